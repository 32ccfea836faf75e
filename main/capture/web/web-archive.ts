/** Web archives (WARC 1.1, ISO 28500): every page that was answered, with its address and the time it was fetched. */
import { createHash } from "node:crypto";
import type { DocumentHints } from "../../../shared/domain/clean-article.ts";
import { maxCaptureBytes } from "../budget.ts";
import { ByteStream } from "../byte-stream.ts";
import type { ContainerFormat, Part } from "../format.ts";
import { isPage } from "../page.ts";
import type { UnreadPart } from "../read-capture.ts";
import { chunksOf, inMemory, type Source } from "../source.ts";
import { statedInstant } from "../stated-instant.ts";
import { charsetOf, longestHead, readHeaders, readHttpAnswer } from "./http-message.ts";

const mark = "WARC/";
/** So much of an answer that is too large tells what it is. */
const beginningBytes = 16 * 1024;

export const webArchive: ContainerFormat = {
  is: (head) => latin1(head.subarray(0, mark.length)) === mark,
  mediaType: "application/warc",
  empty: { kind: "web-archive-empty" },
  parts: (source, hints) => pagesIn(source, hints, null),
};

/**
 * The pages and papers of an archive, the same bytes at the same address once.
 *
 * @param wanted  addresses to keep to; null for all
 */
export async function* pagesIn(
  source: Source,
  hints: DocumentHints,
  wanted: ReadonlySet<string> | null,
): AsyncGenerator<Part | UnreadPart> {
  const seen = new Set<string>();
  for await (const { headers, block, isWhole } of recordsIn(source)) {
    const address = headers.get("warc-target-uri")?.replace(/^<|>$/g, "") ?? "";
    if (wanted !== null && !wanted.has(address)) continue;
    const content = contentOf(headers, block);
    if (content === null || !isDocument(content, address)) continue;
    const { type, body } = content;
    if (!isWhole || body === null) {
      yield { part: address, reason: { kind: isWhole ? "packed-page-broken" : "too-large" } };
      continue;
    }
    const key = createHash("sha1").update(address).update("\n").update(body).digest("base64");
    if (seen.has(key)) continue;
    seen.add(key);
    yield {
      source: inMemory(body),
      name: address,
      charset: charsetOf(type),
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
  /** One that is too large for memory gives its beginning only. */
  readonly isWhole: boolean;
}

/** Records by their stated lengths; where the next one does not begin after it, the length is wrong and the next mark is looked for. */
async function* recordsIn(source: Source): AsyncGenerator<Record> {
  const stream = new ByteStream(chunksOf(source));
  for (;;) {
    const head = await stream.peek(longestHead);
    if (head.length === 0) return;
    if (!head.subarray(0, mark.length).equals(Buffer.from(mark))) {
      await stream.takeToLine(mark, maxCaptureBytes);
      continue;
    }
    const { headers, end } = readHeaders(head);
    const stated = end + Number(headers.get("content-length") ?? Number.NaN);
    const next = Number.isSafeInteger(stated) && stated >= end && stated <= maxCaptureBytes ? await nextAfter(stream, stated) : -1;
    if (next >= 0) {
      const whole = await stream.take(next);
      yield { headers, block: whole.subarray(end, stated), isWhole: true };
      continue;
    }
    // All of the head but the end of its last line, which may open the next record.
    await stream.skip(end - 1);
    const beginning = new Uint8Array(await stream.peek(beginningBytes));
    const whole = await stream.takeToLine(mark, maxCaptureBytes);
    yield { headers, block: trimLineEnds((whole ?? beginning).subarray(1)), isWhole: whole !== null };
  }
}

/** Where the record behind this place begins, a few line ends later; -1 where there stands anything else. */
async function nextAfter(stream: ByteStream, stated: number): Promise<number> {
  const found = await stream.peek(stated + 8 + mark.length);
  if (found.length < stated) return -1;
  let at = stated;
  while (at < found.length && at < stated + 8 && (found[at] === 13 || found[at] === 10)) at += 1;
  return at === found.length || latin1(found.subarray(at, at + mark.length)) === mark ? at : -1;
}

function trimLineEnds(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes.length - end < 4 && (bytes[end - 1] === 13 || bytes[end - 1] === 10)) end -= 1;
  return bytes.subarray(0, end);
}

interface Content {
  readonly type: string;
  /** Null where it is packed and cannot be unpacked. */
  readonly body: Uint8Array | null;
}

/** What an answer brought, or a resource that was stored without the talk about it; null for refusals, moves and everything else. */
function contentOf(headers: ReadonlyMap<string, string>, block: Uint8Array): Content | null {
  const kind = headers.get("warc-type");
  if (kind === "resource") return { type: headers.get("content-type") ?? "", body: block };
  if (kind !== "response") return null;
  const answer = readHttpAnswer(block);
  if (answer === null || answer.status < 200 || answer.status > 299 || answer.body?.length === 0) return null;
  return { type: answer.headers.get("content-type") ?? "", body: answer.body };
}

/** What a page is dressed with (styles, scripts, pictures, notes to robots) is no document. */
function isDocument({ type, body }: Content, address: string): boolean {
  // A server that does not say what it sends is judged by what it sends.
  if (type === "") return body !== null && isPage(latin1(body.subarray(0, 4000)), "");
  if (/^text\/plain/i.test(type)) return !/\/(?:robots|ads|app-ads|humans|security)\.txt$/i.test(address);
  return /html|\/pdf|msword|officedocument\.word|opendocument\.text|rtf|rfc822/i.test(type);
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
