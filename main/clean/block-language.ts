/** A block in another language than its article: a statement quoted whole, the other half of a bilingual communiqué. */
import type { Block } from "../../shared/domain/article.ts";
import { countFunctionWords, functionWordsOf } from "../../shared/words/function-words.ts";

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
  const words = wordsOf(sample);
  const hits = countFunctionWords(words);
  const own = hits.get(language) ?? 0;
  const leads = (count: number): boolean => count >= fewestHits && count >= own * clearLead;
  const hasOwnWords = functionWordsOf(language).size > 0;
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const lacksOwn = hasOwnWords && own === 0 && letters >= fewestLetters && sentenceEnd.test(text);
  // Words are counted sooner than a language is detected, and mostly settle it.
  if (!lacksOwn && ![...hits].some(([each, count]) => each !== language && leads(count))) return null;
  const found = detect(sample);
  if (found === null || found === language) return null;
  return functionWordsOf(found).size > 0 ? (leads(hits.get(found) ?? 0) ? found : null) : lacksOwn ? found : null;
}

/** What tells an article's blocks apart by language: `foreignLanguage` of a text in an article of the language. */
export type BlockTeller = (text: string, language: string | null) => string | null;

/** For one article, whose blocks are asked about twice: before its own language is settled, and after. */
export function rememberBlocks(detect: LanguageDetector): BlockTeller {
  const byLanguage = new Map<string | null, Map<string, string | null>>();
  return (text, language) => {
    const told = byLanguage.get(language) ?? new Map<string, string | null>();
    byLanguage.set(language, told);
    const known = told.get(text);
    if (known !== undefined) return known;
    const found = foreignLanguage(text, language, detect);
    told.set(text, found);
    return found;
  };
}

/** The language that most of a text is in, where the detector looked at its beginning alone. */
export function mainLanguage(blocks: readonly Pick<Block, "text">[], language: string | null, tell: BlockTeller): string | null {
  const letters = new Map<string, number>();
  let whole = 0;
  for (const { text } of blocks) {
    whole += text.length;
    const found = tell(text, language);
    if (found !== null) letters.set(found, (letters.get(found) ?? 0) + text.length);
  }
  return [...letters].find(([, count]) => count > whole / 2)?.[0] ?? language;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];

function hitsOf(words: readonly string[], language: string): number {
  const known = functionWordsOf(language);
  return words.filter((word) => known.has(word)).length;
}
