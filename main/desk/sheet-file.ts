/** Tables as files: CSV for any program, XLSX for a spreadsheet. */
import writeXlsxFile from "write-excel-file/universal";
import type { Sheet } from "../../shared/contract/counts.ts";
import { type Cell, writeCsv } from "../../shared/sheet/csv.ts";

export type SheetFormat = "csv" | "xlsx";

/** @returns the file's bytes. CSV has no sheets: they stand one below the other, with a blank line between */
export async function writeSheets(sheets: readonly Sheet[], format: SheetFormat): Promise<Uint8Array> {
  if (format === "csv") {
    const rows = sheets.flatMap((sheet, at): readonly (readonly Cell[])[] => (at === 0 ? sheet.rows : [[], ...sheet.rows]));
    return new TextEncoder().encode(writeCsv(rows));
  }
  const blob = await writeXlsxFile(
    sheets.map(({ name, rows }) => ({ sheet: name, data: rows.map((row) => [...row]), columns: widthsOf(rows) })),
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** Wide enough for what most rows hold. */
function widthsOf(rows: Sheet["rows"]): { width: number }[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, at) => {
    const longest = Math.max(...rows.slice(0, 200).map((row) => String(row[at] ?? "").length));
    return { width: Math.min(60, Math.max(8, longest + 2)) };
  });
}
