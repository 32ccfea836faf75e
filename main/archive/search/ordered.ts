/** Results in the order of a column, and under the heads of groups: all matches are put in order once, pages are cut from that. */
import type { Database } from "better-sqlite3";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { RowGroup, SearchGroup, SearchPage, SearchRequest } from "../../../shared/contract/search.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { ok, type Result } from "../../../shared/domain/result.ts";
import { loadRows } from "../repositories/article-row.ts";
import { sql } from "../sql.ts";
import { type Bits, hasBit, idsOf, noBits } from "./bits.ts";
import { dayText, familySizes } from "./facts.ts";
import { foldedBeneath, foldOf } from "./fold.ts";
import { markerOf } from "./marker.ts";
import { findMatched, type Matched } from "./matched.ts";
import { scoresOf } from "./rank.ts";
import { inSnapshot, type Snapshot } from "./snapshot.ts";
import { markRow } from "./snippet.ts";

type Order = Pick<SearchRequest, "sort" | "fold" | "shownCopy" | "group">;

interface Ordered {
  readonly ids: readonly ArticleId[];
  readonly groups: readonly RowGroup[] | undefined;
}

interface Fact {
  readonly id: ArticleId;
  readonly day: string | null;
  readonly outlet: string | null;
  readonly language: string | null;
  readonly isFolded: boolean;
  readonly words: number;
  readonly copies: number;
  readonly score: number;
}

/** Whether a request is for this file: the plain orders are answered page by page. */
export const isByColumn = ({ sort, group }: Order): boolean =>
  group !== undefined || (sort !== "date" && sort !== "relevance" && sort !== "added");

/** Errors: query-invalid. */
export function runOrdered(db: Database, request: SearchRequest): Result<SearchPage, AppError> {
  const started = performance.now();
  return inSnapshot(db, (at) => {
    const found = findMatched(at, request.query);
    if (!found.ok) return found;
    const matched = found.value;
    const fold = foldOf(request);
    const folded = fold === null ? noBits(at.facts.size) : matched.folded(fold);
    const { ids: all, groups } = putInOrder(at, matched, folded, request);
    const ids = all.slice(request.offset, request.offset + request.limit);
    const families = foldedBeneath(at, ids, folded);
    const marker = markerOf(at, matched);
    const rows = loadRows(db, ids).map((loaded) => ({ ...markRow(loaded, marker), family: families.get(loaded.row.id) ?? null }));
    const heads = request.offset === 0 && groups !== undefined ? { groups: [...groups] } : {};
    const ms = Math.round((performance.now() - started) * 100) / 100;
    return ok({ total: matched.total, complete: all.length, stories: all.length, ms, rows, ...heads });
  });
}

/** All rows in the order of a column or under the heads of groups. */
export function putInOrder(at: Snapshot, matched: Matched, folded: Bits, { sort, group, ...how }: Order): Ordered {
  return matched.once(JSON.stringify(["ordered", sort, foldOf(how), group]), () => {
    const facts = readFacts(at, matched, folded, sort);
    const groups = group === undefined ? undefined : groupsOf(facts, group);
    const places = new Map(groups?.map((each, place) => [each.value, place]));
    const placeOf = (fact: Fact): number => (group === undefined ? 0 : (places.get(fact[group]) ?? 0));
    const inOrder = comparators[sort];
    const ids = facts
      .filter((fact) => !fact.isFolded)
      .map((fact) => ({ fact, place: placeOf(fact) }))
      .sort((a, b) => a.place - b.place || inOrder(a.fact, b.fact) || newestFirst(a.fact, b.fact))
      .map(({ fact }) => fact.id);
    return { ids, groups };
  });
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
  relevance: (a, b) => b.score - a.score,
  outlet: byText((fact) => fact.outlet?.toLocaleLowerCase() ?? null, 1),
  language: byText((fact) => fact.language, 1),
  words: (a, b) => b.words - a.words,
  copies: (a, b) => b.copies - a.copies,
};

/** Days from the newest; outlets and languages from the one with most articles. What has none stands last. */
function groupsOf(facts: readonly Fact[], group: SearchGroup): RowGroup[] {
  const counts = new Map<string | null, { articles: number; stories: number }>();
  for (const fact of facts) {
    const count = counts.get(fact[group]) ?? { articles: 0, stories: 0 };
    count.articles += 1;
    if (!fact.isFolded) count.stories += 1;
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

function readFacts(at: Snapshot, matched: Matched, folded: Bits, sort: SearchRequest["sort"]): Fact[] {
  const { facts, db } = at;
  const outlets = new Map(
    sql<{ id: number; name: string }>(db, "SELECT id, name FROM outlets")
      .all()
      .map((each) => [each.id, each.name]),
  );
  const scores = scoresOf(at, matched, sort);
  const members = sort === "copies" ? familySizes(facts) : new Map<number, number>();
  return Array.from(idsOf(matched.bits), (id) => {
    const day = facts.day[id] ?? 0;
    return {
      // Every bit of the matches is an article's id.
      id: id as ArticleId,
      day: day === 0 ? null : dayText(day),
      outlet: outlets.get(facts.outlet[id] ?? 0) ?? null,
      language: facts.languages.list[facts.language[id] ?? 0] || null,
      isFolded: hasBit(folded, id),
      words: facts.words[id] ?? 0,
      copies: members.get(facts.family[id] ?? 0) ?? 0,
      score: scores?.[id] ?? 0,
    };
  });
}
