import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Headlines, makeHeadlines } from "./headlines.ts";

const made = (...labels: string[]): Headlines => {
  const headlines = makeHeadlines();
  for (const [at, label] of labels.entries()) headlines.set({ id: at + 1, label, detail: "" });
  return headlines;
};
const ids = (headlines: Headlines, text: string, most = 9): number[] => headlines.find(text, most).map((each) => each.id);

describe("find", () => {
  const headlines = made(
    "Détroit : la retenue des uns",
    "Council asks for restraint",
    "Restraint at Varn",
    "Varn council rests",
    "المرصد في فارن",
  );

  it("finds by the start of each word, the newest first, with case and accents folded", () => {
    expect(ids(headlines, "detr")).toEqual([1]);
    expect(ids(headlines, "rest")).toEqual([4, 3, 2]);
    expect(ids(headlines, "COUNC rest")).toEqual([4, 2]);
    expect(ids(headlines, "مرص").length + ids(headlines, "المر").length).toBeGreaterThan(0);
    expect(ids(headlines, "rest", 1)).toEqual([4]);
  });

  it("forgives one letter of a longer word when nothing begins as it is typed", () => {
    for (const text of ["restriant", "restrant", "resttraint", "restroint"]) expect(ids(headlines, text), text).toEqual([3, 2]);
    expect(ids(headlines, "vorn")).toEqual([]);
  });

  it("knows a headline by its latest words only", () => {
    const changed = made("First words", "Second words");
    expect(changed.set({ id: 1, label: "Corrected words", detail: "" })).toBe(false);
    expect([ids(changed, "first"), ids(changed, "corr"), ids(changed, "words"), changed.size]).toEqual([[], [1], [2, 1], 2]);
  });

  it("finds each headline by the beginnings of any of its words", () => {
    const word = fc.stringMatching(/^[a-zà-öø-ÿ]{1,7}$/);
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.nat(4),
        (all, at, cut) => {
          const labels = all.map((words) => words.join(" "));
          const chosen = at % labels.length;
          const typed = (all[chosen] ?? []).map((each) => each.slice(0, 1 + cut)).join(" ");
          expect(ids(made(...labels), typed, labels.length)).toContain(chosen + 1);
        },
      ),
    );
  });
});

describe("wordsFrom", () => {
  it("gives the commonest words as they are written", () => {
    const headlines = made("Détroit fermé", "Le Détroit", "Détente", "Nothing");
    expect(headlines.wordsFrom("det", 9)).toEqual([
      { word: "Détroit", count: 2 },
      { word: "Détente", count: 1 },
    ]);
  });
});
