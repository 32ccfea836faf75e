/** Finds the family of an article among all that are in the archive, as part of storing it. */
import type { Database } from "better-sqlite3";
import { type Block, type Published, runningText } from "../../../shared/domain/article.ts";
import type { CopyDecision, Family } from "../../../shared/domain/family.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { copyCandidates, findCopy, mostHolders } from "../../../shared/likeness/copy.ts";
import {
  type CopyLink,
  creditedAgency,
  describeMember,
  type FamilyArticle,
  firstOf,
  gatherGroups,
} from "../../../shared/likeness/family.ts";
import { type Fingerprint, fingerprintOf, keysOf } from "../../../shared/likeness/fingerprint.ts";
import { addMember, decideCopy, decisionsOn, familyOf, gatherFamily, leaveFamily, listDecisions } from "../repositories/family.ts";
import { sql } from "../sql.ts";

/** Joins a newly stored article to its copies, and keeps what later ones are compared by. */
export function joinFamily(db: Database, id: ArticleId, fingerprint: Fingerprint): void {
  const candidates = copyCandidates(fingerprint, (key) => holdersOf(db, key));
  sql(db, "INSERT OR IGNORE INTO likeness_keys (key, article_id) SELECT value, ? FROM json_each(?)").run(
    id,
    JSON.stringify(keysOf(fingerprint)),
  );
  const told = decisionsOn(db, id).flatMap(({ articleId, otherId, isSame }) => (isSame ? [articleId === id ? otherId : articleId] : []));
  if (candidates.length + told.length === 0) return;
  const article = loadFamilyArticle(db, id);
  if (article === undefined) return;
  const copies = candidates.flatMap((candidate) => {
    const other = loadFamilyArticle(db, candidate);
    return other !== undefined && findCopy(fingerprint, other.fingerprint, daysApart(article.day, other.day)) !== null ? [other] : [];
  });
  copies.push(...told.flatMap((other) => loadFamilyArticle(db, other) ?? []));
  if (copies.length > 0) joinCopies(db, article, copies);
}

/** Finds the family of an article anew, whose text is another now. */
export function rejoinFamily(db: Database, id: ArticleId, fingerprint: Fingerprint): void {
  const left = familyOf(db, id);
  leaveFamily(db, id);
  const others = left?.members.filter(({ articleId }) => articleId !== id).map(({ articleId }) => articleId) ?? [];
  // The one that the others are described by may be the one that left.
  if (others.length > 1) regroup(db, others, linksAmong(others));
  joinFamily(db, id, fingerprint);
}

/** Keeps a person's word on two articles, and has it show in their families. @returns the family of `articleId` */
export function decideFamily(db: Database, decision: CopyDecision): Family | null {
  decideCopy(db, decision);
  rejoinStored(db, decision.otherId);
  return familyOf(db, decision.articleId);
}

/** Families follow from texts and decisions: they are not in the undo log, but found anew for the decisions that `turn` took back or repeated. */
export function keepingFamilies<T>(db: Database, turn: () => T): T {
  const before = listDecisions(db);
  const result = turn();
  const after = listDecisions(db);
  const says = (a: CopyDecision, b: CopyDecision): boolean =>
    a.articleId === b.articleId && a.otherId === b.otherId && a.isSame === b.isSame;
  const changed = [
    ...before.filter((each) => !after.some((other) => says(each, other))),
    ...after.filter((each) => !before.some((other) => says(each, other))),
  ];
  for (const id of new Set(changed.flatMap(({ articleId, otherId }) => [articleId, otherId]))) rejoinStored(db, id);
  return result;
}

/** Finds the family of an article anew by the text that it has now. */
export function rejoinStored(db: Database, id: ArticleId): void {
  const article = loadFamilyArticle(db, id);
  if (article !== undefined) rejoinFamily(db, id, article.fingerprint);
}

function holdersOf(db: Database, key: number): ArticleId[] {
  return sql<{ id: ArticleId }>(db, "SELECT article_id AS id FROM likeness_keys WHERE key = ? LIMIT ?")
    .all(key, mostHolders + 1)
    .map((each) => each.id);
}

function joinCopies(db: Database, article: FamilyArticle, copies: readonly FamilyArticle[]): void {
  const families = copies.map(({ id }) => familyOf(db, id));
  const [family] = families;
  const isOneFamily = family !== null && family !== undefined && families.every((each) => each?.id === family.id);
  const head = isOneFamily ? family.members.find(({ relation }) => relation === "first") : undefined;
  const first = head && loadFamilyArticle(db, head.articleId);
  // The usual case, whose time does not grow with the family: one more copy of a known text.
  if (isOneFamily && first !== undefined && firstOf([first, article]) === first && decisionsOn(db, article.id).length === 0) {
    addMember(db, family.id, describeMember(first, article), article.agency);
    return;
  }
  const known = families.flatMap((each) => each?.members.map(({ articleId }) => articleId) ?? []);
  const links = families.flatMap((each) => linksAmong(each?.members.map(({ articleId }) => articleId) ?? []));
  const ids = [...new Set([article.id, ...copies.map(({ id }) => id), ...known])];
  regroup(db, ids, [...links, ...copies.map(({ id }): CopyLink => [article.id, id])]);
}

/** Those of one family were linked before; which to which does not matter any more. */
const linksAmong = ([first, ...others]: readonly ArticleId[]): CopyLink[] =>
  first === undefined ? [] : others.map((other): CopyLink => [first, other]);

/** Makes families of the articles anew, by links and by what a person said of them. */
function regroup(db: Database, ids: readonly ArticleId[], links: readonly CopyLink[]): void {
  const decisions = ids.flatMap((id): CopyDecision[] => decisionsOn(db, id));
  for (const id of ids) leaveFamily(db, id);
  for (const group of gatherGroups(links, decisions)) {
    const articles = group.flatMap((id) => loadFamilyArticle(db, id) ?? []);
    const first = firstOf(articles);
    if (first === undefined) continue;
    gatherFamily(
      db,
      creditedAgency(articles),
      articles.map((article) => describeMember(first, article)),
    );
  }
}

interface Row {
  readonly id: ArticleId;
  readonly headline: string;
  readonly blocks: string;
  readonly published: string;
  readonly outlet: string | null;
  readonly agency: string | null;
}

function loadFamilyArticle(db: Database, id: ArticleId): FamilyArticle | undefined {
  const row = sql<Row>(
    db,
    `SELECT a.id, a.headline, a.blocks, a.published, a.agency, o.name AS outlet
    FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id WHERE a.id = ?`,
  ).get(id);
  if (row === undefined) return undefined;
  const blocks: Block[] = JSON.parse(row.blocks);
  const { day, instant }: Published = JSON.parse(row.published);
  const { headline, outlet, agency } = row;
  return {
    id,
    headline,
    day,
    instant,
    outlet,
    agency,
    fingerprint: fingerprintOf(runningText(blocks)),
  };
}

function daysApart(a: string | null, b: string | null): number | null {
  return a === null || b === null ? null : Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}
