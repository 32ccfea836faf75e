/** Compiles a query to SQL: the largest parts that ask for words alone become one FTS5 expression each, everything else a condition. */
import type { Database } from "better-sqlite3";
import { assertNever } from "../../../shared/domain/result.ts";
import type { HasValue, IsValue, NameField, QueryNode, TextNode } from "../../../shared/query/ast.ts";
import { textNodes } from "../../../shared/query/hits.ts";
import { idsNamed } from "./name.ts";

/** A condition over `article_facts f`, with the values of its question marks. */
interface Condition {
  readonly where: string;
  readonly values: readonly string[];
}

export interface CompiledQuery extends Condition {
  /** The FTS5 expression that scores are taken from; null when the query asks for no words. */
  readonly ranking: string | null;
}

/** Names of outlets, tags and dossiers are looked up now: a name that nothing bears finds nothing. */
export function compileQuery(db: Database, node: QueryNode): CompiledQuery {
  const words = textNodes(node).map(toMatch);
  return { ...condition(db, node), ranking: toMatchAll(node) ?? (words.length === 0 ? null : words.join(" OR ")) };
}

function condition(db: Database, node: QueryNode): Condition {
  const match = toMatchAll(node);
  if (match !== null) return matching(match);
  switch (node.kind) {
    case "and":
      return conjunction(db, node.children);
    case "or":
      return joined(
        " OR ",
        node.children.map((child) => condition(db, child)),
      );
    case "not": {
      const { where, values } = condition(db, node.child);
      // A missing day or language makes a comparison null, and what is not known not to match is excluded by NOT only when it matches.
      return { where: `NOT coalesce(${where}, 0)`, values };
    }
    case "date":
      return { where: `f.day ${node.bound === "after" ? ">=" : "<"} ?`, values: [node.day] };
    case "is":
      return { where: isConditions[node.what], values: [] };
    case "verdict":
      return { where: "f.id IN (SELECT id FROM articles WHERE verdict = ?)", values: [node.what] };
    case "has":
      return { where: hasCondition(node.what), values: [] };
    case "field":
      return fieldCondition(db, node.field, node.value);
    case "term":
    case "prefix":
    case "phrase":
    case "title":
      // toMatchAll takes every node of words.
      throw new Error(`A ${node.kind} was not compiled as words`);
    default:
      return assertNever(node);
  }
}

// Words that stand side by side are one expression, so that the index intersects them itself.
function conjunction(db: Database, children: readonly QueryNode[]): Condition {
  const words: QueryNode[] = [];
  const others: QueryNode[] = [];
  for (const child of children) (isWords(child) ? words : others).push(child);
  const match = toMatchAll({ kind: "and", children: words });
  if (match === null)
    return joined(
      " AND ",
      children.map((child) => condition(db, child)),
    );
  return joined(" AND ", [matching(match), ...others.map((child) => condition(db, child))]);
}

const isWords = (node: QueryNode): boolean => toMatchAll(node.kind === "not" ? node.child : node) !== null;

const matching = (match: string): Condition => ({
  where: "f.id IN (SELECT rowid FROM article_index WHERE article_index MATCH ?)",
  values: [match],
});

function joined(operator: string, parts: readonly Condition[]): Condition {
  return { where: `(${parts.map((each) => each.where).join(operator)})`, values: parts.flatMap((each) => each.values) };
}

/** @returns null when the node asks for anything but words, or only excludes some */
function toMatchAll(node: QueryNode): string | null {
  switch (node.kind) {
    case "term":
    case "prefix":
    case "phrase":
      return toMatch(node);
    case "title":
      return `headline : (${toMatch(node.child)})`;
    case "or": {
      const parts = node.children.map(toMatchAll);
      return parts.every((each) => each !== null) ? `(${parts.join(" OR ")})` : null;
    }
    case "and":
      return conjunctionMatch(node.children);
    default:
      return null;
  }
}

function conjunctionMatch(children: readonly QueryNode[]): string | null {
  const asked: string[] = [];
  const excluded: string[] = [];
  for (const child of children) {
    const match = toMatchAll(child.kind === "not" ? child.child : child);
    if (match === null) return null;
    (child.kind === "not" ? excluded : asked).push(match);
  }
  if (asked.length === 0) return null;
  const positive = asked.length === 1 ? asked.join("") : `(${asked.join(" AND ")})`;
  return excluded.length === 0 ? positive : `(${positive} NOT (${excluded.join(" OR ")}))`;
}

function toMatch(node: TextNode): string {
  const terms = node.kind === "term" ? [node.term] : node.terms;
  return `"${terms.join(" ").replaceAll('"', '""')}"${node.kind === "prefix" ? " *" : ""}`;
}

const isConditions: Readonly<Record<IsValue, string>> = {
  unread: "f.is_read = 0",
  new: "f.triage = 'new'",
  kept: "f.triage = 'kept'",
  dropped: "f.triage = 'dropped'",
  uncounted: "f.is_counted = 0",
};

function hasCondition(what: HasValue): string {
  switch (what) {
    case "note":
      return "EXISTS (SELECT 1 FROM annotations n WHERE n.article_id = f.id AND n.note <> '')";
    case "highlight":
      return "EXISTS (SELECT 1 FROM annotations n WHERE n.article_id = f.id)";
    case "revision":
      return "(SELECT count(*) FROM revisions r WHERE r.article_id = f.id) > 1";
    default:
      return assertNever(what);
  }
}

function fieldCondition(db: Database, field: NameField, value: string): Condition {
  if (field === "lang") return { where: "f.language = ?", values: [value.toLowerCase()] };
  const ids = JSON.stringify(idsNamed(db, field, value));
  switch (field) {
    case "outlet":
      return { where: "f.outlet_id IN (SELECT value FROM json_each(?))", values: [ids] };
    case "tag":
      return { where: `f.id IN (SELECT article_id FROM article_tags WHERE ${among("tag_id")})`, values: [ids] };
    case "dossier":
      return { where: `f.id IN (SELECT article_id FROM dossier_articles WHERE ${among("dossier_id")})`, values: [ids] };
    default:
      return assertNever(field);
  }
}

const among = (column: string): string => `${column} IN (SELECT value FROM json_each(?))`;
