/** Says of each copy what it did to the text of the one that published first, when that one or any of them has changed. */
import type { Database } from "better-sqlite3";
import type { ArticleId, FamilyId } from "../../../shared/domain/ids.ts";
import { creditedAgency, describeMember, firstOf } from "../../../shared/likeness/family.ts";
import { markDescribed, markStale, nextStale, putMember, type StaleFamily } from "../repositories/family.ts";
import { sql } from "../sql.ts";
import { loadFamilyArticle } from "./copies.ts";

/** Describes the families anew of which something has changed since. The texts of one are read one by one. */
export function describeStale(db: Database): void {
  for (const describe = openDescriber(db); describe(Number.POSITIVE_INFINITY); );
}

/** A stale family of which some members are described anew. */
interface Underway extends StaleFamily {
  readonly members: readonly Publication[];
  readonly first: ArticleId | undefined;
  done: number;
}

/**
 * Describes stale families in steps, so that a story of ten thousand copies holds nobody up. One that changes meanwhile is begun anew.
 *
 * @returns a function that describes so many members, and says whether there are more
 */
export function openDescriber(db: Database): (most: number) => boolean {
  let underway: Underway | undefined;
  return (most) => {
    const stale = nextStale(db);
    if (stale === undefined) return false;
    const members = publishedBy(db, stale.id);
    if (underway === undefined || !isAsBefore(underway, stale, members))
      underway = { ...stale, members, first: firstOf(members)?.id, done: 0 };
    const part = underway.members.slice(underway.done, underway.done + most);
    describeMembers(db, underway, part);
    underway.done += part.length;
    if (underway.done >= members.length) {
      markDescribed(db, stale.id, creditedAgency(members));
      underway = undefined;
    }
    return nextStale(db) !== undefined;
  };
}

/** No article of it has changed, none has come and none has gone. */
const isAsBefore = (underway: Underway, { id, changes }: StaleFamily, members: readonly Publication[]): boolean =>
  underway.id === id &&
  underway.changes === changes &&
  underway.members.length === members.length &&
  underway.members.every((member, at) => member.id === members[at]?.id);

function describeMembers(db: Database, { id: family, first: firstId }: Underway, members: readonly Publication[]): void {
  const first = firstId === undefined ? undefined : loadFamilyArticle(db, firstId);
  if (first === undefined) return;
  for (const { id } of members) {
    const article = loadFamilyArticle(db, id);
    if (article !== undefined) putMember(db, family, describeMember(first, article));
  }
}

/** The one that the others were described by has left. */
export function promoteFirst(db: Database, family: FamilyId): void {
  const first = firstOf(publishedBy(db, family));
  if (first === undefined) return;
  sql(db, "UPDATE family_members SET relation = 'first' WHERE article_id = ?").run(first.id);
  markStale(db, family);
}

interface Publication {
  readonly id: ArticleId;
  readonly day: string | null;
  readonly instant: string | null;
  readonly outlet: string | null;
  readonly agency: string | null;
}

function publishedBy(db: Database, family: FamilyId): Publication[] {
  return sql<Publication>(
    db,
    `SELECT a.id, a.day, a.published ->> '$.instant' AS instant, a.agency, o.name AS outlet
    FROM family_members m JOIN articles a ON a.id = m.article_id LEFT JOIN outlets o ON o.id = a.outlet_id
    WHERE m.family_id = ? ORDER BY a.id`,
  ).all(family);
}
