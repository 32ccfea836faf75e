/** A capture as it came in, decoded for the eye. */
import type { CallInput, CallOutput } from "../../shared/contract/contract.ts";
import type { AppError } from "../../shared/contract/errors.ts";
import { ok, type Result } from "../../shared/domain/result.ts";
import type { Asking, ReaderTable } from "../archive/archive.ts";
import { decodeText } from "../capture/decode.ts";
import { toLines } from "../capture/page-line.ts";
import { readCapture } from "../capture/registry.ts";
import { isRereadable, rereadAs } from "../capture/reread.ts";
import { safePage } from "../clean/sanitise.ts";

/** A mail's page is the HTML inside it; `text` is the file as it is, and of what is no text, or a part of the file, what its documents say. */
export async function showOriginal(
  archive: Asking<ReaderTable>,
  { captureId, part, charset }: CallInput<"article.original">,
): Promise<Result<CallOutput<"article.original">, AppError>> {
  const found = await archive.ask("store.captureBytes", { id: captureId });
  if (!found.ok) return found;
  const { capture } = found.value;
  const isReadable = part === null && capture.charset !== null && isText(capture.mediaType) && isRereadable(found.value.bytes);
  const bytes = rereadAs(found.value.bytes, isReadable ? (charset ?? capture.charset) : null);
  const mappings = await archive.ask("store.mappings", {});
  if (!mappings.ok) return mappings;
  const read = await readCapture(bytes, capture.name, capture.capturedAt, { mappings: mappings.value });
  const documents = read.ok ? read.value.documents : [];
  const own = part === null ? documents : documents.filter((each) => each.hints.part === part);
  const page = own.find((each) => each.kind === "page");
  const text =
    part === null && isText(capture.mediaType)
      ? decodeText(bytes, capture.charset ?? undefined).text
      : own.map((each) => (each.kind === "page" ? toLines(each.html) : each.text)).join("\n\n");
  return ok({ capture, text, page: page === undefined ? null : safePage(page.html), isReadable });
}

/** Text, or text in parts such as a mail; else bytes that mean nothing to the eye. */
const isText = (mediaType: string): boolean =>
  /^(?:text|message|multipart)\/|mbox|rtf|json|xml$|feed/.test(mediaType) && !mediaType.includes("officedocument");
