/** Markdown is read as the page that it describes. */
import { marked } from "marked";
import type { DocumentHints, SourceDocument } from "../../shared/domain/clean-article.ts";

/** Whether a text is Markdown: by its name, or by a heading and other marks of the language. */
export function isMarkdown(text: string, name: string): boolean {
  return (
    /\.(md|markdown|mdown)$/i.test(name) || (/^(---\n[\s\S]{0,2000}?\n---\n)?\s*#{1,3} \S/.test(text) && /\n(#{2,4} |> |[*-] )/.test(text))
  );
}

/** Reads Markdown; the fields of a front matter block become hints. */
export function readMarkdown(text: string, hints: DocumentHints): SourceDocument {
  const matter = /^---\r?\n([\s\S]{0,5000}?)\r?\n---\r?\n/.exec(text);
  const body = matter ? text.slice(matter[0].length) : text;
  const told: DocumentHints = matter ? { ...hints, ...readMatter(matter[1] ?? "") } : hints;
  if (isTooMarked(body)) return { kind: "text", text: body, hints: told };
  try {
    return { kind: "page", html: `<body>${marked.parse(body, { async: false, gfm: true })}</body>`, hints: told };
  } catch {
    // Marks that nest without end, or megabytes on one line, exhaust the parser; the words are there all the same.
    return { kind: "text", text: body, hints: told };
  }
}

/** The parser goes into each quotation and list in another, and tries every mark of a paragraph with every other one in it. */
const isTooMarked = (body: string): boolean =>
  /^[ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+){50}|^(?: {4}|\t){50}/m.test(body) || body.split(/\n[ \t]*\n/).some(isTooDense);

const isTooDense = (paragraph: string): boolean =>
  paragraph.length > 20_000 && ((paragraph.match(/[_*]/g)?.length ?? 0) > 4000 || (paragraph.match(/[[\]`]/g)?.length ?? 0) > 20_000);

const fieldOfKey: Readonly<Record<string, "headline" | "byline" | "date" | "outlet" | "url" | "language">> = {
  title: "headline",
  headline: "headline",
  author: "byline",
  byline: "byline",
  date: "date",
  published: "date",
  source: "outlet",
  outlet: "outlet",
  publication: "outlet",
  url: "url",
  link: "url",
  lang: "language",
  language: "language",
};

function readMatter(block: string): Partial<Omit<DocumentHints, "capturedAt">> {
  const found: Partial<Record<"headline" | "byline" | "date" | "outlet" | "url" | "language", string>> = {};
  // A list under a key stands on lines of its own ("  - Jo Arnel").
  const lines = block.replace(/\r?\n\s+-\s+/g, ", ").split(/\r?\n/);
  for (const line of lines) {
    const pair = /^(\w+)\s*:[\s,]*(.+)$/.exec(line);
    const key = fieldOfKey[pair?.[1]?.toLowerCase() ?? ""];
    const value = bareValue(pair?.[2] ?? "");
    if (!key || value === "") continue;
    // Programs that clip pages name their address as the source.
    found[key === "outlet" && /^https?:/i.test(value) ? "url" : key] = value;
  }
  return found;
}

/** Without YAML's brackets and quotation marks, and without those of a link between notes. */
const bareValue = (written: string): string =>
  written
    .trim()
    .replace(/^\[(?!\[)(.*)\]$/, "$1")
    .replace(/(^|, *)(["'])(.*?)\2(?=,|$)/g, "$1$3")
    .replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, "$1")
    .trim();
