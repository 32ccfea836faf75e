/** Ranks for a query in so many words, side by side and without operators: the index and the texts as `shared/ranking` asks for them. */
import { type Block, readingText } from "../../../shared/domain/article.ts";
import { isBareWord, type QueryNode } from "../../../shared/query/ast.ts";
import { detached } from "../../../shared/query/fold.ts";
import { joinedTerm } from "../../../shared/query/hyphen.ts";
import { tokenise } from "../../../shared/query/terms.ts";
import { learnsFully, learnsNearby, type Postings, type QueryWord, rankFreeText } from "../../../shared/ranking/free-text.ts";
import { lengthNorms, zoneWeights } from "../../../shared/ranking/score.ts";
import { stem } from "../../../shared/words/stem.ts";
import { isStopWord } from "../../../shared/words/stop-words.ts";
import { sql } from "../sql.ts";
import { type Bits, hasBit, idsOf } from "./bits.ts";
import { partsOf } from "./compounds.ts";
import { emptyCounts } from "./scratch.ts";
import type { Snapshot } from "./snapshot.ts";
import { matchPostings, type TextMatch, takeCounts } from "./text-match.ts";
import { formsOf, inflectedForms } from "./words.ts";

/**
 * From so many words on a query is a text: that an article has them all says less than how much it is about them, and it is worth the time to
 * ask again with the words of the best answers. Fewer words are typed to be answered at once.
 */
export const longQuery = 5;

/** Up to this size an archive answers a query of few words as quickly when it asks again; in a larger one more articles have the words themselves. */
export const smallArchive = 20_000;
/** One word is typed far more often than several, on the way to them, too, and has to be answered the sooner. */
export const smallForOneWord = 5_000;

/** A word as it was typed, and folded. */
export interface BareWord {
  readonly term: string;
  readonly text: string;
}

/**
 * A query's bare words, repeats and all, and what else it asks for. Words in brackets that all must be there are words like the others, as in a
 * text "(of the past year)". What a text quotes need not be in an answer word for word: its words are words like the others, and what has them as
 * quoted is the closer for it; and so is what has a word that is cut off, since a mark at the end of a sentence cuts one off.
 */
export function bareWords(children: readonly QueryNode[]): { words: BareWord[]; quoted: QueryNode[]; others: QueryNode[] } {
  const all = children.flatMap(sideBySide);
  const isText = all.filter(isBareWord).length >= longQuery;
  const words = all.flatMap((node): BareWord[] => {
    if (node.kind === "term") return [node];
    if (node.kind !== "phrase" || !(isText || isBareWord(node))) return [];
    const joined = joinedTerm(node.text);
    return [...node.terms, ...(joined === null ? [] : [joined])].map((term) => ({ term, text: term }));
  });
  const others = all.filter((node) => !isBareWord(node));
  const isQuoted = (node: QueryNode): boolean => isText && (node.kind === "phrase" || node.kind === "prefix" || node.kind === "pattern");
  return { words, quoted: others.filter(isQuoted), others: others.filter((node) => !isQuoted(node)) };
}

const sideBySide = (node: QueryNode): readonly QueryNode[] =>
  node.kind === "and" && !node.stated ? node.children.flatMap(sideBySide) : [node];

/**
 * @param mayAnswer  articles that what else the query asks for lets through
 * @returns a score by article id
 */
export function scoreFreeText(at: Snapshot, words: readonly BareWord[], mayAnswer: Bits): Float64Array {
  const { lengths, averageLength, documents } = at.index;
  const learning = words.length >= longQuery ? learnsFully : documents <= smallArchive ? learnsNearby : null;
  const typed = askedWords(at, words);
  // In a large archive few words are to be answered from few lists.
  const asked = learning === null ? typed : [...typed, ...askedParts(at, typed)];
  const keyOf = new Map(asked.flatMap(({ word, forms }) => forms.map((form) => [form, word.stem] as const)));
  const formsOfKey = new Map(asked.map(({ word, forms }) => [word.stem, forms]));
  // The forms that answers use are known whether or not the archive has listed their stems.
  const seen = new Map<string, Set<string>>();
  const formsFor = (key: string): readonly string[] => formsOfKey.get(key) ?? formsOfStem(at, key, seen.get(key) ?? new Set());
  const counts = emptyCounts(at.facts.size);
  const matches = new Map<string, TextMatch>();
  // What is looked up for how rare it is, and then added, is read once.
  const matchOf = (key: string): TextMatch => {
    const match = matches.get(key) ?? matchPostings(at, formsFor(key).flatMap(at.find));
    matches.set(key, match);
    return match;
  };
  return rankFreeText(
    {
      lengths,
      norms: lengthNorms(averageLength),
      count: documents,
      postings: (key, typed) =>
        gather(typed.length === 0 ? matchOf(key) : matchPostings(at, formsFor(key).flatMap(at.find), typed), counts),
      frequencies: (keys) => new Map(keys.map((key) => [key, matchOf(key).documents])),
      mayAnswer: (article) => hasBit(mayAnswer, article),
      stemsOf: (article) => stemsOf(at, article, keyOf, seen),
      placesOf: (article) => placesOf(at, article, keyOf),
    },
    asked.map(({ word }) => word),
    words.flatMap(({ term }) => keyOf.get(term) ?? []),
    learning,
  );
}

interface AskedWord {
  readonly word: QueryWord;
  readonly forms: readonly string[];
}

/** What the part of a compound counts for, of a word that is typed once. */
const partTimes = 0.25;

