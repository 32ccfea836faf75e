/** Which files an import takes in: those named, and all in the folders named, in order of their names. */
import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Reason } from "../../shared/domain/reason.ts";
import type { ImportSource } from "./import-source.ts";
import { whyUnreadable } from "./unreadable.ts";

export type Walked =
  | { readonly kind: "source"; readonly source: ImportSource }
  | { readonly kind: "unreadable"; readonly path: string; readonly reason: Reason };

/** Hidden files are the system's own; a folder that is linked to twice is walked once. */
export async function* walkSources(sources: readonly ImportSource[]): AsyncGenerator<Walked> {
  const seen = new Set<string>();
  for (const source of sources) {
    if (source.kind !== "path") yield { kind: "source", source };
    else yield* walkPath(source.path, seen);
  }
}

async function* walkPath(path: string, seen: Set<string>): AsyncGenerator<Walked> {
  let entries: Dirent[];
  try {
    const found = await stat(path);
    if (!found.isDirectory()) {
      // A pipe or a device would keep its reader waiting for ever.
      yield found.isFile()
        ? { kind: "source", source: { kind: "path", path } }
        : { kind: "unreadable", path, reason: { kind: "not-a-file" } };
      return;
    }
    const real = await realpath(path);
    if (seen.has(real)) return;
    seen.add(real);
    entries = await readdir(path, { withFileTypes: true });
  } catch (thrown) {
    yield { kind: "unreadable", path, reason: whyUnreadable(thrown) };
    return;
  }
  const inOrder = entries.filter(({ name }) => !name.startsWith(".")).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of inOrder) {
    const at = join(path, entry.name);
    // What is a file for certain is not asked once more.
    if (entry.isFile()) yield { kind: "source", source: { kind: "path", path: at } };
    else yield* walkPath(at, seen);
  }
}
