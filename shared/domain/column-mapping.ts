/** Which column of a table holds which field of an article. */
import { z } from "zod";

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

/** What a person sees before choosing: the columns' names ("Column 3" where there are none), the first rows, and a guess. */
export const tablePreview = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  /** Rows of the whole table, its header left out. */
  total: z.number().int().nonnegative(),
  guess: columnMapping,
});

export type TableField = z.infer<typeof tableField>;
export type ColumnMapping = z.infer<typeof columnMapping>;
export type TablePreview = z.infer<typeof tablePreview>;
