/** Which articles have what a query asks of their text, and how often: words by their postings, distances and zones by the places. */
import type { TextNode } from "../../../shared/query/ast.ts";
import { otherForm, zoneWeights } from "../../../shared/ranking/score.ts";
import { decodeZone, emptyZone, markZone, zones } from "../index/postings.ts";
import type { Postings } from "../index/text-index.ts";
import { addBit, type Bits, countBits, eachId, hasBit, joinBits, keepBits, noBits } from "./bits.ts";
import { findersOf } from "./finder.ts";
import { emptyCounts } from "./scratch.ts";
import type { Snapshot } from "./snapshot.ts";
import { asWord, postingsOf, type WordNode } from "./words.ts";

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
  const least = node.kind === "atleast" ? node.count : 1;
  // What can fail, reading the file, comes before the counts are touched.
  const finderIn = findersOf(at, node);
  const segments = at.index.segments.map((segment) => ({ live: segment.live, finder: finderIn(segment) }));
  const counts = emptyCounts(at.facts.size);
  for (const { live, finder } of segments) {
    const times = least > 1 ? new Uint32Array(live.length) : null;
    for (const [zone, weight] of weights.entries()) {
      eachId(finder.begin(zone), (document) => {
        const id = live[document] ?? 0;
        const { count } = finder.in(document);
        if (id === 0 || count === 0) return;
        counts[id] = (counts[id] ?? 0) + count * weight;
        if (times === null) addBit(bits, id);
        else times[document] = (times[document] ?? 0) + count;
      });
    }
    times?.forEach((count, document) => {
      const id = live[document] ?? 0;
      if (count >= least) addBit(bits, id);
      else counts[id] = 0;
    });
  }
  const found = takeCounts(counts, bits);
  return {
    bits,
    documents: found.length,
    addCounts: (into, among) => {
      let nth = 0;
      eachId(bits, (id) => {
        const count = found[nth++] ?? 0;
        if (hasBit(among, id)) into[id] = (into[id] ?? 0) + count;
      });
    },
  };
}

/** What was counted for each article of a set, in their order. `counts` is zero for all of them afterwards. */
export function takeCounts(counts: Float32Array, of: Bits): Float32Array {
  const taken = new Float32Array(countBits(of));
  let nth = 0;
  eachId(of, (id) => {
    taken[nth++] = counts[id] ?? 0;
    counts[id] = 0;
  });
  return taken;
}
