/** Families of copies, and what a person said about two articles. */
import type { Database } from "better-sqlite3";
import type { FamilyView } from "../../../shared/contract/family.ts";
import type { CopyDecision, FamilyMember } from "../../../shared/domain/family.ts";
import type { ArticleId, FamilyId } from "../../../shared/domain/ids.ts";
import { sql } from "../sql.ts";

type MemberRow = Omit<FamilyView["members"][number], "isHeadlineChanged"> & { readonly isHeadlineChanged: 0 | 1; readonly place: number };

/** The family with its members' headlines, outlets and days, in the order of the days; a story that thousands ran is shown in part. */
export function viewFamily(db: Database, articleId: ArticleId, mostOfEach = 200): FamilyView | null {
  const found = sql<Pick<FamilyView, "id" | "agency" | "foundAt">>(
    db,
    `SELECT f.id, f.agency, f.found_at AS foundAt FROM family_members m JOIN families f ON f.id = m.family_id WHERE m.article_id = ?`,
  ).get(articleId);
  if (found === undefined) return null;
  const members = sql<MemberRow>(
    db,
    `SELECT * FROM (
      SELECT m.article_id AS articleId, m.relation, m.is_headline_changed AS isHeadlineChanged, m.kept, m.added, a.headline, o.name AS outlet, a.day,
        row_number() OVER (PARTITION BY m.relation ORDER BY a.day IS NULL, a.day, a.id) AS place
      FROM family_members m JOIN articles a ON a.id = m.article_id LEFT JOIN outlets o ON o.id = a.outlet_id WHERE m.family_id = ?
    ) WHERE place <= ? OR articleId = ? ORDER BY day IS NULL, day, articleId`,
  ).all(found.id, mostOfEach, articleId);
  const counts = sql<FamilyView["counts"][number]>(
    db,
    "SELECT relation, count(*) AS count FROM family_members WHERE family_id = ? GROUP BY relation",
  ).all(found.id);
  return {
    ...found,
    counts,
    members: members.map(({ place: _, ...each }) => ({ ...each, isHeadlineChanged: each.isHeadlineChanged === 1 })),
  };
}

export function familyIdOf(db: Database, articleId: ArticleId): FamilyId | null {
  return sql<{ id: FamilyId }>(db, "SELECT family_id AS id FROM family_members WHERE article_id = ?").get(articleId)?.id ?? null;
}

/** The copy that the others are described by. */
export function headOf(db: Database, id: FamilyId): ArticleId | undefined {
  return sql<{ id: ArticleId }>(db, "SELECT article_id AS id FROM family_members WHERE family_id = ? AND relation = 'first'").get(id)?.id;
}

/** In the order of their ids. */
export function memberIds(db: Database, id: FamilyId): ArticleId[] {
  return sql<{ id: ArticleId }>(db, "SELECT article_id AS id FROM family_members WHERE family_id = ? ORDER BY article_id")
    .all(id)
    .map((each) => each.id);
}

export function countMembers(db: Database, id: FamilyId): number {
  return sql<{ n: number }>(db, "SELECT count(*) AS n FROM family_members WHERE family_id = ?").get(id)?.n ?? 0;
}

export function makeFamily(db: Database): FamilyId {
  const made = sql<{ id: FamilyId }>(db, "INSERT INTO families (found_at) VALUES (?) RETURNING id").get(new Date().toISOString());
  if (made === undefined) throw new Error("INSERT of a family returned no id");
  return made.id;
}

/** Puts an article into a family, out of the one that it was in, or describes it anew in its own. */
export function putMember(db: Database, id: FamilyId, { articleId, relation, isHeadlineChanged, kept, added }: FamilyMember): void {
  sql(
    db,
    `INSERT INTO family_members (article_id, family_id, relation, is_headline_changed, kept, added) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (article_id) DO UPDATE SET family_id = excluded.family_id, relation = excluded.relation,
      is_headline_changed = excluded.is_headline_changed, kept = excluded.kept, added = excluded.added`,
  ).run(articleId, id, relation, Number(isHeadlineChanged), kept, added);
}

