/**
 * Lays two to four articles side by side: sentences that several of them tell, words that differ in them, and what only one has.
 *
 * Sentences are paired greedily from the most alike down, each at most once between two articles, and linked pairs become one passage. This is
 * the usual best-first alignment of comparable texts (Barzilay and Elhadad 2003), without their learnt paragraph model.
 */
import type { Block } from "../../shared/domain/article.ts";
import type { ComparedArticle, ComparisonResult, SharedPassage } from "../../shared/domain/comparison.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { differingWords } from "./differing.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { commonWeights, nameProfile, overlap, translatedOverlap, type Weights, weightsOf, wordProfile } from "./similarity.ts";

export interface Comparable {
  readonly id: ArticleId;
  readonly blocks: readonly Block[];
  readonly language: string | null;
}

/** Below this, two sentences of one language only share a subject. */
const sameLanguageFloor = 0.52;
const crossLanguageFloor = 0.4;

interface Place {
  readonly article: number;
  readonly sentence: number;
}
interface Pair {
  readonly a: Place;
  readonly b: Place;
  readonly score: number;
}

/** @param articles two to four; all spans of the result are positions in each one's reading text. Time O(sentences²). */
export function compareArticles(articles: readonly Comparable[]): ComparisonResult {
  const texts = articles.map(({ blocks, language }) => sentencesOf(blocks, language));
  const weights = weightsOf(texts);
  const groups = groupPairs(choosePairs(articles, texts, weights));
  const ordered = groups.sort((a, b) => order(a) - order(b));
  const passages = ordered.map((group, at) => toPassage(group, at + 1, articles, texts));
  return { articles: articles.map((article, at) => summarise(article, texts[at] ?? [], at, groups)), passages };
}

function choosePairs(articles: readonly Comparable[], texts: readonly (readonly Sentence[])[], weights: Weights): Pair[] {
  const words = texts.map((sentences) => sentences.map((sentence) => wordProfile(sentence, weights)));
  const names = texts.map((sentences) => sentences.map((sentence) => nameProfile(sentence, weights)));
  const chosen: Pair[] = [];
  for (let first = 0; first < texts.length; first += 1)
    for (let second = first + 1; second < texts.length; second += 1) {
      const isSameLanguage = articles[first]?.language === articles[second]?.language;
      const [profiles, measure, floor] = isSameLanguage
        ? ([words, overlap, sameLanguageFloor] as const)
        : ([names, translatedOverlap, crossLanguageFloor] as const);
      const [left, right] = [profiles[first] ?? [], profiles[second] ?? []];
      const pairs: Pair[] = [];
      for (const { i, j, common } of commonWeights(left, right)) {
        const [a, b] = [left[i], right[j]];
        const score = a && b ? measure(common, a, b) : 0;
        if (score >= floor) pairs.push({ a: { article: first, sentence: i }, b: { article: second, sentence: j }, score });
      }
      chosen.push(...bestOnce(pairs));
    }
  return chosen.sort((a, b) => b.score - a.score);
}

/** The most alike first; a sentence that is taken is taken. */
function bestOnce(pairs: readonly Pair[]): Pair[] {
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  return [...pairs]
    .sort((x, y) => y.score - x.score || x.a.sentence - y.a.sentence)
    .filter(({ a, b }) => {
      if (takenA.has(a.sentence) || takenB.has(b.sentence)) return false;
      takenA.add(a.sentence);
      takenB.add(b.sentence);
      return true;
    });
}

/** Article -> its sentence in the passage. */
type Group = { readonly places: Map<number, number>; least: number };

/** Joins pairs that share a sentence; two sentences of one article never stand in one passage. */
function groupPairs(pairs: readonly Pair[]): Group[] {
  const groups: Group[] = [];
  const groupOf = (place: Place): Group | undefined => groups.find((group) => group.places.get(place.article) === place.sentence);
  for (const { a, b, score } of pairs) {
    const [left, right] = [groupOf(a), groupOf(b)];
    if (left && right) {
      if (left !== right) mergeGroups(groups, left, right, score);
    } else if (left && !left.places.has(b.article)) extend(left, b, score);
    else if (right && !right.places.has(a.article)) extend(right, a, score);
    else if (!left && !right)
      groups.push({
        places: new Map([
          [a.article, a.sentence],
          [b.article, b.sentence],
        ]),
        least: score,
      });
  }
  return groups;
}

function extend(group: Group, place: Place, score: number): void {
  group.places.set(place.article, place.sentence);
  group.least = Math.min(group.least, score);
}

function mergeGroups(groups: Group[], left: Group, right: Group, score: number): void {
  if ([...right.places.keys()].some((article) => left.places.has(article))) return;
  for (const [article, sentence] of right.places) left.places.set(article, sentence);
  left.least = Math.min(left.least, right.least, score);
  groups.splice(groups.indexOf(right), 1);
}

/** Passages follow the first text; those that it lacks come after, in the order of the next. */
function order(group: Group): number {
  const first = Math.min(...group.places.keys());
  return first * 1_000_000 + (group.places.get(first) ?? 0);
}

function toPassage(group: Group, number: number, articles: readonly Comparable[], texts: readonly (readonly Sentence[])[]): SharedPassage {
  const members = [...group.places]
    .sort(([a], [b]) => a - b)
    .flatMap(([article, at]) => {
      const sentence = texts[article]?.[at];
      const comparable = articles[article];
      return sentence && comparable ? [{ sentence, comparable }] : [];
    });
  return {
    number,
    similarity: Math.min(1, group.least),
    places: members.map(({ sentence, comparable }) => {
      const others = members
        .filter((other) => other.sentence !== sentence && other.comparable.language === comparable.language)
        .map((other) => other.sentence);
      return { articleId: comparable.id, span: { start: sentence.start, end: sentence.end }, differing: differingWords(sentence, others) };
    }),
  };
}

function summarise(article: Comparable, sentences: readonly Sentence[], at: number, groups: readonly Group[]): ComparedArticle {
  const shared = new Set(groups.flatMap((group) => group.places.get(at) ?? []));
  const words = (which: readonly Sentence[]): number => which.reduce((sum, sentence) => sum + sentence.terms.length, 0);
  const total = words(sentences);
  return {
    articleId: article.id,
    onlyHere: sentences.filter((_, index) => !shared.has(index)).map(({ start, end }) => ({ start, end })),
    sharedShare: total === 0 ? 0 : words(sentences.filter((_, index) => shared.has(index))) / total,
  };
}
