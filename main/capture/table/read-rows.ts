/** A table's rows as articles, by a mapping that a person has seen; and what that person sees first. */
import type { DocumentHints, SourceDocument } from "../../../shared/domain/clean-article.ts";
import {
  type ColumnMapping,
  isTableName,
  type KnownMapping,
  type TableField,
  type TablePreview,
} from "../../../shared/domain/column-mapping.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import type { Refusal, TextFormat } from "../format.ts";
import { recordHints } from "../press/press-record.ts";
import { nameScore } from "./column-name.ts";
import { guessMapping } from "./guess.ts";
import { cutOffLine, isJsonList, readTable, type Table } from "./table.ts";

export const previewRows = 20;
const maxCell = 300;
const maxHeader = 20_000;

/**
 * The first 20 rows, their cells cut to 300 letters, with the names of the columns and a guess.
 *
 * @param known  what was chosen for other tables; a table that begins alike takes it over
 */
export function previewTable(table: Table, known: readonly KnownMapping[] = []): TablePreview {
  const guess = mappingOf(table, known);
  const rows = guess.hasHeader ? table.rows.slice(1) : table.rows;
  const names = table.names ?? (guess.hasHeader ? (table.rows[0] ?? []) : []);
  const count = Math.max(names.length, ...table.rows.slice(0, previewRows + 1).map((row) => row.length), 0);
  const columns = Array.from({ length: count }, (_each, at) => cut(names[at]?.trim() ?? ""));
  const shown = rows.slice(0, previewRows).map((row) => columns.map((_name, at) => cut(row[at] ?? "")));
  return { header: headerOf(table), columns, rows: shown, total: rows.length, guess };
}

const cut = (cell: string): string => (cell.length > maxCell ? `${cell.slice(0, maxCell - 1)}…` : cell);

/** The names of the columns; a table without any begins with a row that no other file has. */
const headerOf = ({ names, rows }: Table): string => JSON.stringify((names ?? rows[0] ?? []).map(cut)).slice(0, maxHeader);

function mappingOf(table: Table, known: readonly KnownMapping[]): ColumnMapping {
  const header = headerOf(table);
  return known.find((each) => each.header === header)?.mapping ?? guessMapping(table);
}

/** A table by its name, or a list in JSON: what a person may be asked about. Null for anything else. */
export function previewTableFile(text: string, name: string, known: readonly KnownMapping[]): TablePreview | null {
  if (!isTableName(name) && !isJsonList(text) && !isTabbed(text)) return null;
  const read = readTable(text);
  return read.ok ? previewTable(read.value, known) : null;
}

/** Told of each table that is met: what it is kept under, its preview when asked for, and its part's path in a container. */
export type OnTable = (table: { readonly header: string; readonly part: string | null; readonly preview: () => TablePreview }) => void;

/** Tables by their names, and JSON whose rows have headlines and texts; read as a person chose for such a table, else by the guess. */
export const tableFormat = (known: readonly KnownMapping[], onTable: OnTable): TextFormat => ({
  mediaType: "text/csv",
  is: (text, name) => isTableName(name) || isJsonTable(text, known) || isTabbed(text),
  read: (text, hints) => readTableFile(text, hints, known, onTable),
  cutOff: (text) => {
    const line = cutOffLine(text);
    return line === null ? null : { part: `line ${line}`, reason: { kind: "line-cut-off", about: [String(line)] } };
  },
});

/** "Unicode Text" of a spreadsheet ends in .txt: its first line names columns, with tabs between them, among which are headline and text. */
function isTabbed(text: string): boolean {
  const [names = [], ...rows] = text
    .slice(0, 20_000)
    .split(/\r?\n/, 10)
    .map((line) => line.split("\t"));
  const isNamed = (field: TableField): boolean => names.some((name) => nameScore(name, field) >= 1);
  return names.length >= 3 && (rows[0]?.length ?? 0) > 1 && isNamed("headline") && isNamed("body");
}

function isJsonTable(text: string, known: readonly KnownMapping[]): boolean {
  if (!/^\s*[{[]/.test(text)) return false;
  const read = readTable(text);
  if (!read.ok) return false;
  const { headline, body } = mappingOf(read.value, known);
  return known.some(({ header }) => header === headerOf(read.value)) || (headline !== undefined && body.length > 0);
}

function readTableFile(
  text: string,
  hints: DocumentHints,
  known: readonly KnownMapping[],
  onTable: OnTable,
): Result<readonly SourceDocument[], Refusal> {
  const read = readTable(text);
  if (!read.ok) return read;
  const header = headerOf(read.value);
  onTable({ header, part: hints.part ?? null, preview: () => previewTable(read.value, known) });
  const chosen = known.find((each) => each.header === header)?.mapping;
  const mapping = chosen ?? guessMapping(read.value);
  // Nobody has seen this guess: it must have found both.
  const isSure = mapping.headline !== undefined && mapping.body.length > 0;
  return chosen !== undefined || isSure ? ok(readRows(read.value, mapping, hints)) : err({ kind: "columns-unknown" });
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
