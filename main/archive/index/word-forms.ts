/** Forms of words by stem and language: what a search for a word looks for. Grows with the archive's vocabulary, not with its articles. */
import type { Database } from "better-sqlite3";
import { shortestCompound } from "../../../shared/words/compound.ts";
import { sql } from "../sql.ts";
import type { LanguageForms } from "./invert.ts";

interface Known {
  /** Forms that are in the archive, by language. */
  readonly languages: Map<string, Set<string>>;
  /** What was added last: gone again if its transaction was rolled back, and with it what else that added. */
  latest: readonly [stem: string, language: string, term: string] | null;
}

/** So many of a language are remembered, and then anew. */
const mostKnown = 200_000;
const known = new WeakMap<Database, Known>();

/** Adds the forms that the archive lacks, inside the transaction that is open. */
export function keepForms(db: Database, found: readonly LanguageForms[]): void {
  const inArchive = knownOf(db);
  const keepEnd = sql(db, "INSERT OR IGNORE INTO word_ends (reversed) VALUES (?)");
  const insert = sql(db, "INSERT OR IGNORE INTO word_forms (stem, language, term) VALUES (?, ?, ?)");
  for (const [language, texts] of Map.groupBy(found, (each) => each.language)) {
    const kept = inArchive.languages.get(language) ?? new Set<string>();
    inArchive.languages.set(language, kept);
    if (kept.size >= mostKnown) kept.clear();
    const fresh = new Set<string>();
    for (const { forms } of texts) for (const form of forms.split(" ")) if (!kept.has(form)) fresh.add(form);
    fresh.delete("");
    for (const form of [...fresh].sort()) {
      const [stem = "", term = ""] = form.split("=");
      kept.add(form);
      if (insert.run(stem, language, term).changes === 0) continue;
      inArchive.latest = [stem, language, term];
      if (language === "de" && term.length >= shortestCompound) keepEnd.run([...term].reverse().join(""));
    }
  }
}

function knownOf(db: Database): Known {
  const before = known.get(db);
  if (before !== undefined && (before.latest === null || isKept(db, before.latest))) return before;
  const none: Known = { languages: new Map(), latest: null };
  known.set(db, none);
  return none;
}

const isKept = (db: Database, form: readonly [string, string, string]): boolean =>
  sql(db, "SELECT 1 FROM word_forms WHERE stem = ? AND language = ? AND term = ?").get(...form) !== undefined;
