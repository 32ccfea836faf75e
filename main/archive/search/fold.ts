/** Folds the matches that are copies of one text under one of them, by the rule that a person has chosen. */
import type { ArticleRow, FoldedCopy, SearchRequest } from "../../../shared/contract/search.ts";
import type { Published } from "../../../shared/domain/article.ts";
import type { FamilyMember, ShownCopy } from "../../../shared/domain/family.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { rowDate } from "../repositories/article-row.ts";
import { sql } from "../sql.ts";
import { addBit, type Bits, eachId, hasBit, noBits } from "./bits.ts";
import type { Snapshot } from "./snapshot.ts";

/** How a request wants the matches folded; null for not at all. */
export const foldOf = ({ fold, shownCopy = "preferred" }: Pick<SearchRequest, "fold" | "shownCopy">): ShownCopy | null =>
  fold ? shownCopy : null;

/** Those of the articles that lie beneath another one of them; of the first and the longest, where they are not among them, the next. */
export function foldedIn(at: Snapshot, bits: Bits, shownCopy: ShownCopy = "preferred"): Bits {
  const { family, size } = at.facts;
  const rank = rankBy[shownCopy](at);
  const shown = new Map<number, number>();
  const folded = noBits(size);
  eachId(bits, (id) => {
    const of = family[id] ?? 0;
    if (of === 0) return;
    const best = shown.get(of);
    if (best === undefined) shown.set(of, id);
    else if (rank(id) > rank(best)) {
      addBit(folded, best);
      shown.set(of, id);
    } else addBit(folded, id);
  });
  return folded;
}

type Rank = (id: number) => number;

const rankBy: Readonly<Record<ShownCopy, (at: Snapshot) => Rank>> = {
  preferred: ({ db, facts: { familyRank, outlet } }) => {
    const rows = sql<{ id: number }>(db, "SELECT id FROM outlets WHERE is_preferred = 1").all();
    const preferred = new Set(rows.map((each) => each.id));
    return (id) => (familyRank[id] ?? 0) + (preferred.has(outlet[id] ?? 0) ? 10_000_000 : 0);
  },
  first:
    ({ facts: { familyRank } }) =>
    (id) =>
      familyRank[id] ?? 0,
  longest:
    ({ facts: { words } }) =>
    (id) =>
      words[id] ?? 0,
};

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
