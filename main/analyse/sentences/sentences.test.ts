import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "./sentences.ts";

/** Writes the sentences one after the other and expects to find them again. */
function expectSentences(language: string, ...sentences: string[]): void {
  const text = sentences.join(" ");
  expect(splitSentences(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
}

describe("splitSentences", () => {
  it("leaves titles, initials and abbreviations in their sentence", () => {
    expectSentences(
      "en",
      "Gen. Harlow met J. R. Ames at Acme Inc. on Tuesday.",
      "The U.S. Treasury was silent.",
      "He lives in the U.S.",
      "They left.",
    );
    expectSentences("fr", "M. Delcourt a reçu Mme Ravel.", "Selon l’art. 5 de la loi, c’est possible.");
    expectSentences("es", "El Sr. Pérez llegó a EE. UU. el lunes.", "¿Quién lo sabe?");
    expectSentences("ru", "Президент В. В. Серов прибыл в г. Тарнхоф в 2026 г.", "Он встретился с премьером.");
  });

  it("ends a sentence after an abbreviation where the next word can only begin one", () => {
    expectSentences("en", "She left at 6 p.m.", "Travellers were warned.", "He sold Acme Co.", "It closed.");
    expectSentences("en", "At 5 a.m. Mr. Ames left.");
  });

  it("tells a figure at the end from an ordinal", () => {
    expectSentences("de", "Am 3. Oktober begann das 19. Jahrhundert der Stadt.", "Das steht auf Seite 12.", "Dort liest man es.");
    expectSentences("en", "It cost 3.5 million in 2020.", "Now it costs 4.", "See p. 12.");
  });

  it("keeps a quotation whole, and goes on after it where the sentence does", () => {
    expectSentences("en", "“We hold. We wait,” she said.", "He added, “That is all.”", "They left.");
    expectSentences("de", "„Wir warten. Das ist alles“, sagte er.", "Sie ging.");
    expectSentences("fr", "« Nous attendons. Rien ne presse », a-t-il dit.", "Le vote aura lieu lundi.");
    expectSentences("ru", "«Чего вы ждёте?» — спросил он.", "Никто не ответил.");
  });

  it("does not take an apostrophe for a quotation mark", () => {
    expectSentences("en", "The workers' strike went on.", "The owners' reply was short.");
  });

  it("treats what was left out as part of the sentence", () => {
    expectSentences("en", "“The text [...] asks for restraint [...]” (Ames 12).", "I never said that...", "She left.");
  });

  it("knows the marks of other scripts", () => {
    const text = "会议将于3．5天后举行。谁知道？他说：“请保持克制。快走！”没有回答。";
    expect(splitSentences(text, "zh").map(({ start, end }) => text.slice(start, end))).toEqual([
      "会议将于3．5天后举行。",
      "谁知道？",
      "他说：“请保持克制。快走！”",
      "没有回答。",
    ]);
    expectSentences("ar", "هل يوافق الطرف الآخر؟", "لا أحد يعرف.");
    expectSentences("hi", "बैठक सोमवार को हुई।", "सब चुप रहे।");
    expectSentences("hy", "Նիստը երկուշաբթի է:", "Բոլորը լռեցին:");
    expectSentences("el", "Ποιος το ξέρει;", "Κανείς.");
    expectSentences("ur", "اجلاس پیر کو ہوا۔", "سب خاموش رہے۔");
  });

  it("separates the items of a list that runs on", () => {
    expectSentences("en", "1. The port closes", "2. The fleet leaves", "3. The talks end");
    expectSentences("en", "• The port closes", "• The fleet leaves");
    expectSentences("en", "1) The port closes", "2) The fleet leaves", "1) The talks end", "2) Nobody speaks");
    expectSentences("en", "He asked for 2. and 3. above.");
  });

  it("follows a sentence over the end of a printed line, not of a paragraph", () => {
    const text = "The port of Tarnhof\nwas closed.\nHarbour news\n\nNobody\nSpeaks";
    expect(splitSentences(text, "en").map(({ start, end }) => text.slice(start, end))).toEqual([
      "The port of Tarnhof\nwas closed.",
      "Harbour news",
      "Nobody",
      "Speaks",
    ]);
  });

  it("keeps the sentences of a quotation in single marks together, and ends one that was broken off", () => {
    expectSentences("en", "The pilot wrote ‘the keeper’s lamp burns. It burns for all’ (log, p. 154).", "Nobody answered.");
    expectSentences("en", "“We shall never—”", "At that the door opened.");
    expectSentences("en", "“We shall never—” Corran began, and fell silent.");
  });

  it("leaves addresses whole", () => {
    expectSentences("en", "Write to j.ames@tarnhof.example.com.", "Or see https://www.tarnhof.example/News.html?a=B.C for more.");
  });

  it("puts every letter into one sentence, in order, whatever the text", () => {
    const piece = fc.constantFrom(
      "U.S.",
      "Mr. ",
      ". ",
      "… ",
      "“",
      "”",
      "(",
      ")",
      "\n",
      "1. ",
      "a) ",
      "Word ",
      "word",
      "。",
      "؟",
      "’",
      " . . . ",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 5 })), { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        const spans = splitSentences(text, "en");
        expect(
          spans
            .map(({ start, end }) => text.slice(start, end))
            .join("")
            .replace(/\s+/gu, ""),
        ).toBe(text.replace(/\s+/gu, ""));
        for (const [at, { start, end }] of spans.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0);
        }
      }),
      { numRuns: 500 },
    );
  });
});
