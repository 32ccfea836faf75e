/** Families of copies, and what a person said about two articles. */
import type { Database } from "better-sqlite3";
import type { FamilyView } from "../../../shared/contract/family.ts";
import type { CopyDecision, Family, FamilyMember } from "../../../shared/domain/family.ts";
import type { ArticleId, FamilyId } from "../../../shared/domain/ids.ts";
import { sql } from "../sql.ts";

type MemberRow = Omit<FamilyMember, "isHeadlineChanged"> & { readonly isHeadlineChanged: 0 | 1 };

/** The family that an article belongs to, its members in the order of their ids. */
export function familyOf(db: Database, articleId: ArticleId): Family | null {
  const found = sql<Omit<Family, "members">>(
    db,
    `SELECT f.id, f.agency, f.found_at AS foundAt FROM family_members m JOIN families f ON f.id = m.family_id WHERE m.article_id = ?`,
  ).get(articleId);
  if (found === undefined) return null;
  const members = sql<MemberRow>(
    db,
    `SELECT article_id AS articleId, relation, is_headline_changed AS isHeadlineChanged, kept, added
    FROM family_members WHERE family_id = ? ORDER BY article_id`,
  ).all(found.id);
  return { ...found, members: members.map((each) => ({ ...each, isHeadlineChanged: each.isHeadlineChanged === 1 })) };
}

/** The family with each member's headline, outlet and day. */
export function viewFamily(db: Database, articleId: ArticleId): FamilyView | null {
  const found = familyOf(db, articleId);
  if (found === null) return null;
  type Fact = Pick<FamilyView["members"][number], "articleId" | "headline" | "outlet" | "day">;
  const facts = sql<Fact>(
    db,
    `SELECT m.article_id AS articleId, a.headline, o.name AS outlet, a.day
    FROM family_members m JOIN articles a ON a.id = m.article_id LEFT JOIN outlets o ON o.id = a.outlet_id WHERE m.family_id = ?`,
  ).all(found.id);
  const byArticle = new Map(facts.map((each) => [each.articleId, each]));
  const members = found.members.flatMap((each) => {
    const fact = byArticle.get(each.articleId);
    return fact === undefined ? [] : [{ ...each, ...fact }];
  });
  return { ...found, members };
}

/** Makes one family of the members, taking each out of the family that it was in; families left with fewer than two end. */
export function gatherFamily(db: Database, agency: string | null, members: readonly FamilyMember[]): FamilyId {
  const made = sql<{ id: FamilyId }>(db, "INSERT INTO families (agency, found_at) VALUES (?, ?) RETURNING id").get(
    agency,
    new Date().toISOString(),
  );
  if (made === undefined) throw new Error("INSERT of a family returned no id");
  const left = new Set<FamilyId>();
  for (const each of members) {
    const was = sql<{ id: FamilyId }>(db, "DELETE FROM family_members WHERE article_id = ? RETURNING family_id AS id").get(each.articleId);
    if (was !== undefined) left.add(was.id);
    insertMember(db, made.id, each);
  }
  for (const id of left) endIfAlone(db, id);
  return made.id;
}

function insertMember(db: Database, id: FamilyId, { articleId, relation, isHeadlineChanged, kept, added }: FamilyMember): void {
  sql(db, "INSERT INTO family_members (article_id, family_id, relation, is_headline_changed, kept, added) VALUES (?, ?, ?, ?, ?, ?)").run(
    articleId,
    id,
    relation,
    Number(isHeadlineChanged),
    kept,
    added,
  );
}

function endIfAlone(db: Database, id: FamilyId): void {
  sql(db, "DELETE FROM families WHERE id = ? AND (SELECT count(*) FROM family_members m WHERE m.family_id = families.id) < 2").run(id);
}

/** Adds one more copy to a family; its agency is known from now on if a copy is the first to name one. */
export function addMember(db: Database, id: FamilyId, member: FamilyMember, agency: string | null): void {
  insertMember(db, id, member);
  sql(db, "UPDATE families SET agency = coalesce(agency, ?) WHERE id = ?").run(agency, id);
}

/** Takes an article out of its family; a family left with fewer than two ends. */
export function leaveFamily(db: Database, articleId: ArticleId): void {
  const was = sql<{ id: FamilyId }>(db, "DELETE FROM family_members WHERE article_id = ? RETURNING family_id AS id").get(articleId);
  if (was !== undefined) endIfAlone(db, was.id);
}

/** Keeps a person's word on two articles, over an earlier one. */
export function decideCopy(db: Database, { articleId, otherId, isSame }: CopyDecision): void {
  const [low, high] = articleId < otherId ? [articleId, otherId] : [otherId, articleId];
  sql(
    db,
    `INSERT INTO family_decisions (article_id, other_id, is_same, decided_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (article_id, other_id) DO UPDATE SET is_same = excluded.is_same, decided_at = excluded.decided_at`,
  ).run(low, high, Number(isSame), new Date().toISOString());
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
