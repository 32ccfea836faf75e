/** Forms of words by stem and language: what a search for a word looks for. Grows with the archive's vocabulary, not with its articles. */
import type { Database } from "better-sqlite3";
import { shortestCompound } from "../../../shared/words/compound.ts";
import { sql } from "../sql.ts";
import type { LanguageForms } from "./invert.ts";

/** Forms that are in the archive for certain, by language; so many of each are remembered, and then anew. */
const mostKnown = 200_000;
const known = new WeakMap<Database, Map<string, Set<string>>>();

/** Adds the forms that the archive lacks, inside the transaction that is open. */
export function keepForms(db: Database, found: readonly LanguageForms[]): void {
  for (const [language, texts] of Map.groupBy(found, (each) => each.language)) {
    const inArchive = knownOf(db, language);
    const fresh = new Set<string>();
    for (const { forms } of texts) for (const form of forms.split(" ")) if (!inArchive.has(form)) fresh.add(form);
    fresh.delete("");
    const keepEnd = sql(db, "INSERT OR IGNORE INTO word_ends (reversed) VALUES (?)");
    const insert = sql(db, "INSERT OR IGNORE INTO word_forms (stem, language, term) VALUES (?, ?, ?)");
    for (const form of [...fresh].sort()) {
      const [stem = "", term = ""] = form.split("=");
      // One that was there already is in for good; what is new now may yet be rolled back.
      if (insert.run(stem, language, term).changes === 0) inArchive.add(form);
      else if (language === "de" && term.length >= shortestCompound) keepEnd.run([...term].reverse().join(""));
    }
  }
}

function knownOf(db: Database, language: string): Set<string> {
  let languages = known.get(db);
  if (languages === undefined) {
    languages = new Map();
    known.set(db, languages);
  }
  let forms = languages.get(language);
  if (forms === undefined || forms.size >= mostKnown) {
    forms = new Set();
    languages.set(language, forms);
  }
  return forms;
}
