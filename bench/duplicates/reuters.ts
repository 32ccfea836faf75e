/** Stories of a folder of Reuters SGML files (`*.sgm`, ISO 8859-1). */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Story } from "./plant.ts";

const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** In the order of files and of stories in them; stories without a body are left out. */
export function readReuters(folder: string): Story[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".sgm"));
  return files.sort().flatMap((file) => {
    const text = readFileSync(join(folder, file), "latin1");
    return [...text.matchAll(/<REUTERS[\s\S]*?<\/REUTERS>/g)].flatMap(([record]) => {
      const body = field(record, "BODY").replace(/\s+REUTER\s*$/i, "");
      if (!/\w/.test(body)) return [];
      // A paragraph begins with four spaces; its lines are broken by hand.
      const paragraphs = body.split(/\n {4}/).map((part) => part.replace(/\s+/g, " ").trim());
      return [
        { headline: field(record, "TITLE"), paragraphs: paragraphs.filter((part) => part !== ""), day: dayOf(field(record, "DATE")) },
      ];
    });
  });
}

function field(record: string, name: string): string {
  const found = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(record)?.[1] ?? "";
  return found
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&#\d+;/g, "")
    .replace(/&amp;/g, "&");
}

function dayOf(date: string): string {
  const [, day = "", month = "", year = ""] = /(\d+)-([A-Z]{3})-(\d{4})/.exec(date) ?? [];
  return `${year}-${String(months.indexOf(month) + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
