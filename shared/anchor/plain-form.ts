/** A text without what re-cleaning changes: spacing and the shape of quotation marks; each character knows where it came from. */
export interface PlainForm {
  readonly text: string;
  /** Where the plain character at `index` starts in the original. */
  startOf(index: number): number;
  /** Where it ends, exclusive. */
  endOf(index: number): number;
}

const marks = /["“”„«»‹›]/;
const apostrophes = /['’‘‚]/;
const blank = /[\s\u00A0\u00AD\u200B-\u200F\u202F\u2060\uFEFF]/;

export function plainForm(original: string): PlainForm {
  const kept: number[] = [];
  let text = "";
  for (let at = 0; at < original.length; at += 1) {
    const character = original[at] ?? "";
    if (blank.test(character)) continue;
    text += marks.test(character) ? '"' : apostrophes.test(character) ? "'" : character;
    kept.push(at);
  }
  const place = (index: number): number => kept[index] ?? original.length;
  return { text, startOf: place, endOf: (index) => place(index) + 1 };
}
