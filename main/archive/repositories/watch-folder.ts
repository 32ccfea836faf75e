/** Watched folders, and which of their files have come in. */
import type { Database } from "better-sqlite3";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { ImportJob } from "../../../shared/domain/capture.ts";
import type { WatchedFile, WatchFolder } from "../../../shared/domain/feed.ts";
import type { WatchFolderId } from "../../../shared/domain/ids.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import { sql } from "../sql.ts";
import { startJob } from "./job.ts";

type Row = Omit<WatchFolder, "isPaused"> & { readonly isPaused: 0 | 1; readonly files: number };

const folderSql = `SELECT f.id, f.path, f.is_paused AS isPaused, f.added_at AS addedAt,
  (SELECT count(*) FROM watched_files w WHERE w.folder_id = f.id) AS files FROM watch_folders f`;

export interface CountedFolder extends WatchFolder {
  /** Files that have come in. */
  readonly files: number;
}

/** In the order of their paths. */
export function listFolders(db: Database): CountedFolder[] {
  return sql<Row>(db, `${folderSql} ORDER BY f.path`)
    .all()
    .map((row) => ({ ...row, isPaused: row.isPaused === 1 }));
}

/** Watches one more; one that is watched already, paused or not, is watched from now on. */
export function addFolder(db: Database, path: string): Result<WatchFolder, AppError> {
  sql(db, "INSERT INTO watch_folders (path, added_at) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET is_paused = 0").run(
    path,
    new Date().toISOString(),
  );
  const row = sql<Row>(db, `${folderSql} WHERE f.path = ?`).get(path);
  if (row === undefined) return err({ kind: "not-found", what: "folder" });
  const { files: _, ...folder } = row;
  return ok({ ...folder, isPaused: row.isPaused === 1 });
}

export function pauseFolder(db: Database, id: WatchFolderId, isPaused: boolean): Result<null, AppError> {
  const { changes } = sql(db, "UPDATE watch_folders SET is_paused = ? WHERE id = ?").run(Number(isPaused), id);
  return changes === 0 ? err({ kind: "not-found", what: "folder" }) : ok(null);
}

export function removeFolder(db: Database, id: WatchFolderId): void {
  sql(db, "DELETE FROM watch_folders WHERE id = ?").run(id);
}

/**
 * Begins a job with those of the files that are new, or other than when they last came in. They count as come in from then on: the job
 * names them, so that it can go on after a crash.
 *
 * @returns null when nothing is new
 */
export function takeWatched(
  db: Database,
  input: { readonly id: WatchFolderId; readonly label: string; readonly files: readonly WatchedFile[] },
): Result<ImportJob | null, AppError> {
  return db
    .transaction((): Result<ImportJob | null, AppError> => {
      // It may have been removed while its files were looked at.
      if (sql(db, "SELECT 1 FROM watch_folders WHERE id = ? AND is_paused = 0").get(input.id) === undefined) return ok(null);
      const keep = sql(
        db,
        `INSERT INTO watched_files (folder_id, path, size, modified_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (folder_id, path) DO UPDATE SET size = excluded.size, modified_at = excluded.modified_at
        WHERE size <> excluded.size OR modified_at <> excluded.modified_at`,
      );
      const taken = input.files.filter(({ path, size, modifiedAt }) => keep.run(input.id, path, size, modifiedAt).changes > 0);
      return taken.length === 0 ? ok(null) : startJob(db, { label: input.label, sources: taken.map(({ path }) => path) });
    })
    .immediate();
}

/** Those of the files that came in from a watched folder. */
export function watchedAmong(db: Database, paths: readonly string[]): ReadonlySet<string> {
  // From the few folders to the files: their key begins with the folder.
  const found = sql<{ path: string }>(
    db,
    `SELECT w.path FROM watch_folders f CROSS JOIN json_each(?) p CROSS JOIN watched_files w ON w.folder_id = f.id AND w.path = p.value`,
  ).all(JSON.stringify(paths));
  return new Set(found.map((each) => each.path));
}
