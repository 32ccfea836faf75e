/** Makes copies of stories as newsrooms do, by a seed: the same seed gives the same copies. */

export interface Story {
  readonly headline: string;
  readonly paragraphs: readonly string[];
  readonly day: string;
}

/** What an editor did. `rate` is the share of the words concerned, 0 to 1. */
export const changes = [
  "whole",
  "headline",
  "cut from the end",
  "cut anywhere",
  "added at the end",
  "added anywhere",
  "cut and added",
  "reworded",
] as const;
export type Change = (typeof changes)[number];

export type Random = () => number;

export const pick = <T>(random: Random, list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];

/**
 * @param donors   paragraphs of stories that are not in the collection: what is added comes from them, each from another story
 * @param vocabulary  words to put in the place of others
 */
export function plantCopy(
  story: Story,
  change: Change,
  rate: number,
  random: Random,
  donors: readonly string[],
  vocabulary: readonly string[],
): Story {
  const { headline, paragraphs } = story;
  switch (change) {
    case "whole":
      return { ...story };
    case "headline":
      return { ...story, headline: reword(headline, rate, random, vocabulary) };
    case "cut from the end":
      return { ...story, paragraphs: cutEnd(paragraphs, rate) };
    case "cut anywhere":
      return { ...story, paragraphs: cutAnywhere(paragraphs, rate, random) };
    case "added at the end":
      return { ...story, paragraphs: [...paragraphs, ...additions(paragraphs, rate, random, donors)] };
    case "added anywhere":
      return { ...story, paragraphs: addAnywhere(paragraphs, rate, random, donors) };
    case "cut and added":
      return { ...story, paragraphs: addAnywhere(cutAnywhere(paragraphs, rate / 2, random), rate / 2, random, donors) };
    case "reworded":
      return { ...story, paragraphs: paragraphs.map((text) => reword(text, rate / 4, random, vocabulary)) };
  }
}

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== "");
const countWords = (paragraphs: readonly string[]): number => paragraphs.reduce((sum, text) => sum + wordsOf(text).length, 0);

function reword(text: string, rate: number, random: Random, vocabulary: readonly string[]): string {
  return wordsOf(text)
    .map((word) => (random() < rate ? (pick(random, vocabulary) ?? word) : word))
    .join(" ");
}

/** The last words fall away, in the middle of a paragraph if need be, as a page that is full has it. */
function cutEnd(paragraphs: readonly string[], rate: number): string[] {
  let left = Math.round(countWords(paragraphs) * (1 - rate));
  return paragraphs.flatMap((text) => {
    const kept = wordsOf(text).slice(0, Math.max(0, left));
    left -= kept.length;
    return kept.length > 0 ? [kept.join(" ")] : [];
  });
}

/** Stretches of up to twenty words fall away until the share is reached. */
function cutAnywhere(paragraphs: readonly string[], rate: number, random: Random): string[] {
  let words = paragraphs.map(wordsOf);
  let due = Math.round(countWords(paragraphs) * rate);
  while (due > 0) {
    const at = Math.floor(random() * words.length);
    const paragraph = words[at] ?? [];
    const length = Math.min(20, due, paragraph.length);
    if (length === 0) continue;
    const from = Math.floor(random() * (paragraph.length - length + 1));
    words = words.with(at, paragraph.toSpliced(from, length));
    due -= length;
  }
  return words.filter((paragraph) => paragraph.length > 0).map((paragraph) => paragraph.join(" "));
}

function additions(paragraphs: readonly string[], rate: number, random: Random, donors: readonly string[]): string[] {
  let due = Math.round(countWords(paragraphs) * rate);
  const added: string[] = [];
  while (due > 0) {
    const words = wordsOf(pick(random, donors) ?? "").slice(0, due);
    if (words.length === 0) break;
    added.push(words.join(" "));
    due -= words.length;
  }
  return added;
}

function addAnywhere(paragraphs: readonly string[], rate: number, random: Random, donors: readonly string[]): string[] {
  return additions(paragraphs, rate, random, donors).reduce<string[]>(
    (story, text) => story.toSpliced(Math.floor(random() * (story.length + 1)), 0, text),
    [...paragraphs],
  );
}
