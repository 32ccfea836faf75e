/** A mail as its parser wants it: from its first header on, and read with the character sets that its bytes are in. */
import iconv from "iconv-lite";
import PostalMime, { type Email } from "postal-mime";
import { decodeText } from "./decode.ts";

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

/** Where the header begins: after a byte order mark, blank lines, and the length that Apple Mail writes over its mails. */
const opening = /^(?:ï»¿)?\s*(?:(\d{1,9}) *\n)?/;

/** The bytes of the mail alone: without what stands before its header, and without the list that Apple Mail puts behind it. */
export function bareMail(bytes: Uint8Array): Uint8Array {
  const [before = "", length] = opening.exec(latin1(bytes.subarray(0, 200))) ?? [];
  if (before === "") return bytes;
  return bytes.subarray(before.length, length === undefined ? undefined : before.length + Number(length));
}

/** @returns the mail; null where its parts nest beyond what the parser takes */
export async function parseMail(bytes: Uint8Array): Promise<Email | null> {
  // Header-less charsets are common in old mails: those are decoded by content.
  const isStated = /content-transfer-encoding|charset/i.test(latin1(bytes.subarray(0, 16_384)));
  const source = isStated ? bytes : new TextEncoder().encode(decodeText(bytes).text);
  try {
    const mail = await PostalMime.parse(source, options);
    return isMisread(mail) ? { ...mail, ...(await readByContent(source)) } : mail;
  } catch {
    return null;
  }
}

const options = { forceRfc822Attachments: true };

const isMisread = ({ text = "", html = "" }: Pick<Email, "text" | "html">): boolean => text.includes("\uFFFD") || html.includes("\uFFFD");

/** The texts of a mail that lies about its character set: all parts read as one that keeps every byte, then by what the bytes are. */
async function readByContent(source: Uint8Array): Promise<Pick<Email, "text" | "html">> {
  const told = latin1(source)
    .replace(/^(content-type:\s*text\/(?:plain|html))\b(?![^\r\n]*(?:\r?\n[ \t][^\r\n]*)*charset)/gim, "$1; charset=windows-1252")
    .replace(/(\bcharset\s*=\s*"?)[\w:.-]+/gi, "$1windows-1252");
  const { text, html } = await PostalMime.parse(Uint8Array.from(Buffer.from(told, "latin1")), options);
  const read = (part: string | undefined): string | undefined =>
    part === undefined ? undefined : decodeText(iconv.encode(part, "windows-1252")).text;
  return { ...(text === undefined ? {} : { text: read(text) }), ...(html === undefined ? {} : { html: read(html) }) };
}
