/** A file that leaves the program: written aside and renamed, so that a failure spoils nothing. */
import { randomUUID } from "node:crypto";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import type { AppError } from "../../shared/contract/errors.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";

/** @returns the path. Errors: disk-full, file-unwritable. */
export const writeWhole = (path: string, bytes: Uint8Array | string): Promise<Result<string, AppError>> =>
  fillWhole(path, async (file) => ok(await file.writeFile(bytes)));

/** @param fill  writes part by part; where it refuses, no file comes to be */
export async function fillWhole(
  path: string,
  fill: (file: FileHandle) => Promise<Result<unknown, AppError>>,
): Promise<Result<string, AppError>> {
  const aside = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    const file = await open(aside, "wx");
    const filled = await fill(file).finally(() => file.close());
    if (filled.ok) await rename(aside, path);
    else await rm(aside, { force: true });
    return filled.ok ? ok(path) : filled;
  } catch (thrown) {
    await rm(aside, { force: true });
    const cause = thrown instanceof Error && "code" in thrown ? String(thrown.code) : String(thrown);
    return err(cause === "ENOSPC" ? { kind: "disk-full", file: path } : { kind: "file-unwritable", file: path, cause });
  }
}
