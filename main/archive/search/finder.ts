/** Finds what a text node asks for in the articles of one segment: words by their places, and what distances and zones make of them. */
import { assertNever } from "../../../shared/domain/result.ts";
import type { TextNode, Zone } from "../../../shared/query/ast.ts";
import { paragraphMark, sentenceMark } from "../index/invert.ts";
import type { Postings, ReadSegment } from "../index/text-index.ts";
import { type Bits, joinBits, keepBits, noBits } from "./bits.ts";
import type { Snapshot } from "./snapshot.ts";
import { adjoin, amongFirst, inFirst, near, Stretches, union, within } from "./stretches.ts";
import { type Finder, wordFinder } from "./word-places.ts";
import { asWord, postingsOf, wordsOfRun } from "./words.ts";

const [headline, standfirst, body, captions] = [0, 1, 2, 3] as const;
const nothing = new Stretches();

export function finderOf(at: Snapshot, segment: ReadSegment, node: TextNode): Finder {
  const word = asWord(node);
  if (word !== null) return inSegment(postingsOf(at, word), segment);
  const inside = (child: TextNode): Finder => finderOf(at, segment, child);
  switch (node.kind) {
    case "phrase":
    case "exact":
    case "prefix":
      return inARow(wordsOfRun(node).map(inside));
    case "near":
      return nearby(node, inside(node.left), inside(node.right), (mark) => inSegment(at.find(mark), segment));
    case "any":
      return anyOf(node.children.map(inside));
    case "all":
      return allOf(node.children.map(inside));
    case "zone":
      return inZone(node.zone, inside(node.child), () => inSegment(at.find(paragraphMark), segment));
    case "first":
      return early(inside(node.child), node.words);
    case "atleast":
      return inside(node.child);
    case "term":
    case "pattern":
    case "fuzzy":
      // Each of them is one word.
      return anyOf([]);
    default:
      return assertNever(node);
  }
}

const inSegment = (postings: readonly Postings[], segment: ReadSegment): Finder =>
  wordFinder(
    postings.filter((each) => each.segment === segment),
    segment.ids.length,
  );

/** Begins all of them, each of which has to keep in step. @returns what all of them may hold something in */
const beginAll = ([first, ...others]: readonly Finder[], zone: number): Bits =>
  others.reduce((bits, each) => keepBits(bits, each.begin(zone)), first?.begin(zone) ?? noBits(0));

function inARow(words: readonly Finder[]): Finder {
  const found = words.map(() => new Stretches());
  return {
    begin: (zone) => beginAll(words, zone),
    in: (document) => {
      let row = nothing;
      for (let at = 0; at < words.length; at += 1) {
        const word = words[at]?.in(document) ?? nothing;
        row = at === 0 ? word : adjoin(row, word, found[at] ?? nothing);
        if (row.count === 0) return row;
      }
      return row;
    },
  };
}

function anyOf(finders: readonly Finder[]): Finder {
  const found = new Stretches();
  return {
    begin: (zone) => finders.map((each) => each.begin(zone)).reduce((all, each) => joinBits(all, each)),
    // Each holds what it found until it is asked again.
    in: (document) =>
      union(
        finders.map((each) => each.in(document)),
        found,
      ),
  };
}

function allOf(finders: readonly Finder[]): Finder {
  const found = new Stretches();
  return {
    begin: (zone) => beginAll(finders, zone),
    in: (document) => {
      const each = finders.map((one) => one.in(document));
      return each.some(({ count }) => count === 0) ? nothing : union(each, found);
    },
  };
}

function nearby(
  { unit, distance, ordered }: Extract<TextNode, { kind: "near" }>,
  left: Finder,
  right: Finder,
  marks: (mark: string) => Finder,
): Finder {
  const found = new Stretches();
  const stops = unit === "word" ? null : marks(unit === "sentence" ? sentenceMark : paragraphMark);
  return {
    begin: (zone) => {
      stops?.begin(zone);
      return beginAll([left, right], zone);
    },
    in: (document) => {
      const [a, b] = [left.in(document), right.in(document)];
      if (a.count === 0 || b.count === 0) return nothing;
      return stops === null ? near(a, b, distance, ordered, found) : within(a, b, stops.in(document), found);
    },
  };
}

function inZone(wanted: Zone, child: Finder, paragraphs: () => Finder): Finder {
  if (wanted !== "lede") return only(child, [wanted === "title" ? headline : captions]);
  const stops = paragraphs();
  const found = new Stretches();
  const inLede = only(child, [standfirst, body]);
  let isBody = false;
  return {
    begin: (zone) => {
      isBody = zone === body;
      stops.begin(zone);
      return inLede.begin(zone);
    },
    in: (document) => (isBody ? inFirst(inLede.in(document), stops.in(document), found) : inLede.in(document)),
  };
}

function only(child: Finder, wanted: readonly number[]): Finder {
  let isWanted = false;
  return {
    begin: (zone) => {
      isWanted = wanted.includes(zone);
      const bits = child.begin(zone);
      return isWanted ? bits : bits.fill(0);
    },
    in: (document) => (isWanted ? child.in(document) : nothing),
  };
}

function early(child: Finder, words: number): Finder {
  const found = new Stretches();
  const inText = only(child, [standfirst, body]);
  return { begin: inText.begin, in: (document) => amongFirst(inText.in(document), words, found) };
}
