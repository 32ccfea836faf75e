/** A mail as it is stored (RFC 5322, MIME): its text or page, and what its header says; a forwarded mail speaks for itself. */
import PostalMime, { type Email } from "postal-mime";
import type { DocumentHints, SourceDocument } from "../../shared/domain/clean-article.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import { decodeText } from "./decode.ts";
import { cutForwarded } from "./forwarded.ts";
import { toLines } from "./page-line.ts";
import type { ReadCapture } from "./read-capture.ts";

const headerLine =
  /^(from|to|subject|date|received|return-path|delivered-to|mime-version|message-id|content-type|x-[\w-]+|dkim-signature)\s*:/i;

/** Whether the bytes begin with two or more lines of a mail's header. */
export function isMail(bytes: Uint8Array, name: string): boolean {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 8192)).replace(/^ï»¿/, "");
  const lines = (head.split(/\r?\n\r?\n/)[0] ?? "").split(/\r?\n/).filter((line) => !/^\s/.test(line));
  const known = lines.filter((line) => headerLine.test(line)).length;
  return headerLine.test(lines[0] ?? "") && known >= (/\.(eml|mail)$/i.test(name) ? 1 : 3);
}

/** Reads a mail; the page is preferred where it has one, and the plain text where it was forwarded. */
export async function readMail(bytes: Uint8Array, hints: DocumentHints): Promise<Result<ReadCapture, { readonly reason: string }>> {
  const mail = await parseMail(bytes);
  if (!mail) return err({ reason: "The mail cannot be read: its parts are broken." });
  const document = toDocument(mail, { ...hints, ...mailHints(mail) });
  if (!document) return err({ reason: "The mail has no text of its own." });
  return ok({ mediaType: "message/rfc822", charset: null, documents: [document] });
}

/** Header-less charsets are common in old mails: parts without one are decoded by content. */
async function parseMail(bytes: Uint8Array): Promise<Email | null> {
  const source = /content-transfer-encoding|charset/i.test(new TextDecoder("latin1").decode(bytes.subarray(0, 16_384)))
    ? bytes
    : new TextEncoder().encode(decodeText(bytes).text);
  try {
    return await PostalMime.parse(source);
  } catch {
    return null;
  }
}

function mailHints(mail: Email): Partial<Omit<DocumentHints, "capturedAt">> {
  const sender = mail.from?.name?.trim() || domainOf(mail.from?.address);
  const subject = mail.subject?.trim();
  return {
    ...(subject ? { headline: subject } : {}),
    ...(mail.date ? { date: sentHeader(mail) } : {}),
    ...(sender ? { outlet: sender } : {}),
  };
}

/** The Date header as written, for it keeps the sender's own day; the parser gives it in UTC. */
function sentHeader(mail: Email): string {
  return mail.headers.find((each) => each.key === "date")?.value ?? mail.date ?? "";
}

function domainOf(address: string | undefined): string | undefined {
  return address?.split("@")[1];
}

/** The forwarded header of a page, whose lines end where its elements do; the page itself stays whole. */
function forwardedHints(html: string): Partial<Omit<DocumentHints, "capturedAt">> {
  return cutForwarded(toLines(html.slice(0, 100_000)))?.hints ?? {};
}

function toDocument(mail: Email, hints: DocumentHints): SourceDocument | null {
  const text = mail.text?.trim() ?? "";
  const html = mail.html?.trim() ?? "";
  const forwarded = text ? cutForwarded(text) : null;
  if (forwarded) return { kind: "text", text: forwarded.text, hints: { ...hints, ...forwarded.hints } };
  if (html) return { kind: "page", html, hints: { ...hints, ...forwardedHints(html) } };
  return text ? { kind: "text", text, hints } : null;
}
