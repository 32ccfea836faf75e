/** What a query finds beside its words: sets of words that a person made, and names of actors in other spellings and scripts. */
import type { Database } from "better-sqlite3";
import type { AppError } from "../../../shared/contract/errors.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import type { QueryNode } from "../../../shared/query/ast.ts";
import { textNodes } from "../../../shared/query/hits.ts";
import { parseQuery } from "../../../shared/query/parse.ts";
import { foldText } from "../../../shared/query/terms.ts";
import { type Kin, type Widened, widen, widenableWords, widenedBy } from "../../../shared/query/widen.ts";
import { isNameVariant } from "../../../shared/words/names.ts";
import { listWordSets } from "../repositories/word-set.ts";
import { sql } from "../sql.ts";
import { compoundsOf } from "./compounds.ts";
import { inSnapshot } from "./snapshot.ts";
import { articlesWith } from "./word-counts.ts";
import { inflectedForms } from "./words.ts";

/** A query, and what it asks the archive for once it is widened. */
export interface Asked {
  readonly typed: QueryNode | null;
  readonly node: QueryNode | null;
}

/** Reads a query as a search of this archive understands it. Errors: query-invalid, with the place in the query. */
export function readAsked(db: Database, query: string): Result<Asked, AppError> {
  const parsed = parseQuery(query);
  if (!parsed.ok) return err({ kind: "query-invalid", ...parsed.error });
  const typed = parsed.value;
  return ok({ typed, node: widen(typed, kinOf(db, typed)) });
}

/** What stands for the words of a query, by the kinds that it asks to be widened by; nothing for one that asks for none. */
export function kinOf(db: Database, node: QueryNode | null): Kin[] {
  const kinds = widenedBy(node);
  if (node === null || kinds.length === 0) return [];
  const asked = widenableWords(node);
  const sets = listWordSets(db).filter(({ kind }) => kinds.includes(kind));
  const found = asked.flatMap((each): Kin[] => [
    ...sets.flatMap(({ kind, words }) => (words.some((word) => foldText(word) === each) ? [{ by: kind, asked: each, also: words }] : [])),
    ...(kinds.includes("names") ? [{ by: "names" as const, asked: each, also: otherNames(db, each) }] : []),
  ]);
  return joined(found);
}

/** As `kinOf`, for a query as it was typed; nothing for one that cannot be read. */
export function kinOfText(db: Database, query: string): Kin[] {
  const parsed = parseQuery(query);
  return parsed.ok ? kinOf(db, parsed.value) : [];
}

/** One entry for what is asked, each other word once. */
function joined(found: readonly Kin[]): Kin[] {
  const byAsked = new Map<string, { readonly by: Kin["by"]; readonly also: Map<string, string> }>();
  for (const { by, asked, also } of found) {
    const entry = byAsked.get(asked) ?? { by, also: new Map<string, string>() };
    for (const word of also) if (foldText(word) !== asked) entry.also.set(foldText(word), word);
    if (entry.also.size > 0) byAsked.set(asked, entry);
  }
  return [...byAsked].map(([asked, { by, also }]) => ({ by, asked, also: [...also.values()].slice(0, mostOthers) }));
}

/** More would make a query that nobody can check. */
const mostOthers = 60;

/** The other names of the actors that bear this one: whole for a whole name, and the family name alone for a family name alone. */
function otherNames(db: Database, asked: string): string[] {
  const names = sql<{ name: string; isWhole: 0 | 1 }>(
    db,
    `SELECT other.name, own.folded = ? AS isWhole
    FROM actor_names own JOIN actor_names other ON other.actor_id = own.actor_id AND other.id <> own.id
    WHERE own.folded = ? OR own.folded LIKE '% ' || ? ORDER BY other.id`,
  ).all(asked, asked, asked);
  return names.flatMap(({ name, isWhole }) => (isWhole === 1 ? [name] : name.split(/\s+/u).filter((word) => isNameVariant(asked, word))));
}

/** So many compounds are named; of the others there is the number. */
const namedCompounds = 4;

/** What a query finds beside its words and their forms, so that it can be said. Nothing for one that cannot be read. */
export function sayWidened(db: Database, query: string): Widened {
  const parsed = parseQuery(query);
  const node = parsed.ok ? parsed.value : null;
  if (node === null) return { kin: [], compounds: [] };
  return inSnapshot(db, (at) => {
    const kin = kinOf(db, node);
    const asked = widen(node, kin);
    const terms = new Map(
      (asked === null ? [] : textNodes(asked)).flatMap((each) => (each.kind === "term" ? [[each.term, each.text] as const] : [])),
    );
    const compounds = [...terms].flatMap(([term, typed]) => {
      const words = compoundsOf(at, term, inflectedForms(at, term, typed)).map((word) => ({ word, articles: articlesWith(at, word) }));
      words.sort((a, b) => b.articles - a.articles);
      const named = words.slice(0, namedCompounds).map(({ word }) => word);
      return words.length === 0 ? [] : [{ term, words: named, more: words.length - named.length }];
    });
    return { kin, compounds };
  });
}
