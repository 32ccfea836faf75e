/** Text exports of press databases: a two- or three-letter code opens each field (Factiva's "with indexing", PressVault). */
import type { DocumentHints, SourceDocument } from "../../../shared/domain/clean-article.ts";
import { type CodedField, codedRecord, readOpener, splitFields } from "./coded-record.ts";
import { recordDocument } from "./press-record.ts";

/** Whether a text opens its lines with the codes of a database export: a headline and three others, a body among them. */
export function isVendorExport(text: string): boolean {
  // Hardly any text has a headline's code: one look spares it the cutting into lines.
  if (!/^H[DL](?:[\t :]|$)/m.test(text)) return false;
  const found = new Set<string>();
  for (const line of text.slice(0, 200_000).split(/\r?\n/)) {
    const code = readOpener(line)?.code;
    if (code) found.add(code);
  }
  return (found.has("HD") || found.has("HL")) && (found.has("LP") || found.has("TD")) && found.size >= 5;
}

/** Reads every document of an export; its fields become hints, its lead and its text the text. */
export function readVendorExport(text: string, hints: DocumentHints): SourceDocument[] {
  const records = splitFields(readFields(text.split(/\r?\n/))).map(codedRecord);
  return records.map((record) => recordDocument(record, hints));
}

/** Lines without a code continue the field above them; a code that its record has had before is text ("CO ..." in a table). */
function readFields(lines: readonly string[]): CodedField[] {
  const fields: { code: string; lines: string[] }[] = [];
  let seen = new Set<string>();
  for (const line of lines) {
    const start = readOpener(line);
    const isHead = start?.code === "HD" || start?.code === "HL";
    const isNext = fields.at(-1)?.code === "AN" || (isHead && seen.has(start.code));
    if (/^[-=_*]{20,}\s*$/.test(line)) {
      // What stands between two records belongs to the database.
      if (fields.at(-1)?.code === "AN") fields.push({ code: "", lines: [] });
    } else if (start && (isNext || !seen.has(start.code))) {
      if (isNext) seen = new Set();
      seen.add(start.code);
      fields.push({ code: start.code, lines: start.value === "" ? [] : [start.value] });
    } else fields.at(-1)?.lines.push(line.trimEnd());
  }
  return fields.filter(({ code }) => code !== "").map((field) => ({ code: field.code, lines: joinParagraphs(field.lines) }));
}

/** A body's paragraphs are parted by blank lines; its line breaks stay for cleaning to judge. */
function joinParagraphs(lines: readonly string[]): string[] {
  const text = lines.join("\n").trim();
  return text === "" ? [] : text.split(/\n\s*\n/).map((part) => part.trim());
}
