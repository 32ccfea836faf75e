import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainQuery } from "./explain.ts";
import { parseQuery } from "./parse.ts";
import { anyQuery } from "./test-queries.ts";

const today = new Date(2026, 10, 24);
const say = (text: string, locale: "en" | "fr"): string => {
  const read = parseQuery(text, today);
  if (!read.ok) throw new Error(read.error.problem);
  return explainQuery(read.value, locale)
    .map((part) => part.text)
    .join("");
};

describe("explainQuery", () => {
  it.each([
    ["", "All articles.", "Tous les articles."],
    [
      "(restraint OR retenue) after:2026-11-01",
      "Articles with restraint or retenue, since 1 November 2026.",
      "Articles avec restraint ou retenue, depuis le 1er novembre 2026.",
    ],
    [
      'strait (restraint OR retenue) -gulf outlet:"Le Fanal" -tag:opinion',
      "Articles with strait and (restraint or retenue), from Le Fanal, except those tagged opinion, without gulf.",
      "Articles avec strait et (restraint ou retenue), du média Le Fanal, sauf ceux étiquetés opinion, sans gulf.",
    ],
    [
      'hd=("warning shots" w/5 (strait OR gulf)) wc>400',
      "Articles with (“warning shots” at most 5 words from (strait or gulf)) in the headline, with more than 400 words.",
      "Articles avec (« warning shots » à 5 mots au plus de (strait ou gulf)) dans le titre, de plus de 400 mots.",
    ],
    [
      "atleast3 negoti! lang:fr",
      "Articles with words that start with negoti at least 3 times, in French.",
      "Articles avec des mots qui commencent par negoti au moins 3 fois, en langue : français.",
    ],
    [
      "date:2026-11-02..2026-11-09 is:unread",
      "Articles from 2 November 2026 to 9 November 2026, that are unread.",
      "Articles du 2 novembre 2026 au 9 novembre 2026, non lus.",
    ],
    [
      "date:2026-11-02 verdict:paywall",
      "Articles of 2 November 2026, judged a paywall's first lines.",
      "Articles du 2 novembre 2026, jugés limités par un péage.",
    ],
    [
      "a ADJ b /s c",
      "Articles with a directly before b in one sentence with c.",
      "Articles avec a juste avant b dans la même phrase que c.",
    ],
    [
      "=Turkey Soleimany~2",
      "Articles with Turkey exactly as typed and Soleimany or a word two letters away.",
      "Articles avec Turkey exactement comme saisi et Soleimany ou un mot à deux lettres près.",
    ],
  ])("says what %s was understood to ask", (text, en, fr) => {
    expect(say(text, "en")).toBe(en);
    expect(say(text, "fr")).toBe(fr);
  });

  it("says every query in one sentence, with nothing left to fill in", () => {
    fc.assert(
      fc.property(anyQuery, fc.constantFrom("en" as const, "fr" as const), (text, locale) => {
        const read = parseQuery(text, today);
        if (!read.ok) return;
        const parts = explainQuery(read.value, locale);
        expect(parts.at(-1)?.text.endsWith(".")).toBe(true);
        for (const part of parts) if (!part.strong) expect(part.text).not.toMatch(/[{}]|undefined/);
      }),
      { numRuns: 2000 },
    );
  });
});
