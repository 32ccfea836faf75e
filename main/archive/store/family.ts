/** Keeps articles in families of copies: as they come in, as their texts change, and as a person says. */
import type { Database } from "better-sqlite3";
import type { CopyDecision } from "../../../shared/domain/family.ts";
import type { ArticleId, FamilyId } from "../../../shared/domain/ids.ts";
import {
  type CopyLink,
  creditedAgency,
  describeMember,
  type FamilyArticle,
  firstOf,
  gatherGroups,
} from "../../../shared/likeness/family.ts";
import type { Fingerprint } from "../../../shared/likeness/fingerprint.ts";
import {
  countMembers,
  creditIfUnknown,
  decideCopy,
  decisionsOn,
  endFamily,
  familyIdOf,
  gatherFamily,
  headOf,
  leaveFamily,
  listDecisions,
  makeFamily,
  markStale,
  memberIds,
  putMember,
} from "../repositories/family.ts";
import { type CopyFinder, openCopyFinder } from "./copies.ts";
import { describeStale, promoteFirst } from "./describe-family.ts";

/** Joins a newly stored article to its copies. */
export function joinFamily(finder: CopyFinder, id: ArticleId, fingerprint: Fingerprint): void {
  for (const copy of finder.copiesOf(id, fingerprint)) unite(finder, id, copy.id);
}

/** Finds the family of an article anew, whose text is another now. */
export function rejoinFamily(finder: CopyFinder, id: ArticleId, fingerprint: Fingerprint): void {
  const { db } = finder;
  finder.forget(id);
  const left = leaveFamily(db, id);
  if (left?.wasFirst) promoteFirst(db, left.id);
  joinFamily(finder, id, fingerprint);
  if (decisionsOn(db, id).length > 0) regroup(finder, [id]);
}

/** Finds the family of an article anew by the text that it has now. */
export function rejoinStored(finder: CopyFinder, id: ArticleId): void {
  finder.forget(id);
  const article = finder.load(id);
  if (article !== undefined) rejoinFamily(finder, id, article.fingerprint);
}

/** Keeps a person's word on two articles, and has it show in their families. */
export function decideFamily(db: Database, decision: CopyDecision): void {
  decideCopy(db, decision);
  regroupNow(db, [decision.articleId, decision.otherId]);
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
  regroupNow(
    db,
    changed.flatMap(({ articleId, otherId }) => [articleId, otherId]),
  );
  return result;
}

function regroupNow(db: Database, ids: readonly ArticleId[]): void {
  const finder = openCopyFinder(db, []);
  if (ids.length > 0) regroup(finder, ids);
  finder.write();
  describeStale(db);
}

/**
 * Makes the families of the articles anew, by the texts of all their members and by what a person said of them. Of two that were told apart, the
 * one that is named first keeps the copies of both.
 */
function regroup(finder: CopyFinder, ids: readonly ArticleId[]): void {
  const { db, load } = finder;
  const [first, ...later] = ids;
  const fellows = ids.flatMap((id) => fellowsOf(db, id)).filter((id) => !later.includes(id));
  const members = new Set([...fellows, ...later].sort((a, b) => Number(b === first) - Number(a === first)));
  const linked = [...members].map((id) => [id, ...relatedTo(finder, id)]);
  const others = [...new Set(linked.flat())].filter((id) => !members.has(id));
  // Families that only touch these stay whole.
  const touching = others.map((id) => [id, ...fellowsOf(db, id)]);
  const all = new Set([...linked, ...touching].flat());
  const decisions = [...all].flatMap((id) => decisionsOn(db, id));
  for (const family of new Set([...all].flatMap((id) => familyIdOf(db, id) ?? []))) endFamily(db, family);
  for (const group of gatherGroups([...linked, ...touching].flatMap(linksOf), decisions)) {
    const articles = group.flatMap((id) => load(id) ?? []);
    const head = firstOf(articles);
    if (head === undefined) continue;
    gatherFamily(
      db,
      creditedAgency(articles),
      articles.map((article) => describeMember(head, article)),
    );
  }
}

/** By its text, and by a person's word. */
function relatedTo({ db, load, copiesOf }: CopyFinder, id: ArticleId): ArticleId[] {
  const article = load(id);
  const copies = article === undefined ? [] : copiesOf(id, article.fingerprint).map((copy) => copy.id);
  const told = decisionsOn(db, id).flatMap(({ articleId, otherId, isSame }) => (isSame ? [articleId === id ? otherId : articleId] : []));
  return [...copies, ...told];
}

/** The members of its family, itself among them. */
function fellowsOf(db: Database, id: ArticleId): ArticleId[] {
  const family = familyIdOf(db, id);
  return family === null ? [id] : memberIds(db, family);
}

const linksOf = ([first, ...others]: readonly ArticleId[]): CopyLink[] =>
  first === undefined ? [] : others.map((other): CopyLink => [first, other]);

/** Makes one family of two articles' families, unless a person told two of their members apart. Its time grows with the smaller one only. */
function unite(finder: CopyFinder, id: ArticleId, otherId: ArticleId): void {
  const { db, load } = finder;
  const [own, other] = [groupOf(db, id), groupOf(db, otherId)];
  if (own.family !== null && own.family === other.family) return;
  const [small, large] = isLarger(db, own, other) ? [other, own] : [own, other];
  const moving = small.family === null ? [small.id] : memberIds(db, small.family);
  if (isToldApart(db, moving, large)) return;
  const head = load((large.family && headOf(db, large.family)) ?? large.id);
  if (head === undefined) return;
  const family = large.family ?? makeFamily(db);
  if (large.family === null) addMembers(db, family, head, [head]);
  const articles = moving.flatMap((each) => load(each) ?? []);
  const isSameFirst = addMembers(db, family, head, articles) === head;
  if (small.family !== null) endFamily(db, small.family);
  if (!isSameFirst && large.family !== null) markStale(db, family);
}

/** @returns the one that published first now */
function addMembers(db: Database, family: FamilyId, head: FamilyArticle, articles: readonly FamilyArticle[]): FamilyArticle {
  let first = head;
  for (const article of articles) {
    const former = first;
    first = firstOf([first, article]) ?? first;
    if (first !== former) putMember(db, family, describeMember(first, former));
    putMember(db, family, describeMember(first, article));
    creditIfUnknown(db, family, article.agency);
  }
  return first;
}

/** An article with its copies; `family` is null where it has none. */
interface Group {
  readonly id: ArticleId;
  readonly family: FamilyId | null;
}

const groupOf = (db: Database, id: ArticleId): Group => ({ id, family: familyIdOf(db, id) });

function isLarger(db: Database, { family }: Group, other: Group): boolean {
  if (family === null || other.family === null) return family !== null;
  return countMembers(db, family) > countMembers(db, other.family);
}

function isToldApart(db: Database, moving: readonly ArticleId[], large: Group): boolean {
  const isInLarge = (id: ArticleId): boolean => (large.family === null ? id === large.id : familyIdOf(db, id) === large.family);
  return moving.some((id) =>
    decisionsOn(db, id).some(({ articleId, otherId, isSame }) => !isSame && isInLarge(articleId === id ? otherId : articleId)),
  );
}
