/** A wire family: the copies of one text, who had it first, and what each of the others did to it. */
import type { CopyDecision, FamilyMember } from "../domain/family.ts";
import type { ArticleId } from "../domain/ids.ts";
import { foldText } from "../query/terms.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { overlapOf } from "./overlap.ts";

/** What of an article decides its place in a family. */
export interface FamilyArticle {
  readonly id: ArticleId;
  readonly headline: string;
  readonly fingerprint: Fingerprint;
  /** Null where unknown; an instant orders articles of one day only where both have one. */
  readonly day: string | null;
  readonly instant: string | null;
  readonly outlet: string | null;
  /** The agency that it credits, in the outlet's own words. */
  readonly agency: string | null;
}

/** What decides who published first. */
type Published = Pick<FamilyArticle, "id" | "day" | "instant" | "outlet" | "agency">;

export type CopyLink = readonly [ArticleId, ArticleId];

/**
 * Groups articles by links, the surest first. A person's word stands over them: "same" joins what no link does, and two articles that are
 * "not the same" never meet in one group, whatever links lead from one to the other.
 *
 * @returns groups of two and more
 */
export function gatherGroups(links: readonly CopyLink[], decisions: readonly CopyDecision[]): ArticleId[][] {
  const groupOf = new Map<ArticleId, Set<ArticleId>>();
  const apart = decisions.filter(({ isSame }) => !isSame);
  const group = (id: ArticleId): Set<ArticleId> => groupOf.get(id) ?? new Set([id]);
  const isForbidden = (a: Set<ArticleId>, b: Set<ArticleId>): boolean =>
    apart.some(({ articleId, otherId }) => (a.has(articleId) && b.has(otherId)) || (a.has(otherId) && b.has(articleId)));
  const told = decisions.filter(({ isSame }) => isSame).map(({ articleId, otherId }): CopyLink => [articleId, otherId]);
  for (const [first, second] of [...told, ...links]) {
    const [a, b] = [group(first), group(second)];
    if (a === b || isForbidden(a, b)) continue;
    const joined = new Set([...a, ...b]);
    for (const id of joined) groupOf.set(id, joined);
  }
  return [...new Set(groupOf.values())].map((members) => [...members].sort((a, b) => a - b)).filter((members) => members.length > 1);
}

/** The first publisher: the earliest day, within it the agency's own wire, then the earliest instant that is known, then who came in first. */
export function firstOf<A extends Published>(articles: readonly A[]): A | undefined {
  return articles.toSorted(
    (a, b) => compare(a.day, b.day) || Number(isOwnWire(b)) - Number(isOwnWire(a)) || compare(a.instant, b.instant) || a.id - b.id,
  )[0];
}

const compare = (a: string | null, b: string | null): number => (a ?? "9999").localeCompare(b ?? "9999");

/** The agency published it itself: it is credited by its name, or by the letters that its words begin with. */
function isOwnWire({ outlet, agency }: Published): boolean {
  if (outlet === null || agency === null) return false;
  const [name, credit] = [foldText(outlet), foldText(agency)];
  const words = name.split(" ").filter((word) => word !== "the");
  return credit === name || credit === words.map((word) => word.slice(0, 1)).join("");
}

/** A change of so little is one of layout. */
const slight = 0.05;

/** @returns what an article did to the first one's text */
export function describeMember(first: FamilyArticle, article: FamilyArticle): FamilyMember {
  const isHeadlineChanged = foldText(article.headline) !== foldText(first.headline);
  const { ofFirst: kept, ofSecond } = overlapOf(first.fingerprint.shingles, article.fingerprint.shingles);
  const added = 1 - ofSecond;
  const isCut = kept < 1 - slight;
  const isExtended = added > slight;
  const relation = article.id === first.id ? "first" : isCut ? (isExtended ? "rewritten" : "cut") : isExtended ? "extended" : "whole";
  return { articleId: article.id, relation, isHeadlineChanged, kept, added };
}

/** The agency that most of the copies credit. */
export function creditedAgency(articles: readonly Pick<FamilyArticle, "agency">[]): string | null {
  const credits = articles.flatMap(({ agency }) => (agency === null ? [] : [agency]));
  const counts = Map.groupBy(credits, (agency) => foldText(agency));
  return [...counts.values()].toSorted((a, b) => b.length - a.length)[0]?.[0] ?? null;
}
