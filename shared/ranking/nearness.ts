/**
 * Words that a person types side by side, and that a text sets near each other, are more likely meant together: the nearer, the more.
 *
 * Source: proximity of query terms as in T. Tao and C. Zhai, "An Exploration of Proximity Measures in Information Retrieval", SIGIR 2007, and Y. Rasolofo
 * and J. Savoy, "Term Proximity Scoring for Keyword-Based Retrieval Systems", ECIR 2003: neighbouring words only, weighed like a word.
 */

/** What a pair side by side adds, beside what its words are worth. */
export const nearWeight = 0.4;
/** So many of the best answers are compared: further down it changes nothing, and each has to be read. */
export const answersToCompare = 30;

/** Words apart, in either order, that count for something. */
const reach = 4;
/** What a pair counts for that is near, but not side by side as it was typed. */
const apart = 0.4;

/**
 * @param left, right  places of the two words in a text, ascending
 * @returns how often they stand near each other; 1 for each time side by side in the order of the query
 */
export function countNear(left: readonly number[], right: readonly number[]): number {
  let count = 0;
  let from = 0;
  for (const place of left) {
    while (from < right.length && (right[from] ?? 0) < place - reach) from += 1;
    for (let at = from; at < right.length && (right[at] ?? 0) <= place + reach; at += 1) count += right[at] === place + 1 ? 1 : apart;
  }
  return count;
}
