/** Xapian by its Python binding, where the machine has it. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import type { SearchSet } from "./read-sets.ts";
import { depth, type Run } from "./score.ts";

/** The one that is called first may be another than the system's, for which Debian has the binding. */
const pythons = ["python3", "/usr/bin/python3"];

/** @returns null where no Python has Xapian (`python3-xapian`) */
export function askXapian({ documents, queries }: SearchSet): Run | null {
  const python = pythons.find((each) => spawnSync(each, ["-c", "import xapian"]).status === 0);
  if (python === undefined) return null;
  const { stdout, stderr, status } = spawnSync(python, [join(import.meta.dirname, "rank-with-xapian.py")], {
    input: JSON.stringify({ documents, queries, most: depth }),
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(stderr);
  return new Map(Object.entries(z.record(z.string(), z.array(z.string())).parse(JSON.parse(stdout))));
}
