/** Copies that a collection holds by itself, found the slow way: by long runs of equal words, without a hash or a sample. */
import { tokenise } from "../../shared/query/terms.ts";
import type { Story } from "./plant.ts";

const run = 12;
const leastCovered = 0.6;
const days = 2;

/** A shorter text is all formula: "raised its prime rate to 7-3/4 pct from 7-1/2". */
const leastWords = 40;

/**
 * @returns pairs of places in `stories`: the same text, or published within two days of each other with six words of ten of the shorter one
 * in runs of twelve and more that stand in the other; it has forty words and more
 */
export function realCopies(stories: readonly Story[]): [number, number][] {
  const terms = stories.map(({ paragraphs }) => tokenise(paragraphs.join("\n")).map(({ term }) => term));
  return [...sameText(terms), ...longRuns(stories, terms)];
}

function sameText(terms: readonly (readonly string[])[]): [number, number][] {
  const groups = Map.groupBy(terms.keys(), (at) => terms[at]?.join(" ") ?? "");
  return [...groups.values()].flatMap((group) => group.flatMap((a, at) => group.slice(at + 1).map((b): [number, number] => [a, b])));
}

function longRuns(stories: readonly Story[], terms: readonly (readonly string[])[]): [number, number][] {
  const order = [...stories.keys()].sort((a, b) => (stories[a]?.day ?? "").localeCompare(stories[b]?.day ?? ""));
  const found: [number, number][] = [];
  let known = new Map<string, number[]>();
  let since = 0;
  for (const [place, b] of order.entries()) {
    // The index is built anew now and then, so that it holds the last days only.
    if (place - since > 4000) {
      known = new Map();
      since = order.findIndex((a) => apart(stories, a, b) <= days);
      for (const a of order.slice(since, place)) addRuns(known, terms[a] ?? [], a);
    }
    const covered = new Map<number, Set<number>>();
    const words = terms[b] ?? [];
    for (let at = 0; at + run <= words.length; at += 1)
      for (const a of known.get(words.slice(at, at + run).join(" ")) ?? []) {
        const places = covered.get(a) ?? new Set<number>();
        for (let word = at; word < at + run; word += 1) places.add(word);
        covered.set(a, places);
      }
    for (const [a, places] of covered) {
      const shorter = Math.min(words.length, terms[a]?.length ?? 0);
      if (shorter >= leastWords && apart(stories, a, b) <= days && places.size >= leastCovered * shorter) found.push([a, b]);
    }
    addRuns(known, words, b);
  }
  return found;
}

const apart = (stories: readonly Story[], a: number, b: number): number =>
  Math.abs(Date.parse(stories[a]?.day ?? "") - Date.parse(stories[b]?.day ?? "")) / 86_400_000;

function addRuns(known: Map<string, number[]>, words: readonly string[], id: number): void {
  for (let at = 0; at + run <= words.length; at += 1) {
    const key = words.slice(at, at + run).join(" ");
    const list = known.get(key);
    if (list === undefined) known.set(key, [id]);
    else if (list.at(-1) !== id) list.push(id);
  }
}
