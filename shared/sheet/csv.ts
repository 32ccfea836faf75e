/** Tables as text with marks between the cells (RFC 4180), read and written. */

export type Cell = string | number | null;

/**
 * CSV with a byte order mark, so that a spreadsheet reads it as UTF-8. A text that a spreadsheet would take for a formula, such as the query
 * `=word`, gets an apostrophe before it (OWASP, "CSV Injection"); `withoutGuard` takes it away.
 */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${writeRows(rows)}`;
}

/** More rows of the same table, for a file that is written in parts. */
export const writeRows = (rows: readonly (readonly Cell[])[]): string => rows.map((row) => `${row.map(writeCell).join(",")}\r\n`).join("");

function writeCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const guarded = /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n\t]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A cell as it was before `writeCsv` guarded it. */
export const withoutGuard = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/**
 * Cells in quotes may hold separators, line ends and doubled quotes. Where a writer forgot to double them, a cell goes on to the quote on its
 * line that a cell's end follows. Blank lines are no rows.
 */
export function splitRows(text: string, separator: string, most: { readonly rows: number; readonly columns: number }): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const closing = closingQuotes(text, separator);
  while (at <= text.length && rows.length < most.rows) {
    const cell = readCell(text, at, separator, closing);
    if (row.length < most.columns) row.push(cell.value);
    at = cell.end + 1;
    if (text.charAt(cell.end) === separator) continue;
    if (text.charAt(cell.end) === "\r" && text.charAt(at) === "\n") at++;
    if (row.some((value) => value !== "")) rows.push(row);
    row = [];
  }
  return rows;
}

/** Where a quote stands, between this place and the end of its line or the next cell in quotes, that a cell's end follows; -1 without one. */
type ClosingQuote = (from: number) => number;

function readCell(text: string, start: number, separator: string, closing: ClosingQuote): { readonly value: string; readonly end: number } {
  if (text.charAt(start) !== '"') {
    const end = endOfCell(text, start, separator);
    return { value: text.slice(start, end).trim(), end };
  }
  let value = "";
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, quote);
    const close = text.charAt(quote + 1) === '"' ? -1 : closing(quote);
    if (close > quote) {
      value += text.slice(quote, close);
      at = close;
    } else if (text.charAt(quote + 1) !== '"') {
      const end = endOfCell(text, quote + 1, separator);
      return { value: (value + text.slice(quote + 1, end)).trim(), end };
    } else {
      value += '"';
      at = quote + 2;
    }
  }
}

/** A tab stands in no text, so that nobody quotes for it. Each place is looked at once, however often it is asked for. */
function closingQuotes(text: string, separator: string): ClosingQuote {
  let known = { from: 0, to: -1, at: -1 };
  const ends = new RegExp(`"(?= *(?:\\${separator}|\\r|\\n|$))|\\${separator} *"|[\\r\\n]|$`, "g");
  return (from) => {
    if (separator === "\t") return -1;
    if (from < known.from || from > known.to) {
      ends.lastIndex = from;
      const found = ends.exec(text);
      const to = found?.index ?? text.length;
      known = { from, to, at: found?.[0] === '"' ? to : -1 };
    }
    return known.at;
  };
}

function endOfCell(text: string, from: number, separator: string): number {
  for (let at = from; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark === separator || mark === "\n" || mark === "\r") return at;
  }
  return text.length;
}
