/** Brings an archive up to the schema that this program knows. Merged migrations are immutable; a change is a new file. */
import type { Database } from "better-sqlite3";
import { migrate as firstSchema } from "./0001-first-schema.ts";
import { migrate as arrivals } from "./0002-arrivals.ts";
import { migrate as whoSaidWhat } from "./0003-who-said-what.ts";
import { migrate as indexByBatch } from "./0004-index-by-batch.ts";
import { migrate as headlines } from "./0005-headlines.ts";
import { migrate as partOfCapture } from "./0006-part-of-capture.ts";
import { migrate as likenessKeys } from "./0007-likeness-keys.ts";
import { migrate as columnMappings } from "./0008-column-mappings.ts";
import { migrate as uncounted } from "./0009-uncounted.ts";
import { migrate as lineCorrections } from "./0010-line-corrections.ts";
import { migrate as textIndex } from "./0011-text-index.ts";
import { migrate as concordance } from "./0012-concordance.ts";
import { migrate as savedSearches } from "./0013-saved-searches.ts";
import { migrate as cleanAgain } from "./0014-clean-again.ts";
import { migrate as widenedSearches } from "./0015-widened-searches.ts";
import { migrate as staleFamilies } from "./0016-stale-families.ts";
import { migrate as typedReasons } from "./0017-typed-reasons.ts";
import { migrate as keptMappings } from "./0018-kept-mappings.ts";
import { migrate as translationDecisions } from "./0019-translation-decisions.ts";
import { migrate as countedChanges } from "./0020-counted-changes.ts";
import { migrate as newLikenessKeys } from "./0021-new-likeness-keys.ts";
import { migrate as entryDates } from "./0022-entry-dates.ts";
import { migrate as keptFacts } from "./0023-kept-facts.ts";
import { migrate as reportOrder } from "./0024-report-order.ts";

/** "Cmqa": marks a SQLite file as one of ours. */
export const applicationId = 0x436d7161;

const migrations: readonly ((db: Database) => void)[] = [
  firstSchema,
  arrivals,
  whoSaidWhat,
  indexByBatch,
  headlines,
  partOfCapture,
  likenessKeys,
  columnMappings,
  uncounted,
  lineCorrections,
  textIndex,
  concordance,
  savedSearches,
  cleanAgain,
  widenedSearches,
  staleFamilies,
  typedReasons,
  keptMappings,
  translationDecisions,
  countedChanges,
  newLikenessKeys,
  entryDates,
  keptFacts,
  reportOrder,
];

/** The schema's number that this program reads and writes. */
export const knownVersion = migrations.length;

/**
 * Runs every pending migration in one transaction: half-way, neither the old nor the new program could read the file.
 *
 * @param copyAside  called before anything changes, when the archive holds something already
 */
export function migrateArchive(db: Database, copyAside: (version: number) => void): void {
  const version = Number(db.pragma("user_version", { simple: true }));
  if (version >= knownVersion) return;
  if (version > 0) copyAside(version);
  // With foreign keys on, making a table anew would empty those that refer to it. The switch does nothing inside a transaction.
  db.pragma("foreign_keys = OFF");
  try {
    db.transaction(() => {
      for (const migrate of migrations.slice(version)) migrate(db);
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${knownVersion}`);
      const broken = db.prepare<[], { table: string; parent: string }>('SELECT "table", parent FROM pragma_foreign_key_check').get();
      if (broken !== undefined) throw new Error(`A row of ${broken.table} would lose its row of ${broken.parent}`);
    }).immediate();
  } finally {
    db.pragma("foreign_keys = ON");
  }
}
