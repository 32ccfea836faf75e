import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { BatchRow } from "../../shared/contract/counts.ts";
import { batchSheets } from "../../shared/sheet/batch-sheets.ts";
import { writeSheets } from "./sheet-file.ts";

const archive = { name: "Press", fingerprint: "4f1c-09ab-77e2", articles: 12 };
const ranAt = "2026-11-24T16:45:00.000Z";
const cited = { query: "=Varn", understoodAs: null, total: 3, ranAt, archive };
const newest = { id: 7, headline: 'Talks, "at last"', day: "2026-11-02", outlet: "Le Fanal" };
const rows = [
  {
    name: "Varn",
    query: "=Varn",
    outcome: { kind: "counted", cited, stories: 2, newest, outlets: 2, languages: [{ code: "fr", count: 3 }] },
  },
  {
    name: "Open",
    query: "(a",
    outcome: { kind: "refused", error: { kind: "query-invalid", at: 0, length: 1, problem: "bracket-open", word: "", known: [] } },
  },
] as const;

// An id has its brand from a schema; that of this table is nobody's.
const sheets = (language: "en" | "fr") => batchSheets(rows as unknown as BatchRow[], language);

describe("sheets as files", () => {
  it("are CSV that a spreadsheet reads as text, never as a formula, with the citation below", async () => {
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await writeSheets(sheets("en"), "csv"));
    expect(text.startsWith("\ufeffName,Query,")).toBe(true);
    expect(text).toContain(`Varn,'=Varn,,3,2,2026-11-02,"Talks, ""at last""",2,fr 3,\r\n`);
    expect(text).toMatch(/Open,\(a,,,,,,,,[^\r]*Character 1: /);
    expect(text).toContain("\r\n\r\nAsked,2026-11-24T16:45:00.000Z\r\nArchive,Press\r\n");
  });

  it("are XLSX with a sheet for the citation, numbers as numbers and queries as text", async () => {
    const files = unzipSync(await writeSheets(sheets("fr"), "xlsx"));
    const file = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
    expect(file("xl/workbook.xml")).toMatch(/name="Comptes"[\s\S]*name="Origine"/);
    expect(file("xl/sharedStrings.xml")).toContain("<t>=Varn</t>");
    expect(file("xl/worksheets/sheet1.xml")).toMatch(/<c r="D2"[^>]*><v>3<\/v><\/c>/);
    expect(file("xl/worksheets/sheet1.xml")).not.toContain("<f>");
    expect(file("xl/sharedStrings.xml")).toContain("4f1c-09ab-77e2");
  });
});
