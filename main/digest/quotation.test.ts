import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuotations } from "./quotation.ts";

const quoted = (summary: string): string[] => findQuotations(summary).map((quotation) => quotation.text);

describe("findQuotations", () => {
  it.each([
    ["English", "She said “deeds on the water” twice."],
    ["French", "Elle a dit « deeds on the water » deux fois."],
    ["German", "Sie sagte „deeds on the water“ zweimal."],
    ["German with guillemets", "Sie sagte »deeds on the water« zweimal."],
    ["straight", 'She said "deeds on the water" twice.'],
    ["single", "She said ‘deeds on the water’ twice."],
    ["straight single", "She said 'deeds on the water' twice."],
  ])("finds words between %s marks", (_, summary) => {
    expect(quoted(summary)).toEqual(["deeds on the water"]);
  });

  it("takes an apostrophe for what it is", () => {
    expect(quoted("The owners’ claims aren’t the council’s words, and it's the ministers' turn.")).toEqual([]);
    expect(quoted("He said ‘we don’t know who fired’ and left.")).toEqual(["we don’t know who fired"]);
  });

  it("leaves names and single words alone", () => {
    expect(quoted("The “so-called” “Narrows plan” stands.")).toEqual([]);
  });

  it("takes a quotation that is never closed to the end of its line", () => {
    expect(quoted("He said “nobody knows who fired\nA new paragraph.")).toEqual(["nobody knows who fired"]);
  });

  it("sees the remark that the words are a translation", () => {
    expect(findQuotations("It saw “the same line, two texts” [our translation].")[0]?.edited).toBe(true);
    expect(findQuotations("It saw “the same line, two texts” and left [the hall].")[0]?.edited).toBe(false);
  });

  it("takes every text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("“", "”", "«", "»", "'", '"', "’", "‘", "„", "a", " ", "[", "]", "\n", "ب") }),
        (text) => {
          for (const { span } of findQuotations(text)) expect(span.end).toBeGreaterThan(span.start);
        },
      ),
    );
  });
});
