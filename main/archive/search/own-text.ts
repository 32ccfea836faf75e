/** Asks a query of any text that belongs to an article, such as a note: words are looked for in the text, all else is asked of the article. */
import type { Span } from "../../../shared/domain/span.ts";
import { isTextNode, type QueryNode, type TextNode } from "../../../shared/query/ast.ts";
import { foldText } from "../../../shared/query/terms.ts";
import { type Bits, hasBit } from "./bits.ts";
import { evaluate } from "./evaluate.ts";
import { type Marker, openMarker } from "./marker.ts";
import { idsNamed } from "./name.ts";
import type { Snapshot } from "./snapshot.ts";

/** A text with what it takes to answer the parts of a query that are not words. */
export interface AskedText {
  readonly text: string;
  readonly articleId: number | null;
  /** Tags of the text's own, beside those of its article. */
  readonly tagIds: readonly number[];
}

export interface TextTest {
  holds(asked: AskedText): boolean;
  /** Where the query's words stand in a part of the text. */
  find(text: string): Span[];
}

/** @param node  null asks for everything */
export function openTextTest(at: Snapshot, node: QueryNode | null): TextTest {
  if (node === null) return { holds: () => true, find: () => [] };
  const articles = remembering((leaf: QueryNode): Bits => evaluate(at, leaf).bits);
  const markers = remembering((leaf: TextNode): Marker => openMarker(at, leaf));
  const tags = remembering((value: string): readonly number[] => idsNamed(at.db, "tag", value));
  const holds = (each: QueryNode, asked: AskedText): boolean => {
    switch (each.kind) {
      case "and":
      case "all":
        return each.children.every((child) => holds(child, asked));
      case "or":
      case "any":
        return each.children.some((child) => holds(child, asked));
      case "not":
        return !holds(each.child, asked);
      // A note has no headline and no first paragraph.
      case "zone":
      case "first":
        return holds(each.child, asked);
      case "atleast":
        return markers(each.child).find(asked.text).length >= each.count;
      case "field":
        if (each.field === "note") return ` ${foldText(asked.text)} `.includes(` ${foldText(each.value)} `);
        if (each.field === "tag" && tags(each.value).some((tag) => asked.tagIds.includes(tag))) return true;
        break;
    }
    if (isTextNode(each)) return markers(each).find(asked.text).length > 0;
    return asked.articleId !== null && hasBit(articles(each), asked.articleId);
  };
  return { holds: (asked) => holds(node, asked), find: openMarker(at, node).find };
}

function remembering<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}
