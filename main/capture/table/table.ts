/** Tables as files: CSV and its kin (RFC 4180, with other marks between the cells), and JSON Lines. */
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import { splitRows } from "../../../shared/sheet/csv.ts";
import type { Refusal } from "../format.ts";
import { parseJson } from "../json.ts";

/** Rows of cells, the first being the header if there is one. Rows may differ in length. */
export interface Table {
  readonly rows: readonly (readonly string[])[];
  /** Names that the file itself gives its columns, as JSON Lines do; null where only the first row may name them. */
  readonly names: readonly string[] | null;
}

const maxRows = 1_000_000;
const maxColumns = 1000;
const limits = { rows: maxRows, columns: maxColumns };

/** Reads a table; a refusal says which line is wrong. Never throws. */
export function readTable(text: string): Result<Table, Refusal> {
  if (/^\s*[{[]/.test(text)) return readJsonTable(text);
  // Excel's own line, by which a file names its mark.
  const [line = "", told] = /^sep=([^\w\s]|\t)\r?\n/i.exec(text) ?? [];
  const cells = text.slice(line.length);
  const separator = told ?? guessSeparator(cells);
  if (separator === null) return err({ kind: "no-columns" });
  const rows = splitRows(cells, separator, limits);
  // What stands over a table, such as its title, is no row of it.
  const first = rows.findIndex((row) => row.length > 1);
  return ok({ rows: rows.slice(Math.max(0, first)), names: null });
}

const separators = [",", ";", "\t", "|"] as const;

/**
 * The mark that gives the first rows alike and many cells; null if none gives two. One by which all are alike goes before any by which only most
 * are, however many cells it gives: prose has commas, too.
 */
function guessSeparator(text: string): string | null {
  const head = withoutQuoted(text.slice(0, 100_000));
  const scored = separators.map((separator) => ({ separator, ...likeness(splitRows(head, separator, limits).slice(0, 30)) }));
  const [best] = scored.toSorted((a, b) => Number(b.isWhole) - Number(a.isWhole) || b.score - a.score);
  return best !== undefined && best.score > 0 ? best.separator : null;
}

function likeness(rows: readonly (readonly string[])[]): { readonly isWhole: boolean; readonly score: number } {
  const usual = usualLength(rows);
  const alike = rows.filter((row) => row.length === usual).length;
  return { isWhole: usual > 1 && alike === rows.length, score: usual < 2 ? 0 : (alike / rows.length) ** 3 * Math.min(usual, 12) };
}

const betweenCells = new Set<string | undefined>([...separators, "\n", "\r", undefined]);

/** A text with a letter for every quoted cell, whatever parts the cells: marks within quotes part nothing. From a quote that does not end on it is left as it is. */
function withoutQuoted(text: string): string {
  let kept = "";
  let from = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (at > 0 && !betweenCells.has(text[at - 1])) continue;
    const end = quoteEnd(text, at);
    if (end < 0) break;
    kept += `${text.slice(from, at)}x`;
    from = end + 1;
    at = end;
  }
  return kept + text.slice(from);
}

/** Where the quote ends that begins at `start`: before what parts cells; a quote within it is doubled, or stands before a letter. -1 if nowhere. */
function quoteEnd(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at += 1;
    else if (betweenCells.has(text[at + 1])) return at;
  }
  return -1;
}

/** How many cells most rows have; of two such lengths the greater. */
function usualLength(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || b - a)[0]?.[0] ?? 0;
}

/** One object a line, or a list of objects, alone or in an answer of a service; inner objects become columns of their own (`source.name`). */
function readJsonTable(text: string): Result<Table, Refusal> {
  const whole = parseJson(text);
  const objects = Array.isArray(whole) ? whole : (listIn(whole) ?? readLines(text));
  if (!Array.isArray(objects)) return err({ kind: "no-json-object", about: [String(objects.line)] });
  const rows = objects.slice(0, maxRows).map((each) => flatten(each));
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))].slice(0, maxColumns);
  if (names.length === 0) return err({ kind: "no-rows" });
  return ok({ rows: rows.map((row) => names.map((name) => row.get(name) ?? "")), names });
}

/** Whether a text is JSON with a list that may be a table. */
export function isJsonList(text: string): boolean {
  const whole = /^\s*[{[]/.test(text) ? parseJson(text) : undefined;
  return Array.isArray(whole) || listIn(whole) !== null;
}

/** Services of news answer with an object about a list (`{"status": "ok", "articles": […]}`). */
function listIn(whole: unknown): unknown[] | null {
  if (typeof whole !== "object" || whole === null) return null;
  const lists = Object.values(whole).filter(
    (each): each is unknown[] => Array.isArray(each) && each.some((one) => typeof one === "object"),
  );
  return lists.length === 1 ? (lists[0] ?? null) : null;
}

function readLines(text: string): unknown[] | { readonly line: number } {
  const objects: unknown[] = [];
  const lines = text.split("\n");
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const value = parseJson(line);
    // The last line of a file that was cut off is left out.
    if (value === undefined && at === lines.length - 1 && objects.length > 0) break;
    if (typeof value !== "object" || value === null) return { line: at + 1 };
    objects.push(value);
  }
  return objects;
}

/** The number of the last line of JSON Lines that a file breaks off in; null where it is whole. */
export function cutOffLine(text: string): number | null {
  if (!/^\s*\{/.test(text) || parseJson(text) !== undefined) return null;
  const lines = text.trimEnd().split("\n");
  return lines.length > 1 && parseJson(lines.at(-1) ?? "") === undefined ? lines.length : null;
}

const maxFlattened = 4;

function flatten(value: unknown, prefix = "", depth = 0): Map<string, string> {
  const row = new Map<string, string>();
  if (typeof value !== "object" || value === null || Array.isArray(value)) return row;
  for (const [name, cell] of Object.entries(value)) {
    const column = prefix + name;
    if (typeof cell === "object" && cell !== null && !Array.isArray(cell)) {
      if (depth < maxFlattened) for (const [inner, text] of flatten(cell, `${column}.`, depth + 1)) row.set(inner, text);
    } else row.set(column, asText(cell));
  }
  return row;
}

/** A list of words is their enumeration; a list of objects that have a name, the names. */
function asText(cell: unknown): string {
  if (Array.isArray(cell))
    return cell
      .map((each) => (typeof each === "object" && each !== null && "name" in each ? asText(each.name) : asText(each)))
      .filter((text) => text !== "")
      .join(", ");
  return typeof cell === "string" ? cell.trim() : typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";
}
