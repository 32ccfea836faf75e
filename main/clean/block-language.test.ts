import { describe, expect, it } from "vitest";
import { detectLanguage } from "../analyse/language.ts";
import { foreignLanguage } from "./block-language.ts";
import { cleanDocument } from "./clean.ts";

const french =
  "Le capitaine du port a déclaré que les feux de l'estuaire seraient rallumés avant la fin de la semaine, quel que soit le temps.";
const english =
  "We will not wait for the storm to pass before we light the lamps again, and nobody who sails these waters should doubt it.";
const arabic = "NATO: قال قائد الميناء إن الأضواء ستعود إلى المصب قبل نهاية الأسبوع، وإن السفن التي تنتظر في الخارج ستدخل مع أول مد.";

describe("foreignLanguage", () => {
  it.each([
    [french, "en", "fr"],
    [english, "fr", "en"],
    [arabic, "en", "ar"],
    ["港务局长周一表示，河口的灯光将在本周末之前重新点亮，在外等候的船只将随第一次涨潮进港，无论天气如何都不会再推迟。", "en", "zh"],
    [english, "zh", "en"],
    ["Der Hafenmeister sagte, dass die Lichter der Mündung noch vor dem Ende der Woche wieder brennen werden.", "nl", "de"],
  ])("tells %s within an article in %s", (text, language, found) => {
    expect(foreignLanguage(text, language, detectLanguage)).toBe(found);
  });

  it.each([
    ["The minister of Côte d'Ivoire met the envoy of Le Fanal in Saint-Jean-de-Luz.", "en"],
    ["Havnefogden sagde, at lysene i fjorden igen vil brænde, før ugen er omme.", "no"],
    ["Le Quai; La Bourse; El Faro", "fr"],
    ["Jo Arnel, 12:30", "en"],
    ["Keepers: Jo Arnel, Ada Quist, Mirela Dosan, Tomo Varga, Ilse Brandt, Oskar Lund", "en"],
    ["", "en"],
  ])("leaves %s to its article, in doubt or its own", (text, language) => {
    expect(foreignLanguage(text, language, detectLanguage)).toBeNull();
  });
});

describe("an article in two languages", () => {
  const clean = (paragraphs: readonly string[]) => {
    const html = `<html><body><h1>Les feux de Varn</h1>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</body></html>`;
    const result = cleanDocument({ kind: "page", html, hints: { capturedAt: "2026-11-24T08:00:00.000Z" } }, detectLanguage);
    if (!result.ok) throw new Error(result.error.kind);
    return { language: result.value.language, blocks: result.value.blocks.map((block) => block.language ?? null) };
  };

  it("marks the statement that is quoted whole, and nothing else", () => {
    expect(clean([french, `“${english}”`, french.replace("port", "quai")])).toEqual({ language: "fr", blocks: [null, "en", null] });
  });

  it("is in the language of most of its text, also beyond its beginning", () => {
    const long = (text: string, times: number): string[] => Array.from({ length: times }, (_, at) => `${at + 1}. ${text} ${text}`);
    const { language, blocks } = clean([...long(french, 18), ...long(english, 24)]);
    expect(language).toBe("en");
    expect(new Set(blocks.slice(0, 18))).toEqual(new Set(["fr"]));
    expect(new Set(blocks.slice(18))).toEqual(new Set([null]));
  });
});
