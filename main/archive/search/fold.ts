/** Folds the matches that are copies of one text under one of them: a preferred outlet's, else the first, else the longest. */
import type { Database } from "better-sqlite3";
import type { ArticleRow, FoldedCopy } from "../../../shared/contract/search.ts";
import type { Published } from "../../../shared/domain/article.ts";
import type { FamilyMember } from "../../../shared/domain/family.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { rowDate } from "../repositories/article-row.ts";
import { sql } from "../sql.ts";
import { type Matched, uncounted } from "./matched.ts";

/** Keeps an id of `column` that is not folded away; needs `foldCopies` before. */
export const isShown = (column: string): string => `${column} NOT IN (SELECT id FROM temp.folded)`;

const kept = new WeakMap<Database, { readonly key: string; readonly count: number }>();

/** Fills `temp.folded` with every match that lies beneath another one, until the query or the archive changes. @returns how many those are */
export function foldCopies(db: Database, matched: Matched): number {
  const known = kept.get(db);
  if (known?.key === matched.key) return known.count;
  kept.delete(db);
  db.exec("CREATE TEMP TABLE IF NOT EXISTS folded (id INTEGER PRIMARY KEY); DELETE FROM temp.folded");
  const { from, values } = membersAmong(matched);
  const count = db
    .prepare<string[]>(
      `INSERT INTO temp.folded SELECT article_id FROM (
        SELECT m.article_id, row_number() OVER (PARTITION BY m.family_id ORDER BY ${shownFirst}) AS place FROM ${from}) WHERE place > 1`,
    )
    .run(...values).changes;
  kept.set(db, { key: matched.key, count });
  return count;
}

// Preferred outlets are few or none, so that their articles are looked up once and not for each member. Both shares are of words, so that
// kept / (1 - added) is a copy's length measured by the first one's.
const shownFirst = `m.article_id IN (SELECT f.id FROM outlets o CROSS JOIN article_facts f ON f.outlet_id = o.id WHERE o.is_preferred = 1) DESC,
  m.relation = 'first' DESC, m.kept / max(0.001, 1 - m.added) DESC, m.article_id`;

/** Below so many matches, asking for each whether it has a family costs less than asking of each member of a family whether it matches. */
const fewMatches = 2000;

function membersAmong(matched: Matched): { from: string; values: readonly string[] } {
  if (matched.onlyWords && matched.ranking !== null && !matched.isGathered())
    return {
      from: `article_index i CROSS JOIN family_members m ON m.article_id = i.rowid WHERE i.article_index MATCH ? AND i.rowid NOT IN (${uncounted})`,
      values: [matched.ranking],
    };
  if (matched.table() === "article_facts") return { from: `family_members m WHERE m.article_id NOT IN (${uncounted})`, values: [] };
  return {
    from:
      matched.total < fewMatches
        ? "temp.matched t CROSS JOIN family_members m ON m.article_id = t.id"
        : "family_members m WHERE m.article_id IN (SELECT id FROM temp.matched)",
    values: [],
  };
}

interface CopyRow extends Omit<FamilyMember, "isHeadlineChanged"> {
  readonly shownId: ArticleId;
  readonly isHeadlineChanged: 0 | 1;
  readonly headline: string;
  readonly outlet: string | null;
  readonly language: string | null;
  readonly published: string;
  readonly readAt: string | null;
}

const copiesSql = `
SELECT own.article_id AS shownId, m.article_id AS articleId, m.relation, m.is_headline_changed AS isHeadlineChanged, m.kept, m.added,
  a.headline, o.name AS outlet, a.language, a.published, a.read_at AS readAt
FROM json_each(?) wanted JOIN family_members own ON own.article_id = wanted.value
JOIN family_members m ON m.family_id = own.family_id AND (m.article_id = own.article_id OR m.article_id IN (SELECT id FROM temp.folded))
JOIN articles a ON a.id = m.article_id LEFT JOIN outlets o ON o.id = a.outlet_id
ORDER BY m.relation = 'first' DESC, a.day IS NULL, a.day, json_extract(a.published, '$.instant'), a.id`;

/** What lies folded beneath each of the shown articles; needs `foldCopies` before. */
export function foldedBeneath(db: Database, shown: readonly ArticleId[]): Map<ArticleId, NonNullable<ArticleRow["family"]>> {
  const own = new Map<ArticleId, FamilyMember>();
  const copies = new Map<ArticleId, FoldedCopy[]>();
  for (const { shownId, headline, outlet, language, published, readAt, ...rest } of sql<CopyRow>(db, copiesSql).all(
    JSON.stringify(shown),
  )) {
    const member: FamilyMember = { ...rest, isHeadlineChanged: rest.isHeadlineChanged === 1 };
    if (member.articleId === shownId) own.set(shownId, member);
    else {
      const date: Published = JSON.parse(published);
      const copy = { ...member, headline, outlet, language, published: rowDate(date), read: readAt !== null };
      copies.set(shownId, [...(copies.get(shownId) ?? []), copy]);
    }
  }
  return new Map(
    [...copies].flatMap(([id, beneath]) => {
      const member = own.get(id);
      return member === undefined ? [] : [[id, { own: member, copies: beneath }] as const];
    }),
  );
}
