import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleId } from "../domain/ids.ts";
import { type CopyLink, creditedAgency, describeMember, type FamilyArticle, firstOf, gatherGroups } from "./family.ts";
import { fingerprintOf } from "./fingerprint.ts";

const id = (value: number) => articleId.parse(value);
const link = (a: number, b: number): CopyLink => [id(a), id(b)];
const decision = (a: number, b: number, isSame: boolean) => ({ articleId: id(a), otherId: id(b), isSame });

const wire =
  "Envoys left the hall in Tarnhof after midnight with a text that asks both capitals for restraint. The council had met for nine hours. " +
  "A fourth convoy turned back on Sunday after what its owners called warning shots. Nobody was hurt, said the harbour master.";

function anArticle(at: number, fields: Partial<FamilyArticle> & { text?: string } = {}): FamilyArticle {
  const { text = wire, ...rest } = fields;
  return {
    id: id(at),
    headline: "Envoys ask for restraint",
    fingerprint: fingerprintOf(text),
    day: "2026-11-03",
    instant: null,
    outlet: "Narrows Gazette",
    agency: "MW",
    ...rest,
  };
}

describe("gatherGroups", () => {
  it("joins what links lead to", () => {
    expect(gatherGroups([link(1, 2), link(3, 4), link(2, 5)], [])).toEqual([
      [1, 2, 5],
      [3, 4],
    ]);
  });

  it("lets a person's word stand over links", () => {
    expect(gatherGroups([link(1, 2)], [decision(2, 3, true)])).toEqual([[1, 2, 3]]);
    expect(gatherGroups([link(1, 2), link(2, 3)], [decision(1, 3, false)])).toEqual([[1, 2]]);
  });

  it("never puts two into one group that a person told apart, whatever the links", () => {
    const pair = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 })).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(fc.array(pair), fc.array(pair), (links, told) => {
        const decisions = told.map(([a, b]) => decision(a, b, false));
        const groups = gatherGroups(
          links.map(([a, b]) => link(a, b)),
          decisions,
        );
        for (const group of groups)
          for (const { articleId: a, otherId: b } of decisions) expect(group.includes(a) && group.includes(b)).toBe(false);
        expect(new Set(groups.flat()).size).toBe(groups.flat().length);
      }),
    );
  });
});

describe("firstOf", () => {
  it("takes the earliest day, and within it the agency's own wire", () => {
    const own = anArticle(3, { outlet: "MW" });
    expect(firstOf([anArticle(1), own, anArticle(2)])?.id).toBe(3);
    const signed = anArticle(3, { outlet: "Meridian Wire" });
    expect(firstOf([anArticle(1), signed, anArticle(2)])?.id).toBe(3);
    expect(firstOf([own, anArticle(4, { day: "2026-11-02" })])?.id).toBe(4);
    const inFull = anArticle(3, { outlet: "The Meridian Wire" });
    expect(firstOf([anArticle(1, { instant: "2026-11-03T06:00:00.000Z" }), inFull])?.id).toBe(3);
  });

  it("takes the earliest instant where both have one", () => {
    const late = anArticle(1, { instant: "2026-11-03T09:00:00.000Z" });
    expect(firstOf([late, anArticle(2, { instant: "2026-11-03T06:00:00.000Z" })])?.id).toBe(2);
    expect(firstOf([late, anArticle(2)])?.id).toBe(1);
  });
});

it("is the same one, whatever the order that they came in", () => {
  const some = fc.record({
    day: fc.constantFrom(null, "2026-11-02", "2026-11-03"),
    instant: fc.constantFrom(null, "2026-11-03T06:00:00.000Z", "2026-11-03T09:00:00.000Z"),
    outlet: fc.constantFrom(null, "Meridian Wire", "Harbour Post"),
  });
  fc.assert(
    fc.property(fc.array(some, { minLength: 2, maxLength: 6 }), (all) => {
      const articles = all.map((fields, at) => anArticle(at + 1, fields));
      const oneByOne = (order: readonly FamilyArticle[]) => order.reduce((first, next) => firstOf([first, next]) ?? first);
      expect(oneByOne(articles.toReversed()).id).toBe(firstOf(articles)?.id);
    }),
  );
});

describe("describeMember", () => {
  const first = anArticle(1);
  const relation = (text: string) => describeMember(first, anArticle(2, { text })).relation;

  it("says what was done to the text", () => {
    const half = wire.slice(0, wire.indexOf("A fourth"));
    const addition = " The ministry in Karsk had no comment on Monday, a spokesman there told this newspaper by telephone.";
    expect([wire, half, wire + addition, half + addition].map(relation)).toEqual(["whole", "cut", "extended", "rewritten"]);
    expect(describeMember(first, first)).toMatchObject({ relation: "first", kept: 1, added: 0 });
  });

  it("says whether the headline was changed, not only set anew", () => {
    expect(describeMember(first, anArticle(2, { headline: "ENVOYS ASK FOR “RESTRAINT”" })).isHeadlineChanged).toBe(false);
    expect(describeMember(first, anArticle(2, { headline: "Envoys leave the hall" })).isHeadlineChanged).toBe(true);
  });
});

describe("creditedAgency", () => {
  it("names the agency that most copies credit", () => {
    expect(creditedAgency([anArticle(1, { agency: "Karsk Press" }), anArticle(2), anArticle(3), anArticle(4, { agency: null })])).toBe(
      "MW",
    );
    expect(creditedAgency([anArticle(1, { agency: null })])).toBeNull();
  });
});
