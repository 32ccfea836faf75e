/** What is so of chosen articles already, before something is done with all of them, and their facts as a table has them. */
import type { Database } from "better-sqlite3";
import type { Effect, ListedArticle } from "../../../shared/contract/search.ts";
import type { ArticleId, DossierId } from "../../../shared/domain/ids.ts";
import { sql } from "../sql.ts";

const tagSql = `
SELECT t.path, count(*) AS articles FROM (SELECT DISTINCT value FROM json_each(?)) w
JOIN article_tags at ON at.article_id = w.value JOIN tags t ON t.id = at.tag_id GROUP BY t.id ORDER BY t.path`;

const dossierSql = `
SELECT da.dossier_id AS id, count(*) AS articles FROM (SELECT DISTINCT value FROM json_each(?)) w
JOIN dossier_articles da ON da.article_id = w.value GROUP BY da.dossier_id ORDER BY da.dossier_id`;

const standingSql = `
SELECT count(*) AS articles, count(a.read_at) AS read, count(*) FILTER (WHERE a.triage = 'kept') AS kept,
  count(*) FILTER (WHERE a.triage = 'dropped') AS dropped
FROM articles a WHERE a.id IN (SELECT value FROM json_each(?))`;

/** Counts articles, not mentions of them: an id that is chosen twice counts once, one that is not there not at all. */
export function foreseeEffect(db: Database, ids: readonly ArticleId[]): Effect {
  const wanted = JSON.stringify(ids);
  const standing = sql<Omit<Effect, "tags" | "dossiers">>(db, standingSql).get(wanted);
  return {
    ...(standing ?? { articles: 0, read: 0, kept: 0, dropped: 0 }),
    tags: sql<{ path: string; articles: number }>(db, tagSql).all(wanted),
    dossiers: sql<{ id: DossierId; articles: number }>(db, dossierSql).all(wanted),
  };
}

const listedSql = `
SELECT a.id, a.headline, o.name AS outlet, o.country, a.day, a.language, a.words, a.byline, a.url, a.read_at IS NOT NULL AS read
FROM json_each(?) w JOIN articles a ON a.id = w.value LEFT JOIN outlets o ON o.id = a.outlet_id ORDER BY w.key`;

const carriedSql = `
SELECT at.article_id AS id, t.path FROM (SELECT DISTINCT value FROM json_each(?)) w
JOIN article_tags at ON at.article_id = w.value JOIN tags t ON t.id = at.tag_id ORDER BY t.path COLLATE NOCASE`;

/** In the order of `ids`; ids that are not there are left out. */
export function listArticles(db: Database, ids: readonly ArticleId[]): ListedArticle[] {
  const wanted = JSON.stringify(ids);
  const tags = new Map<ArticleId, string[]>();
  for (const { id, path } of sql<{ id: ArticleId; path: string }>(db, carriedSql).all(wanted)) {
    const own = tags.get(id);
    if (own) own.push(path);
    else tags.set(id, [path]);
  }
  return sql<Omit<ListedArticle, "read" | "tags"> & { read: number }>(db, listedSql)
    .all(wanted)
    .map((each) => ({ ...each, read: each.read === 1, tags: tags.get(each.id) ?? [] }));
}
