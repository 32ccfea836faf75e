/** Whether a text is a copy of another, and which texts of an archive are worth the question. */
import { type Fingerprint, keysOf } from "./fingerprint.ts";
import { type Overlap, overlapOf } from "./overlap.ts";

/**
 * An index keeps the last so many texts that hold a key, and not the others. A key that so many hold belongs to a formula ("said in a statement
 * on Monday") or to a story that everybody ran, and there the last ones speak for the rest.
 */
export const mostHolders = 50;

/** The texts most like the new one that are looked at word by word; and those that only keys in everybody's hands lead to. */
const mostCandidates = 12;
const mostByCommonKeys = 3;

/**
 * @param holders  the texts of the index that hold a key, `mostHolders` at most
 * @returns ids of texts that may share a passage of weight, the likeliest first. Time by keys, not by the size of the archive.
 */
export function copyCandidates<Id>(fingerprint: Fingerprint, holders: (key: number) => readonly Id[]): Id[] {
  const keys = keysOf(fingerprint);
  const byOwnKeys = new Map<Id, number>();
  const byCommonKeys = new Map<Id, number>();
  for (const [at, key] of keys.entries()) {
    const found = holders(key);
    // The first key is of the whole text: who holds it needs no second.
    const isOwn = at === 0 || found.length < mostHolders;
    const counts = isOwn ? byOwnKeys : byCommonKeys;
    for (const id of found) counts.set(id, (counts.get(id) ?? 0) + (at === 0 ? keys.length : 1));
  }
  const least = keys.length <= shortSketch ? 1 : 2;
  const likeliest = (counts: ReadonlyMap<Id, number>, most: number): Id[] =>
    [...counts]
      .filter(([, count]) => count >= least)
      .sort(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([id]) => id);
  return [...new Set([...likeliest(byOwnKeys, mostCandidates), ...likeliest(byCommonKeys, mostByCommonKeys)])];
}
const shortSketch = 8;

/** Of the text that stands more wholly in the other, this much must; more of a short one, and of one much later. */
const leastShare = 0.6;
const shortText = { shingles: 24, leastShare: 0.9 };
const fewestShingles = 6;
const otherDays = { days: 3, leastShare: 0.95 };

/** By how much the share of its figures may fall behind that of its words. */
const figureLag = 0.25;

/**
 * @param daysApart  between the two, null where one has no date
 * @returns how much is shared, null when neither is a copy of the other: only a subject, a quotation or a formula is shared
 */
export function findCopy(first: Fingerprint, second: Fingerprint, daysApart: number | null): Overlap | null {
  const overlap = overlapOf(first.shingles, second.shingles);
  if (first.whole === second.whole && first.shingles.length > 0) return overlap;
  const isFirstCopied = overlap.ofFirst >= overlap.ofSecond;
  const share = Math.max(overlap.ofFirst, overlap.ofSecond);
  const copied = isFirstCopied ? first : second;
  const needed = Math.max(
    leastShare,
    copied.shingles.length < shortText.shingles ? shortText.leastShare : 0,
    daysApart !== null && daysApart > otherDays.days ? otherDays.leastShare : 0,
  );
  if (share < needed || copied.shingles.length < fewestShingles) return null;
  const fewest = Math.min(first.figures.length, second.figures.length);
  const figures = overlapOf(first.figures, second.figures).shared;
  return fewest > 1 && figures / fewest < share - figureLag ? null : overlap;
}
