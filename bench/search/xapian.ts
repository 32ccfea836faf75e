/** Xapian by its Python binding, where the machine has it. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import type { SearchSet } from "./read-sets.ts";
import { depth, type Run } from "./score.ts";

/** @returns null where the system's Python has no Xapian (`python3-xapian`) */
export function askXapian({ documents, queries }: SearchSet): Run | null {
  if (spawnSync("python3", ["-c", "import xapian"]).status !== 0) return null;
  const { stdout, stderr, status } = spawnSync("python3", [join(import.meta.dirname, "rank-with-xapian.py")], {
    input: JSON.stringify({ documents, queries, most: depth }),
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(stderr);
  return new Map(Object.entries(z.record(z.string(), z.array(z.string())).parse(JSON.parse(stdout))));
}
