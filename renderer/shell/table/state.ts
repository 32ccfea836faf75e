/** What a person changes while they look at a table: which column holds what, and whether the first row names the columns. */
import type { ColumnMapping, TableField, TablePreview } from "../../../shared/domain/column-mapping.ts";

/** In the order in which they are asked for. */
export const fields: readonly TableField[] = ["headline", "body", "date", "outlet", "byline", "standfirst", "url", "language", "rights"];

/** The column that a field is read from; null when from none. Of a body in several columns the first. */
export function columnOf(mapping: ColumnMapping, field: TableField): number | null {
  return (field === "body" ? mapping.body[0] : mapping[field]) ?? null;
}

export function withColumn(mapping: ColumnMapping, field: TableField, column: number | null): ColumnMapping {
  if (field === "body") return { ...mapping, body: column === null ? [] : [column] };
  const { [field]: _, ...others } = mapping;
  return column === null ? others : { ...others, [field]: column };
}

/** The fields that are read from a column. */
export const fieldsOf = (mapping: ColumnMapping, column: number): TableField[] =>
  fields.filter((field) => (field === "body" ? mapping.body.includes(column) : mapping[field] === column));

/** An article needs a headline or a text. */
export const isReady = (mapping: ColumnMapping): boolean => mapping.headline !== undefined || mapping.body.length > 0;

/** JSON names its columns itself; in all else the first row may. */
export const mayHaveHeader = ({ columns, guess }: TablePreview): boolean => guess.hasHeader || columns.every((name) => name === "");

/** The table as it looks when its first row is a header, or is none. */
export function withHeader(preview: TablePreview, hasHeader: boolean): TablePreview {
  if (hasHeader === preview.guess.hasHeader) return preview;
  const guess = { ...preview.guess, hasHeader };
  const [first, ...rest] = preview.rows;
  return hasHeader
    ? { ...preview, guess, columns: first ?? preview.columns, rows: rest, total: Math.max(0, preview.total - 1) }
    : { ...preview, guess, columns: preview.columns.map(() => ""), rows: [preview.columns, ...preview.rows], total: preview.total + 1 };
}
