import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mendQuotationMarks } from "./quotation-mark.ts";
import { dropOuterMarks, setLine } from "./typography.ts";

describe("mendQuotationMarks", () => {
  it.each([
    ["closes up spaces inside the marks", 'The " patience " and the " calm " : both', "The “patience” and the “calm” : both"],
    ["pairs marks of two shapes", 'to avoid " new gestures ”. The', "to avoid “new gestures”. The"],
    ["sets a lost closing mark where a capital shows it", 'the " restraint Is also now a request', "the “restraint” Is also now a request"],
    [
      "leaves a strange capital inside a quotation that closes",
      'bread is " a matter Of order before trade".',
      "bread is “a matter Of order before trade”.",
    ],
    ["keeps the full stop where it stands", '"It ends here." He left.', "“It ends here.” He left."],
    ["opens what closes in a later paragraph", '"The first of two paragraphs', "“The first of two paragraphs"],
    ["leaves inches alone", 'a screen of 15" and more', 'a screen of 15" and more'],
  ])("%s", (_name, broken, mended) => {
    expect(mendQuotationMarks(broken, "en")).toBe(mended);
  });

  it("keeps the marks of French, German and Spanish", () => {
    expect(mendQuotationMarks("« Tout le monde », dit-il", "fr")).toBe("« Tout le monde », dit-il");
    expect(mendQuotationMarks("„Wir zählen nicht“, sagte er", "de")).toBe("„Wir zählen nicht“, sagte er");
    expect(mendQuotationMarks('Elle parle d’un "trait".', "fr")).toBe('Elle parle d’un "trait".');
  });

  it("mends a German quotation in German marks", () => {
    expect(mendQuotationMarks("“Ohne Police kein Anker“, heißt es", "de")).toBe("„Ohne Police kein Anker“, heißt es");
  });

  it("changes no letter", () => {
    const letters = (text: string): string => text.replace(/[\s"“”„‟]/g, "");
    const word = fc.constantFrom("the", "Is", "calm", '"', "“", "”", "„", ".", ",", "And", "2018", "(", ")");
    fc.assert(fc.property(fc.array(word), (words) => letters(mendQuotationMarks(words.join(" "), "en")) === letters(words.join(" "))));
  });
});

describe("setLine", () => {
  it("removes what nobody sees", () => {
    expect(setLine("re\u00ADstraint\u200B of\u00A0the  council", "en")).toBe("restraint of the council");
  });

  it("ties the spaces of French to their marks, and adds none", () => {
    expect(setLine("« Quoi ? Jamais ! » : dit-elle ; oui", "fr")).toBe(
      "«\u202FQuoi\u202F? Jamais\u202F!\u202F»\u00A0: dit-elle\u202F; oui",
    );
    expect(setLine("«Quoi?» : oui", "de")).toBe("«Quoi?» : oui");
  });

  it("parts the letters that a printer joined", () => {
    expect(setLine("o\uFB03ce, \uFB01rst", "en")).toBe("office, first");
  });

  it("keeps the joiner of Persian words", () => {
    expect(setLine("می\u200Cخواهم", "fa")).toBe("می\u200Cخواهم");
  });
});

describe("dropOuterMarks", () => {
  it("takes the marks off a quotation that is a heading, and off nothing else", () => {
    expect(dropOuterMarks("“No one wept”")).toBe("No one wept");
    expect(dropOuterMarks("“Shall” or “may”")).toBe("“Shall” or “may”");
  });
});
