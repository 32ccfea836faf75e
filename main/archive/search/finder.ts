/** Finds what a text node asks for in the articles of one segment: words by their places, and what distances and zones make of them. */
import { assertNever } from "../../../shared/domain/result.ts";
import type { TextNode } from "../../../shared/query/ast.ts";
import { paragraphMark, sentenceMark } from "../index/invert.ts";
import type { Postings, ReadSegment } from "../index/text-index.ts";
import { type Bits, joinBits, keepBits, noBits } from "./bits.ts";
import type { Snapshot } from "./snapshot.ts";
import { adjoin, amongFirst, type Distance, inFirst, near, nearPairs, Stretches, union, within } from "./stretches.ts";
import { type Finder, wordFinder } from "./word-places.ts";
import { asWord, joinedWord, postingsOf, wordsOfRun } from "./words.ts";

const [headline, standfirst, body, captions] = [0, 1, 2, 3] as const;
const nothing = new Stretches();

/**
 * Makes a node's finder for each segment; what the node's words stand for is looked up once.
 *
 * @param isOperand  whether it is asked of what it finds where it stands
 */
export function findersOf(at: Snapshot, node: TextNode, isOperand = false): (segment: ReadSegment) => Finder {
  const word = asWord(node);
  if (word !== null) return wordFinders(postingsOf(at, word));
  const inside = (child: TextNode, inNear = isOperand) => findersOf(at, child, inNear);
  switch (node.kind) {
    case "phrase":
    case "exact":
    case "prefix": {
      const words = wordsOfRun(node).map((each) => inside(each));
      const inRow = (segment: ReadSegment): Finder => inARow(words.map((each) => each(segment)));
      const joined = joinedWord(node);
      if (joined === null) return inRow;
      const inOneWord = inside(joined);
      return (segment) => anyOf([inRow(segment), inOneWord(segment)]);
    }
    case "near": {
      const [left, right] = [inside(node.left, true), inside(node.right, true)];
      const stops = node.unit === "word" ? null : wordFinders(at.find(node.unit === "sentence" ? sentenceMark : paragraphMark));
      return (segment) => nearby(isOperand ? nearPairs : near, node, left(segment), right(segment), stops?.(segment) ?? null);
    }
    case "any": {
      const children = node.children.map((each) => inside(each));
      return (segment) => anyOf(children.map((each) => each(segment)));
    }
    case "all": {
      const children = node.children.map((each) => inside(each));
      return (segment) => allOf(children.map((each) => each(segment)));
    }
    case "zone": {
      const child = inside(node.child);
      if (node.zone !== "lede") return (segment) => only(child(segment), [node.zone === "title" ? headline : captions]);
      const paragraphs = wordFinders(at.find(paragraphMark));
      return (segment) => inLede(child(segment), paragraphs(segment));
    }
    case "first": {
      const child = inside(node.child, true);
      return (segment) => early(child(segment), node.words);
    }
    case "atleast":
      return inside(node.child);
    case "term":
    case "pattern":
    case "fuzzy":
      // Each of them is one word.
      return wordFinders([]);
    default:
      return assertNever(node);
  }
}

function wordFinders(postings: readonly Postings[]): (segment: ReadSegment) => Finder {
  const bySegment = Map.groupBy(postings, (each) => each.segment);
  return (segment) => wordFinder(bySegment.get(segment) ?? [], segment.ids.length);
}

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

function nearby(pair: typeof near, how: Distance, left: Finder, right: Finder, stops: Finder | null): Finder {
  const found = new Stretches();
  return {
    begin: (zone) => {
      stops?.begin(zone);
      return beginAll([left, right], zone);
    },
    in: (document) => {
      const a = left.in(document);
      const b = right.in(document);
      if (a.count === 0 || b.count === 0) return nothing;
      return stops === null ? pair(a, b, how, found) : within(a, b, stops.in(document), found);
    },
  };
}

function inLede(child: Finder, stops: Finder): Finder {
  const found = new Stretches();
  const inText = only(child, [standfirst, body]);
  let isBody = false;
  return {
    begin: (zone) => {
      isBody = zone === body;
      stops.begin(zone);
      return inText.begin(zone);
    },
    in: (document) => (isBody ? inFirst(inText.in(document), stops.in(document), found) : inText.in(document)),
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
