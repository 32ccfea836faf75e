import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainQuery } from "./explain.ts";
import { parseQuery } from "./parse.ts";
import { printQuery } from "./print.ts";
import { anyQuery } from "./test-queries.ts";
import { type Kin, widen, widenableWords, widenedBy } from "./widen.ts";

const read = (text: string) => {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(parsed.error.problem);
  return parsed.value;
};
const kin: readonly Kin[] = [
  { by: "synonyms", asked: "strait accord", also: ["Corran treaty", "STA"] },
  { by: "names", asked: "corran", also: ["Корран"] },
];
const widened = (text: string): string => {
  const node = widen(read(text), kin);
  return node === null ? "" : printQuery(node);
};

describe("widen", () => {
  it.each([
    ["corran widen:names", "corran OR Корран"],
    ["corran talks widen:names", "(corran OR Корран) talks"],
    ['"strait accord" talks widen:synonyms', '("strait accord" OR "Corran treaty" OR STA) talks'],
    ["strait accord talks widen:synonyms", '(strait accord OR "Corran treaty" OR STA) talks'],
    ["title:(strait accord) widen:synonyms", 'title:((strait accord) OR "Corran treaty" OR STA)'],
    ["corran near/5 talks widen:names", "(corran OR Корран) near/5 talks"],
    ["talks NOT corran widen:names", "talks NOT (corran OR Корран)"],
    ["=Corran corran* widen:names", "=Corran corran*"],
    ["widen:names", ""],
  ])("makes of %s the query %s", (typed, wanted) => {
    expect(widened(typed)).toBe(wanted);
  });

  it("is switched on wherever it stands, and off where it is left out", () => {
    expect(widenedBy(read("a (b OR widen:names)"))).toEqual(["names"]);
    expect(widenedBy(read("a -widen:names"))).toEqual([]);
    expect(widenedBy(read("élargir:synonymes a widen:names"))).toEqual(["synonyms", "names"]);
  });

  it("asks for words and runs of words, and not for what must stand as typed", () => {
    expect(widenableWords(read('strait accord =talks "Le Fanal" -gulf widen:names') ?? { kind: "is", what: "new" })).toEqual(
      expect.arrayContaining(["strait", "accord", "strait accord", "le fanal", "gulf"]),
    );
    expect(widenableWords(read("=talks talk*") ?? { kind: "is", what: "new" })).toEqual([]);
  });

  it("leaves whatever was typed a query that is read as it is printed", () => {
    fc.assert(
      fc.property(anyQuery, (typed) => {
        const parsed = parseQuery(`restraint ${typed}`);
        if (!parsed.ok || parsed.value === null) return;
        const asked = widenableWords(parsed.value).slice(0, 3);
        const node = widen(
          parsed.value,
          asked.map((each) => ({ by: "synonyms", asked: each, also: ["two words", "峰会"] })),
        );
        const printed = node === null ? "" : printQuery(node);
        const again = parseQuery(printed);
        expect(again.ok ? again.value && printQuery(again.value) : [printed, again.error]).toBe(printed);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("explainQuery", () => {
  const say = (text: string, locale: "en" | "fr"): string =>
    explainQuery(read(text), locale, { kin, compounds: [{ term: "abkommen", words: ["atomabkommen", "handelsabkommen"], more: 3 }] })
      .map((part) => part.text)
      .join("");

  it.each([
    ["corran widen:names", "Articles with corran or Корран, counting other spellings of names."],
    ["Abkommen lang:de", "Articles with Abkommen (also in atomabkommen, handelsabkommen and 3 more), in German."],
  ])("says what %s finds beside its words", (typed, sentence) => {
    expect(say(typed, "en")).toBe(sentence);
  });

  it("says in French, and when nothing is known", () => {
    expect(say("corran widen:names", "fr")).toBe("Articles avec corran ou Корран, autres graphies des noms comprises.");
    expect(
      explainQuery(read("gulf widen:synonyms"), "en", { kin: [], compounds: [] })
        .map((part) => part.text)
        .join(""),
    ).toBe("Articles with gulf, counting synonyms, of which none is known for these words.");
  });
});
