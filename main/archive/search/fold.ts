/** Folds the matches that are copies of one text under one of them: a preferred outlet's, else the first, else the longest. */
import type { ArticleRow, FoldedCopy } from "../../../shared/contract/search.ts";
import type { Published } from "../../../shared/domain/article.ts";
import type { FamilyMember } from "../../../shared/domain/family.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { rowDate } from "../repositories/article-row.ts";
import { sql } from "../sql.ts";
import { addBit, type Bits, hasBit, idsOf, noBits } from "./bits.ts";
import type { Snapshot } from "./snapshot.ts";

/** Those of the articles that lie beneath another one of them. */
export function foldedIn(at: Snapshot, bits: Bits): Bits {
  const { family, familyRank, outlet, size } = at.facts;
  const preferred = new Set(
    sql<{ id: number }>(at.db, "SELECT id FROM outlets WHERE is_preferred = 1")
      .all()
      .map((each) => each.id),
  );
  const rank = (id: number): number => (familyRank[id] ?? 0) + (preferred.has(outlet[id] ?? 0) ? 10_000_000 : 0);
  const shown = new Map<number, number>();
  const folded = noBits(size);
  for (const id of idsOf(bits)) {
    const of = family[id] ?? 0;
    if (of === 0) continue;
    const best = shown.get(of);
    if (best === undefined) shown.set(of, id);
    else if (rank(id) > rank(best)) {
      addBit(folded, best);
      shown.set(of, id);
    } else addBit(folded, id);
  }
  return folded;
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
JOIN family_members m ON m.family_id = own.family_id
JOIN articles a ON a.id = m.article_id LEFT JOIN outlets o ON o.id = a.outlet_id
ORDER BY m.relation = 'first' DESC, a.day IS NULL, a.day, json_extract(a.published, '$.instant'), a.id`;

/** What lies folded beneath each of the shown articles. @param folded  as `foldedIn` found them among the matches */
export function foldedBeneath(at: Snapshot, shown: readonly ArticleId[], folded: Bits): Map<ArticleId, NonNullable<ArticleRow["family"]>> {
  const own = new Map<ArticleId, FamilyMember>();
  const copies = new Map<ArticleId, FoldedCopy[]>();
  for (const { shownId, headline, outlet, language, published, readAt, ...rest } of sql<CopyRow>(at.db, copiesSql).all(
    JSON.stringify(shown),
  )) {
    const member: FamilyMember = { ...rest, isHeadlineChanged: rest.isHeadlineChanged === 1 };
    if (member.articleId === shownId) own.set(shownId, member);
    else if (hasBit(folded, member.articleId)) {
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
