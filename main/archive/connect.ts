/** Connections to SQLite files, through the addon that fits what the program runs on. */
import { pathToFileURL } from "node:url";
import DatabaseFile, { type Database } from "better-sqlite3";

// Read once, when the addon is loaded: only so may a name carry an option. Paths are absolute, so that none passes for such a name.
process.env["SQLITE_USE_URI"] = "1";

interface ConnectOptions {
  readonly readonly?: boolean;
  /** How long to wait for another connection's lock. */
  readonly timeoutMs?: number;
  /**
   * Reads the file without locks and without files beside it, which a folder that cannot be written to asks for. True only of a file
   * that nobody writes and that has no log beside it: what is in the log would be missed.
   */
  readonly immutable?: boolean;
}

/** @param file an absolute path. Throws SQLite's error. */
export function connect(file: string, { readonly = false, timeoutMs = 5000, immutable = false }: ConnectOptions = {}): Database {
  const nativeBinding = process.env["COMMUNIQUE_SQLITE_BINDING"];
  const name = immutable ? `${pathToFileURL(file).href}?immutable=1` : file;
  return new DatabaseFile(name, { readonly, timeout: timeoutMs, ...(nativeBinding === undefined ? {} : { nativeBinding }) });
}
