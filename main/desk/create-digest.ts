/** Making a digest: drafted by who reads, kept by who writes. */
import type { AppError } from "../../shared/contract/errors.ts";
import type { Digest } from "../../shared/domain/digest.ts";
import type { Result } from "../../shared/domain/result.ts";
import type { Asking, WriterTable } from "../archive/archive.ts";
import type { DeskTable } from "./desk.ts";
import type { DraftInput } from "./digest.ts";

/** @returns the stored digest, one step of undo */
export async function createDigest(
  reader: Asking<Pick<DeskTable, "desk.draftDigest">>,
  writer: Asking<Pick<WriterTable, "store.createDigest">>,
  input: DraftInput,
): Promise<Result<Digest, AppError>> {
  const draft = await reader.ask("desk.draftDigest", input);
  return draft.ok ? writer.ask("store.createDigest", { draft: draft.value }) : draft;
}
