/** Signs that a text was read in the wrong character set: nothing is mended by them, a person is asked to look. */

interface Sign {
  readonly pattern: RegExp;
  /** How often it must stand in a text: one may be a freak of it. */
  readonly least: number;
}

const signs: readonly Sign[] = [
  // What a decoder puts where bytes mean nothing.
  { pattern: /\uFFFD/gu, least: 2 },
  { pattern: /[\u0080-\u009F]/gu, least: 2 },
  // UTF-8 in windows-1252: "dÃ©jÃ ", "lâ€™accord", "Â«".
  { pattern: /Ã[\u0080-\u00BF]|Â[\u00A0-\u00BF]|â€[\u0080-\u2122]/gu, least: 2 },
  // UTF-8 in windows-1251: "РџСЂРѕ".
  { pattern: /(?:[РС][\u00A0-\u00BB\u0402-\u040F\u0452-\u045F\u2013-\u2122]){2}/gu, least: 2 },
  // windows-1250 in windows-1252: "by³o", "wiêc" shows nothing else but "¹", "³", "¿" within words.
  { pattern: /[¹³¿¯](?<=\p{L}.)(?=\p{L})/gu, least: 2 },
  // KOI8-R in windows-1251: small and capital letters change places.
  { pattern: /[а-я][А-Я]{3,}(?<!\p{L}[а-я][А-Я]+)(?!\p{L})/gu, least: 2 },
];

/** Without any of these nothing above is found; most texts are passed over by it. */
const anySign = new RegExp(signs.map(({ pattern }) => pattern.source).join("|"), "u");

const latinLetters = /[\u00C0-\u00FF]/gu;
const letters = /\p{L}/gu;
const fewestLetters = 20;
/** A one-byte set of another script read as windows-1252 is accents throughout; Vietnamese stays well below. */
const accentShare = 0.4;
const shownChars = 40;
const lookedAt = 2000;

/**
 * Finds the first words that look misread.
 *
 * @param whole  its first 2,000 characters are looked at
 * @returns those words, at most 40 characters; null where nothing speaks against the text
 */
export function findMisread(whole: string): string | null {
  // Rows of a list are looked at, each time that it is shown.
  const text = whole.slice(0, lookedAt);
  for (const { pattern, least } of anySign.test(text) ? signs : []) {
    const found = [...text.matchAll(pattern)];
    const [first] = found;
    if (first && found.length >= least) return wordsAbout(text, first.index);
  }
  const accents = text.match(latinLetters)?.length ?? 0;
  // Counting letters costs more, and is seldom called for.
  if (accents < fewestLetters || accents < (text.length * accentShare) / 2) return null;
  if (accents < (text.match(letters)?.length ?? 0) * accentShare) return null;
  return wordsAbout(text, text.search(/[\u00C0-\u00FF]/u));
}

/** The word at a place and what follows it. */
function wordsAbout(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf(" ", at), text.lastIndexOf("\n", at)) + 1;
  return (
    text
      .slice(Math.max(start, at - shownChars / 2), Math.max(start, at - shownChars / 2) + shownChars)
      .split("\n")[0]
      ?.trim() ?? ""
  );
}
