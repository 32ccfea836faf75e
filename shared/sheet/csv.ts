/** Tables as text with marks between the cells (RFC 4180), read and written. */

export type Cell = string | number | null;

/**
 * CSV with a byte order mark, so that a spreadsheet reads it as UTF-8. A text that a spreadsheet would take for a formula, such as the query
 * `=word`, gets an apostrophe before it (OWASP, "CSV Injection"); `withoutGuard` takes it away.
 */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => row.map(writeCell).join(",")).join("\r\n")}\r\n`;
}

function writeCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const guarded = /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n\t]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A cell as it was before `writeCsv` guarded it. */
export const withoutGuard = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/** Cells in quotes may hold separators, line ends and doubled quotes. Blank lines are no rows. */
export function splitRows(text: string, separator: string, most: { readonly rows: number; readonly columns: number }): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length && rows.length < most.rows) {
    const cell = readCell(text, at, separator);
    if (row.length < most.columns) row.push(cell.value);
    at = cell.end + 1;
    if (text.charAt(cell.end) === separator) continue;
    if (text.charAt(cell.end) === "\r" && text.charAt(at) === "\n") at++;
    if (row.some((value) => value !== "")) rows.push(row);
    row = [];
  }
  return rows;
}

function readCell(text: string, start: number, separator: string): { readonly value: string; readonly end: number } {
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
    if (text.charAt(quote + 1) !== '"') {
      const end = endOfCell(text, quote + 1, separator);
      return { value: (value + text.slice(quote + 1, end)).trim(), end };
    }
    value += '"';
    at = quote + 2;
  }
}

function endOfCell(text: string, from: number, separator: string): number {
  for (let at = from; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark === separator || mark === "\n" || mark === "\r") return at;
  }
  return text.length;
}
