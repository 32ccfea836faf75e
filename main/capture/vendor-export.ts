/** Text exports of press databases: a two- or three-letter code opens each field, the body stands in LP and TD. */
import type { DocumentHints, SourceDocument } from "../../shared/domain/clean-article.ts";

const codes = new Set([
  "HD",
  "HL",
  "BY",
  "WC",
  "PD",
  "ET",
  "SN",
  "SC",
  "PG",
  "LA",
  "CY",
  "LP",
  "TD",
  "RE",
  "NS",
  "PUB",
  "AN",
  "CO",
  "IN",
  "CR",
  "CLM",
  "ED",
  "SE",
  "VOL",
  "RF",
  "IPD",
  "IPC",
  "ART",
  "CT",
  "UR",
  "URL",
  "DL",
  "RST",
  "NG",
  "NGC",
  "GC",
]);
const opener = /^([A-Z]{2,3})(?:[ \t]{1,}|:[ \t]*)(\S.*)$|^([A-Z]{2,3}):?[ \t]*$/;

/** Whether a text opens its lines with the codes of a database export: a headline and three others, a body among them. */
export function isVendorExport(text: string): boolean {
  const found = new Set<string>();
  for (const line of text.slice(0, 200_000).split(/\r?\n/)) {
    const code = codeOf(line)?.code;
    if (code) found.add(code);
  }
  return (found.has("HD") || found.has("HL")) && (found.has("LP") || found.has("TD")) && found.size >= 5;
}

/** Reads every document of an export; its fields become hints, its lead and its text the text. */
export function readVendorExport(text: string, hints: DocumentHints): SourceDocument[] {
  return splitRecords(text.split(/\r?\n/)).flatMap((lines) => {
    const fields = readFields(lines);
    const body = [fields.get("LP"), fields.get("TD"), fields.get("ART")].filter((part) => part !== undefined && part !== "").join("\n\n");
    return body === "" ? [] : [{ kind: "text" as const, text: body, hints: { ...hints, ...toHints(fields) } }];
  });
}

function codeOf(line: string): { readonly code: string; readonly value: string } | null {
  const match = opener.exec(line);
  const code = match?.[1] ?? match?.[3];
  return code && codes.has(code) ? { code, value: match?.[2]?.trim() ?? "" } : null;
}

/** A headline field opens a record; fields before it (a section, say) belong to it, too. */
function splitRecords(lines: readonly string[]): string[][] {
  const records: string[][] = [];
  let current: string[] = [];
  let hasHeadline = false;
  let hasBody = false;
  for (const line of lines) {
    const code = codeOf(line)?.code;
    const isHead = code === "HD" || code === "HL";
    if (/^[-=_*]{20,}\s*$/.test(line) || (isHead && hasHeadline)) {
      if (hasBody) {
        records.push(current);
        current = [];
        hasHeadline = false;
        hasBody = false;
      }
      if (!isHead) continue;
    }
    hasHeadline ||= isHead;
    hasBody ||= code === "LP" || code === "TD";
    current.push(line);
  }
  if (hasBody) records.push(current);
  return records;
}

/** Lines without a code continue the field above them; a code that was seen before is text ("CO ..." in a table). */
function readFields(lines: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string[]>();
  let open: string[] | null = null;
  for (const line of lines) {
    const start = codeOf(line);
    if (start && !fields.has(start.code)) {
      open = start.value === "" ? [] : [start.value];
      fields.set(start.code, open);
    } else {
      open?.push(line.trimEnd());
    }
  }
  return new Map([...fields].map(([code, parts]) => [code, parts.join("\n").trim()]));
}

function toHints(fields: ReadonlyMap<string, string>): Partial<Omit<DocumentHints, "capturedAt">> {
  const oneLine = (code: string): string | undefined => fields.get(code)?.replace(/\s+/g, " ").trim() || undefined;
  const headline = oneLine("HD") ?? oneLine("HL");
  const byline = oneLine("BY");
  const date = oneLine("PD");
  const outlet = oneLine("SN");
  const language = oneLine("LA");
  const url = oneLine("UR") ?? oneLine("URL");
  return {
    ...(headline ? { headline } : {}),
    ...(byline ? { byline } : {}),
    ...(date ? { date } : {}),
    ...(outlet ? { outlet } : {}),
    ...(language ? { language } : {}),
    ...(url ? { url } : {}),
  };
}
