/** Results in the order of a column, and under the heads of groups: all matches are put in order once, pages are cut from that. */
import type { Database } from "better-sqlite3";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { RowGroup, SearchGroup, SearchPage, SearchRequest } from "../../../shared/contract/search.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { ok, type Result } from "../../../shared/domain/result.ts";
import { loadRows } from "../repositories/article-row.ts";
import { sql } from "../sql.ts";
import { foldCopies, foldedBeneath } from "./fold.ts";
import { findMatched, type Matched } from "./matched.ts";
import { markRow } from "./snippet.ts";

type Order = Pick<SearchRequest, "sort" | "fold" | "group">;

interface Ordered {
  readonly key: string;
  readonly ids: readonly ArticleId[];
  readonly groups: readonly RowGroup[] | undefined;
}

interface Fact {
  readonly id: ArticleId;
  readonly day: string | null;
  readonly outlet: string | null;
  readonly language: string | null;
  readonly isFolded: 0 | 1;
  readonly words: number | null;
  readonly copies: number | null;
  readonly rank: number | null;
}

/** Whether a request is for this file: the plain orders are answered page by page. */
export const isByColumn = ({ sort, group }: Order): boolean =>
  group !== undefined || (sort !== "date" && sort !== "relevance" && sort !== "added");

const kept = new WeakMap<Database, Ordered>();

/** Errors: query-invalid. */
export function runOrdered(db: Database, request: SearchRequest): Result<SearchPage, AppError> {
  const started = performance.now();
  const matched = findMatched(db, request.query);
  if (!matched.ok) return matched;
  const { total, node } = matched.value;
  const stories = request.fold ? total - foldCopies(db, matched.value) : total;
  const ordered = putInOrder(db, matched.value, request);
  const ids = ordered.ids.slice(request.offset, request.offset + request.limit);
  const families = stories < total ? foldedBeneath(db, ids) : new Map<ArticleId, null>();
  const rows = loadRows(db, ids).map((loaded) => ({ ...markRow(loaded, node), family: families.get(loaded.row.id) ?? null }));
  const groups = request.offset === 0 && ordered.groups !== undefined ? { groups: [...ordered.groups] } : {};
  return ok({ total, stories, ms: Math.round((performance.now() - started) * 100) / 100, rows, ...groups });
}

function putInOrder(db: Database, matched: Matched, { sort, fold, group }: Order): Ordered {
  const key = JSON.stringify([matched.key, sort, fold, group]);
  const known = kept.get(db);
  if (known?.key === key) return known;
  const facts = readFacts(db, matched, sort, fold);
  const groups = group === undefined ? undefined : groupsOf(facts, group);
  const places = new Map(groups?.map((each, at) => [each.value, at]));
  const placeOf = (fact: Fact): number => (group === undefined ? 0 : (places.get(fact[group]) ?? 0));
  const inOrder = comparators[sort];
  const shown = facts
    .filter((fact) => fact.isFolded === 0)
    .map((fact) => ({ fact, place: placeOf(fact) }))
    .sort((a, b) => a.place - b.place || inOrder(a.fact, b.fact) || newestFirst(a.fact, b.fact))
    .map(({ fact }) => fact.id);
  const ordered = { key, ids: shown, groups };
  kept.set(db, ordered);
  return ordered;
}

type Compare = (a: Fact, b: Fact) => number;

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What has none stands last, whichever way the others go. */
const byText =
  (of: (fact: Fact) => string | null, sign: 1 | -1): Compare =>
  (a, b) => {
    const [first, second] = [of(a), of(b)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return sign * compareTexts(first, second);
  };

const byDay = byText((fact) => fact.day, -1);
const newestFirst: Compare = (a, b) => byDay(a, b) || b.id - a.id;

const comparators: Readonly<Record<SearchRequest["sort"], Compare>> = {
  date: newestFirst,
  oldest: (a, b) => byText((fact) => fact.day, 1)(a, b) || a.id - b.id,
  added: (a, b) => b.id - a.id,
  relevance: (a, b) => (a.rank ?? 0) - (b.rank ?? 0),
  outlet: byText((fact) => fact.outlet?.toLocaleLowerCase() ?? null, 1),
  language: byText((fact) => fact.language, 1),
  words: (a, b) => (b.words ?? 0) - (a.words ?? 0),
  copies: (a, b) => (b.copies ?? 0) - (a.copies ?? 0),
};

/** Days from the newest; outlets and languages from the one with most articles. What has none stands last. */
function groupsOf(facts: readonly Fact[], group: SearchGroup): RowGroup[] {
  const counts = new Map<string | null, { articles: number; stories: number }>();
  for (const fact of facts) {
    const count = counts.get(fact[group]) ?? { articles: 0, stories: 0 };
    count.articles += 1;
    count.stories += 1 - fact.isFolded;
    counts.set(fact[group], count);
  }
  return [...counts]
    .map(([value, count]) => ({ value, ...count }))
    .filter((each) => each.stories > 0)
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      const order = group === "day" ? 0 : b.articles - a.articles;
      return order || (group === "day" ? -1 : 1) * compareTexts(a.value, b.value);
    });
}

function readFacts(db: Database, matched: Matched, sort: SearchRequest["sort"], fold: boolean): Fact[] {
  const table = matched.table();
  const from =
    table === "article_facts" ? "article_facts f WHERE f.is_counted = 1" : "temp.matched m CROSS JOIN article_facts f ON f.id = m.id";
  const words = sort === "words" ? "(SELECT a.words FROM articles a WHERE a.id = f.id)" : "NULL";
  const copies =
    sort === "copies"
      ? "(SELECT count(*) FROM family_members o JOIN family_members s ON s.family_id = o.family_id WHERE o.article_id = f.id)"
      : "NULL";
  const facts = sql<Omit<Fact, "rank">>(
    db,
    `SELECT f.id, f.day, (SELECT o.name FROM outlets o WHERE o.id = f.outlet_id) AS outlet, f.language, ${words} AS words, ${copies} AS copies,
      ${fold ? "f.id IN (SELECT id FROM temp.folded)" : "0"} AS isFolded FROM ${from}`,
  ).all();
  const ranks = sort === "relevance" && matched.ranking !== null ? rankAll(db, matched.ranking) : new Map<ArticleId, number>();
  return facts.map((fact) => ({ ...fact, rank: ranks.get(fact.id) ?? null }));
}

function rankAll(db: Database, ranking: string): Map<ArticleId, number> {
  const ids = sql<{ id: ArticleId }>(db, "SELECT rowid AS id FROM article_index WHERE article_index MATCH ? ORDER BY rank, rowid DESC").all(
    ranking,
  );
  return new Map(ids.map(({ id }, at) => [id, at]));
}
