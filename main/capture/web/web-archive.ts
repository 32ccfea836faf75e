/** Web archives (WARC 1.1, ISO 28500), packed or not: every page that was answered, with its address and the time it was fetched. */
import { createHash } from "node:crypto";
import type { DocumentHints } from "../../../shared/domain/clean-article.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import { readParts } from "../container.ts";
import type { Part, Reading, Refusal } from "../format.ts";
import { isPage } from "../page.ts";
import type { ReadCapture } from "../read-capture.ts";
import { statedInstant } from "../stated-instant.ts";
import { gunzipMembers, isGzip } from "./gzip.ts";
import { charsetOf, readHeaders, readHttpAnswer } from "./http-message.ts";

const mark = "WARC/";

export const isWebArchive = (bytes: Uint8Array): boolean => latin1(bytes.subarray(0, 6)).startsWith(mark);

export async function readWebArchive(
  bytes: Uint8Array,
  hints: DocumentHints,
  _name: string,
  reading: Reading,
): Promise<Result<ReadCapture, Refusal>> {
  const { documents, unread } = await readParts(pagesIn(bytes, hints, reading, null), hints, reading);
  if (documents.length + unread.length === 0) return err({ kind: "web-archive-empty" });
  return ok({ mediaType: "application/warc", charset: null, documents, unread });
}

/**
 * The pages and papers of an archive, the same bytes at the same address once.
 *
 * @param wanted  addresses to keep to; null for all
 */
export function* pagesIn(
  bytes: Uint8Array,
  hints: DocumentHints,
  { budget }: Reading,
  wanted: ReadonlySet<string> | null,
): Generator<Part> {
  const seen = new Set<string>();
  const stretches = isGzip(bytes) ? gunzipMembers(bytes, budget) : [bytes];
  for (const stretch of stretches)
    for (const { headers, block } of recordsIn(stretch)) {
      const address = headers.get("warc-target-uri")?.replace(/^<|>$/g, "") ?? "";
      if (wanted !== null && !wanted.has(address)) continue;
      const content = contentOf(headers, block, budget);
      if (content === null || !isDocument(content, address)) continue;
      const key = `${address} ${createHash("sha1").update(content.body).digest("base64")}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield {
        bytes: content.body,
        name: address,
        charset: charsetOf(content.type),
        hints: {
          ...(/^https?:/.test(address) ? { url: address } : {}),
          capturedAt: statedInstant(headers.get("warc-date"), hints.capturedAt),
        },
      };
    }
}

interface Record {
  readonly headers: ReadonlyMap<string, string>;
  readonly block: Uint8Array;
}

/** Records by their stated lengths; where the next one does not begin after it, the length is wrong and the next mark is looked for. */
function* recordsIn(bytes: Uint8Array): Generator<Record> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = buffer.indexOf(mark);
  while (at >= 0 && at < buffer.length) {
    const { headers, end } = readHeaders(buffer.subarray(at));
    const start = at + end;
    const length = Number(headers.get("content-length") ?? Number.NaN);
    const stated = start + length;
    const next = Number.isSafeInteger(length) && length >= 0 ? skipLineEnds(buffer, stated) : -1;
    const isRight = next >= 0 && (next === buffer.length || buffer.subarray(next, next + mark.length).toString("latin1") === mark);
    const found = isRight ? next : buffer.indexOf(`\n${mark}`, start - 1) + 1;
    const last = found <= 0 ? buffer.length : found;
    yield { headers, block: isRight ? buffer.subarray(start, stated) : trimLineEnds(buffer.subarray(start, last)) };
    at = isRight && next < buffer.length ? next : isRight ? -1 : found > at ? found : -1;
  }
}

function skipLineEnds(buffer: Buffer, from: number): number {
  if (from > buffer.length) return -1;
  let at = from;
  while (at < buffer.length && at < from + 8 && (buffer[at] === 13 || buffer[at] === 10)) at += 1;
  return at;
}

function trimLineEnds(buffer: Buffer): Buffer {
  let end = buffer.length;
  while (end > 0 && buffer.length - end < 4 && (buffer[end - 1] === 13 || buffer[end - 1] === 10)) end -= 1;
  return buffer.subarray(0, end);
}

interface Content {
  readonly type: string;
  readonly body: Uint8Array;
}

/** What an answer brought, or a resource that was stored without the talk about it; null for refusals, moves and everything else. */
function contentOf(headers: ReadonlyMap<string, string>, block: Uint8Array, budget: Reading["budget"]): Content | null {
  const kind = headers.get("warc-type");
  if (kind === "resource") return { type: headers.get("content-type") ?? "", body: block };
  if (kind !== "response") return null;
  const answer = readHttpAnswer(block, budget);
  if (answer === null || answer.status < 200 || answer.status > 299 || answer.body.length === 0) return null;
  return { type: answer.headers.get("content-type") ?? "", body: answer.body };
}

/** What a page is dressed with (styles, scripts, pictures, notes to robots) is no document. */
function isDocument({ type, body }: Content, address: string): boolean {
  // A server that does not say what it sends is judged by what it sends.
  if (type === "") return isPage(latin1(body.subarray(0, 4000)), "");
  if (/^text\/plain/i.test(type)) return !/\/(?:robots|ads|app-ads|humans|security)\.txt$/i.test(address);
  return /html|\/pdf|msword|officedocument\.word|opendocument\.text|rtf|rfc822/i.test(type);
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
