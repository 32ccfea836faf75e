/** A mailbox in one file (RFC 4155, mboxrd): mails one after the other, each opened by a line "From sender date". */
import type { DocumentHints } from "../../shared/domain/clean-article.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import { readParts } from "./container.ts";
import type { Part, Reading, Refusal } from "./format.ts";
import type { ReadCapture } from "./read-capture.ts";

const opener = /^From \S.*\d{2}:\d{2}.*\r?\n(?:>?[\w-]+:|\r?\n)/;
const sniffed = 400;

/** Whether the bytes begin with the line that opens a mail in a mailbox. */
export const isMailbox = (bytes: Uint8Array): boolean => opener.test(latin1(bytes, 0, sniffed));

/** Reads every mail of a mailbox; each is named by its number. */
export async function readMailbox(
  bytes: Uint8Array,
  hints: DocumentHints,
  _name: string,
  reading: Reading,
): Promise<Result<ReadCapture, Refusal>> {
  const { documents, unread } = await readParts(mails(bytes), hints, reading);
  if (documents.length + unread.length === 0) return err({ kind: "mailbox-empty" });
  return ok({ mediaType: "application/mbox", charset: null, documents, unread });
}

function* mails(bytes: Uint8Array): Generator<Part> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = 0;
  for (let nth = 1; start < buffer.length; nth += 1) {
    const end = nextOpener(buffer, start + 1);
    const body = buffer.indexOf("\n", start) + 1;
    if (body > 0 && body < end) yield { bytes: unquoteFrom(buffer.subarray(body, end)), name: `mail ${nth}.eml` };
    start = end;
  }
}

/** A line that only looks like an opener is text: an opener is followed by a header. */
function nextOpener(buffer: Buffer, from: number): number {
  for (let at = buffer.indexOf("\nFrom ", from); at >= 0; at = buffer.indexOf("\nFrom ", at + 1))
    if (opener.test(latin1(buffer, at + 1, sniffed))) return at + 1;
  return buffer.length;
}

/** Lines of a mail that begin with "From " stand with a mark before them. */
function unquoteFrom(mail: Buffer): Uint8Array {
  if (!mail.includes("\n>From ") && !mail.includes("\n>>")) return mail;
  return Buffer.from(mail.toString("latin1").replace(/^>(>*From )/gm, "$1"), "latin1");
}

const latin1 = (bytes: Uint8Array, start: number, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.max(0, Math.min(length, bytes.length - start))).toString("latin1");
