/** Terms in the order that blocks have them in. Source: Bentley, Sedgewick, "Fast algorithms for sorting and searching strings", 1997. */
import { compareTerms, rankOfUnit } from "./block.ts";

/** So few are put in one by one. */
const few = 12;
/** Where terms agree for longer, they are addresses or no words at all, and are compared whole. */
const deepest = 60;

/** @returns the numbers of the terms in their order */
export function sortTerms(terms: readonly string[]): Uint32Array {
  const order = Uint32Array.from(terms.keys());
  // Of each term that is being sorted the unit that tells, the same way round as `order`.
  const units = new Int32Array(order.length);
  const termAt = (at: number): string => terms[order[at] ?? 0] ?? "";
  const swap = (a: number, b: number): void => {
    [order[a], order[b]] = [order[b] ?? 0, order[a] ?? 0];
    [units[a], units[b]] = [units[b] ?? 0, units[a] ?? 0];
  };

  /** Sorts terms that agree up to a depth. */
  function sort(from: number, to: number, depth: number): void {
    if (to - from < few) insert(from, to);
    else if (depth > deepest) order.subarray(from, to).sort((a, b) => compareTerms(terms[a] ?? "", terms[b] ?? ""));
    else {
      for (let at = from; at < to; at += 1) {
        const term = termAt(at);
        units[at] = depth < term.length ? rankOfUnit(term.charCodeAt(depth)) : ended;
      }
      split(from, to, depth);
    }
  }

  /** Into those before a unit, those with it and those behind it. */
  function split(from: number, to: number, depth: number): void {
    if (to - from < 2) return;
    const unit = units[(from + to) >> 1] ?? 0;
    let [low, high] = [from, to];
    for (let at = from; at < high; ) {
      const found = units[at] ?? 0;
      if (found < unit) swap(at++, low++);
      else if (found > unit) swap(at, --high);
      else at += 1;
    }
    split(from, low, depth);
    split(high, to, depth);
    if (unit !== ended) sort(low, high, depth + 1);
  }

  function insert(from: number, to: number): void {
    for (let next = from + 1; next < to; next += 1)
      for (let at = next; at > from && compareTerms(termAt(at - 1), termAt(at)) > 0; at -= 1) swap(at - 1, at);
  }

  sort(0, order.length, 0);
  return order;
}

/** A term that ends comes before all that go on. */
const ended = -1;
