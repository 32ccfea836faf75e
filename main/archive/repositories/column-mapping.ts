/** Which column of a table holds what, as a person chose it; kept by the row that the table begins with. */
import type { Database } from "better-sqlite3";
import { columnsOfHeader, type KeptMapping, type KnownMapping } from "../../../shared/domain/column-mapping.ts";
import type { MappingId } from "../../../shared/domain/ids.ts";
import { sql } from "../sql.ts";

export function listMappings(db: Database): KnownMapping[] {
  return sql<{ header: string; mapping: string }>(db, "SELECT header, mapping FROM column_mappings")
    .all()
    .map(({ header, mapping }) => ({ header, mapping: JSON.parse(mapping) }));
}

/** As a person sees them: the last used first. */
export function listKeptMappings(db: Database): KeptMapping[] {
  return sql<{ id: MappingId; header: string; mapping: string; usedAt: string | null }>(
    db,
    "SELECT id, header, mapping, used_at AS usedAt FROM column_mappings ORDER BY used_at DESC NULLS LAST, id DESC",
  )
    .all()
    .map(({ id, header, mapping, usedAt }) => ({ id, columns: columnsOfHeader(header), mapping: JSON.parse(mapping), usedAt }));
}

/** Keeps them; one for the same header takes the place of the one before. */
export function keepMappings(db: Database, mappings: readonly KnownMapping[]): void {
  const keep = sql(
    db,
    `INSERT INTO column_mappings (header, mapping, used_at) VALUES (?, ?, ?)
    ON CONFLICT (header) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at`,
  );
  const now = new Date().toISOString();
  db.transaction(() => {
    for (const { header, mapping } of mappings) keep.run(header, JSON.stringify(mapping), now);
  }).immediate();
}

/** Tables that begin so have just been read. */
export function markMappingsUsed(db: Database, headers: readonly string[]): void {
  const mark = sql(db, "UPDATE column_mappings SET used_at = ? WHERE header = ?");
  for (const header of headers) mark.run(new Date().toISOString(), header);
}

export function removeMapping(db: Database, id: MappingId): void {
  sql(db, "DELETE FROM column_mappings WHERE id = ?").run(id);
}
