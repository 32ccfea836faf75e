/** A table's rows as articles, by a mapping that a person has seen; and what that person sees first. */
import type { DocumentHints, SourceDocument } from "../../../shared/domain/clean-article.ts";
import type { ColumnMapping, TablePreview } from "../../../shared/domain/column-mapping.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import type { Refusal } from "../format.ts";
import { recordHints } from "../press/press-record.ts";
import { guessMapping } from "./guess.ts";
import { readTable, type Table } from "./table.ts";

export const previewRows = 20;
const maxCell = 300;

/** The first 20 rows, their cells cut to 300 letters, with the names of the columns and a guess. */
export function previewTable(table: Table): TablePreview {
  const guess = guessMapping(table);
  const rows = guess.hasHeader ? table.rows.slice(1) : table.rows;
  const names = table.names ?? (guess.hasHeader ? (table.rows[0] ?? []) : []);
  const count = Math.max(names.length, ...table.rows.slice(0, previewRows + 1).map((row) => row.length), 0);
  const columns = Array.from({ length: count }, (_each, at) => names[at]?.trim() || `Column ${at + 1}`);
  const shown = rows.slice(0, previewRows).map((row) => columns.map((_name, at) => cut(row[at] ?? "")));
  return { columns, rows: shown, total: rows.length, guess };
}

const cut = (cell: string): string => (cell.length > maxCell ? `${cell.slice(0, maxCell - 1)}…` : cell);

/** Whether a file is a table by its name, or JSON whose rows have headlines and texts. */
export function isTableFile(text: string, name: string): boolean {
  if (/\.(?:csv|tsv|jsonl|ndjson)$/i.test(name)) return true;
  if (!/^\s*[{[]/.test(text)) return false;
  const read = readTable(text);
  const guess = read.ok ? guessMapping(read.value) : null;
  return guess?.headline !== undefined && guess.body.length > 0;
}

/** Reads a table by the guess. Never throws. */
export function readTableFile(text: string, hints: DocumentHints): Result<readonly SourceDocument[], Refusal> {
  const read = readTable(text);
  if (!read.ok) return read;
  const guess = guessMapping(read.value);
  if (guess.headline === undefined && guess.body.length === 0)
    return err({ reason: "Neither the names of the table's columns nor their values tell which holds the headline or the text." });
  return ok(readRows(read.value, guess, hints));
}

/** One document a row that has a headline or a text; a marked-up text is read as a page. */
export function readRows(table: Table, mapping: ColumnMapping, hints: DocumentHints): SourceDocument[] {
  const rows = mapping.hasHeader ? table.rows.slice(1) : table.rows;
  return rows.flatMap((row): SourceDocument[] => {
    const cell = (at: number | undefined): string | undefined => (at === undefined ? undefined : row[at]);
    const fields = recordHints({
      headline: cell(mapping.headline),
      standfirst: cell(mapping.standfirst),
      byline: cell(mapping.byline),
      date: cell(mapping.date),
      outlet: cell(mapping.outlet),
      url: cell(mapping.url),
      language: cell(mapping.language),
      rights: cell(mapping.rights),
    });
    const body = mapping.body.flatMap((at) => row[at]?.trim() || []).join("\n\n");
    if (body === "" && fields.headline === undefined) return [];
    const all: DocumentHints = { ...hints, ...fields };
    return /<(?:p|div|br|article)\b[^>]*>/i.test(body)
      ? [{ kind: "page", html: `<body><article>${body}</article></body>`, hints: all }]
      : [{ kind: "text", text: body, hints: all }];
  });
}
