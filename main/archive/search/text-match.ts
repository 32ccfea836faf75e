/** Which articles have what a query asks of their text, and how often: words by their postings, distances and zones by the places. */
import { assertNever } from "../../../shared/domain/result.ts";
import type { TextNode } from "../../../shared/query/ast.ts";
import { otherForm, zoneWeights } from "../../../shared/ranking/score.ts";
import { paragraphMark, sentenceMark } from "../index/invert.ts";
import { decodeZone, emptyZone, zones } from "../index/postings.ts";
import type { Postings, ReadSegment } from "../index/text-index.ts";
import { addBit, type Bits, countBits, hasBit, idsOf, joinBits, keepBits, noBits } from "./bits.ts";
import * as find from "./occurrences.ts";
import type { Snapshot } from "./snapshot.ts";
import { postingsOf, type WordNode } from "./words.ts";

/** What an occurrence counts, by the number of its zone. */
const weights = zones.map((zone) => zoneWeights[zone]);

export interface TextMatch {
  readonly bits: Bits;
  /** How many articles it finds. */
  readonly documents: number;
  /** Adds to each article's place in `into` its weighted number of occurrences; only where `wanted` has the article. */
  addCounts(into: Float32Array, wanted: Bits): void;
}

/** A node that is one word, in one form or in several; null for any other. */
export function asWord(node: TextNode): WordNode | null {
  switch (node.kind) {
    case "term":
    case "pattern":
    case "fuzzy":
      return node;
    case "prefix":
    case "exact":
    case "phrase":
      return node.terms.length === 1 ? node : null;
    default:
      return null;
  }
}

export function matchText(at: Snapshot, node: TextNode): TextMatch {
  const word = asWord(node);
  if (word !== null) return matchWord(at, word);
  // Where the first paragraph ends the places say; a headline and a caption are zones by themselves.
  const inner = node.kind === "zone" && node.zone !== "lede" ? asWord(node.child) : null;
  if (node.kind === "zone" && inner !== null)
    return matchWord(
      at,
      inner,
      zones.map((zone) => zone === (node.zone === "title" ? "headline" : "captions")),
    );
  if (node.kind === "any") return matchAny(at, node.children);
  return matchPlaces(at, node);
}

const allZones: readonly boolean[] = zones.map(() => true);

const matchWord = (at: Snapshot, word: WordNode, takes = allZones): TextMatch =>
  matchPostings(at, postingsOf(at, word), word.kind === "term" ? [word.term] : [], takes);

/**
 * @param typed  where it names terms, an occurrence of any other term counts less
 * @param takes  the zones in which the words are looked for
 */
export function matchPostings(at: Snapshot, postings: readonly Postings[], typed: readonly string[] = [], takes = allZones): TextMatch {
  const formWeight = ({ term }: Postings): number => (typed.includes(term) ? 1 : otherForm);
  const bits = noBits(at.facts.size);
  visitPostings(
    postings,
    (ids, documents, count) => {
      for (let step = 0; step < count; step += 1) {
        const id = ids[documents[step] ?? 0] ?? 0;
        const word = id >>> 5;
        bits[word] = (bits[word] ?? 0) | (1 << (id & 31));
      }
    },
    takes,
  );
  clearNobody(bits);
  return {
    bits,
    documents: countBits(bits),
    addCounts: (into, wanted) => {
      if (isRunaway(postings)) return addOnes(into, keepBits(bits.slice(), wanted));
      visitPostings(
        postings,
        (ids, documents, count, bytes, countsAt, zoneWeight, of) => {
          const weight = typed.length === 0 ? zoneWeight : zoneWeight * formWeight(of);
          for (let step = 0; step < count; step += 1) {
            const id = ids[documents[step] ?? 0] ?? 0;
            if (((wanted[id >>> 5] ?? 0) & (1 << (id & 31))) !== 0) into[id] = (into[id] ?? 0) + weight * (bytes[countsAt + step] ?? 0);
          }
        },
        takes,
      );
    },
  };
}

