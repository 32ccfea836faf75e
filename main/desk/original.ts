/** A capture as it came in, decoded for the eye. */
import type { CallInput, CallOutput } from "../../shared/contract/contract.ts";
import type { AppError } from "../../shared/contract/errors.ts";
import { ok, type Result } from "../../shared/domain/result.ts";
import type { Asking, ReaderTable } from "../archive/archive.ts";
import { decodeText } from "../capture/decode.ts";
import { readCapture } from "../capture/registry.ts";
import { safePage } from "../clean/sanitise.ts";

/** A mail's page is the HTML inside it; `text` is always the file as it is. */
export async function showOriginal(
  archive: Asking<ReaderTable>,
  { captureId }: CallInput<"article.original">,
): Promise<Result<CallOutput<"article.original">, AppError>> {
  const found = await archive.ask("store.captureBytes", { id: captureId });
  if (!found.ok) return found;
  const { capture, bytes } = found.value;
  const { text } = decodeText(bytes, capture.charset ?? undefined);
  const read = await readCapture(bytes, capture.name, capture.capturedAt);
  const page = read.ok ? read.value.documents.find((each) => each.kind === "page") : undefined;
  return ok({ capture, text, page: page === undefined ? null : safePage(page.html) });
}
