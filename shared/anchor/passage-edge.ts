/** Where exactly a changed passage begins and ends: words at its edge may be others now, so that only what stands on both sides tells. */

/**
 * Aligns `outside + inside`, one after the other, with the stretch of the text that is most like them (Sellers 1980).
 *
 * @param outside, inside  what stood before and after the edge
 * @returns how many characters of `text` stand before the edge; where words were put in at the edge itself, they stay outside
 * Time O(text.length · pattern.length): both are a window around the edge.
 */
export function findEdge(text: string, outside: string, inside: string): number {
  const pattern = outside + inside;
  const size = pattern.length;
  let errors = Int32Array.from({ length: size + 1 }, (_, row) => row);
  let edges = new Int32Array(size + 1);
  let best = { errors: errors[size] ?? size, edge: 0 };
  for (let column = 1; column <= text.length; column += 1) {
    const code = text.charCodeAt(column - 1);
    const nextErrors = new Int32Array(size + 1);
    const nextEdges = new Int32Array(size + 1);
    nextEdges[0] = column;
    for (let row = 1; row <= size; row += 1) {
      const replaced = (errors[row - 1] ?? 0) + (pattern.charCodeAt(row - 1) === code ? 0 : 1);
      const inserted = (errors[row] ?? 0) + 1;
      const removed = (nextErrors[row - 1] ?? 0) + 1;
      const least = Math.min(replaced, inserted, removed);
      nextErrors[row] = least;
      const from = least === replaced ? edges[row - 1] : least === removed ? nextEdges[row - 1] : edges[row];
      // Up to the edge every cell's edge is where it stands; beyond, it is carried along.
      nextEdges[row] = row <= outside.length ? column : (from ?? column);
    }
    errors = nextErrors;
    edges = nextEdges;
    if ((errors[size] ?? size) < best.errors) best = { errors: errors[size] ?? size, edge: edges[size] ?? 0 };
  }
  return best.edge;
}

const letter = /[\p{L}\p{M}\p{N}]/u;

/** Whether a word goes on over the place. */
export const isInsideWord = (text: string, place: number): boolean => letter.test(text[place - 1] ?? "") && letter.test(text[place] ?? "");

/** The end of the word that goes on over the place, or the place itself. */
export function wordEnd(text: string, place: number): number {
  let at = place;
  while (isInsideWord(text, at)) at += 1;
  return at;
}

/** The start of the word that goes on over the place, or the place itself. */
export function wordStart(text: string, place: number): number {
  let at = place;
  while (isInsideWord(text, at)) at -= 1;
  return at;
}
