/** Recognises what a file is, by its content first and by its name second, and gives it to the reader of that format. */
import type { DocumentHints } from "../../shared/domain/clean-article.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import type { IsoInstant } from "../../shared/domain/time.ts";
import { decodeText } from "./decode.ts";
import { isMail, readMail } from "./mail.ts";
import { isMarkdown, readMarkdown } from "./markdown.ts";
import { toLines } from "./page-line.ts";
import type { ReadCapture } from "./read-capture.ts";
import { nameBinary } from "./signature.ts";
import { isVendorExport, readVendorExport } from "./vendor-export.ts";

/** A caller refuses larger files before it reads them: 64 MB. */
export const maxCaptureBytes = 64 * 1024 * 1024;

/**
 * Reads a captured file into its documents (a database export holds several).
 *
 * @param name        file name or path; only its ending counts, and only where the content does not tell
 * @param capturedAt  handed on to cleaning as the bound for dates
 * @returns the documents, or a sentence for people that says why there are none. Never throws.
 */
export async function readCapture(
  bytes: Uint8Array,
  name: string,
  capturedAt: IsoInstant,
): Promise<Result<ReadCapture, { readonly reason: string }>> {
  if (bytes.length > maxCaptureBytes) return err({ reason: "The file is larger than 64 MB; an article never is." });
  const binary = nameBinary(bytes);
  if (binary) return err({ reason: `The file is ${binary}, not text.` });
  const hints: DocumentHints = { capturedAt };
  if (isMail(bytes, name)) return readMail(bytes, hints);
  const { text, charset } = decodeText(bytes);
  if (text.trim() === "") return err({ reason: "The file is empty." });
  if (isControlRidden(text)) return err({ reason: "The file holds binary data, not text." });
  const { mediaType, documents } = readText(text, name, hints);
  return ok({ mediaType, charset, documents });
}

function readText(text: string, name: string, hints: DocumentHints): Pick<ReadCapture, "mediaType" | "documents"> {
  if (isVendorExport(text)) return { mediaType: "text/plain", documents: readVendorExport(text, hints) };
  if (isPage(text, name)) return readPage(text, hints);
  if (isMarkdown(text, name)) return { mediaType: "text/markdown", documents: [readMarkdown(text, hints)] };
  return { mediaType: "text/plain", documents: [{ kind: "text", text, hints }] };
}

/** Databases export pages, too, whose tables hold the same fields. */
function readPage(html: string, hints: DocumentHints): Pick<ReadCapture, "mediaType" | "documents"> {
  const lines = /<(?:b|td)[^>]*>\s*(?:HD|LP)\s*</.test(html) ? toLines(html) : "";
  const documents = isVendorExport(lines) ? readVendorExport(lines, hints) : [];
  return { mediaType: "text/html", documents: documents.length > 0 ? documents : [{ kind: "page", html, hints }] };
}

function isPage(text: string, name: string): boolean {
  const head = text.slice(0, 2000).trimStart();
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body|article|meta|title|div|table)\b/i.test(head)) return true;
  return /\.x?html?$/i.test(name) && /<\/?[a-z][^>]*>/i.test(text.slice(0, 100_000));
}

/** Text has hardly any control characters; a picture or an archive has them everywhere. */
function isControlRidden(text: string): boolean {
  const sample = text.slice(0, 20_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = sample.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/g)?.length ?? 0;
  return controls > Math.max(2, sample.length * 0.01);
}
