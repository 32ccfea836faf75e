/** Turns SQLite's and the system's codes into the kinds of error that the program knows. */
import type { AppError } from "../../shared/contract/errors.ts";
import { err, type Result } from "../../shared/domain/result.ts";

/** @returns null for what is a bug, and is thrown on */
export function toAppError(thrown: unknown, file: string): AppError | null {
  if (!(thrown instanceof Error) || !("code" in thrown) || typeof thrown.code !== "string") return null;
  const { code } = thrown;
  if (code === "SQLITE_FULL" || code === "ENOSPC" || code === "EDQUOT") return { kind: "disk-full", file };
  if (code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB") return { kind: "archive-damaged", file, cause: thrown.message };
  if (code.startsWith("SQLITE_READONLY") || code === "EACCES" || code === "EROFS" || code === "EPERM")
    return { kind: "archive-read-only", file };
  if (code.startsWith("SQLITE_BUSY") || code === "SQLITE_LOCKED") return { kind: "archive-in-use", file };
  if (code.startsWith("SQLITE_CANTOPEN")) return { kind: "archive-read-only", file };
  if (code === "ENOENT") return { kind: "archive-missing", file };
  if (code.startsWith("SQLITE_IOERR")) return { kind: "unexpected", cause: `${code}: ${thrown.message}` };
  return null;
}

/** Runs `work`; what the store can be expected to fail with becomes a value. */
export function guarded<T>(file: string, work: () => Result<T, AppError>): Result<T, AppError> {
  try {
    return work();
  } catch (thrown) {
    const error = toAppError(thrown, file);
    if (error === null) throw thrown;
    return err(error);
  }
}
