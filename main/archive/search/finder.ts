/** Finds what a text node asks for in the articles of one segment: words by their places, and what distances and zones make of them. */
import { assertNever } from "../../../shared/domain/result.ts";
import type { TextNode, Zone } from "../../../shared/query/ast.ts";
import { paragraphMark, sentenceMark } from "../index/invert.ts";
import type { Postings, ReadSegment } from "../index/text-index.ts";
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

/** Begins all of them, each of which has to keep in step. */
const beginAll = (finders: readonly Finder[], zone: number): boolean[] => finders.map((each) => each.begin(zone));

function inARow(words: readonly Finder[]): Finder {
  const found = words.map(() => new Stretches());
  return {
    begin: (zone) => beginAll(words, zone).every(Boolean),
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
  let live: readonly Finder[] = [];
  return {
    begin: (zone) => {
      const begun = beginAll(finders, zone);
      live = finders.filter((_, at) => begun[at]);
      return live.length > 0;
    },
    // Each holds what it found until it is asked again.
    in: (document) =>
      union(
        live.map((each) => each.in(document)),
        found,
      ),
  };
}

function allOf(finders: readonly Finder[]): Finder {
  const found = new Stretches();
  return {
    begin: (zone) => beginAll(finders, zone).every(Boolean),
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
  let hasStops = false;
  return {
    begin: (zone) => {
      hasStops = stops?.begin(zone) ?? false;
      return beginAll([left, right], zone).every(Boolean);
    },
    in: (document) => {
      const [a, b] = [left.in(document), right.in(document)];
      if (a.count === 0 || b.count === 0) return nothing;
      if (stops === null) return near(a, b, distance, ordered, found);
      return within(a, b, hasStops ? stops.in(document) : nothing, found);
    },
  };
}

function inZone(wanted: Zone, child: Finder, paragraphs: () => Finder): Finder {
  if (wanted !== "lede") return only(child, wanted === "title" ? headline : captions);
  const stops = paragraphs();
  const found = new Stretches();
  let isBody = false;
  let hasStops = false;
  return {
    begin: (zone) => {
      isBody = zone === body;
      hasStops = stops.begin(zone);
      return child.begin(zone) && (isBody || zone === standfirst);
    },
    in: (document) => (isBody ? inFirst(child.in(document), hasStops ? stops.in(document) : nothing, found) : child.in(document)),
  };
}

const only = (child: Finder, wanted: number): Finder => ({
  begin: (zone) => child.begin(zone) && zone === wanted,
  in: (document) => child.in(document),
});

function early(child: Finder, words: number): Finder {
  const found = new Stretches();
  return {
    begin: (zone) => child.begin(zone) && (zone === standfirst || zone === body),
    in: (document) => amongFirst(child.in(document), words, found),
  };
}
