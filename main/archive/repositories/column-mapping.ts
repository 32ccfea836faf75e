/** Which column of a table holds what, as a person chose it; kept by the row that the table begins with. */
import type { Database } from "better-sqlite3";
import type { KnownMapping } from "../../../shared/domain/column-mapping.ts";
import { sql } from "../sql.ts";

export function listMappings(db: Database): KnownMapping[] {
  return sql<{ header: string; mapping: string }>(db, "SELECT header, mapping FROM column_mappings")
    .all()
    .map(({ header, mapping }) => ({ header, mapping: JSON.parse(mapping) }));
}

/** Keeps them; one for the same header takes the place of the one before. */
export function keepMappings(db: Database, mappings: readonly KnownMapping[]): void {
  const keep = sql(
    db,
    "INSERT INTO column_mappings (header, mapping) VALUES (?, ?) ON CONFLICT (header) DO UPDATE SET mapping = excluded.mapping",
  );
  db.transaction(() => {
    for (const { header, mapping } of mappings) keep.run(header, JSON.stringify(mapping));
  }).immediate();
}
