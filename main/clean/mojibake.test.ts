import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { repairMojibake } from "./mojibake.ts";

const slip = (text: string, charset: string): string => iconv.decode(Buffer.from(text, "utf8"), charset);

describe("repairMojibake", () => {
  it.each([
    ["Ils ont dÃ©jÃ\u00A0 signÃ© lâ€™accord", "Ils ont déjà signé l’accord"],
    ["GrÃ¼ÃŸe aus KÃ¶ln", "Grüße aus Köln"],
    ["РџСЂРѕР»РёРІ РѕС‚РєСЂС‹С‚", "Пролив открыт"],
  ])("reads %s again", (broken, whole) => {
    expect(repairMojibake(broken)).toBe(whole);
  });

  it.each(["NÃO SÃO “PÂNICO”", "Été à Âne-sur-Mer", "РСФСР и СССР — «Россия»", "Âge d’or", "São Paulo, 20 °C", "ПРАВО РЎ"])(
    "leaves %s alone",
    (text) => {
      expect(repairMojibake(text)).toBe(text);
    },
  );

  it("undoes the slip of any text of the West, and of Cyrillic words", () => {
    const west = fc.stringMatching(/^[a-z ]{0,9}[éèàçñüßøÆ’“–€]{1,4}[a-zé ]{0,9}$/);
    fc.assert(fc.property(west, (text) => repairMojibake(slip(text, "windows-1252")) === text));
    const east = fc.stringMatching(/^[абвгдежзиклмнопрстуфхцчшщыьэюя]{4,12}$/);
    fc.assert(fc.property(east, (text) => repairMojibake(slip(text, "windows-1251")) === text));
  });

  it("changes nothing in words that are in order", () => {
    const words = fc.stringMatching(/^([A-ZÀ-Ý][a-zà-ÿ]{2,8} |[а-яё]{3,9} |[α-ω]{3,7} |[\u0627-\u064A]{3,7} ){1,6}$/);
    fc.assert(fc.property(words, (text) => repairMojibake(text) === text));
  });
});
