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