/** Makes one family of the members, taking each out of the family that it was in. */
export function gatherFamily(db: Database, agency: string | null, members: readonly FamilyMember[]): FamilyId {
  for (const { articleId } of members) leaveFamily(db, articleId);
  const id = makeFamily(db);
  for (const member of members) putMember(db, id, member);
  creditFamily(db, id, agency);
  return id;
}

export function creditFamily(db: Database, id: FamilyId, agency: string | null): void {
  sql(db, "UPDATE families SET agency = ? WHERE id = ?").run(agency, id);
}

/** It is known from now on if no copy before named one. */
export function creditIfUnknown(db: Database, id: FamilyId, agency: string | null): void {
  if (agency !== null) sql(db, "UPDATE families SET agency = ? WHERE id = ? AND agency IS NULL").run(agency, id);
}

/** Takes an article out of its family, and ends one that is left with fewer than two. @returns what it was in */
export function leaveFamily(db: Database, articleId: ArticleId): { readonly id: FamilyId; readonly wasFirst: boolean } | null {
  const was = sql<{ id: FamilyId; relation: FamilyMember["relation"] }>(
    db,
    "DELETE FROM family_members WHERE article_id = ? RETURNING family_id AS id, relation",
  ).get(articleId);
  if (was === undefined) return null;
  sql(
    db,
    "DELETE FROM families WHERE id = ? AND NOT EXISTS (SELECT 1 FROM family_members m WHERE m.family_id = families.id LIMIT 1 OFFSET 1)",
  ).run(was.id);
  return { id: was.id, wasFirst: was.relation === "first" };
}

export function endFamily(db: Database, id: FamilyId): void {
  sql(db, "DELETE FROM families WHERE id = ?").run(id);
}

/** What is said of its members is to be found anew. */
export function markStale(db: Database, id: FamilyId): void {
  sql(db, "UPDATE families SET changes = changes + 1 WHERE id = ?").run(id);
}

/** A family that has changed so often since it was described. */
export interface StaleFamily {
  readonly id: FamilyId;
  readonly changes: number;
}

/** One that is to be described anew; undefined if none is. */
export function nextStale(db: Database): StaleFamily | undefined {
  return sql<StaleFamily>(db, "SELECT id, changes FROM families WHERE changes > 0 LIMIT 1").get();
}

export function markDescribed(db: Database, id: FamilyId, agency: string | null): void {
  sql(db, "UPDATE families SET changes = 0, agency = ? WHERE id = ?").run(agency, id);
}

/** What is said of two articles is kept once, whichever of them it was said from. */
export const inOrder = ({ articleId, otherId }: CopyDecision): readonly [low: ArticleId, high: ArticleId] =>
  articleId < otherId ? [articleId, otherId] : [otherId, articleId];

/** Keeps a person's word on two articles, over an earlier one. */
export function decideCopy(db: Database, decision: CopyDecision): void {
  sql(
    db,
    `INSERT INTO family_decisions (article_id, other_id, is_same, decided_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (article_id, other_id) DO UPDATE SET is_same = excluded.is_same, decided_at = excluded.decided_at`,
  ).run(...inOrder(decision), Number(decision.isSame), new Date().toISOString());
}

export function listDecisions(db: Database): CopyDecision[] {
  return sql<{ articleId: ArticleId; otherId: ArticleId; isSame: 0 | 1 }>(
    db,
    "SELECT article_id AS articleId, other_id AS otherId, is_same AS isSame FROM family_decisions ORDER BY id",
  )
    .all()
    .map((each) => ({ ...each, isSame: each.isSame === 1 }));
}

/** Every decision in which the article has a part. */
export function decisionsOn(db: Database, articleId: ArticleId): CopyDecision[] {
  return sql<{ articleId: ArticleId; otherId: ArticleId; isSame: 0 | 1 }>(
    db,
    `SELECT article_id AS articleId, other_id AS otherId, is_same AS isSame FROM family_decisions
    WHERE article_id = ? OR other_id = ? ORDER BY id`,
  )
    .all(articleId, articleId)
    .map((each) => ({ ...each, isSame: each.isSame === 1 }));
}
