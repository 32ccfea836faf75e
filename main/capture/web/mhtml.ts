/**
 * A page saved with all that it shows in one file (MHTML, RFC 2557). The page is the part that the header names as the start, else the first
 * of HTML. Where it is only a frame for others, those are read: each once, however often they show each other.
 */
import type { DocumentHints } from "../../../shared/domain/clean-article.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import { readParts } from "../container.ts";
import { decodeText } from "../decode.ts";
import type { Part, Reading, Refusal } from "../format.ts";
import { toLines } from "../page-line.ts";
import type { ReadCapture } from "../read-capture.ts";
import { inMemory } from "../source.ts";
import { statedInstant } from "../stated-instant.ts";
import { charsetOf, readHeaders } from "./http-message.ts";
import { type MimePart, splitMimeParts } from "./mime-part.ts";

/** A page's own words are fewer than this where it only frames others. */
const fewestWords = 40;

/** A saved page is a mail in form; browsers say in its header that they saved it. */
export function isMhtml(bytes: Uint8Array, name: string): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1");
  if (!/^content-type:\s*(?:multipart\/related|text\/html)/im.test(head) || !/^[\w-]+:/.test(head)) return false;
  return /^(?:snapshot-content-location:|from:\s*<?saved by)/im.test(head) || /\.mht(?:ml)?$/i.test(name);
}

export async function readMhtml(
  bytes: Uint8Array,
  hints: DocumentHints,
  _name: string,
  reading: Reading,
): Promise<Result<ReadCapture, Refusal>> {
  const { headers, end } = readHeaders(bytes);
  const type = headers.get("content-type") ?? "";
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type);
  const mark = boundary?.[1] ?? boundary?.[2];
  const parts = mark === undefined ? [{ headers, body: bytes.subarray(end) }] : splitMimeParts(bytes.subarray(end), mark);
  const pages = parts.filter((part) => /html/i.test(part.headers.get("content-type") ?? ""));
  const start = /start\s*=\s*"?(<[^">]+>)/i.exec(type)?.[1];
  const root = pages.find((part) => start !== undefined && part.headers.get("content-id") === start) ?? pages[0];
  if (root === undefined) return err({ kind: "saved-page-empty" });
  const capturedAt = statedInstant(headers.get("date"), hints.capturedAt);
  const saved = { ...hints, capturedAt };
  const address = headers.get("snapshot-content-location") ?? root.headers.get("content-location");
  const read = await readParts(pagesShown(root, pages, address), saved, reading);
  return ok({ mediaType: "multipart/related", charset: null, ...read });
}

/** The page, or the pages that it frames, in the order in which they are shown. */
function* pagesShown(root: MimePart, pages: readonly MimePart[], address: string | undefined): Generator<Part> {
  const visited = new Set<MimePart>();
  const waiting = [root];
  let isEmpty = true;
  for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
    if (visited.has(page)) continue;
    visited.add(page);
    const html = decodeText(page.body, charsetOf(page.headers.get("content-type"))).text;
    const framed = framesOf(html).flatMap((target) => pages.filter((each) => isAt(each, target)));
    if (framed.length > 0 && toLines(html).split(/\s+/).length < fewestWords) waiting.unshift(...framed);
    else {
      isEmpty = false;
      yield toPart(page, page === root ? address : page.headers.get("content-location"), page === root);
    }
  }
  if (isEmpty) yield toPart(root, address, true);
}

const toPart = ({ headers, body }: MimePart, location: string | undefined, isWhole: boolean): Part => ({
  source: inMemory(body),
  name: location ?? "page.html",
  charset: charsetOf(headers.get("content-type")),
  hints: location !== undefined && /^https?:/i.test(location) ? { url: location } : {},
  isWhole,
});

const framesOf = (html: string): string[] =>
  [...html.matchAll(/<i?frame\b[^<>]{0,2000}?\bsrc\s*=\s*["']?([^"'\s>]+)/gi)].slice(0, 200).map((found) => found[1] ?? "");

const isAt = ({ headers }: MimePart, target: string): boolean =>
  headers.get("content-location") === target || (target.startsWith("cid:") && headers.get("content-id") === `<${target.slice(4)}>`);
