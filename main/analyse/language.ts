/** Which language a text is in: n-gram statistics (eld), and the script where a text is too short for statistics. */
import { eld } from "eld/small";

const enoughLetters = 20;

/** Scripts that one language alone uses, or that one language leads by far in the press. */
const scripts: readonly (readonly [language: string, pattern: RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["zh", /\p{Script=Han}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["th", /\p{Script=Thai}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
  ["ka", /\p{Script=Georgian}/gu],
  ["hy", /\p{Script=Armenian}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
];

/**
 * Detects the language of a text.
 *
 * @param text  the more the better: 40 words and more are told reliably; only the first 4,000 characters are looked at
 * @returns ISO 639-1 code, null when the text is too short to tell
 * Source: Nito-ELD 2 (n-gram frequencies of 60 languages), github.com/nitotm/efficient-language-detector-js.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, 4000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  const script = scriptLanguage(sample, letters);
  if (letters < enoughLetters) return script;
  const found = eld.detect(sample);
  if (found.language !== "" && (letters >= 60 || found.isReliable())) return found.language;
  return script;
}

function scriptLanguage(sample: string, letters: number): string | null {
  for (const [language, pattern] of scripts) {
    const share = (sample.match(pattern)?.length ?? 0) / letters;
    if (share > (language === "ja" ? 0.15 : 0.5)) return language;
  }
  return null;
}
