/** Which articles have what a query asks of their text, and how often: words by their postings, distances and zones by the places. */
import type { TextNode } from "../../../shared/query/ast.ts";
import { otherForm, zoneWeights } from "../../../shared/ranking/score.ts";
import { decodeZone, emptyZone, markZone, zones } from "../index/postings.ts";
import type { Postings, ReadSegment } from "../index/text-index.ts";
import { addBit, type Bits, countBits, eachId, hasBit, joinBits, keepBits, noBits } from "./bits.ts";
import { finderOf } from "./finder.ts";
import type { Snapshot } from "./snapshot.ts";
import { asWord, postingsOf, type WordNode, wordsOfRun } from "./words.ts";

/** What an occurrence counts, by the number of its zone. */
const weights = zones.map((zone) => zoneWeights[zone]);

export interface TextMatch {
  readonly bits: Bits;
  /** How many articles it finds. */
  readonly documents: number;
  /** Adds to each article's place in `into` its weighted number of occurrences; only where `wanted` has the article. */
  addCounts(into: Float32Array, wanted: Bits): void;
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
  // Of zones that are not looked at only the end matters.
  const others = takes === allZones ? bits : noBits(at.facts.size);
  for (const each of postings) {
    const reader = each.open();
    for (let zone = 0; zone < zones.length; zone += 1)
      markZone(reader, each.segment.live, each.segment.first, takes[zone] === true ? bits : others);
  }
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
  eachId(bits, (id) => {
    into[id] = (into[id] ?? 0) + 1;
  });
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
  const counts = new Float32Array(at.facts.size);
  const wanted = candidates(at, node);
  const least = node.kind === "atleast" ? node.count : 1;
  for (const segment of at.index.segments) {
    const documents = numbersIn(segment, wanted);
    if (documents.length === 0) continue;
    const finder = finderOf(at, segment, node);
    const times = new Uint32Array(segment.ids.length);
    for (const zone of zones.keys()) {
      if (!finder.begin(zone)) continue;
      for (let step = 0; step < documents.length; step += 1) {
        const document = documents[step] ?? 0;
        const { count } = finder.in(document);
        if (count === 0) continue;
        const id = segment.live[document] ?? 0;
        times[document] = (times[document] ?? 0) + count;
        counts[id] = (counts[id] ?? 0) + count * (weights[zone] ?? 1);
      }
    }
    for (let step = 0; step < documents.length; step += 1) {
      const document = documents[step] ?? 0;
      if ((times[document] ?? 0) >= least) addBit(bits, segment.live[document] ?? 0);
    }
  }
  return {
    bits,
    documents: countBits(bits),
    addCounts: (into, among) => {
      eachId(keepBits(bits.slice(), among), (id) => {
        into[id] = (into[id] ?? 0) + (counts[id] ?? 0);
      });
    },
  };
}

/** The numbers within a segment of those of the articles that are in it. */
function numbersIn({ live }: ReadSegment, articles: Bits): Uint32Array {
  const numbers = new Uint32Array(live.length);
  let count = 0;
  for (let number = 0; number < live.length; number += 1) {
    const id = live[number] ?? 0;
    if (id !== 0 && hasBit(articles, id)) numbers[count++] = number;
  }
  return numbers.subarray(0, count);
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
