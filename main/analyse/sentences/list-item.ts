/** Items of a list that stand in running text: "1. … 2. …", "(a) … (b) …", "• … • …". */

const marker = /^(?:[•⁃▪◦‣●]\s*)?(\(?)(\d{1,2}|\p{L}|[ivx]{2,5}|[IVX]{2,5})(\.\)|[.)])(?=\s)/u;
const bullet = /^[•⁃▪◦‣●]/u;

/** Whether the text begins with a bullet, or with a number or letter that counts an item. */
export const isListItem = (text: string): boolean => bullet.test(text) || marker.test(text);

/**
 * @param text  from where an item may begin
 * @returns how long its marker is and where the items that count on from it begin, null when no item begins here
 */
export function readList(text: string): { readonly length: number; readonly next: readonly number[] } | null {
  const match = marker.exec(text);
  if (!match) return null;
  const [whole, open = "", count = "", close = ""] = match;
  const next: number[] = [];
  let from = whole.length;
  for (let following = successor(count); following !== null; following = successor(following)) {
    const at = findMarker(text, from, `${open}${following}${close}`);
    if (at === null) break;
    next.push(at);
    from = at + 1;
  }
  for (const first of ["1", "a"]) next.push(...beginsAnew(text, from, first, open, close));
  return { length: whole.length, next };
}

/** "2) The fleet 1) The port 2) The talks": where the list begins once more, if it goes on from there with capitals. */
function beginsAnew(text: string, from: number, first: string, open: string, close: string): number[] {
  const one = `${open}${first}${close}`;
  const two = `${open}${successor(first)}${close}`;
  const at = findMarker(text, from, one);
  const then = at === null ? null : findMarker(text, at + 1, two);
  const isItem = (place: number, mark: string): boolean => /^\s\p{Lu}/u.test(text.slice(place + mark.length));
  return at !== null && then !== null && isItem(at, one) && isItem(then, two) ? [at] : [];
}

function successor(count: string): string | null {
  if (/^\d+$/.test(count)) return String(Number(count) + 1);
  if (!/^[a-yA-Y]$/.test(count)) return null;
  return String.fromCharCode(count.charCodeAt(0) + 1);
}

/** Items of one list begin within this many characters of each other. */
const longestItem = 2_000;

/** The marker between spaces, a bullet before it included. */
function findMarker(text: string, from: number, wanted: string): number | null {
  const near = text.slice(0, from + longestItem);
  for (let at = near.indexOf(wanted, from); at >= 0; at = near.indexOf(wanted, at + 1)) {
    const lead = /(?:^|\s)([•⁃▪◦‣●]\s*)?$/u.exec(text.slice(Math.max(0, at - 4), at));
    if (lead && /^\s/u.test(text.slice(at + wanted.length))) return at - (lead[1]?.length ?? 0);
  }
  return null;
}
