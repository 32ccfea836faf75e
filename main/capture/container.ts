/** Reads what a container holds, part by part. */
import { partMark } from "../../shared/domain/capture.ts";
import type { DocumentHints, SourceDocument } from "../../shared/domain/clean-article.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import type { ContainerFormat, Part, Reading, Refusal } from "./format.ts";
import type { ReadCapture, UnreadPart } from "./read-capture.ts";
import type { Source } from "./source.ts";
import { endingAtFault } from "./unpack.ts";

export type ReadParts = Required<Pick<ReadCapture, "documents" | "unread">>;

/** Reads parts one after the other; one that cannot be read is named and the rest goes on. */
export async function readParts(
  parts: Iterable<Part> | AsyncIterable<Part | UnreadPart>,
  hints: DocumentHints,
  reading: Reading,
): Promise<ReadParts> {
  // Gathered first: a part may hold more documents than a call may have arguments.
  const documents: (readonly SourceDocument[])[] = [];
  const unread: (readonly UnreadPart[])[] = [];
  for await (const part of parts) {
    if ("reason" in part) {
      unread.push([{ part: partPath(hints, part.part), reason: part.reason }]);
      continue;
    }
    const read = await reading.open(part, hints);
    if (reading.budget.refusal !== null) break;
    if (read.ok) {
      documents.push(read.value.documents);
      unread.push(read.value.unread ?? []);
    } else unread.push([{ part: partPath(hints, part.name), reason: read.error }]);
  }
  return { documents: documents.flat(), unread: unread.flat() };
}

/** Reads a whole container; a wrapper is the file that it wraps. */
export async function readContainer(
  format: ContainerFormat,
  source: Source,
  hints: DocumentHints,
  name: string,
  reading: Reading,
): Promise<Result<ReadCapture, Refusal>> {
  const parts = endingAtFault(format.parts(source, hints, name), "");
  const first = await parts.next();
  if (first.done === true) return err(format.empty);
  // Nothing could be read of it at all.
  if ("reason" in first.value && first.value.part === "") return err(first.value.reason);
  if ("source" in first.value && first.value.isWhole === true) return reading.open(first.value, hints);
  const read = await readParts(from(first.value, parts), hints, reading);
  return ok({ mediaType: format.mediaType, charset: null, ...read });
}

async function* from<T>(first: T, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  yield first;
  yield* rest;
}

/** The way from the capture to a part of it: "scans.zip > page.html". A fault of the container itself has no way of its own. */
export function partPath(hints: Pick<DocumentHints, "part">, name: string): string {
  return [hints.part ?? "", name].filter((step) => step !== "").join(partMark);
}
