/** Records of coded fields, as Factiva and its kin write them: a two- or three-letter code opens each field, the body stands in LP and TD. */
import type { PressRecord } from "./press-record.ts";

const codes = new Set(
  "HD HL BY WC PD ET SN SC PG LA CY LP TD RE NS PUB AN CO IN CR CLM ED SE VOL RF IPD IPC ART CT UR URL DL RST NG NGC GC CX".split(" "),
);

export interface CodedField {
  readonly code: string;
  /** Paragraphs of a body, lines of anything else. */
  readonly lines: readonly string[];
}

/** Codes stand in a column of four letters, alone, or before a colon. */
const opener = /^(?:([A-Z]{2})(?:[ \t]{2,}|\t|:[ \t]*)|([A-Z]{3})(?:[ \t]+|:[ \t]*))(\S.*)$|^([A-Z]{2,3}):?[ \t]*$/;

/** The code that a line opens a field with and what stands behind it; null for a line that goes on. */
export function readOpener(line: string): { readonly code: string; readonly value: string } | null {
  const match = opener.exec(line);
  const code = match?.[1] ?? match?.[2] ?? match?.[4];
  return code && codes.has(code) ? { code, value: match?.[3]?.trim() ?? "" } : null;
}

export const isCode = (text: string): boolean => codes.has(text);

/** A record begins at a headline after a body, or after the number of the last one; what stands before it (a section) belongs to it. */
export function splitFields(fields: readonly CodedField[]): CodedField[][] {
  const records: CodedField[][] = [];
  let current: CodedField[] = [];
  for (const field of fields) {
    const isNext = current.some(({ code }) => code === "AN") || (isHead(field.code) && current.some(({ code }) => isHead(code)));
    if (isNext) {
      records.push(current);
      current = [];
    }
    current.push(field);
  }
  records.push(current);
  return records.filter((record) => record.some(({ code }) => isHead(code) || code === "LP" || code === "TD"));
}

const isHead = (code: string): boolean => code === "HD" || code === "HL";

/** A record's fields by their names. A body without text is none. */
export function codedRecord(fields: readonly CodedField[]): PressRecord {
  const read = (...names: readonly string[]): string | undefined =>
    names
      .map((name) => fields.find(({ code }) => code === name)?.lines.join(" "))
      .find((value) => value !== undefined && value.trim() !== "");
  const time = read("ET");
  const day = read("PD");
  return {
    headline: read("HD", "HL"),
    byline: read("BY"),
    date: day && time ? `${day} ${time}` : day,
    outlet: read("SN"),
    language: read("LA"),
    url: read("UR", "URL"),
    rights: read("CY"),
    body: ["LP", "TD", "ART"].flatMap((name) => fields.find(({ code }) => code === name)?.lines ?? []),
  };
}
