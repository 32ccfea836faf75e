/** Digests: each is read and written whole. */
import type { Database } from "better-sqlite3";
import { describeLede } from "../../../shared/anchor/lede.ts";
import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import type { DigestSummary } from "../../../shared/contract/digest.ts";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { Selector } from "../../../shared/domain/annotation.ts";
import { type Digest, type DigestEntry, type DigestSection, type Masthead, shortQuotation } from "../../../shared/domain/digest.ts";
import type { ArticleId, DigestId } from "../../../shared/domain/ids.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import type { DigestDraft } from "../archive.ts";
import { sql } from "../sql.ts";
import { loadRows } from "./article-row.ts";

interface Row {
  readonly id: DigestId;
  readonly name: string;
  readonly language: string;
  readonly masthead: string;
  readonly sections: string;
  readonly updated_at: string;
}

export function listDigests(db: Database): DigestSummary[] {
  return sql<DigestSummary>(
    db,
    `SELECT d.id, d.name, d.updated_at AS updatedAt,
      (SELECT coalesce(sum(json_array_length(s.value, '$.entries')), 0) FROM json_each(d.sections) s) AS entries
    FROM digests d ORDER BY d.updated_at DESC, d.id DESC`,
  ).all();
}

/** The digest with the rows of every article that it names. */
export function loadDigest(db: Database, id: DigestId): Result<CallOutput<"digests.load">, AppError> {
  const digest = readDigest(db, id);
  if (!digest.ok) return digest;
  const ids = new Set(digest.value.sections.flatMap((section) => section.entries.map((entry) => entry.articleId)));
  return ok({ digest: digest.value, rows: loadRows(db, [...ids]).map((each) => each.row) });
}

/** The masthead of the latest digest in this language, with the highest number that its title has reached. */
export function findLastMasthead(db: Database, language: string): Masthead | null {
  const found = sql<{ masthead: string; number: number }>(
    db,
    `SELECT d.masthead, (SELECT max(s.masthead ->> '$.number') FROM digests s
      WHERE s.language = d.language AND s.masthead ->> '$.title' = d.masthead ->> '$.title') AS number
    FROM digests d WHERE d.language = ? ORDER BY d.id DESC LIMIT 1`,
  ).get(language);
  return found === undefined ? null : { ...JSON.parse(found.masthead), number: found.number };
}

export function createDigest(db: Database, draft: DigestDraft): Result<Digest, AppError> {
  if (digestNamed(db, draft.name) !== undefined) return err({ kind: "name-taken", name: draft.name });
  const made = sql<{ id: DigestId }>(
    db,
    "INSERT INTO digests (name, language, masthead, sections, updated_at) VALUES (?, ?, ?, ?, ?) RETURNING id",
  ).get(draft.name, draft.language, JSON.stringify(draft.masthead), JSON.stringify(draft.sections), new Date().toISOString());
  return made === undefined ? err({ kind: "not-found", what: "digest" }) : readDigest(db, made.id);
}

export function saveDigest(db: Database, digest: Digest): Result<Digest, AppError> {
  const taken = digestNamed(db, digest.name);
  if (taken !== undefined && taken !== digest.id) return err({ kind: "name-taken", name: digest.name });
  const { changes } = sql(db, "UPDATE digests SET name = ?, language = ?, masthead = ?, sections = ?, updated_at = ? WHERE id = ?").run(
    digest.name,
    digest.language,
    JSON.stringify(digest.masthead),
    JSON.stringify(digest.sections),
    new Date().toISOString(),
    digest.id,
  );
  return changes === 0 ? err({ kind: "not-found", what: "digest" }) : readDigest(db, digest.id);
}

export function removeDigest(db: Database, id: DigestId): Result<null, AppError> {
  const { changes } = sql(db, "DELETE FROM digests WHERE id = ?").run(id);
  return changes === 0 ? err({ kind: "not-found", what: "digest" }) : ok(null);
}

/** Adds an entry for the article at the end, with its lede when no passage is given; an article that is there already only gets the passage. */
export function addArticleToDigest(db: Database, input: CallInput<"digests.addArticle">): Result<Digest, AppError> {
  const { id, articleId, selector } = input;
  const digest = readDigest(db, id);
  if (!digest.ok) return digest;
  const article = sql<{ headline: string; blocks: string; stays: 0 | 1 }>(
    db,
    `SELECT a.headline, a.blocks, coalesce(a.full_text, o.full_text, 'unknown') = 'stays' AS stays
    FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id WHERE a.id = ?`,
  ).get(articleId);
  if (article === undefined) return err({ kind: "not-found", what: "article" });
  const { sections, masthead } = digest.value;
  const isThere = sections.some((section) => section.entries.some((entry) => entry.articleId === articleId));
  if (isThere) return saveDigest(db, { ...digest.value, sections: withPassage(sections, articleId, selector) });
  const entry: DigestEntry = {
    key: crypto.randomUUID(),
    articleId,
    headline: article.headline.slice(0, 1000),
    summary: "",
    passages: toPassages(selector ?? describeLede(JSON.parse(article.blocks), article.stays === 1 ? shortQuotation : undefined)),
  };
  const last = sections.at(-1) ?? { key: crypto.randomUUID(), title: masthead.title, entries: [] };
  return saveDigest(db, { ...digest.value, sections: [...sections.slice(0, -1), { ...last, entries: [...last.entries, entry] }] });
}

function withPassage(sections: readonly DigestSection[], articleId: ArticleId, selector: Selector | null): DigestSection[] {
  const passages = toPassages(selector);
  return sections.map((section) => ({
    ...section,
    entries: section.entries.map((entry) =>
      entry.articleId === articleId ? { ...entry, passages: [...entry.passages, ...passages].slice(0, 50) } : entry,
    ),
  }));
}

const toPassages = (selector: Selector | null): DigestEntry["passages"] =>
  selector === null ? [] : [{ selector, text: selector.exact, edited: false }];

function digestNamed(db: Database, name: string): DigestId | undefined {
  return sql<{ id: DigestId }>(db, "SELECT id FROM digests WHERE name = ?").get(name)?.id;
}

function readDigest(db: Database, id: DigestId): Result<Digest, AppError> {
  const row = sql<Row>(db, "SELECT * FROM digests WHERE id = ?").get(id);
  if (row === undefined) return err({ kind: "not-found", what: "digest" });
  const { updated_at: updatedAt, masthead, sections, ...rest } = row;
  return ok({ ...rest, masthead: JSON.parse(masthead), sections: JSON.parse(sections), updatedAt });
}
