/** Which column of a table holds which field of an article. */
import { z } from "zod";
import { mappingId } from "./ids.ts";
import { isoInstant } from "./time.ts";

export const tableField = z.enum(["headline", "standfirst", "body", "byline", "date", "outlet", "url", "language", "rights"]);

/** Fields by the positions of their columns, from 0. A body may be spread over several columns; nothing else is. */
export const columnMapping = z.object({
  headline: z.number().int().nonnegative().optional(),
  standfirst: z.number().int().nonnegative().optional(),
  body: z.array(z.number().int().nonnegative()),
  byline: z.number().int().nonnegative().optional(),
  date: z.number().int().nonnegative().optional(),
  outlet: z.number().int().nonnegative().optional(),
  url: z.number().int().nonnegative().optional(),
  language: z.number().int().nonnegative().optional(),
  rights: z.number().int().nonnegative().optional(),
  /** Whether the first row names the columns. */
  hasHeader: z.boolean(),
});

/** A mapping that a person has chosen, for every table that begins with the same row. */
export const knownMapping = z.object({ header: z.string().max(20_000), mapping: columnMapping });

/** What a person sees before choosing: the columns' names (empty where there are none), the first rows, and a guess. */
export const tablePreview = z.object({
  /** What a chosen mapping is kept under: the names of the columns; where there are none, the first row. */
  header: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  /** Rows of the whole table, its header left out. */
  total: z.number().int().nonnegative(),
  /** What was chosen for such a table before, else what its names and values tell. */
  guess: columnMapping,
});

/** Files that begin with the same row, and what a person sees of the first. */
export const tableFiles = z.object({ paths: z.array(z.string()), preview: tablePreview });

/** Files that are worth a look for a table, by their names. */
export const mayBeTable = (name: string): boolean => /\.(?:csv|tsv|jsonl|ndjson|json)$/i.test(name);

/** A mapping that is kept, with the names of the columns that it is kept for; `usedAt`: when it was chosen or last read with. */
export const keptMapping = z.object({ id: mappingId, columns: z.array(z.string()), mapping: columnMapping, usedAt: isoInstant.nullable() });

/** The names of the columns that a header stands for. */
export function columnsOfHeader(header: string): string[] {
  try {
    return z.array(z.string()).parse(JSON.parse(header));
  } catch {
    // A header of very many columns is kept cut off.
    return [header];
  }
}

/** Files that are tables by their names alone. */
export const isTableName = (name: string): boolean => /\.(?:csv|tsv|jsonl|ndjson)$/i.test(name);

export type TableField = z.infer<typeof tableField>;
export type ColumnMapping = z.infer<typeof columnMapping>;
export type KnownMapping = z.infer<typeof knownMapping>;
export type KeptMapping = z.infer<typeof keptMapping>;
export type TableFiles = z.infer<typeof tableFiles>;
export type TablePreview = z.infer<typeof tablePreview>;
