/** RIS, as reference managers and databases write it: a two-character tag, two spaces, a hyphen and a value a line. */
import type { DocumentHints, SourceDocument } from "../../../shared/domain/clean-article.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import type { Refusal } from "../format.ts";
import { type Citation, citationDocuments, partialDate } from "./citation.ts";

const tagLine = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/;

export const isRis = (text: string): boolean => /^TY {1,2}- ?\w/m.test(text.slice(0, 2000)) && /^ER {1,2}-/m.test(text);

/** The records of a list. Never throws. */
export function readRis(text: string, hints: DocumentHints): Result<readonly SourceDocument[], Refusal> {
  const documents = citationDocuments(splitRecords(text).map(toCitation), hints);
  return documents.length > 0 ? ok(documents) : err({ kind: "ris-empty" });
}

type Fields = ReadonlyMap<string, readonly string[]>;

/** A line without a tag goes on with the field above it. */
function splitRecords(text: string): Fields[] {
  const records: Map<string, string[]>[] = [];
  let current = new Map<string, string[]>();
  let open: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const match = tagLine.exec(line.trimEnd());
    const tag = match?.[1];
    if (tag === "TY" || tag === "ER") {
      if (current.size > 0) records.push(current);
      current = new Map();
      open = [];
    } else if (tag) {
      open = current.get(tag) ?? [];
      open.push(match[2]?.trim() ?? "");
      current.set(tag, open);
    } else if (open.length > 0 && line.trim() !== "") open.push(`${open.pop() ?? ""}\n${line.trim()}`);
  }
  if (current.size > 0) records.push(current);
  return records;
}

function toCitation(fields: Fields): Citation {
  const first = (...tags: readonly string[]): string | undefined =>
    tags.flatMap((tag) => fields.get(tag) ?? []).find((value) => value !== "");
  const authors = ["AU", "A1", "A2"].map((tag) => fields.get(tag) ?? []).find((names) => names.length > 0) ?? [];
  return {
    headline: first("TI", "T1", "CT", "BT"),
    byline: authors.map(nameOf).join(", "),
    date: dateOf(first("DA", "Y1", "PY", "Y2")) ?? dateOf(first("PY", "Y1")),
    outlet: first("JO", "JF", "T2", "J2", "JA", "SO", "PB"),
    language: first("LA"),
    url: first("UR", "L2", "LK"),
    rights: first("C1"),
    abstract: first("AB", "N2"),
  };
}

/** YYYY/MM/DD/other, with any part but the year left out. */
function dateOf(value: string | undefined): string | undefined {
  const match = /^(\d{4})(?:[/-](\d{0,2})(?:[/-](\d{0,2}))?)?/.exec(value ?? "");
  return match ? partialDate(match[1], match[2] || undefined, match[3] || undefined) : value;
}

/** "Arnel, Jo" is Jo Arnel. */
const nameOf = (name: string): string => name.replace(/^([^,]+),\s*([^,]+)(?:,.*)?$/, "$2 $1").trim();
