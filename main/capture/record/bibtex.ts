/** BibTeX and BibLaTeX: entries of braces, quotes and joined strings. */
import type { DocumentHints, SourceDocument } from "../../../shared/domain/clean-article.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import type { Refusal } from "../format.ts";
import { type Citation, citationDocuments, partialDate } from "./citation.ts";
import { texToText } from "./tex.ts";

export const isBibtex = (text: string): boolean =>
  /^\s*@(?:article|misc|online|book|incollection|inproceedings|newspaper|comment|string|preamble|report|techreport|unpublished|www|electronic)\s*\{/im.test(
    text.slice(0, 20_000),
  );

/** The entries of a list. Never throws. */
export function readBibtex(text: string, hints: DocumentHints): Result<readonly SourceDocument[], Refusal> {
  const documents = citationDocuments(readEntries(text).map(toCitation), hints);
  return documents.length > 0 ? ok(documents) : err({ kind: "bibtex-empty" });
}

type Fields = ReadonlyMap<string, string>;

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const start = /@\s*([a-z]+)\s*[{(]/gi;

/** The file's own names for texts, and how many letters may still be put in their place: a few lines of them could name more than memory holds. */
interface Names {
  readonly texts: Map<string, string>;
  left: number;
}

const mostNamed = 10_000_000;

function textNamed(names: Names, word: string): string {
  const text = names.texts.get(word.toLowerCase());
  if (text === undefined || text.length > names.left) return word;
  names.left -= text.length;
  return text;
}

function readEntries(text: string): Fields[] {
  const names: Names = { texts: new Map(months.map((name, at) => [name, String(at + 1)])), left: mostNamed };
  const entries: Fields[] = [];
  let end = 0;
  for (const match of text.matchAll(start)) {
    if (match.index < end) continue;
    const kind = match[1]?.toLowerCase();
    const scan = { text, at: match.index + match[0].length };
    if (kind === "comment" || kind === "preamble") {
      end = skipBraces(text, scan.at - 1);
      continue;
    }
    if (kind !== "string") scan.at = skipKey(text, scan.at);
    const fields = readFields(scan, names);
    if (kind === "string") for (const [name, value] of fields) names.texts.set(name, value);
    else entries.push(fields);
    end = scan.at;
  }
  return entries;
}

/** The entry's own name ends at the first comma. */
function skipKey(text: string, at: number): number {
  const match = /[^,{}="]*,?/y;
  match.lastIndex = at;
  match.exec(text);
  return match.lastIndex || at;
}

interface Scan {
  readonly text: string;
  at: number;
}

const fieldStart = /[\s,]*([a-z][\w:.-]*)\s*=\s*/iy;

function readFields(scan: Scan, names: Names): Fields {
  const fields = new Map<string, string>();
  for (;;) {
    fieldStart.lastIndex = scan.at;
    const name = fieldStart.exec(scan.text)?.[1]?.toLowerCase();
    if (!name) return fields;
    scan.at = fieldStart.lastIndex;
    fields.set(name, readValue(scan, names));
  }
}

/** Parts joined by "#": braces, quotes, numbers and names of strings. */
function readValue(scan: Scan, names: Names): string {
  const parts: string[] = [];
  for (;;) {
    const mark = scan.text.charAt(scan.at);
    if (mark === "{") {
      const end = skipBraces(scan.text, scan.at);
      parts.push(scan.text.slice(scan.at + 1, end - 1));
      scan.at = end;
    } else if (mark === '"') {
      const end = endOfQuotes(scan.text, scan.at + 1);
      parts.push(scan.text.slice(scan.at + 1, end));
      scan.at = end + 1;
    } else {
      const bare = /[^\s,#}")]*/y;
      bare.lastIndex = scan.at;
      const word = bare.exec(scan.text)?.[0] ?? "";
      parts.push(textNamed(names, word));
      scan.at += word.length;
    }
    const joint = /\s*#\s*/y;
    joint.lastIndex = scan.at;
    if (!joint.test(scan.text)) return parts.join("");
    scan.at = joint.lastIndex;
  }
}

/** The position after the brace that closes the one at `at`; the end of the text if none does. */
function skipBraces(text: string, at: number): number {
  let depth = 0;
  for (let index = at; index < text.length; index++) {
    const mark = text.charAt(index);
    if (mark === "\\") index++;
    else if (mark === "{" || (mark === "(" && index === at)) depth++;
    else if (mark === "}" && --depth === 0) return index + 1;
  }
  return text.length;
}

/** A quotation mark inside braces does not end a value. */
function endOfQuotes(text: string, at: number): number {
  let depth = 0;
  for (let index = at; index < text.length; index++) {
    const mark = text.charAt(index);
    if (mark === "\\") index++;
    else if (mark === "{") depth++;
    else if (mark === "}") depth--;
    else if (mark === '"' && depth <= 0) return index;
  }
  return text.length;
}

function toCitation(fields: Fields): Citation {
  const read = (...names: readonly string[]): string | undefined =>
    names.map((name) => fields.get(name)).flatMap((value) => (value ? [texToText(value)] : []))[0];
  // The first of "2026-11-03/2026-11-05", without the hour.
  const [year, month, day] = (fields.get("date") ?? "").split(/[T/]/)[0]?.split("-") ?? [];
  const subtitle = read("subtitle");
  const title = read("title");
  return {
    headline: title && subtitle ? `${title}: ${subtitle}` : title,
    byline: (fields.get("author") ?? "")
      .split(/\s+and\s+/i)
      .map((name) => nameOf(texToText(name)))
      .filter((name) => name !== "")
      .join(", "),
    date: partialDate(year || undefined, month, day) ?? partialDate(read("year"), monthOf(read("month")), read("day")),
    outlet: read("journaltitle", "journal", "newspaper", "booktitle", "publisher", "howpublished", "organization"),
    language: read("langid", "language"),
    url: fields.get("url")?.replace(/\\([_%&#~])/g, "$1"),
    abstract: read("abstract"),
  };
}

function monthOf(text: string | undefined): string | undefined {
  const at = months.indexOf((text ?? "").slice(0, 3).toLowerCase());
  return at >= 0 ? String(at + 1) : text;
}

/** "Arnel, Jo", and BibLaTeX's "family=Arnel, given=Jo", are Jo Arnel. */
const nameOf = (name: string): string =>
  name
    .replace(/\b(?:family|given)=/g, "")
    .replace(/^([^,]+),\s*(?:[^,]+,\s*)?([^,]+)$/, "$2 $1")
    .trim();
