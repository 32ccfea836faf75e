/** A mailbox in one file (RFC 4155, mboxrd): mails one after the other, each opened by a line "From sender date". */
import { maxCaptureBytes } from "./budget.ts";
import { ByteStream } from "./byte-stream.ts";
import type { ContainerFormat, Part } from "./format.ts";
import type { UnreadPart } from "./read-capture.ts";
import { chunksOf, inMemory, type Source } from "./source.ts";

const opener = /^From \S.*\d{2}:\d{2}.*\r?\n(?:>?[\w-]+:|\r?\n)/;
const sniffed = 400;

/** A line that only looks like an opener is text: an opener is followed by a header. */
const isOpener = (bytes: Uint8Array): boolean => opener.test(latin1(bytes.subarray(0, sniffed)));

/** Every mail is named by its number. */
export const mailbox: ContainerFormat = {
  is: isOpener,
  mediaType: "application/mbox",
  empty: { kind: "mailbox-empty" },
  parts: mails,
};

async function* mails(source: Source): AsyncGenerator<Part | UnreadPart> {
  const stream = new ByteStream(chunksOf(source));
  for (let nth = 1; (await stream.peek(1)).length > 0; nth += 1) {
    const name = `mail ${nth}.eml`;
    const whole = await stream.takeToLine("From ", maxCaptureBytes, isOpener);
    if (whole === null) yield { part: name, reason: { kind: "too-large" } };
    else {
      const mail = whole.subarray(whole.indexOf(10) + 1);
      if (mail.length > 0) yield { source: inMemory(unquoteFrom(mail)), name };
    }
  }
}

/** Lines of a mail that begin with "From " stand with a mark before them. */
function unquoteFrom(bytes: Uint8Array): Uint8Array {
  const mail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!mail.includes("\n>From ") && !mail.includes("\n>>")) return mail;
  return Buffer.from(mail.toString("latin1").replace(/^>(>*From )/gm, "$1"), "latin1");
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
