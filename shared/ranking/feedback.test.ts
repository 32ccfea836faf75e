import { describe, expect, it } from "vitest";
import { type Answer, candidates, expandQuery, keptScore } from "./feedback.ts";
import { termWeight } from "./score.ts";

const answer = (score: number, counts: Readonly<Record<string, number>>): Answer => ({
  score,
  norm: 2,
  counts: new Map(Object.entries(counts)),
});

describe("the words of the best answers", () => {
  const answers = [
    answer(10, { ferri: 4, harbour: 3, said: 2 }),
    answer(9, { ferri: 3, strike: 2, said: 2 }),
    answer(1, { recip: 9, said: 2 }),
  ];
  const df: Readonly<Record<string, number>> = { ferri: 12, harbour: 20, strike: 40, said: 900, recip: 12 };
  const rarity = (stem: string): number => termWeight(df[stem] ?? 0, 1000);

  it("are added by how much the answers make of them and how rare they are", () => {
    const expanded = expandQuery(new Map([["ferri", 1]]), candidates(answers), rarity);
    const [harbour = 0, strike = 0, said = 0] = ["harbour", "strike", "said"].map((stem) => expanded.get(stem));
    expect(expanded.get("ferri")).toBe(2);
    expect(harbour).toBeGreaterThan(strike);
    expect(strike).toBeGreaterThan(said);
    expect(harbour).toBeLessThan(1);
  });

  it("count for little from an answer far behind the first", () => {
    const shares = candidates(answers);
    expect(shares.get("recip") ?? 0).toBeLessThan((shares.get("strike") ?? 0) / 8);
  });

  it("leave out letters and figures that stand alone", () => {
    expect([...candidates([answer(1, { a: 9, "7": 9, un: 1 })]).keys()]).toEqual(["un"]);
  });

  it("are at most thirty, and the same whatever order an answer lists them in", () => {
    const words = Array.from({ length: 500 }, (_, at): [string, number] => [`word${at}`, 1 + (at % 7)]);
    const [forth, back] = [words, [...words].reverse()].map((each) =>
      expandQuery(new Map([["asked", 1]]), candidates([answer(5, Object.fromEntries(each))]), () => 1),
    );
    expect(forth?.size).toBe(31);
    expect([...(back ?? [])]).toEqual([...(forth ?? [])]);
  });

  it("leave the query as it is where no answer came", () => {
    expect([...expandQuery(new Map([["ferri", 1]]), candidates([]), rarity)]).toEqual([["ferri", 1]]);
  });

  it("leave the leading answers some of what the query's own words gave them, and the others next to nothing", () => {
    expect(keptScore(1)).toBe(0.2);
    expect(keptScore(0.9)).toBeLessThan(keptScore(1) / 2);
    expect(keptScore(0.5)).toBeLessThan(0.001);
  });
});
