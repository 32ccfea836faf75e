import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "../../shared/query/parse.ts";
import { makeHeadlines } from "../shell/palette/headlines.ts";
import { complete, type Known, slotAt } from "./completion.ts";

const headlines = makeHeadlines();
for (const [id, label] of ["Détroit : la retenue", "Restraint at Varn", "No restraint"].entries()) headlines.set({ id, label, detail: "" });
headlines.set({ id: 3, label: "Android ban lifted", detail: "" });
const known: Known = {
  headlines,
  values: {
    outlet: [
      { name: "Le Fanal", count: 3 },
      { name: "The Narrows Gazette", count: 9 },
      { name: "Fanal", count: 1 },
    ],
    lang: [
      { name: "fr", label: "French", count: 11 },
      { name: "de", label: "German", count: 10 },
    ],
    is: [
      { name: "unread", count: 4 },
      { name: "uncounted", count: 2 },
    ],
  },
};

/** The text with the completion of this label taken at its end. */
const taken = (text: string, label: string): string => {
  const slot = slotAt(text, text.length);
  const found = slot === null ? undefined : complete(slot, known).find((each) => each.label === label);
  return slot === null || found === undefined ? "" : text.slice(0, slot.start) + found.insert + text.slice(slot.end);
};
const labels = (text: string): string[] => {
  const slot = slotAt(text, text.length);
  return slot === null ? [] : complete(slot, known).map((each) => each.label);
};

describe("complete", () => {
  it("offers fields, then words and headlines", () => {
    expect(labels("accord o")).toEqual(["outlet:"]);
    expect(labels("accord res")).toEqual(["restraint", "No restraint", "Restraint at Varn"]);
    expect(taken("accord det", "Détroit")).toBe("accord Détroit ");
    expect(taken("accord -out", "outlet:")).toBe("accord -outlet:");
    expect(taken("(varn OR res", "Restraint at Varn")).toBe('(varn OR title:"Restraint at Varn" ');
  });

  it("offers the values of a field by the beginning of the name, of a word in it, by how common they are", () => {
    expect(labels("x outlet:")).toEqual(["The Narrows Gazette", "Le Fanal", "Fanal"]);
    expect(labels("x outlet:fan")).toEqual(["Fanal", "Le Fanal"]);
    expect(taken("x outlet:gaz", "The Narrows Gazette")).toBe('x outlet:"The Narrows Gazette" ');
    expect(taken('x -outlet:"the na', "The Narrows Gazette")).toBe('x -outlet:"The Narrows Gazette" ');
    expect(labels("is:un")).toEqual(["unread", "uncounted"]);
  });

  it("finds a value by what a person calls it, under the field's names of other languages too", () => {
    expect(labels("langue:ger")).toEqual(["de · German"]);
    expect(taken("lang:fre", "fr · French")).toBe("lang:fr ");
  });

  it("offers nothing for an operator, which is whole as it stands", () => {
    expect(labels("varn and")).toContain("Android");
    for (const text of ["varn AND", "varn ET", "varn (AND"]) expect(labels(text), text).toEqual([]);
  });

  it("offers nothing where nothing is left to complete, nor for what is no field", () => {
    for (const text of ["lang:fr", "outlet:fanal", "constructor:", "__proto__:x"]) expect(labels(text), text).toEqual([]);
  });

  it("stays away from phrases, spaces and the middle of words", () => {
    for (const text of ["", "accord ", '"maximum res', '"closed"']) expect(labels(text), text).toEqual([]);
    expect(slotAt("restraint", 4)).toBeNull();
  });

  it("takes any text at any place, and writes what can be read", () => {
    const alphabet = fc.string({ unit: fc.constantFrom(...'ab d:-()"«outle ', "é", "م"), maxLength: 20 });
    fc.assert(
      fc.property(alphabet, fc.nat(20), (text, at) => {
        const slot = slotAt(text, Math.min(at, text.length));
        for (const { insert } of slot === null ? [] : complete(slot, known).filter((each) => each.kind !== "field"))
          expect(parseQuery(slot?.field ? `${slot.field}:${insert}` : insert).ok).toBe(true);
      }),
    );
  });
});
