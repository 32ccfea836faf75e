/** The parts of a MIME body (RFC 2046) of one level, with their headers; found by boundary, each byte looked at once. */
import { readHeaders } from "./http-message.ts";

export interface MimePart {
  readonly headers: ReadonlyMap<string, string>;
  /** Without its transfer encoding. */
  readonly body: Uint8Array;
}

const mostParts = 10_000;

/** @param boundary  as the header names it, without the dashes */
export function splitMimeParts(bytes: Uint8Array, boundary: string): MimePart[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = `--${boundary}`;
  const parts: MimePart[] = [];
  let start = lineAfter(buffer, boundaryAt(buffer, mark, 0));
  while (start > 0 && parts.length < mostParts) {
    const end = boundaryAt(buffer, mark, start);
    const part = buffer.subarray(start, end < 0 ? buffer.length : end);
    const { headers, end: bodyAt } = readHeaders(part);
    parts.push({ headers, body: decodeTransfer(part.subarray(bodyAt), headers.get("content-transfer-encoding")) });
    start = end < 0 ? 0 : lineAfter(buffer, end);
  }
  return parts;
}

/** A boundary stands at the start of a line. */
function boundaryAt(buffer: Buffer, mark: string, from: number): number {
  for (let at = buffer.indexOf(mark, from); at >= 0; at = buffer.indexOf(mark, at + 1)) if (at === 0 || buffer[at - 1] === 10) return at;
  return -1;
}

/** Where the line after this one begins, 0 where there is none. */
const lineAfter = (buffer: Buffer, at: number): number => (at < 0 ? 0 : buffer.indexOf("\n", at) + 1);

function decodeTransfer(body: Buffer, encoding: string | undefined): Uint8Array {
  const name = encoding?.trim().toLowerCase();
  if (name === "base64") return Buffer.from(body.toString("latin1"), "base64");
  return name === "quoted-printable" ? decodeQuotedPrintable(body) : body;
}

function decodeQuotedPrintable(body: Buffer): Uint8Array {
  const text = body
    .toString("latin1")
    .replace(/=[ \t]*\r?\n/g, "")
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, "latin1");
}
