/** A mail as it is stored (RFC 5322, MIME): its text or page, its attachments, and what its header says; a forwarded mail speaks for itself. */
import type { Attachment, Email } from "postal-mime";
import type { DocumentHints, SourceDocument } from "../../shared/domain/clean-article.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import { type ReadParts, readParts } from "./container.ts";
import type { Part, Reading, Refusal } from "./format.ts";
import { cutForwarded, type Forwarded, findForwarded, isReply } from "./forwarded.ts";
import { bareMail, parseMail } from "./mail-source.ts";
import { splitNewsletterPage, splitNewsletterText } from "./newsletter.ts";
import { readPageBlocks } from "./newsletter-block.ts";
import type { ReadCapture } from "./read-capture.ts";
import { inMemory } from "./source.ts";
import { statedInstant } from "./stated-instant.ts";

const headerLine =
  /^(from|to|subject|date|received|return-path|delivered-to|mime-version|message-id|content-type|x-[\w-]+|dkim-signature)\s*:/i;

/** Whether the bytes begin with three or more lines of a mail's header; the name of a mail does for two of them. */
export function isMail(bytes: Uint8Array, name: string): boolean {
  const mail = bareMail(bytes);
  if (!mayBeginWithField(mail)) return false;
  const head = new TextDecoder("latin1").decode(mail.subarray(0, 8192));
  const lines = (head.split(/\r?\n\r?\n/)[0] ?? "").split(/\r?\n/).filter((line) => !/^\s/.test(line));
  const known = lines.filter((line) => headerLine.test(line)).length;
  if (/\.(eml|emlx|mail)$/i.test(name)) return /^[\w-]+:/.test(lines[0] ?? "") && known >= 1;
  return headerLine.test(lines[0] ?? "") && known >= 3;
}

/** Most files are told apart by their first word: a header begins with a field, or goes on from a line before. */
function mayBeginWithField(bytes: Uint8Array): boolean {
  const first = bytes[0] ?? 0;
  if (first <= 0x20) return true;
  let at = 0;
  while (at < longestField && isFieldByte(bytes[at] ?? 0)) at += 1;
  while (bytes[at] === 0x20 || bytes[at] === 0x09) at += 1;
  return at > 0 && bytes[at] === 0x3a;
}

const longestField = 80;
const isFieldByte = (byte: number): boolean =>
  byte === 0x2d || byte === 0x5f || (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

/**
 * Reads a mail and what is attached to it. The page is preferred where it has one, the plain text where it was forwarded; a newsletter gives
 * its stories. What the header says holds for the mail's own text, not for what is attached.
 */
export async function readMail(
  bytes: Uint8Array,
  hints: DocumentHints,
  _name: string,
  reading: Reading,
): Promise<Result<ReadCapture, Refusal>> {
  const mail = await parseMail(bareMail(bytes));
  if (!mail) return err({ kind: "mail-broken" });
  const { documents, unread } = await readMessage({ ...mail, sent: sentHeader(mail) }, hints, reading);
  if (documents.length + unread.length === 0) return err({ kind: "mail-empty" });
  return ok({ mediaType: "message/rfc822", charset: null, documents, unread });
}

const sentHeader = ({ headers }: Email): string | undefined => headers.find((each) => each.key === "date")?.value;

/** What of a mail is read, whatever it was stored as. */
export type Message = Pick<Email, "from" | "subject" | "date" | "text" | "html" | "attachments"> & {
  /** The Date header as written, for it keeps the sender's own day; `date` may be in UTC. */
  readonly sent: string | undefined;
};

/** The mail's own documents, and those of what is attached to it. */
export async function readMessage(mail: Message, hints: DocumentHints, reading: Reading): Promise<ReadParts> {
  // A mail was there on the day it was sent, which is what "Monday" in it counts from.
  const sent = { ...hints, capturedAt: statedInstant(mail.date, hints.capturedAt) };
  const own = toDocuments(mail, { ...sent, ...mailHints(mail) });
  const attached = await readParts(attachments(mail), sent, reading);
  return { documents: [...own, ...attached.documents], unread: attached.unread };
}

function mailHints(mail: Message): Partial<Omit<DocumentHints, "capturedAt">> {
  const sender = mail.from?.name?.trim() || domainOf(mail.from?.address);
  const subject = mail.subject?.trim();
  return {
    ...(subject ? { headline: subject } : {}),
    ...(mail.date ? { date: mail.sent ?? mail.date } : {}),
    ...(sender ? { outlet: sender } : {}),
  };
}

function domainOf(address: string | undefined): string | undefined {
  return address?.split("@")[1];
}

/** Cuts a page behind its forwarded header, whose lines end where its elements do; null if it has none. */
function cutForwardedPage(html: string): Forwarded | null {
  const blocks = readPageBlocks(html);
  const found = findForwarded(blocks.map((block) => block.text));
  const next = found === null ? undefined : blocks[found.end];
  return found === null || next === undefined ? null : { text: html.slice(next.start), hints: found.hints };
}

function toDocuments(mail: Message, hints: DocumentHints): readonly SourceDocument[] {
  const text = mail.text?.trim() ?? "";
  const html = mail.html?.trim() ?? "";
  const canForward = !isReply(mail.subject ?? "");
  const forwarded = canForward && text ? cutForwarded(text) : null;
  if (forwarded) return [{ kind: "text", text: forwarded.text, hints: { ...hints, ...forwarded.hints } }];
  const sender = domainOf(mail.from?.address) ?? "";
  if (html) {
    const cut = (canForward ? cutForwardedPage(html) : null) ?? { text: html, hints: {} };
    const told = { ...hints, ...cut.hints };
    return splitNewsletterPage(cut.text, told, sender) ?? [{ kind: "page", html: cut.text, hints: told }];
  }
  if (!text) return [];
  return splitNewsletterText(text, hints, sender) ?? [{ kind: "text", text, hints }];
}

/**
 * Pictures, sounds, signatures, cards and appointments are no articles, and a mail is full of them; a text without a name is the mail's own
 * once more, for watches and for readers that know no HTML.
 */
const isNoDocument = ({ mimeType, related, filename, disposition }: Attachment): boolean =>
  related === true ||
  (filename === null && disposition === null && mimeType.startsWith("text/")) ||
  /^(?:image|audio|video|font)\/|signature|pgp-|pkcs7-mime|calendar|vcard|directory|delivery-status|rfc822-headers/.test(mimeType);

const endings: Readonly<Record<string, string>> = {
  "message/rfc822": "eml",
  "application/pdf": "pdf",
  "text/html": "html",
  "text/plain": "txt",
  "application/zip": "zip",
  "application/rtf": "rtf",
};

function* attachments(mail: Message): Generator<Part> {
  let nth = 0;
  for (const attachment of mail.attachments) {
    nth += 1;
    const { content, mimeType } = attachment;
    if (isNoDocument(attachment) || typeof content === "string") continue;
    const bytes = content instanceof Uint8Array ? content : new Uint8Array(content);
    yield { source: inMemory(bytes), name: attachment.filename?.trim() || `attachment ${nth}.${endings[mimeType] ?? "bin"}` };
  }
}
