/**
 * One writer at a time: whoever writes holds a lock of the system's on a file beside the archive. The system lets go of it when a
 * process dies, so that no number of a process has to be trusted that another one may bear by now.
 */
import { accessSync, constants, existsSync, realpathSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Database } from "better-sqlite3";
import { connect } from "./connect.ts";
import { codeOf } from "./sqlite-error.ts";

/** @returns how to let go, or null while another process or connection holds the archive; throws when the folder is not writable */
export function lockArchive(path: string): (() => void) | null {
  // Two names of one file have one lock.
  const file = existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
  const lock = `${file}-lock`;
  // Again when the one who let go took the file away between our opening and locking it.
  for (;;) {
    const held = hold(lock);
    if (held === null) return null;
    if (existsSync(lock)) return () => letGo(held, lock);
    held.close();
  }
}

function hold(lock: string): Database | null {
  // SQLite would open what another user left there for reading alone, and lock nothing.
  if (existsSync(lock)) accessSync(lock, constants.W_OK);
  const db = connect(lock, { timeoutMs: 0 });
  try {
    // Nothing is ever written to it, so that no journal is needed either.
    db.pragma("journal_mode = MEMORY");
    db.exec("BEGIN EXCLUSIVE");
    return db;
  } catch (thrown) {
    db.close();
    if (codeOf(thrown)?.startsWith("SQLITE_BUSY")) return null;
    throw thrown;
  }
}

function letGo(db: Database, lock: string): void {
  try {
    // While it is still held; Windows takes away only what is closed.
    rmSync(lock, { force: true });
    db.close();
  } catch {
    db.close();
    rmSync(lock, { force: true });
  }
}
