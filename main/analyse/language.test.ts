import { describe, expect, it } from "vitest";
import { detectLanguage } from "./language.ts";

describe("detectLanguage", () => {
  it.each([
    ["en", "The council met in Tarnhof on Monday and asked both sides for restraint before the harbour is closed."],
    ["fr", "Le conseil s’est réuni lundi à Tarnhof et a demandé aux deux parties de faire preuve de retenue."],
    ["de", "Der Rat trat am Montag in Tarnhof zusammen und rief beide Seiten zur Zurückhaltung auf."],
    ["es", "El consejo se reunió el lunes en Tarnhof y pidió moderación a las dos partes antes del cierre."],
    ["ru", "Совет собрался в понедельник в Тарнхофе и призвал обе стороны к сдержанности."],
    ["ar", "اجتمع المجلس يوم الاثنين في تارنهوف ودعا الطرفين إلى ضبط النفس قبل إغلاق الميناء."],
  ])("tells %s", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each([
    ["sk", "Rada sa zišla v pondelok v Tarnhofe a vyzvala obe strany, aby sa zdržali krokov, ktoré by mohli viesť k uzavretiu prístavu. "],
    ["ms", "Majlis itu bersidang pada hari Isnin di Tarnhof dan meminta kedua-dua pihak menahan diri sebelum pelabuhan itu ditutup. "],
  ])("does not take prose in %s for its neighbour with a list of words", (language, text) => {
    expect(detectLanguage(text.repeat(4))).toBe(language);
  });

  it("does not take an address for prose", () => {
    expect(
      detectLanguage(`https://worldnews.gazette.example/the-latest-news-of-the-harbour/${"%D8%A3%D9%85%D9%8A%D8%B1-".repeat(25)}`),
    ).toBe("en");
  });

  it("tells a short text by its script", () => {
    expect(detectLanguage("مجلس")).toBe("ar");
    expect(detectLanguage("Совет")).toBe("ru");
  });

  it.each([
    ["fr", "Retenue à Tarnhof"],
    ["de", "Der Hafen bleibt zu"],
    ["es", "El puerto sigue cerrado"],
    ["fa", "بندر بسته شد"],
    ["ur", "بندرگاہ بند ہے"],
    ["uk", "Порт і далі закрито"],
    ["sr", "Лука је затворена"],
  ])("tells a headline in %s", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it("keeps silent where a text is too short to tell", () => {
    expect(detectLanguage("Tarnhof")).toBeNull();
    expect(detectLanguage("12.11.2026")).toBeNull();
  });
});
