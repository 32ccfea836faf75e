/** A PDF is read as the page that it prints: headings by their size, paragraphs in the order of the columns. */
import type { DocumentHints, SourceDocument } from "../../../shared/domain/clean-article.ts";
import { ok, type Result } from "../../../shared/domain/result.ts";
import { bareName, isShown, wordsIn } from "../document-title.ts";
import type { Reading, Refusal } from "../format.ts";
import type { ReadCapture } from "../read-capture.ts";
import { readingOrder } from "./column.ts";
import { type PrintedBlock, toBlocks } from "./paragraph.ts";
import { openPdf, type PdfFile } from "./pdf-file.ts";
import { mainSize, toRows } from "./row.ts";
import { dropRunningHeads } from "./running-head.ts";

/** Mail servers and scanners put lines before the mark; readers look for it in the first kilobyte. */
export const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes("%PDF-");

/** Reads a PDF; one without text is taken in and says so, for it may be a scan. */
export async function readPdf(
  bytes: Uint8Array,
  hints: DocumentHints,
  name: string,
  reading: Reading,
): Promise<Result<ReadCapture, Refusal>> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const blocks = layOut(opened.value);
  const told = { ...hints, ...toldBy(opened.value) };
  const text = blocks.map((block) => block.lines.join("\n")).join("\n\n");
  const documents = reading.readExport(text, told) ?? [toDocument(blocks, opened.value, told, name)];
  return ok({ mediaType: "application/pdf", charset: null, documents });
}

function layOut(file: PdfFile): readonly PrintedBlock[] {
  const runs = file.pages.flatMap((page) => page.runs);
  const bodySize = mainSize(runs);
  const isRightToLeft = runs.filter((run) => run.isRightToLeft).length > runs.length / 2;
  const printed = file.pages.map((page) => ({ height: page.height, rows: toRows(page.runs) }));
  const columns = dropRunningHeads(printed, bodySize).flatMap((page) => readingOrder(page.rows, isRightToLeft));
  return toBlocks(columns, bodySize);
}

function toDocument(blocks: readonly PrintedBlock[], file: PdfFile, hints: DocumentHints, name: string): SourceDocument {
  if (blocks.length === 0) return { kind: "text", text: "", hints: { ...hints, headline: file.title ?? bareName(name) } };
  const headline = headlineOf(blocks, file.title);
  const html = blocks.map((block) => {
    const tag = block === headline.block ? "h1" : block.kind === "heading" ? "h2" : "p";
    return `<${tag}>${block.text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</${tag}>`;
  });
  const told = headline.text === null ? hints : { ...hints, headline: headline.text };
  return { kind: "page", html: `<article>${html.join("\n")}</article>`, hints: told };
}

/** The largest heading that the title agrees with, else the largest of several words: a masthead is larger, and short. */
function headlineOf(
  blocks: readonly PrintedBlock[],
  title: string | null,
): { readonly text: string | null; readonly block: PrintedBlock | null } {
  const headings = blocks.filter((block) => block.kind === "heading").sort((a, b) => b.size - a.size);
  const told = title === null ? new Set<string>() : wordsIn(title);
  const agrees = (block: PrintedBlock): boolean => {
    const words = [...wordsIn(block.text)];
    return words.filter((word) => told.has(word)).length >= Math.max(2, words.length * 0.6);
  };
  const block = headings.find(agrees) ?? headings.find((each) => wordsIn(each.text).size >= 4) ?? null;
  if (block !== null) return { text: block.text, block };
  const opening = blocks.slice(0, 6).map((each) => each.text);
  return { text: title !== null && isShown(title, opening.join(" ")) ? title : null, block: null };
}

function toldBy({ author, created, language }: PdfFile): Partial<DocumentHints> {
  const day = /^D:(\d{4})(\d{2})(\d{2})/.exec(created ?? "");
  return {
    ...(author === null || !/\s/.test(author) ? {} : { byline: author }),
    ...(day === null ? {} : { created: `${day[1]}-${day[2]}-${day[3]}` }),
    ...(language === null ? {} : { language }),
  };
}
