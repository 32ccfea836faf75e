/** Quotations, brackets and addresses: a sentence does not end inside one. */

const pairs = new Map([
  ["(", ")"],
  ["[", "]"],
  ["（", "）"],
  ["「", "」"],
  ["『", "』"],
  ["《", "》"],
  ["【", "】"],
  ["“", "”"],
  ["„", "“”"],
  ["«", "»"],
  ["‹", "›"],
]);
const closers = new Set([...pairs.values()].flatMap((marks) => [...marks]));

/** A quotation longer than this many characters is read in its own sentences; it may as well be a mark that was lost. */
const longest = 500;

/** Deeper than this nobody nests; older marks were never closed. */
const deepest = 8;

// Every part has a bound, so that a hostile run of letters costs no more than its length.
const addresses =
  /(?:https?:\/*|www\.)\S{0,2000}[^\s.,;:!?)\]»”"'…]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}|(?<![\w.-])(?:[\w-]{1,63}\.){1,5}(?:com|org|net|gov|edu|info|int|eu)\b/gu;
const dayMonthYear = /\b\d{1,2}\. \d{1,2}\. \d{2,4}\b/g;

/**
 * @returns for each place between two characters (0 before the first) 1 where no sentence ends
 * Time in proportion to the text.
 */
export function closedPlaces(text: string): Uint8Array {
  const closed = new Uint8Array(text.length + 1);
  for (const pattern of [addresses, dayMonthYear])
    for (const match of text.matchAll(pattern)) closed.fill(1, match.index + 1, match.index + match[0].length);
  const open: { readonly at: number; readonly closes: string }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? "";
    const from = open.findLastIndex(({ closes }) => closes.includes(mark));
    const isClosing = from >= 0 && (mark !== "'" && mark !== "’" ? true : closesSingle(text, at, text[open[from]?.at ?? at] === "‘"));
    if (isClosing) {
      const start = open[from]?.at ?? at;
      if (at - start <= longest) closed.fill(1, start + 1, at + 1);
      open.length = from;
    } else {
      const closes = opens(text, at, mark);
      if (closes !== null) open.push({ at, closes });
      if (open.length > deepest) open.shift();
    }
  }
  return closed;
}

/** What would close the mark, null when it opens nothing. */
function opens(text: string, at: number, mark: string): string | null {
  const closing = pairs.get(mark);
  const isLeading = (at === 0 || /[\s([{«„“"—–-]/u.test(text[at - 1] ?? "")) && /\S/u.test(text[at + 1] ?? "");
  if (closing !== undefined) return closing;
  if (!isLeading) return null;
  if (mark === '"') return '"';
  if (mark === "'" || mark === "‘") return "'’";
  return mark === "»" ? "«" : null;
}

/** An apostrophe closes a quotation only after a mark: "the workers' strike" is none; or after a word, where ‘ opened it and no word follows at once. */
function closesSingle(text: string, at: number, isCurly: boolean): boolean {
  if (/\p{L}/u.test(text[at + 1] ?? "")) return false;
  return /[.,!?…]/u.test(text[at - 1] ?? "") || (isCurly && /^\s?[(),;:—–]/u.test(text.slice(at + 1, at + 3)));
}

/** Whether the character closes a quotation or bracket after the end of a sentence. */
export function isCloser(text: string, at: number): boolean {
  const mark = text[at] ?? "";
  if (closers.has(mark) && mark !== "“") return true;
  return /["'’“«]/u.test(mark) && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? "");
}
