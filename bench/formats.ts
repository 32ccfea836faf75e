/** Exports, exchange formats and mails: whether every article of a file comes out, with its fields and without the carrier's furniture. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { detectLanguage } from "../main/analyse/language.ts";
import { readCapture } from "../main/capture/registry.ts";
import { cleanDocument } from "../main/clean/clean.ts";
import { tellReason } from "../shared/contract/tell-reason.ts";
import type { CleanArticle } from "../shared/domain/clean-article.ts";

interface Options {
  /** A folder with exports, in folders of their own or not, null if none is known. */
  readonly data: string | null;
  /** How many files at most, null for all. */
  readonly size: number | null;
}

/** What only a database, an agency's system or a mail program writes; none of it belongs into a text. */
const furniture =
  /^(?:\d+ of \d+ documents?|end of document|document [a-z0-9]{20,}|numéro de document|ce certificat|load-date|language|length|publication-type|classification)\b|news·\d{8}·|©.{0,80}(?:réservés|reserved)|factiva, inc/im;

const parts = ["headline", "outlet", "date", "byline", "text"] as const;
type Part = (typeof parts)[number];

interface Measured {
  readonly file: string;
  readonly articles: number;
  /** Articles with a headline, an outlet, a day and a text that is free of furniture. */
  readonly complete: number;
  readonly missing: Readonly<Partial<Record<Part | "clean text", number>>>;
  /** Why the file was not read, null if it was. */
  readonly reason: string | null;
}

/**
 * Measures and prints; the last line is JSON. A byline is listed where it is missing and does not count: agencies' short items have none.
 *
 * @returns the exit code: 0 measured, 2 the set is not there
 */
export async function run({ data, size }: Options): Promise<number> {
  const files = data !== null && existsSync(data) ? findFiles(data).slice(0, size ?? undefined) : [];
  if (data === null || files.length === 0) {
    console.error("bench formats: no folder with exports; give --data FOLDER.");
    return 2;
  }
  const measured: Measured[] = [];
  for (const file of files) measured.push(await measure(data, file));
  for (const { file, articles, complete, missing, reason } of measured) {
    const lacks = Object.entries(missing).map(([part, count]) => `${part} missing in ${count}`);
    console.log(`${file}: ${reason ?? [`${articles} articles, ${complete} complete`, ...lacks].join("; ")}`);
  }
  console.log(JSON.stringify({ files: measured.map(({ file, articles, complete }) => ({ file, articles, complete })) }));
  return 0;
}

const findFiles = (data: string): string[] =>
  readdirSync(data, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:html?|json|xml|eml|docx|pdf|txt|rtf|ris|bib|csv)$/i.test(file) && !/schema\.\w+$/i.test(file))
    .sort();

async function measure(data: string, file: string): Promise<Measured> {
  const now = new Date().toISOString();
  const read = await readCapture(readFileSync(join(data, file)), file, now);
  if (!read.ok) return { file, articles: 0, complete: 0, missing: {}, reason: tellReason(read.error, "en") };
  const articles = read.value.documents.flatMap((document) => {
    const cleaned = cleanDocument(document, detectLanguage);
    return cleaned.ok ? [cleaned.value] : [];
  });
  const missing: Partial<Record<Part | "clean text", number>> = {};
  let complete = 0;
  for (const article of articles) {
    const lacks = lacksOf(article);
    for (const part of lacks) missing[part] = (missing[part] ?? 0) + 1;
    if (lacks.every((part) => part === "byline")) complete++;
  }
  return { file, articles: articles.length, complete, missing, reason: null };
}

function lacksOf(article: CleanArticle): (Part | "clean text")[] {
  const text = article.blocks.map((block) => block.text).join("\n");
  const has: Readonly<Record<Part | "clean text", boolean>> = {
    headline: article.headline !== "",
    outlet: article.outlet !== null,
    date: article.published.day !== null,
    byline: article.byline !== null,
    text: text !== "",
    "clean text": !furniture.test(text),
  };
  return [...parts, "clean text" as const].filter((part) => !has[part]);
}