/** The words of typed compounds, Konsole and Schrift of Konsolenschrift, which a text may have apart: those that are not typed, too. */
function askedParts(at: Snapshot, asked: readonly AskedWord[]): AskedWord[] {
  const known = new Set(asked.flatMap(({ forms }) => forms));
  return asked
    .flatMap(({ word }) => word.typed.flatMap((term) => partsOf(at, term)))
    .flatMap((part): AskedWord[] => {
      const forms = inflectedForms(at, part);
      if (forms.some((form) => known.has(form))) return [];
      for (const form of forms) known.add(form);
      return [{ word: { stem: part, typed: [part], times: partTimes }, forms }];
    });
}

/** Words that share forms are one word of several typed forms. Function words are left out while there is another word. */
function askedWords(at: Snapshot, all: readonly BareWord[]): AskedWord[] {
  const words = withoutFunctionWords(at, all);
  const keyOf = new Map<string, string>();
  const found = new Map<string, { typed: Set<string>; times: number; forms: Set<string> }>();
  for (const { term, text } of words) {
    const forms = formsOf(at, term, text);
    const key = keyOf.get(term) ?? term;
    const entry = found.get(key) ?? { typed: new Set<string>(), times: 0, forms: new Set<string>() };
    entry.times += 1;
    entry.typed.add(term);
    for (const form of forms) {
      entry.forms.add(form);
      keyOf.set(form, keyOf.get(form) ?? key);
    }
    found.set(key, entry);
  }
  return [...found].map(([key, { typed, times, forms }]) => ({ word: { stem: key, typed: [...typed], times }, forms: [...forms] }));
}

/** The language of a query is that of the archive's languages which has most of its words for function words. */
function withoutFunctionWords(at: Snapshot, words: readonly BareWord[]): readonly BareWord[] {
  const kept = at.facts.languages.list
    .filter((each) => each !== "")
    .map((language) => words.filter(({ term }) => !isStopWord(term, language)));
  const shortest = kept.reduce((a, b) => (b.length < a.length ? b : a), words);
  return shortest.length === 0 ? words : shortest;
}

/** What a stem of an article's is called; a stem of one language is not that of another. */
const keyOfStem = (word: string, language: string): string => `${word} ${language}`;

function formsOfStem(at: Snapshot, key: string, seen: ReadonlySet<string>): string[] {
  const [word = "", language = ""] = key.split(" ");
  const forms = sql<{ term: string }>(at.db, "SELECT term FROM word_forms WHERE stem = ? AND language = ?").all(word, language);
  return [...new Set([word, ...seen, ...forms.map((each) => each.term)])];
}

/** @param counts  zero for every article, and again afterwards */
function gather(match: TextMatch, counts: Float32Array): Postings {
  match.addCounts(counts, match.bits);
  return { articles: idsOf(match.bits), counts: takeCounts(counts, match.bits) };
}

interface TextRow {
  readonly headline: string;
  readonly standfirst: string | null;
  readonly blocks: string;
  readonly language: string | null;
}

/** Zones are set so far apart that no words are near across them. */
const zoneGap = 100;
/** Further down a very long text, looking on would cost more than it says. */
const mostPlaces = 3000;

/** Where the query's words stand in an article. */
function placesOf(at: Snapshot, article: number, keyOf: ReadonlyMap<string, string>): ReadonlyMap<string, readonly number[]> {
  const row = sql<TextRow>(at.db, "SELECT headline, standfirst, blocks, language FROM articles WHERE id = ?").get(article);
  const places = new Map<string, number[]>();
  if (row === undefined) return places;
  const blocks: Block[] = JSON.parse(row.blocks);
  let place = 0;
  for (const text of [row.headline, row.standfirst ?? "", ...blocks.map((block) => block.text)]) {
    for (const { term } of tokenise(text)) {
      const key = keyOf.get(term);
      const known = key === undefined ? undefined : places.get(key);
      if (known !== undefined) known.push(place);
      else if (key !== undefined) places.set(key, [place]);
      place += 1;
    }
    place += zoneGap;
    if (place > mostPlaces) break;
  }
  return places;
}

/** The words of the best answers, which one search after the other reads; stemming is most of what reading them costs. */
const knownKeys = new Map<string, string>();
const mostKnownKeys = 100_000;

function keyOfWord(written: string, language: string): string {
  const asked = `${written} ${language}`;
  const known = knownKeys.get(asked);
  if (known !== undefined) return known;
  if (knownKeys.size >= mostKnownKeys) knownKeys.clear();
  const key = keyOfStem(stem(written, language), language);
  // Each is a string of its own, or it would hold the whole text that it was cut from.
  knownKeys.set(detached(asked), key);
  return key;
}

/** @param seen  learns which forms stand for a stem */
function stemsOf(
  at: Snapshot,
  article: number,
  keyOf: ReadonlyMap<string, string>,
  seen: Map<string, Set<string>>,
): ReadonlyMap<string, number> {
  const row = sql<TextRow>(at.db, "SELECT headline, standfirst, blocks, language FROM articles WHERE id = ?").get(article);
  const counts = new Map<string, number>();
  if (row === undefined) return counts;
  const language = row.language ?? "";
  const add = (text: string, weight: number): void => {
    for (const { term, start, end } of tokenise(text)) {
      if (term.length < 2 || isStopWord(term, language)) continue;
      const key = keyOf.get(term) ?? keyOfWord(text.slice(start, end), language);
      seen.set(key, (seen.get(key) ?? new Set()).add(term));
      counts.set(key, (counts.get(key) ?? 0) + weight);
    }
  };
  const blocks: Block[] = JSON.parse(row.blocks);
  add(row.headline, zoneWeights.headline);
  add(row.standfirst ?? "", zoneWeights.standfirst);
  add(readingText(blocks.filter((block) => block.kind !== "caption")), zoneWeights.body);
  add(readingText(blocks.filter((block) => block.kind === "caption")), zoneWeights.captions);
  return counts;
}
