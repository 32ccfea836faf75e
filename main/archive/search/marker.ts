/** Finds in a text what answers a query: the words with all their forms, for snippets and for the marks in the reader. */
import type { Database } from "better-sqlite3";
import type { Span } from "../../../shared/domain/span.ts";
import type { QueryNode } from "../../../shared/query/ast.ts";
import { findHits, type Place, textNodes } from "../../../shared/query/hits.ts";
import type { Matched } from "./matched.ts";
import { inSnapshot, type Snapshot } from "./snapshot.ts";
import { readAsked } from "./widened.ts";
import { formsOf } from "./words.ts";

export interface Marker {
  /** How many words and phrases the query asks for. */
  readonly words: number;
  /** @param place  which part of the article the text is; without it, all that is asked for is found */
  find(text: string, place?: Place): Span[];
}

export function openMarker(at: Snapshot, node: QueryNode): Marker {
  const words = textNodes(node);
  const known = new Map<string, ReadonlySet<string>>();
  const typed = new Map(words.flatMap((word) => (word.kind === "term" ? [[word.term, word.text] as const] : [])));
  const forms = (term: string): ReadonlySet<string> => {
    const found = known.get(term) ?? new Set(formsOf(at, term, typed.get(term)));
    known.set(term, found);
    return found;
  };
  return { words: words.length, find: (text, place) => (text === "" ? [] : findHits(text, node, forms, place)) };
}

/** The marker of a search's query, opened once; null for a query that asks for everything. */
export function markerOf(at: Snapshot, { node, once }: Matched): Marker | null {
  return node === null ? null : once("marker", () => openMarker(at, node));
}

/** A marker for a query by itself; null for one that asks for everything or cannot be read: its error belongs to the search field. */
export function markerFor(db: Database, query: string): Marker | null {
  const asked = readAsked(db, query);
  if (!asked.ok || asked.value.node === null) return null;
  const { node } = asked.value;
  return inSnapshot(db, (at) => openMarker(at, node));
}
