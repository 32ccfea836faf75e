/** Which files an import takes in: those named, and all in the folders named, in order of their names. */
import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ImportSource } from "./import-source.ts";

export type Walked =
  | { readonly kind: "source"; readonly source: ImportSource }
  | { readonly kind: "unreadable"; readonly path: string; readonly reason: string };

/** Hidden files are the system's own; a folder that is linked to twice is walked once. */
export async function* walkSources(sources: readonly ImportSource[]): AsyncGenerator<Walked> {
  const seen = new Set<string>();
  for (const source of sources) {
    if (source.kind === "paste") yield { kind: "source", source };
    else yield* walkPath(source.path, seen);
  }
}

async function* walkPath(path: string, seen: Set<string>): AsyncGenerator<Walked> {
  let names: string[];
  try {
    if (!(await stat(path)).isDirectory()) {
      yield { kind: "source", source: { kind: "path", path } };
      return;
    }
    const real = await realpath(path);
    if (seen.has(real)) return;
    seen.add(real);
    names = await readdir(path);
  } catch (thrown) {
    yield { kind: "unreadable", path, reason: `It cannot be opened: ${thrown instanceof Error ? thrown.message : String(thrown)}` };
    return;
  }
  for (const name of names.sort()) {
    if (!name.startsWith(".")) yield* walkPath(join(path, name), seen);
  }
}
