/** Looking after an archive: its state, its soundness, its figures, a copy of it. */
import { existsSync, rmSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { Database } from "better-sqlite3";
import type { ArchiveStatus } from "../../shared/contract/archive.ts";
import type { AppError } from "../../shared/contract/errors.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import type { ArchiveStats, CheckReport } from "./archive.ts";
import { type Facts, flag } from "./search/facts.ts";
import { areFactsTrue, factsOf } from "./search/kept-facts.ts";
import { sql } from "./sql.ts";
import { nextStep } from "./undo.ts";

export function readStatus(db: Database, path: string, readOnly: boolean): ArchiveStatus {
  return {
    path,
    name: basename(path).replace(/\.communique$/, ""),
    readOnly,
    ...db.transaction(() => countFacts(factsOf(db)))(),
    dossiers: count(db, "dossiers"),
    digests: count(db, "digests"),
    searchable: searchable(db),
    undo: nextStep(db, "undo"),
    redo: nextStep(db, "redo"),
  };
}

function countFacts({ count, size, flags }: Facts): Pick<ArchiveStatus, "articles" | "uncounted" | "waiting"> {
  let [uncounted, waiting] = [0, 0];
  for (let id = 1; id < size; id += 1) {
    const of = flags[id] ?? 0;
    if (of !== 0 && (of & flag.isCounted) === 0) uncounted += 1;
    if ((of & flag.isNew) !== 0) waiting += 1;
  }
  return { articles: count, uncounted, waiting };
}

/** Checks the file's structure, the keys between tables, and that index and facts, kept ones too, hold exactly the articles. */
export function checkArchive(db: Database): CheckReport {
  const integrity = db
    .prepare<[], { integrity_check: string }>("PRAGMA integrity_check")
    .all()
    .map((each) => each.integrity_check);
  const keys = db.prepare<[], { table: string }>("PRAGMA foreign_key_check").all();
  const [articles, indexed, facts] = [count(db, "articles"), searchable(db), count(db, "article_facts")];
  return {
    problems: [
      ...integrity.filter((each) => each !== "ok"),
      ...keys.map((each) => `A row of ${each.table} points to a row that is not there.`),
      ...(indexed === articles ? [] : [`${articles} articles, ${indexed} of them in the text index.`]),
      ...(facts === articles ? [] : [`${articles} articles, ${facts} of them in the table of facts.`]),
      ...(areFactsTrue(db) ? [] : ["The facts that are kept for searches are not those of the articles."]),
    ],
    articles,
    captures: count(db, "captures"),
    searchable: indexed,
  };
}

export function readStats(db: Database, path: string): ArchiveStats {
  const sizes = sql<{ captureBytes: number; textBytes: number }>(
    db,
    `SELECT (SELECT coalesce(sum(size), 0) FROM captures) AS captureBytes,
      (SELECT coalesce(sum(octet_length(json_extract(b.value, '$.text'))), 0) FROM articles a, json_each(a.blocks) b) AS textBytes`,
  ).get();
  return {
    articles: count(db, "articles"),
    captures: count(db, "captures"),
    outlets: count(db, "outlets"),
    tags: count(db, "tags"),
    annotations: count(db, "annotations"),
    dossiers: count(db, "dossiers"),
    digests: count(db, "digests"),
    fileBytes: [path, `${path}-wal`].reduce((sum, file) => sum + (existsSync(file) ? statSync(file).size : 0), 0),
    captureBytes: sizes?.captureBytes ?? 0,
    textBytes: sizes?.textBytes ?? 0,
    languages: sql<{ language: string | null; articles: number }>(
      db,
      "SELECT language, count(*) AS articles FROM article_facts GROUP BY language ORDER BY articles DESC",
    ).all(),
  };
}

/** Writes a whole, compact copy to a new file. Errors: file-unwritable, disk-full. */
export function backUp(db: Database, to: string): Result<{ bytes: number }, AppError> {
  if (existsSync(to)) return err({ kind: "file-unwritable", file: to, cause: "EEXIST" });
  try {
    db.prepare("VACUUM INTO ?").run(to);
    return ok({ bytes: statSync(to).size });
  } catch (thrown) {
    rmSync(to, { force: true });
    const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : String(thrown);
    return err(code === "SQLITE_FULL" ? { kind: "disk-full", file: to } : { kind: "file-unwritable", file: to, cause: code });
  }
}

function searchable(db: Database): number {
  return sql<{ n: number | null }>(db, "SELECT sum(documents) AS n FROM index_segments").get()?.n ?? 0;
}

function count(db: Database, from: string): number {
  return sql<{ n: number }>(db, `SELECT count(*) AS n FROM ${from}`).get()?.n ?? 0;
}
