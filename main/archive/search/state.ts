/**
 * The state of an archive in twelve hexadecimal digits: a hash over marks that change whenever what searches see does. Cheap, since no text is
 * read, and the same for every copy of a file. What it does not see: which articles were read. docs/decisions/0009 says what it promises.
 */
import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Database } from "better-sqlite3";
import type { ArchiveState } from "../../../shared/domain/cited-query.ts";
import { sql } from "../sql.ts";

/** Each a statement with one row; sums tell sets of the same size apart. */
const marks = [
  "SELECT count(*) AS articles, sum(is_counted), sum(id * is_counted), max(id) FROM article_facts",
  "SELECT count(*), max(id), max(captured_at) FROM revisions",
  "SELECT count(*), max(id) FROM corrections",
  "SELECT count(*), max(made_at) FROM line_corrections",
  // A field that is corrected once more leaves no other trace; an older program wrote its step down in words.
  `SELECT max(made_at) FROM undo_steps WHERE label LIKE '{"kind":"correct"%' OR label LIKE 'Correct %'`,
  "SELECT count(*), sum(article_id * tag_id) FROM article_tags",
  "SELECT group_concat(id || path, '/') FROM (SELECT id, path FROM tags ORDER BY id)",
  "SELECT count(*), sum(id), max(updated_at) FROM annotations",
  "SELECT group_concat(id || name || ifnull(country, '') || kind, '/') FROM (SELECT * FROM outlets ORDER BY id)",
  "SELECT group_concat(id || kind || words, '/') FROM (SELECT * FROM word_sets ORDER BY id)",
  "SELECT count(*), max(id) FROM actor_names",
  "SELECT count(*), sum(dossier_id * article_id) FROM dossier_articles",
];

const kept = new WeakMap<Database, { readonly version: unknown; readonly state: ArchiveState }>();

/** @param path  of the archive's file */
export function readState(db: Database, path: string): ArchiveState {
  const version = db.pragma("data_version", { simple: true });
  const known = kept.get(db);
  if (known !== undefined && known.version === version) return known.state;
  const rows = marks.map((mark) => sql<Readonly<Record<string, string | number | null>>>(db, mark).get());
  // A newer schema may find other articles by the same words.
  const hash = createHash("sha256").update(JSON.stringify([db.pragma("user_version", { simple: true }), rows]));
  const fingerprint = hash
    .digest("hex")
    .slice(0, 12)
    .replace(/(.{4})(?=.)/g, "$1-");
  const state = { name: basename(path).replace(/\.communique$/, ""), fingerprint, articles: Number(rows[0]?.["articles"] ?? 0) };
  kept.set(db, { version, state });
  return state;
}
