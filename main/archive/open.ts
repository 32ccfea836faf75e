/** Opens and makes archive files. Whatever is not ours, or newer than this program, is left exactly as it is. */
import { accessSync, constants, existsSync, rmSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Database } from "better-sqlite3";
import type { AppError } from "../../shared/contract/errors.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import { connect } from "./connect.ts";
import { type Header, readHeader } from "./header.ts";
import { lockArchive } from "./lock.ts";
import { applicationId, knownVersion, migrateArchive } from "./migrations/migrate.ts";
import { codeOf, guarded } from "./sqlite-error.ts";

/** An open connection with how to close it. */
export interface OpenFile {
  readonly db: Database;
  close(): void;
}

/**
 * Opens the only writing connection of an archive; with `create`, makes the file.
 *
 * Errors: archive-missing, archive-exists (`create` on a file that is there), archive-not-ours, archive-newer, archive-unreadable,
 * archive-read-only, archive-in-use, archive-damaged, disk-full; for `create` file-unwritable. A file made by a failed `create` is
 * removed again.
 */
export function openToWrite(path: string, create: boolean): Result<OpenFile, AppError> {
  const file = resolve(path);
  return guarded(file, () => {
    if (create && existsSync(file)) return err({ kind: "archive-exists", file });
    const looked = create ? ok(null) : lookAt(file);
    if (!looked.ok) return looked;
    const closedFolder = whyUnwritable(dirname(file));
    if (create && closedFolder !== null) return err({ kind: "file-unwritable", file, cause: closedFolder });
    if (closedFolder !== null || (!create && whyUnwritable(file) !== null)) return err({ kind: "archive-read-only", file });
    const unlock = lockArchive(file);
    if (unlock === null) return err({ kind: "archive-in-use", file });
    return connectLocked(file, create, unlock);
  });
}

function connectLocked(file: string, create: boolean, unlock: () => void): Result<OpenFile, AppError> {
  let db: Database | null = null;
  try {
    db = connect(file);
    configure(db);
    const open = db;
    db.pragma("synchronous = FULL");
    // Before WAL, so that the file's own header always tells what it is.
    migrateArchive(db, (version) => void open.prepare("VACUUM INTO ?").run(`${file}.before-${version}-${Date.now()}`));
    db.pragma("journal_mode = WAL");
    // 16 MB: a page that an import writes again and again goes into the file once.
    db.pragma("wal_autocheckpoint = 4000");
    return ok({ db: open, close: () => closeWriter(open, unlock) });
  } catch (thrown) {
    db?.close();
    if (create) for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync(`${file}${suffix}`, { force: true });
    unlock();
    throw thrown;
  }
}

// Out of WAL mode, a closed archive is one whole file that opens from a read-only folder too.
function closeWriter(db: Database, unlock: () => void): void {
  try {
    db.pragma("optimize");
    db.pragma("journal_mode = DELETE");
  } catch {
    // A reader is still there: the file stays in WAL mode, which loses nothing.
  } finally {
    db.close();
    unlock();
  }
}

/**
 * Opens a read-only connection; nothing is written, neither to the file nor beside it where that is not allowed.
 *
 * Errors: archive-missing, archive-not-ours, archive-newer, archive-unreadable, archive-unfinished (a log beside it that only a writer
 * can bring in), archive-older (a writer has to bring it up to date first), archive-damaged.
 */
export function openToRead(path: string): Result<OpenFile, AppError> {
  const file = resolve(path);
  return guarded(file, () => {
    const looked = lookAt(file);
    if (!looked.ok) return looked;
    try {
      return connectReading(file, false);
    } catch (thrown) {
      // An archive that was copied while it was open asks for files beside it, which a folder that cannot be written to does not take.
      if (!/^SQLITE_(CANTOPEN|READONLY)/.test(codeOf(thrown) ?? "")) throw thrown;
      const hasLog = ["-wal", "-journal"].some((suffix) => existsSync(`${file}${suffix}`));
      return hasLog ? err({ kind: "archive-unfinished", file }) : connectReading(file, true);
    }
  });
}

function connectReading(file: string, immutable: boolean): Result<OpenFile, AppError> {
  const db = connect(file, { readonly: true, immutable });
  try {
    configure(db);
    // An archive of an older program is brought up to date by a writer, not read by guess.
    if (Number(db.pragma("user_version", { simple: true })) !== knownVersion) {
      db.close();
      return err({ kind: "archive-older", file });
    }
    return ok({ db, close: () => void db.close() });
  } catch (thrown) {
    db.close();
    throw thrown;
  }
}

function lookAt(file: string): Result<null, AppError> {
  if (!existsSync(file)) return err({ kind: "archive-missing", file });
  if (!statSync(file).isFile()) return err({ kind: "archive-not-ours", file });
  const header = readHeaderOf(file);
  if (!header.ok) return header;
  if (header.value.kind !== "sqlite" || header.value.applicationId !== applicationId) return err({ kind: "archive-not-ours", file });
  const { version } = header.value;
  return version > knownVersion ? err({ kind: "archive-newer", file, found: version, known: knownVersion }) : ok(null);
}

function readHeaderOf(file: string): Result<Header, AppError> {
  try {
    return ok(readHeader(file));
  } catch (thrown) {
    return err({ kind: "archive-unreadable", file, cause: codeOf(thrown) ?? String(thrown) });
  }
}

function configure(db: Database): void {
  db.pragma("foreign_keys = ON");
  // 64 MB, and no mapped file: its pages would count as the memory of whoever touched them, and save no time.
  db.pragma("cache_size = -65536");
  db.pragma("temp_store = MEMORY");
}

/** @returns null for what may be written to, else the system's code for why not */
function whyUnwritable(path: string): string | null {
  try {
    accessSync(path, constants.W_OK);
    return null;
  } catch (thrown) {
    return codeOf(thrown) ?? String(thrown);
  }
}