/** What is read within a tenth of a second. */
const mostRankedBytes = 8_000_000;

/**
 * Whether a pattern such as `a*` fits so much of the archive that its articles do not differ by how often it does: they are found, and none is put
 * before the others for it. Lucene, too, gives one score to all that a long list of words finds.
 */
const isRunaway = (postings: readonly Postings[]): boolean =>
  postings.length > mostRankedTerms && postings.reduce((sum, each) => sum + each.length, 0) > mostRankedBytes;
const mostRankedTerms = 1000;

function addOnes(into: Float32Array, bits: Bits): void {
  for (const id of idsOf(bits)) into[id] = (into[id] ?? 0) + 1;
}

const decoded = emptyZone();

type Visit = (
  ids: Uint32Array,
  documents: Uint32Array,
  count: number,
  bytes: Uint8Array,
  countsAt: number,
  zoneWeight: number,
  of: Postings,
) => void;

function visitPostings(postings: readonly Postings[], visit: Visit, takes: readonly boolean[] = allZones): void {
  for (const each of postings) {
    const reader = each.open();
    for (let zone = 0; zone < zones.length; zone += 1) {
      decodeZone(reader, each.segment.ids.length, decoded);
      if (takes[zone] === true && decoded.count > 0)
        visit(each.segment.live, decoded.documents, decoded.count, reader.bytes, decoded.countsAt, weights[zone] ?? 1, each);
    }
  }
}

// Articles that are gone are called 0.
const clearNobody = (bits: Bits): void => {
  if (bits.length > 0) bits[0] = (bits[0] ?? 0) & ~1;
};

function matchAny(at: Snapshot, children: readonly TextNode[]): TextMatch {
  const found = children.map((child) => matchText(at, child));
  const bits = found.reduce((all, each) => joinBits(all, each.bits), noBits(at.facts.size));
  return {
    bits,
    documents: countBits(bits),
    addCounts: (into, wanted) => {
      for (const each of found) each.addCounts(into, wanted);
    },
  };
}

/** What needs the places of the words. */
function matchPlaces(at: Snapshot, node: TextNode): TextMatch {
  const bits = noBits(at.facts.size);
  const ids: number[] = [];
  const counts: number[] = [];
  const wanted = candidates(at, node);
  const least = node.kind === "atleast" ? node.count : 1;
  for (const segment of at.index.segments) {
    const byZone = occurrencesIn(at, segment, node.kind === "atleast" ? node.child : node, (document) =>
      hasBit(wanted, segment.live[document] ?? 0),
    );
    const times = new Uint32Array(segment.ids.length);
    const weighted = new Float32Array(segment.ids.length);
    for (const [zone, found] of byZone.entries()) {
      for (let step = 0; step < found.count; step += 1) {
        const document = found.document[step] ?? 0;
        times[document] = (times[document] ?? 0) + 1;
        weighted[document] = (weighted[document] ?? 0) + (weights[zone] ?? 1);
      }
    }
    for (let document = 0; document < times.length; document += 1) {
      const id = segment.live[document] ?? 0;
      if ((times[document] ?? 0) < least || id === 0) continue;
      addBit(bits, id);
      ids.push(id);
      counts.push(weighted[document] ?? 0);
    }
  }
  return {
    bits,
    documents: ids.length,
    addCounts: (into, among) => {
      for (const [step, id] of ids.entries()) if (hasBit(among, id)) into[id] = (into[id] ?? 0) + (counts[step] ?? 0);
    },
  };
}

/** Articles that have the words at all: only their places are looked at. */
function candidates(at: Snapshot, node: TextNode): Bits {
  switch (node.kind) {
    case "near":
      return keepBits(candidates(at, node.left), candidates(at, node.right));
    case "all":
      return node.children.map((child) => candidates(at, child)).reduce(keepBits);
    case "any":
      return node.children.map((child) => candidates(at, child)).reduce(joinBits, noBits(at.facts.size));
    case "zone":
    case "first":
    case "atleast":
      return candidates(at, node.child);
    case "phrase":
    case "exact":
    case "prefix":
      return wordsOfRun(node)
        .map((word) => matchText(at, word).bits)
        .reduce(keepBits, allBits(at.facts.size));
    default:
      return matchText(at, node).bits;
  }
}

