/** Forms of words by stem and language: what a search for a word looks for. Grows with the archive's vocabulary, not with its articles. */
import type { Database } from "better-sqlite3";
import { sql } from "../sql.ts";
import type { LanguageForms } from "./invert.ts";

/** Forms that are in the archive for certain; so many are remembered, and then anew. */
const mostKnown = 200_000;
const known = new WeakMap<Database, Set<string>>();

/** Adds the forms that the archive lacks, inside the transaction that is open. */
export function keepForms(db: Database, found: readonly LanguageForms[]): void {
  const inArchive = knownOf(db);
  const fresh = new Set<string>();
  for (const { language, forms } of found) {
    if (forms === "") continue;
    for (const form of forms.split(" ")) {
      const key = `${language} ${form}`;
      if (!inArchive.has(key)) fresh.add(key);
    }
  }
  const insert = sql(db, "INSERT OR IGNORE INTO word_forms (stem, language, term) VALUES (?, ?, ?)");
  for (const key of [...fresh].sort()) {
    const [language = "", stem = "", term = ""] = key.split(/[ =]/);
    // One that was there already is in for good; what is new now may yet be rolled back.
    if (insert.run(stem, language, term).changes === 0) inArchive.add(key);
  }
}

function knownOf(db: Database): Set<string> {
  const found = known.get(db);
  if (found !== undefined && found.size < mostKnown) return found;
  const made = new Set<string>();
  known.set(db, made);
  return made;
}
