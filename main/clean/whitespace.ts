/** White space and marks that no reader sees. */

/** Joiners carry meaning inside Arabic, Persian and Indic words and stay there. */
const joinable = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Sinhala}]/u;

/** What nearly all text of the West, of Cyrillic and of Arabic is made of, but white space: nothing invisible, nothing composed. */
const seen =
  "!-~\\u00A1-\\u00AC\\u00AE-\\u024F\\u0400-\\u0482\\u048A-\\u04FF\\u060C\\u061B\\u061F\\u0621-\\u064A\\u0660-\\u066C\\u2010-\\u2027\\u20AC";

/** A line as it is nearly always: words with one plain space between them. */
const tidy = new RegExp(`^[${seen}]+(?: [${seen}]+)*$`);

/** Every run of white space but the one plain space that stands between most words. */
const otherSpace = /(?:[^\S ]| (?=\s))\s*/g;

/** One line: NFC, without soft hyphens, zero-width marks and direction marks; every run of white space is one space. */
export function tidyLine(text: string): string {
  return tidy.test(text) ? text : oneSpaced(stripInvisible(text));
}

/** Every run of white space as one space, none at the ends. */
export const oneSpaced = (text: string): string => text.replace(otherSpace, " ").trim();

const plain = new RegExp(`^[\\t\\n\\r \\u00A0${seen}]*$`);

/** Removes what is invisible, keeps line ends. */
export function stripInvisible(text: string): string {
  if (plain.test(text)) return text;
  return (
    text
      .normalize("NFC")
      .replace(/[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, "")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, "")
      // Ligatures are the printer's; words are found by their letters.
      .replace(/[\uFB00-\uFB06]/g, (shape) => shape.normalize("NFKC"))
      .replace(/[\u200C\u200D]/g, (mark, at: number, whole: string) => (joinable.test(whole.charAt(at - 1)) ? mark : ""))
  );
}
