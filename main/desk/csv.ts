/** Tables as CSV (RFC 4180), as spreadsheets open it. */

/** A byte order mark tells spreadsheets that it is UTF-8. */
const mark = "\uFEFF";

/** @returns the file's content; rows may differ in length */
export const csvFile = (rows: readonly (readonly (string | number)[])[]): string =>
  `${mark}${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;

/** What a spreadsheet would read as a formula is marked as text: the words come from the press, not from us. */
function cell(value: string | number): string {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
