/** What browsers and tools write into a page, or before it, when they save it: from where and when. */
import type { DocumentHints, SourceDocument } from "../../../shared/domain/clean-article.ts";
import { err, type Result } from "../../../shared/domain/result.ts";
import type { Reading, Refusal } from "../format.ts";
import type { ReadCapture } from "../read-capture.ts";
import { inMemory } from "../source.ts";
import { statedInstant } from "../stated-instant.ts";
import { charsetOf, readHttpAnswer } from "./http-message.ts";

const sniffed = 8192;

/** A page, with what browsers ("saved from url=(0031)https://…") and SingleFile (address and date in a comment) noted when they saved it. */
export const readSavedPage = (html: string, hints: DocumentHints): SourceDocument => ({
  kind: "page",
  html,
  hints: { ...hints, ...savedFrom(html, hints.capturedAt) },
});

function savedFrom(html: string, capturedAt: string): Partial<DocumentHints> {
  const head = html.slice(0, sniffed);
  const browser = /<!--\s*saved from url=\(\d+\)(\S{1,2000})\s*-->/i.exec(head)?.[1];
  const singleFile = /<!--\s*Page saved with SingleFile([\s\S]{0,4000}?)-->/.exec(head)?.[1] ?? "";
  const address = browser ?? /^\s*url:\s*(\S+)\s*$/m.exec(singleFile)?.[1];
  const date = /^\s*saved date:\s*(.+?)\s*$/m.exec(singleFile)?.[1];
  return {
    ...(address !== undefined && /^https?:/i.test(address) ? { url: address } : {}),
    ...(date === undefined ? {} : { capturedAt: statedInstant(date, capturedAt) }),
  };
}

/** Reads a file that begins with the header that the page was sent with. */
export async function readAnswer(
  bytes: Uint8Array,
  hints: DocumentHints,
  name: string,
  reading: Reading,
): Promise<Result<ReadCapture, Refusal>> {
  const answer = readHttpAnswer(bytes);
  if (answer === null || answer.body === null) return err({ kind: "packed-page-broken" });
  const { headers, body } = answer;
  const capturedAt = statedInstant(headers.get("date"), hints.capturedAt);
  return reading.open(
    { source: inMemory(body), name, charset: charsetOf(headers.get("content-type")), hints: { capturedAt }, isWhole: true },
    hints,
  );
}
