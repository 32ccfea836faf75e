/** Turns SQLite's and the system's codes into the kinds of error that the program knows. */
import type { AppError } from "../../shared/contract/errors.ts";
import { err, type Result } from "../../shared/domain/result.ts";

/** SQLite's or the system's code, such as `SQLITE_FULL` or `EACCES`; null for what has none. */
export const codeOf = (thrown: unknown): string | null =>
  thrown instanceof Error && "code" in thrown && typeof thrown.code === "string" ? thrown.code : null;

/** @returns null for what is a bug, and is thrown on */
export function toAppError(thrown: unknown, file: string): AppError | null {
  const code = codeOf(thrown);
  if (!(thrown instanceof Error) || code === null) return null;
  if (code === "SQLITE_FULL" || code === "ENOSPC" || code === "EDQUOT" || code === "SQLITE_IOERR_SHMSIZE")
    return { kind: "disk-full", file };
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
