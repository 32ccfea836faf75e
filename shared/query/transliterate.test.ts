import { describe, expect, it } from "vitest";
import { foldText } from "../../shared/query/terms.ts";
import { transliterate } from "./transliterate.ts";

describe("transliterate", () => {
  it.each([
    ["Halvey", "Халви", "هالفي"],
    ["Soleimani", "Soleimany", "سليماني", "Сулеймани", "Σουλεϊμανι"],
    ["Vartan", "Wartan", "Вартан", "والفارتان"],
    ["Khatib", "Хатиб", "الخطيب"],
  ])("gives %s the same consonants in every script", (...names) => {
    expect(new Set(names.map((name) => transliterate(foldText(name)))).size).toBe(1);
  });

  it("tells names apart that sound apart", () => {
    expect(transliterate("oldstad")).not.toBe(transliterate("halvey"));
  });
});