const allBits = (size: number): Bits => noBits(size).fill(0xffffffff);

type Run = Extract<TextNode, { kind: "phrase" | "exact" | "prefix" }>;

/** The words of a phrase, each as a node of its own; the last of a prefix is a prefix. */
function wordsOfRun(node: Run): WordNode[] {
  return node.terms.map((term, at): WordNode => {
    const kind = node.kind === "prefix" && at === node.terms.length - 1 ? "prefix" : "phrase";
    return { kind, terms: [term], text: term };
  });
}

type Takes = (document: number) => boolean;

function occurrencesIn(at: Snapshot, segment: ReadSegment, node: TextNode, takes: Takes): find.ByZone {
  const word = asWord(node);
  if (word !== null) return find.wordOccurrences(inSegment(postingsOf(at, word), segment), takes);
  const inside = (child: TextNode): find.ByZone => occurrencesIn(at, segment, child, takes);
  switch (node.kind) {
    case "phrase":
    case "exact":
    case "prefix":
      return wordsOfRun(node)
        .map(inside)
        .reduce((a, b) => eachZone((zone) => find.adjoin(of(a, zone), of(b, zone))));
    case "near":
      return nearIn(node, inside(node.left), inside(node.right), (mark) => marksIn(at, segment, mark, takes));
    case "any": {
      const all = node.children.map(inside);
      return eachZone((zone) => find.union(all.map((each) => of(each, zone))));
    }
    case "all": {
      const all = node.children.map(inside);
      return eachZone((zone) => find.together(all.map((each) => of(each, zone))));
    }
    case "zone":
      return inZone(node.zone, inside(node.child), () => marksIn(at, segment, paragraphMark, takes));
    case "first": {
      const all = inside(node.child);
      return eachZone((zone) =>
        zone === standfirst || zone === body ? find.keepWhere(of(all, zone), (_, start) => start < node.words) : none(),
      );
    }
    case "atleast":
      return inside(node.child);
    case "term":
    case "pattern":
    case "fuzzy":
      // Each of them is one word.
      return eachZone(none);
    default:
      return assertNever(node);
  }
}

const [headline, standfirst, body, captions] = [0, 1, 2, 3] as const;
const none = (): find.Occurrences => new find.Occurrences();
const of = (all: find.ByZone, zone: number): find.Occurrences => all[zone] ?? none();
const eachZone = (make: (zone: number) => find.Occurrences): find.ByZone => zones.map((_, zone) => make(zone));

const inSegment = (postings: readonly Postings[], segment: ReadSegment): Postings[] => postings.filter((each) => each.segment === segment);

const marksIn = (at: Snapshot, segment: ReadSegment, mark: string, takes: Takes): find.ByZone =>
  find.wordOccurrences(inSegment(at.find(mark), segment), takes);

function nearIn(
  { unit, distance, ordered }: Extract<TextNode, { kind: "near" }>,
  left: find.ByZone,
  right: find.ByZone,
  marks: (mark: string) => find.ByZone,
): find.ByZone {
  if (unit === "word") return eachZone((zone) => find.near(of(left, zone), of(right, zone), distance, ordered));
  const stops = marks(unit === "sentence" ? sentenceMark : paragraphMark);
  return eachZone((zone) => find.within(of(left, zone), of(right, zone), of(stops, zone)));
}

function inZone(wanted: "title" | "lede" | "caption", found: find.ByZone, paragraphs: () => find.ByZone): find.ByZone {
  const keep = (...kept: number[]): find.ByZone => eachZone((zone) => (kept.includes(zone) ? of(found, zone) : none()));
  if (wanted === "title") return keep(headline);
  if (wanted === "caption") return keep(captions);
  const stops = paragraphs();
  return eachZone((zone) => (zone === body ? find.inFirst(of(found, body), of(stops, body)) : of(keep(standfirst), zone)));
}
