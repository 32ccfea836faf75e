/** Reads what a container holds, part by part. */
import type { DocumentHints, SourceDocument } from "../../shared/domain/clean-article.ts";
import type { Part, Reading } from "./format.ts";
import type { ReadCapture, UnreadPart } from "./read-capture.ts";

/** Reads parts one after the other; one that cannot be read is named and the rest goes on. */
export async function readParts(
  parts: Iterable<Part>,
  hints: DocumentHints,
  reading: Reading,
): Promise<Required<Pick<ReadCapture, "documents" | "unread">>> {
  // Gathered first: a part may hold more documents than a call may have arguments.
  const documents: (readonly SourceDocument[])[] = [];
  const unread: (readonly UnreadPart[])[] = [];
  for (const part of parts) {
    const read = await reading.open(part, hints);
    if (reading.budget.refusal !== null) break;
    if (read.ok) {
      documents.push(read.value.documents);
      unread.push(read.value.unread ?? []);
    } else unread.push([{ part: partPath(hints, part.name), reason: read.error }]);
  }
  return { documents: documents.flat(), unread: unread.flat() };
}

/** The way from the capture to a part of it: "scans.zip > page.html". */
export function partPath(hints: DocumentHints, name: string): string {
  return hints.part === undefined ? name : `${hints.part} > ${name}`;
}
