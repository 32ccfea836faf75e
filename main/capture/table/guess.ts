/** Guesses which column holds what, by the columns' names first and by their values where names do not tell. */
import type { ColumnMapping, TableField } from "../../../shared/domain/column-mapping.ts";
import { isDateLine } from "../press/press-record.ts";
import { nameScore } from "./column-name.ts";
import type { Table } from "./table.ts";

const fields: readonly TableField[] = ["headline", "body", "date", "outlet", "url", "language", "byline", "standfirst", "rights"];
const sampled = 50;

/** What the values of a column are like, as shares of those that are not empty. */
interface Column {
  readonly name: string;
  readonly filled: number;
  readonly meanLength: number;
  readonly dates: number;
  readonly addresses: number;
  readonly languages: number;
}

/** The best guess; a table without anything like a text has no body, and a person must choose. */
export function guessMapping(table: Table): ColumnMapping {
  const hasHeader = table.names === null && looksLikeHeader(table.rows);
  const names = table.names ?? (hasHeader ? (table.rows[0] ?? []) : []);
  const values = table.rows.slice(hasHeader ? 1 : 0, sampled + 1);
  const count = Math.max(names.length, ...values.map((row) => row.length), 0);
  const columns = Array.from({ length: count }, (_each, at) =>
    describe(
      names[at] ?? "",
      values.map((row) => row[at] ?? ""),
    ),
  );
  const scores = fields.flatMap((field) => columns.map((column, at) => ({ field, at, score: scoreOf(column, field, columns) })));
  const chosen = new Map<TableField, number>();
  for (const { field, at, score } of scores.toSorted((a, b) => b.score - a.score))
    if (score >= 1 && !chosen.has(field) && ![...chosen.values()].includes(at)) chosen.set(field, at);
  const { body, ...others } = Object.fromEntries(chosen);
  return { ...others, body: body === undefined ? [] : [body], hasHeader };
}

/** A header's cells are short, differ, and are neither dates nor addresses nor numbers. */
function looksLikeHeader(rows: readonly (readonly string[])[]): boolean {
  const [first] = rows;
  if (!first || first.length === 0) return false;
  const isNamed = first.some((cell) => fields.some((field) => nameScore(cell, field) > 0));
  const areNames = first.every((cell) => cell.length <= 60 && !isDate(cell) && !isAddress(cell) && !/^[\d.,\s]+$/.test(cell));
  return (
    areNames &&
    (isNamed || (rows.length > 1 && new Set(first).size === first.length && first.every((cell) => cell !== "" && cell.length <= 25)))
  );
}

const isDate = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}/.test(value) || /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/.test(value) || (value.length < 60 && isDateLine(value));
const isAddress = (value: string): boolean => /^(?:https?:\/\/|www\.)\S+$/i.test(value);
const isLanguage = (value: string): boolean => /^[a-z]{2}(?:[-_][A-Za-z]{2})?$/.test(value);

function describe(name: string, values: readonly string[]): Column {
  const filled = values.filter((value) => value !== "");
  const share = (test: (value: string) => boolean): number => (filled.length === 0 ? 0 : filled.filter(test).length / filled.length);
  return {
    name,
    filled: filled.length,
    meanLength: filled.reduce((sum, value) => sum + value.length, 0) / Math.max(1, filled.length),
    dates: share(isDate),
    addresses: share(isAddress),
    languages: share(isLanguage),
  };
}

/** From 0 to 5; a field whose values cannot be what its name says is none. */
function scoreOf(column: Column, field: TableField, columns: readonly Column[]): number {
  if (column.filled === 0) return 0;
  const named = nameScore(column.name, field);
  const longest = Math.max(...columns.map(({ meanLength }) => meanLength));
  const isKind = column.dates > 0.6 || column.addresses > 0.6;
  if (field === "date") return column.addresses > 0.5 ? 0 : named + 2 * column.dates;
  if (field === "url") return column.addresses > 0.5 || named >= 2 ? named + 2 * column.addresses : 0;
  if (field === "language") return column.meanLength > 20 ? 0 : named + (column.languages > 0.9 ? 1.2 : 0);
  if (field === "body") return isKind ? 0 : named + (column.meanLength === longest && longest > 120 ? 1.8 : 0);
  if (field === "headline")
    return isKind || column.meanLength > 400 ? 0 : named + (named === 0 && column.meanLength > 20 && column.meanLength < 140 ? 1 : 0);
  return isKind ? 0 : named;
}
