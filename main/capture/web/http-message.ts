/** An HTTP answer as it was received (RFC 9112): its status, its headers, and its body without the codings of the way. */
import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { maxCaptureBytes } from "../budget.ts";

export interface HttpAnswer {
  readonly status: number;
  /** By lower-case name, the first of each. */
  readonly headers: ReadonlyMap<string, string>;
  /** Null where it cannot be decoded, or to more than a file may have. */
  readonly body: Uint8Array | null;
}

export const isHttpAnswer = (bytes: Uint8Array): boolean => /^HTTP\/\d(?:\.\d)? \d{3}/.test(latin1(bytes.subarray(0, 20)));

export const longestHead = 256 * 1024;

/** @returns null where the bytes are none */
export function readHttpAnswer(bytes: Uint8Array): HttpAnswer | null {
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(latin1(bytes.subarray(0, 20)))?.[1];
  if (status === undefined) return null;
  const { headers, end } = readHeaders(bytes);
  const whole = bytes.subarray(end);
  const body = /\bchunked\b/i.test(headers.get("transfer-encoding") ?? "") ? joinChunks(whole) : whole;
  return { status: Number(status), headers, body: decodeContent(body, headers.get("content-encoding") ?? "") };
}

/** Header fields up to the first empty line; continued lines are joined. `end`: where the body begins. */
export function readHeaders(bytes: Uint8Array): { readonly headers: ReadonlyMap<string, string>; readonly end: number } {
  const [headEnd, end] = findEmptyLine(bytes);
  const headers = new Map<string, string>();
  const lines = latin1(bytes.subarray(0, headEnd)).replace(/\r?\n[ \t]+/g, " ");
  for (const line of lines.split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== "" && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, end };
}

/** Where the head ends and where the body begins. */
function findEmptyLine(bytes: Uint8Array): readonly [number, number] {
  const last = Math.min(bytes.length, longestHead);
  for (let at = bytes.indexOf(10); at >= 0 && at < last; at = bytes.indexOf(10, at + 1)) {
    const next = bytes[at + 1] === 13 ? at + 2 : at + 1;
    if (bytes[next] === 10) return [at, next + 1];
  }
  return [last, last];
}

export const charsetOf = (contentType: string | undefined): string | undefined =>
  /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType ?? "")?.[1];

/** Some tools store the body without its chunks and keep the header: bytes that are no chunk are taken as they are. */
function joinChunks(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const line = /^([0-9a-f]{1,8})[^\r\n]{0,200}\r?\n/i.exec(latin1(bytes.subarray(at, at + 220)));
    if (line === null) {
      chunks.push(bytes.subarray(at));
      break;
    }
    const size = Number.parseInt(line[1] ?? "0", 16);
    if (size === 0) break;
    const start = at + line[0].length;
    chunks.push(bytes.subarray(start, start + size));
    at = start + size;
    while (bytes[at] === 13 || bytes[at] === 10) at += 1;
  }
  return Buffer.concat(chunks);
}

/** Unpacks what is packed; what only says so, because a tool had unpacked it before, is taken as it is. */
function decodeContent(body: Uint8Array, coding: string): Uint8Array | null {
  const name = coding.trim().toLowerCase();
  const options = { maxOutputLength: maxCaptureBytes, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    if (/gzip/.test(name)) return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, options) : body;
    if (name === "deflate") return (body[0] ?? 0) % 16 === 8 ? inflateSync(body, options) : inflateRawSync(body, options);
    if (name === "br") return brotliDecompressSync(body, { maxOutputLength: options.maxOutputLength });
  } catch (thrown) {
    const isBomb = thrown instanceof Error && "code" in thrown && thrown.code === "ERR_BUFFER_TOO_LARGE";
    return isBomb || !looksLikeText(body) ? null : body;
  }
  return body;
}

const looksLikeText = (bytes: Uint8Array): boolean => /^\s*[<{\p{L}]/u.test(latin1(bytes.subarray(0, 40)));

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
