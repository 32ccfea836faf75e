/** A block in another language than its article: a statement quoted whole, the other half of a bilingual communiqué. */
import type { Block } from "../../shared/domain/article.ts";
import { functionWordsOf } from "../../shared/words/function-words.ts";

/** @returns ISO 639-1 code, null where the text is too short to tell */
export type LanguageDetector = (text: string) => string | null;

/** A part of a block tells its language as well as the whole. */
const sampleLength = 1000;
const glanceLength = 300;
/** Prose with this share of its article's own function words is in its article's language; a neighbour's prose shares fewer. */
const ownShare = 0.25;
const fewestHits = 3;
/** Danish and Norwegian share most of theirs: only a clear lead counts. */
const clearLead = 2;
const fewestLetters = 40;
/** A list of names has no function words in any language. */
const sentenceEnd = /[.!?…。！？؟۔।][”"»’)\s]*$/u;

/**
 * Tells a block's language where it is another than its article's, and sure: function words of the other language lead clearly, or the
 * text has none of the article's own.
 *
 * @returns ISO 639-1 code; null where it is the article's, or in doubt
 */
export function foreignLanguage(text: string, language: string | null, detect: LanguageDetector): string | null {
  if (language === null || text.length < fewestLetters / 2) return null;
  const glance = wordsOf(text.slice(0, glanceLength));
  if (hitsOf(glance, language) >= glance.length * ownShare && glance.length > 0) return null;
  const sample = text.slice(0, sampleLength);
  const found = detect(sample);
  if (found === null || found === language) return null;
  const words = wordsOf(sample);
  const own = hitsOf(words, language);
  if (functionWordsOf(found).size > 0) {
    const hits = hitsOf(words, found);
    return hits >= fewestHits && hits >= own * clearLead ? found : null;
  }
  const hasOwnWords = functionWordsOf(language).size > 0;
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  return hasOwnWords && own === 0 && letters >= fewestLetters && sentenceEnd.test(text) ? found : null;
}

/** The language that most of a text is in, where the detector looked at its beginning alone. */
export function mainLanguage(blocks: readonly Pick<Block, "text">[], language: string | null, detect: LanguageDetector): string | null {
  const letters = new Map<string, number>();
  let whole = 0;
  for (const { text } of blocks) {
    whole += text.length;
    const found = foreignLanguage(text, language, detect);
    if (found !== null) letters.set(found, (letters.get(found) ?? 0) + text.length);
  }
  return [...letters].find(([, count]) => count > whole / 2)?.[0] ?? language;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];

function hitsOf(words: readonly string[], language: string): number {
  const known = functionWordsOf(language);
  return words.filter((word) => known.has(word)).length;
}
