/** Invented articles for measuring: words drawn by Zipf's law from invented vocabularies of several scripts, the same for the same seed. */
import type { Block } from "../shared/domain/article.ts";
import type { CleanArticle } from "../shared/domain/clean-article.ts";

type Random = () => number;

/** Numbers in 0…1, exclusive. Source: mulberry32, T. Ettinger 2017, public domain. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Language {
  readonly code: string;
  readonly syllables: readonly string[];
}

const languages: readonly Language[] = [
  { code: "en", syllables: ["ra", "tion", "min", "ster", "con", "al", "ver", "ing", "pro", "est", "lo", "der"] },
  { code: "fr", syllables: ["é", "tion", "pré", "ment", "cou", "eau", "ver", "lle", "dé", "que", "là", "our"] },
  { code: "ar", syllables: ["ال", "با", "من", "وز", "ية", "سل", "حر", "قم", "ات", "دو"] },
  { code: "ru", syllables: ["ми", "ни", "ст", "ра", "пе", "ре", "го", "во", "ры", "ск", "ой", "ть"] },
];

const vocabularySize = 30_000;
const outletCount = 60;
const days = 3650;

/** Words from the commonest on; index `rank` has a probability of about 1 / (rank + 1). */
export interface Vocabulary {
  readonly code: string;
  readonly words: readonly string[];
}

export function makeVocabularies(seed: number): Vocabulary[] {
  const random = seeded(seed);
  return languages.map(({ code, syllables }) => {
    const words = new Set<string>();
    while (words.size < vocabularySize) {
      const length = 2 + Math.floor(random() * 4);
      words.add(Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)] ?? "").join(""));
    }
    return { code, words: [...words] };
  });
}

/** Yields `size` articles of about 400 words, on days of ten years, from sixty outlets. */
export function* generateArticles(size: number, seed: number): Generator<CleanArticle> {
  const random = seeded(seed + 1);
  const vocabularies = makeVocabularies(seed);
  for (let at = 0; at < size; at += 1) {
    const vocabulary = vocabularies[Math.floor(random() * vocabularies.length)];
    if (vocabulary !== undefined) yield makeArticle(at, vocabulary, random);
  }
}

function makeArticle(at: number, vocabulary: Vocabulary, random: Random): CleanArticle {
  const outlet = Math.floor(random() * outletCount);
  const day = new Date(Date.UTC(2016, 0, 1) + Math.floor(random() * days) * 86_400_000).toISOString().slice(0, 10);
  return {
    headline: sentence(vocabulary, random, 9),
    standfirst: random() < 0.5 ? sentence(vocabulary, random, 20) : null,
    byline: null,
    authors: [],
    agency: null,
    dateline: null,
    published: { day, instant: null, certainty: "certain", evidence: ["generated"], candidates: [] },
    updated: null,
    language: vocabulary.code,
    outlet: { name: `Outlet ${outlet}`, domain: `outlet-${outlet}.example`, evidence: "generated" },
    url: `https://outlet-${outlet}.example/${at}`,
    blocks: Array.from(
      { length: 6 + Math.floor(random() * 6) },
      (): Block => ({
        kind: "paragraph",
        text: `${sentence(vocabulary, random, 22)} ${sentence(vocabulary, random, 22)}`,
        credit: null,
      }),
    ),
    removed: [],
    verdict: "complete",
    verdictReason: null,
  };
}

function sentence(vocabulary: Vocabulary, random: Random, words: number): string {
  const drawn = Array.from({ length: words }, () => drawWord(vocabulary, random)).join(" ");
  return `${drawn.charAt(0).toUpperCase()}${drawn.slice(1)}.`;
}

// Zipf with exponent 1: the inverse of the logarithmic distribution of ranks.
function drawWord({ words }: Vocabulary, random: Random): string {
  return words[Math.floor(words.length ** random()) - 1] ?? "";
}
