import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldWord } from "../query/terms.ts";
import { stem, stemmedLanguages } from "./stem.ts";

describe("stem", () => {
  it.each([
    ["en", "negotiations negotiated negotiating"],
    ["en", "sky skies"],
    ["fr", "négociations négocié négociateurs"],
    ["fr", "accord accords"],
    ["de", "Verhandlungen Verhandlung"],
    ["de", "Haus Häuser"],
    ["de", "Gespräch Gespraeche Gespraech"],
    ["de", "Müller Mueller"],
    ["de", "Bauer Bauern"],
    ["de", "Außenministerin Außenministerinnen"],
    ["de", "Beginn beginnen"],
    ["nl", "regering regeringen"],
    ["sv", "förhandlingarna förhandlingar"],
    ["da", "regeringen regering"],
    ["da", "Østergård Oestergaard"],
    ["no", "forhandlingene forhandling"],
    ["es", "negociación negociaciones"],
    ["it", "governo governi"],
    ["pt-BR", "governos governo"],
    ["ro", "guvernului guvern"],
    ["ru", "президента президент президентом"],
    ["uk", "уряду урядом уряд"],
    ["bg", "преговорите преговори"],
    ["bg", "политик политици политиците"],
    ["bg", "вестник вестници вестникът"],
    ["bg", "проблем проблеми проблемът проблемите"],
    ["bg", "съюз съюза съюзът"],
    ["bg", "санкция санкции санкциите"],
    ["be", "урада урадам"],
    ["mk", "владата влада"],
    ["sr", "преговора преговори"],
    ["hr", "pregovora pregovori"],
    ["sl", "vlada vlade vladi"],
    ["pl", "rządu rządem rządy"],
    ["cs", "Praha Praze Prahou"],
    ["sk", "vláda vlády vládou"],
    ["lt", "derybos derybų"],
    ["lv", "valdība valdības valdību"],
    ["hu", "kormánynak kormány"],
    ["fi", "neuvottelut neuvotteluissa"],
    ["tr", "görüşmeler görüşmelerin"],
    ["el", "διαπραγματεύσεις διαπραγματεύσεων"],
    ["id", "perundingan berunding"],
    ["hi", "सरकार सरकारों"],
    ["ar", "المفاوضات والمفاوضات مفاوضات للمفاوضات"],
    ["ar", "إيران ايران وإيران"],
    ["fa", "کتاب‌ها کتاب کتاب‌های"],
    ["ur", "حکومتوں حکومت"],
    ["he", "ממשלה הממשלה בממשלה ולממשלה"],
    ["ko", "정부가 정부를 정부"],
    ["ca", "acord acords"],
  ])("brings the forms of a word of %s together: %s", (language, words) => {
    expect(new Set(words.split(" ").map((word) => stem(word, language)))).toHaveLength(1);
  });

  it.each([
    ["en", "news", "new"],
    ["hi", "दिन", "दान"],
    ["en", "community", "communist"],
    ["de", "Sicherheit", "sich"],
    ["fr", "accord", "accorte"],
    ["ru", "правда", "право"],
    ["ar", "إيران", "إيراد"],
    ["ar", "بن", "لبنان"],
    ["ja", "東京", "京都"],
  ])("keeps words of %s apart: %s, %s", (language, one, other) => {
    expect(stem(one, language)).not.toBe(stem(other, language));
  });

  it("leaves a language without a stemmer, and an unknown one, as it is", () => {
    expect(stem("Négociations", "xx")).toBe("negociations");
    expect(stem("thành", "vi")).toBe("thanh");
  });

  it("answers any text in every language, and never with nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom(...stemmedLanguages), (word, language) => {
        expect(stem(word, language) === "").toBe(foldWord(word) === "");
      }),
      { numRuns: 1000 },
    );
  });
});
