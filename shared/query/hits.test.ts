import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findHits, type Place } from "./hits.ts";
import { parseQuery } from "./parse.ts";
import { anyQuery } from "./test-queries.ts";
import type { Expansion } from "./word-test.ts";

const today = new Date(2026, 10, 24);
const marked = (query: string, text: string, expansion?: Expansion, place?: Place): string[] => {
  const read = parseQuery(query, today);
  if (!read.ok) throw new Error(read.error.problem);
  return findHits(text, read.value, expansion, place).map((span) => text.slice(span.start, span.end));
};

describe("findHits", () => {
  it("marks words whatever their case and accents, phrases as one, and nothing that is excluded", () => {
    expect(marked('retenue "warning shots" -politique', "La Retenue n’est pas une politique: warning shots.")).toEqual([
      "Retenue",
      "warning shots",
    ]);
  });

  it("marks every form that the index finds a word in", () => {
    const forms: Expansion = (term) => new Set(term === "negotiate" ? ["negotiated", "negotiates"] : []);
    expect(marked("negotiate", "They negotiated; nobody negotiates a negotiation.", forms)).toEqual(["negotiated", "negotiates"]);
    expect(marked('"negotiate"', "They negotiated; to negotiate.", forms)).toEqual(["negotiate"]);
  });

  it.each([
    ["=Turkey", "Turkey is no turkey.", ["Turkey"]],
    ["=été", "Un été, il a ete.", ["été"]],
    ['="The Hague"', "The Hague and the Hague", ["The Hague"]],
    ["wom?n *gate", "Women of Watergate; womn", ["Women", "Watergate"]],
    ['"arms deliver*"', "Arms deliveries, deliveries", ["Arms deliveries"]],
    ["Soleimany~", "Soleimani, Suleimani", ["Soleimani"]],
    ["峰会", "北约峰会", ["峰会"]],
    ["a (b OR -c)", "a b c", ["a", "b"]],
  ])("marks %s", (query, text, found) => {
    expect(marked(query, text)).toEqual(found);
  });

  it("marks words only where they stand near each other", () => {
    const text = "Shots near the strait. The strait was calm for many long days before any shots.";
    expect(marked("shots near/3 strait", text)).toEqual(["Shots", "strait"]);
    expect(marked("strait pre/3 shots", text)).toEqual([]);
    expect(marked("shots /s strait", text)).toEqual(["Shots", "strait", "strait", "shots"]);
    expect(marked("near /s calm", text)).toEqual([]);
    expect(marked("near ADJ the", text)).toEqual(["near", "the"]);
    expect(marked("near /p calm", "Near.\nCalm.")).toEqual([]);
    expect(marked("(shots OR guns) near/3 (strait OR gulf)", text)).toEqual(["Shots", "strait"]);
    expect(marked("strait near/9 strait", "the strait")).toEqual([]);
    expect(marked("U.N. /s troops", "The U.N. Troops left.")).toEqual(["U.N", "Troops"]);
  });

  it("marks in a part of the article only what is asked for there", () => {
    expect(marked("title:strait gulf", "strait gulf", undefined, "title")).toEqual(["strait", "gulf"]);
    expect(marked("title:strait gulf", "strait gulf", undefined, "body")).toEqual(["gulf"]);
    expect(marked("/f2/ strait", "the strait, the strait")).toEqual(["strait"]);
  });

  it("agrees with trying every pair of words", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 30 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 6 }), fc.boolean(), (words, distance, ordered) => {
        const isNear = (at: number, other: string, sides: readonly number[]): boolean =>
          sides.some((side) => words.some((word, place) => word === other && (place - at) * side >= 1 && (place - at) * side <= distance));
        const expected = words.flatMap((word, at) => {
          const found =
            (word === "a" && isNear(at, "b", ordered ? [1] : [1, -1])) || (word === "b" && isNear(at, "a", ordered ? [-1] : [1, -1]));
          return found ? [at * 2] : [];
        });
        const read = parseQuery(`a ${ordered ? "pre" : "near"}/${distance} b`, today);
        expect(read.ok && findHits(words.join(" "), read.value).map(({ start }) => start)).toEqual(expected);
      }),
    );
  });

  it("marks in order and apart, in any text for any query", () => {
    fc.assert(
      fc.property(anyQuery, fc.oneof(anyQuery, fc.string({ unit: "binary" })), (query, text) => {
        const read = parseQuery(query, today);
        if (!read.ok) return;
        let end = 0;
        for (const span of findHits(text, read.value)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });
});
