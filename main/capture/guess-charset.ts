/** The character set of bytes that say nothing of it and are no UTF-8: by statistics, then by what these do not know. */
import chardet from "chardet";
import iconv from "iconv-lite";

const sampledBytes = 65_536;

/** @returns a name that iconv knows; windows-1252 where nothing fits better */
export function guessCharset(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, sampledBytes);
  const guess = chardet.detect(sample)?.toLowerCase() ?? "windows-1252";
  const isLatin = /^(?:windows-125[024]|iso-8859-(?:1|2|9|15)|utf-8|us-ascii|ascii)$/.test(guess);
  if (isLatin)
    return russianOfDos(sample) ?? westernByFit(sample, /^(?:windows-125[04]|iso-8859-[29])$/.test(guess) ? guess : "windows-1252");
  return iconv.encodingExists(guess) ? guess : "windows-1252";
}

/** Letters that are nearly all beyond ASCII, and Cyrillic if read so, are no Latin ones. */
function russianOfDos(bytes: Uint8Array): string | null {
  const letters = iconv.decode(bytes, "ibm866").match(/\p{L}/gu) ?? [];
  const high = bytes.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0);
  const cyrillic = letters.filter((letter) => /\p{Script=Cyrillic}/u.test(letter)).length;
  return high > 20 && cyrillic > letters.length * 0.7 && cyrillic > high * 0.9 ? "ibm866" : null;
}

/** Macs and DOS have the accented letters where Windows has capitals and marks, which then stand inside words. */
function westernByFit(bytes: Uint8Array, guess: string): string {
  const { high, misfits } = fitOf(bytes, guess);
  if (misfits < 3 || misfits < high * 0.3) return guess;
  return ["macintosh", "cp850"].find((charset) => fitOf(bytes, charset).misfits <= high * 0.05) ?? guess;
}

/** Letters and marks beyond ASCII, and how many of them stand between two small letters where none such does. */
function fitOf(bytes: Uint8Array, charset: string): { readonly high: number; readonly misfits: number } {
  const text = iconv.decode(bytes, charset);
  return {
    high: text.match(/[^\p{ASCII}]/gu)?.length ?? 0,
    misfits: text.match(/(?<=\p{Ll})(?![\p{Ll}\p{M}’\u00AD\u00B7\u2010\u2011])[^\p{ASCII}](?=\p{Ll})/gu)?.length ?? 0,
  };
}
