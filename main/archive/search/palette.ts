/** What the palette and type-ahead know: the few named things first, then articles from the newest. */
import type { Database } from "better-sqlite3";
import type { PaletteEntry } from "../../../shared/contract/search.ts";
import { sql } from "../sql.ts";

const namedSql = `
SELECT 'tag' AS kind, id, path AS label, description AS detail, 1 AS rank FROM tags
UNION ALL SELECT 'outlet', id, name, coalesce(country, ''), 2 FROM outlets
UNION ALL SELECT 'dossier', id, name, '', 3 FROM dossiers
UNION ALL SELECT 'saved-search', id, name, query, 4 FROM saved_searches
UNION ALL SELECT 'digest', id, name, '', 5 FROM digests
ORDER BY rank, id LIMIT ? OFFSET ?`;

const countSql = `SELECT (SELECT count(*) FROM tags) + (SELECT count(*) FROM outlets) + (SELECT count(*) FROM dossiers)
  + (SELECT count(*) FROM saved_searches) + (SELECT count(*) FROM digests) AS n`;

/** Articles from the newest: two parameters, limit and offset. */
export const articleSql = `
SELECT 'article' AS kind, a.id, a.headline AS label, trim(coalesce(o.name, '') || ' ' || coalesce(a.day, '')) AS detail
FROM articles a INDEXED BY articles_headlines LEFT JOIN outlets o ON o.id = a.outlet_id ORDER BY a.id DESC LIMIT ? OFFSET ?`;

/** Entries `offset` to `offset + limit`; fewer than `limit` at the end. */
export function listPalette(db: Database, offset: number, limit: number): PaletteEntry[] {
  const named = sql<{ n: number }>(db, countSql).get()?.n ?? 0;
  const first = sql<PaletteEntry & { rank: number }>(db, namedSql).all(limit, offset);
  const entries = first.map(({ kind, id, label, detail }) => ({ kind, id, label, detail }));
  if (entries.length === limit) return entries;
  return [...entries, ...sql<PaletteEntry>(db, articleSql).all(limit - entries.length, Math.max(0, offset - named))];
}
