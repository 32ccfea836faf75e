/** Function words as the index has them: folded, one term each. For ranking; a search for one of them still finds it. */
import { termsOf } from "../query/terms.ts";
import { functionWordsOf } from "./function-words.ts";
import { plainLanguage } from "./language-code.ts";

const folded = new Map<string, ReadonlySet<string>>();

/** @param language ISO 639-1, with or without region; the set of a language without a list is empty */
export function stopWordsOf(language: string): ReadonlySet<string> {
  const plain = plainLanguage(language);
  const known = folded.get(plain);
  if (known) return known;
  const words = new Set([...functionWordsOf(plain)].flatMap(termsOf));
  folded.set(plain, words);
  return words;
}

/** Whether a term is a function word of its language: "war" is one in German, and none in English. */
export const isStopWord = (term: string, language: string): boolean => stopWordsOf(language).has(term);
