import { describe, expect, it } from "vitest";
import { tokenise } from "../query/terms.ts";
import { compoundParts } from "./compound.ts";
import { candidateStems, compoundForms, FormsAtHand, FormsToldOnce } from "./forms.ts";

function formsIn(language: string, ...texts: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const known = new FormsAtHand();
  for (const text of texts) known.gather(text, tokenise(text), language, found);
  return [...found];
}

/** Whether a search of a word finds a form: what the archive does with the pairs and the candidates. */
function finds(word: string, text: string, language: string): boolean {
  const stems = new Set(candidateStems(word, [language]).map((each) => each.stem));
  return formsIn(language, text).some((form) => stems.has(form.split("=")[0] ?? "")) || tokenise(text).some(({ term }) => stems.has(term));
}

describe("word forms", () => {
  it("gives each pair once, without words that are their own stem, figures and function words", () => {
    const texts = ["Les négociations; négociations de 2026 avec le port.", "Le port des Négociations"];
    expect(formsIn("fr", ...texts)).toEqual(["negoci=negociations"]);
  });

  it("gives what a word that is written in another way in the next text has of its own", () => {
    expect(formsIn("fr", "Il a réserve et réserves", "les reserves, RÉSERVES")).toEqual(formsIn("fr", "réserve réserves", "reserves"));
    expect(formsIn("de", "Häuser", "die Haeuser", "Häusern")).toEqual(["haus=hauser", "haus=haeuser", "haus=hausern"]);
  });

  it("gives nothing for a language without endings", () => {
    expect(formsIn("ja", "東京で会談が行われた")).toEqual([]);
  });

  it("tells each writing of a word once to whoever keeps them", () => {
    const known = new FormsToldOnce();
    const told = (text: string, language: string): string[] => {
      const found = new Set<string>();
      known.gather(text, tokenise(text), language, found);
      return [...found];
    };
    expect(told("Häuser und Häusern", "de")).toEqual(["haus=hauser", "haus=hausern"]);
    expect(told("Häuser, Straßen", "de")).toEqual(["strass=strassen"]);
    expect(told("maisons", "fr")).toEqual(["maison=maisons"]);
    expect(told("maisons", "de")).toEqual(["maison=maisons"]);
  });
});

describe("candidateStems", () => {
  it.each([
    ["negociations", "Ils ont négocié longtemps", "fr"],
    ["négociation", "deux négociations", "fr"],
    ["إيران", "عقوبات لإيران", "ar"],
    ["مفاوضات", "بعد المفاوضات", "ar"],
    ["hauser", "ein Haus", "de"],
    ["переговоры", "после переговоров", "ru"],
    ["hükümet", "hükümetinin kararı", "tr"],
  ])("finds %s in %s", (word, text, language) => {
    expect(finds(word, text, language)).toBe(true);
  });

  it.each([
    ["sich", "die Sicherheit", "de"],
    ["news", "a new deal", "en"],
    ["بن", "في لبنان", "ar"],
  ])("does not find %s in %s", (word, text, language) => {
    expect(finds(word, text, language)).toBe(false);
  });

  it("has the word itself in each language", () => {
    expect(candidateStems("Retenues", ["fr", "fr-CA", "ja"])).toEqual([
      { language: "fr", stem: "retenues" },
      { language: "fr", stem: "retenu" },
      { language: "ja", stem: "retenues" },
    ]);
  });
});

const vocabulary = new Set(
  "waffen lieferung lieferungen sicherheit rat bund kanzler atom abkommen still stand stillstand aussen minister stadt mon tag vrede akkoord regering chef forhandling leder spiele nden pro test".split(
    " ",
  ),
);
const isWord = (word: string): boolean => vocabulary.has(word);

describe("compoundParts", () => {
  it.each([
    ["waffenlieferung", "de", ["waffen", "lieferung"]],
    ["sicherheitsrat", "de", ["sicherheit", "rat"]],
    ["bundeskanzler", "de", ["bund", "kanzler"]],
    ["waffenstillstand", "de", ["waffen", "stillstand"]],
    ["atomwaffenabkommen", "de", ["atom", "waffen", "abkommen"]],
    ["aussenminister", "de", ["aussen", "minister"]],
    ["vredesakkoord", "nl", ["vrede", "akkoord"]],
    ["regeringschef", "sv", ["regering", "chef"]],
    ["forhandlingsleder", "da", ["forhandling", "leder"]],
  ])("takes %s (%s) apart", (word, language, parts) => {
    expect(compoundParts(word, language, isWord)).toEqual(parts);
  });

  it.each([
    ["ministerin", "de"],
    ["montag", "de"],
    ["waffen", "de"],
    ["waffenlieferung", "fr"],
    ["unbekanntes", "de"],
    ["spielenden", "de"],
    ["protestwaffen", "de"],
  ])("leaves %s (%s) whole", (word, language) => {
    expect(compoundParts(word, language, isWord)).toEqual([]);
  });

  it("ties a compound to the stems of its parts", () => {
    const [lieferung] = candidateStems("Lieferung", ["de"]).slice(-1);
    expect(compoundForms("waffenlieferungen", "de", isWord)).toContainEqual({ stem: lieferung?.stem, term: "waffenlieferungen" });
  });

  it("stays quick on a word that could be cut everywhere", () => {
    expect(compoundParts("a".repeat(40), "de", () => false)).toEqual([]);
    expect(compoundParts("s".repeat(40), "de", (part) => part.length < 5)).toEqual([]);
  });
});
