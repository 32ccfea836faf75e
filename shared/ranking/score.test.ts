import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lengthByte, lengthNorms, lengthOf, queryWeight, saturate, termWeight, weightedCount } from "./score.ts";

describe("BM25", () => {
  const norms = lengthNorms(400);

  it("gives a longer text less for the same words, and a headline more than a body", () => {
    const of = (count: number, words: number): number => saturate(count, norms[lengthByte(words)] ?? 0);
    expect(of(2, 200)).toBeGreaterThan(of(2, 800));
    const [inHeadline, inBody] = [
      { headline: 1, standfirst: 0, body: 0, captions: 0 },
      { headline: 0, standfirst: 0, body: 1, captions: 0 },
    ];
    expect(of(weightedCount(inHeadline), 400)).toBeGreaterThan(of(weightedCount(inBody), 400));
  });

  it("gives ever less for each further occurrence, and never more than 1", () => {
    const at = (count: number): number => saturate(count, norms[lengthByte(400)] ?? 0);
    expect(at(1)).toBeCloseTo(1 / 2.4, 2);
    expect(at(2) - at(1)).toBeGreaterThan(at(3) - at(2));
    expect(at(100_000)).toBeLessThan(1);
  });

  it("weighs a rare term more, and one that stands in every article still above nothing", () => {
    expect(termWeight(3, 1000)).toBeGreaterThan(termWeight(30, 1000));
    expect(termWeight(1000, 1000)).toBeGreaterThan(0);
    expect(termWeight(0, 0)).toBeGreaterThan(0);
  });

  it("lets a word typed twice count for more than one and less than two", () => {
    expect(queryWeight(1)).toBe(1);
    expect(queryWeight(2)).toBeCloseTo(4 / 3);
  });

  it("keeps a length within 2.3 % in its byte, up to 62,000 words", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 62_000 }), (words) => {
        const byte = lengthByte(words);
        expect(byte).toBeLessThan(256);
        expect(Math.abs(lengthOf(byte) / words - 1)).toBeLessThan(0.023);
      }),
    );
    expect([lengthByte(0), lengthByte(10_000_000)]).toEqual([0, 255]);
  });
});
