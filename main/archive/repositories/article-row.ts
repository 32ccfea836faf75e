/** List rows: the few facts of many articles, in two statements. */
import type { Database } from "better-sqlite3";
import { findMisread } from "../../../shared/cleaning/misread.ts";
import type { ArticleRow } from "../../../shared/contract/search.ts";
import { type Block, type Published, readingText, type Triage, type Verdict } from "../../../shared/domain/article.ts";
import type { ArticleId, OutletId, TagId } from "../../../shared/domain/ids.ts";
import { sql } from "../sql.ts";

interface Row {
  readonly id: ArticleId;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly language: string | null;
  readonly published: string;
  readonly addedAt: string;
  readonly readAt: string | null;
  readonly verdict: Verdict;
  readonly verdictReason: string | null;
  readonly triage: Triage;
  readonly words: number;
  readonly blocks: string;
  readonly outletId: OutletId | null;
  readonly outletName: string | null;
  readonly country: string | null;
  readonly label: string | null;
  readonly annotations: number;
  readonly revisions: number;
  readonly copies: number;
}

const rowSql = `
SELECT a.id, a.headline, a.standfirst, a.language, a.published, a.added_at AS addedAt, a.read_at AS readAt, a.words, a.blocks,
  a.verdict, a.verdict_reason AS verdictReason, a.triage,
  o.id AS outletId, o.name AS outletName, o.country, o.label,
  (SELECT count(*) FROM annotations n WHERE n.article_id = a.id) AS annotations,
  (SELECT count(*) FROM revisions r WHERE r.article_id = a.id) AS revisions,
  (SELECT count(*) FROM family_members m JOIN family_members o ON o.family_id = m.family_id AND o.id <> m.id WHERE m.article_id = a.id) AS copies
FROM json_each(?) wanted JOIN articles a ON a.id = wanted.value LEFT JOIN outlets o ON o.id = a.outlet_id
ORDER BY wanted.key`;

const tagSql = `
SELECT t.id, t.path, t.colour, at.article_id AS articleId
FROM json_each(?) wanted JOIN article_tags at ON at.article_id = wanted.value JOIN tags t ON t.id = at.tag_id
ORDER BY t.path COLLATE NOCASE`;

/** How much of a text a row shows: three lines of it. */
export const snippetChars = 240;

/** An unmarked row with the texts that a snippet can be cut from. */
export interface LoadedRow {
  readonly row: ArticleRow;
  readonly standfirst: string | null;
  readonly blocks: readonly Block[];
}

/** In the order of `ids`; ids that are not there are left out. The snippet is the standfirst or the start of the text. */
export function loadRows(db: Database, ids: readonly ArticleId[]): LoadedRow[] {
  const wanted = JSON.stringify(ids);
  const tags = new Map<ArticleId, ArticleRow["tags"]>();
  for (const { articleId, ...tag } of sql<{ id: TagId; path: string; colour: number; articleId: ArticleId }>(db, tagSql).all(wanted)) {
    tags.set(articleId, [...(tags.get(articleId) ?? []), tag]);
  }
  return sql<Row>(db, rowSql)
    .all(wanted)
    .map((row) => {
      const blocks: Block[] = JSON.parse(row.blocks);
      return { row: toArticleRow(row, blocks, tags.get(row.id) ?? []), standfirst: row.standfirst, blocks };
    });
}

/** What a row says of when an article was published. */
export const rowDate = ({ day, instant, certainty, candidates }: Published): ArticleRow["published"] => ({
  day,
  instant,
  certainty,
  candidates: candidates.map((each) => each.day),
});

function toArticleRow(row: Row, blocks: readonly Block[], tags: ArticleRow["tags"]): ArticleRow {
  const published: Published = JSON.parse(row.published);
  const paragraphs = blocks.filter((each) => each.kind === "paragraph");
  const start = startOf([row.standfirst ?? "", ...(paragraphs.length > 0 ? paragraphs : blocks).map((each) => each.text)]);
  const { outletId, outletName } = row;
  return {
    id: row.id,
    headline: { text: row.headline, marks: [] },
    snippet: { text: cutAtWord(start, snippetChars), marks: [] },
    outlet: outletId === null || outletName === null ? null : { id: outletId, name: outletName, country: row.country, label: row.label },
    language: row.language,
    published: rowDate(published),
    addedAt: row.addedAt,
    read: row.readAt !== null,
    verdict: row.verdict,
    verdictReason: row.verdictReason,
    misread: findMisread([row.headline, readingText(blocks)].join("\n")),
    triage: row.triage,
    words: row.words,
    tags,
    annotations: row.annotations,
    revisions: row.revisions,
    copies: row.copies,
    score: null,
    family: null,
  };
}

/** What goes between a text and the next in one line: a point in the middle where no sentence ends. */
export const jointAfter = (text: string): string => (text === "" ? "" : /[\p{Po}\p{Pf}\p{Pe}]$/u.test(text) ? " " : " · ");

/** The first text; a short one goes on with those after it. */
function startOf(texts: readonly string[]): string {
  let start = "";
  for (const text of texts) {
    if (start.length >= snippetChars) break;
    if (text !== "") start += jointAfter(start) + text;
  }
  return start;
}

function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(" ", length);
  return `${text.slice(0, space > length / 2 ? space : length)}…`;
}
