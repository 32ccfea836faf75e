/** A ZIP archive of captures: each file in it is read as one of its own. */
import type { DocumentHints } from "../../shared/domain/clean-article.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import { partPath, readParts } from "./container.ts";
import type { Part, Reading, Refusal } from "./format.ts";
import type { ReadCapture, UnreadPart } from "./read-capture.ts";
import { listZip, unpackEntry, type ZipEntry } from "./zip.ts";

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

/** Reads every file of the archive but those that systems leave in it. */
export async function readZip(
  bytes: Uint8Array,
  hints: DocumentHints,
  _name: string,
  reading: Reading,
): Promise<Result<ReadCapture, Refusal>> {
  const listed = listZip(bytes);
  if (!listed.ok) return listed;
  const broken: UnreadPart[] = [];
  const { documents, unread } = await readParts(parts(bytes, listed.value.filter(isFile), hints, reading, broken), hints, reading);
  if (documents.length === 0 && unread.length + broken.length === 0) return err({ kind: "zip-empty" });
  return ok({ mediaType: "application/zip", charset: null, documents, unread: [...broken, ...unread] });
}

function* parts(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  hints: DocumentHints,
  { budget }: Reading,
  broken: UnreadPart[],
): Generator<Part> {
  for (const entry of entries) {
    const unpacked = unpackEntry(bytes, entry, budget);
    if (unpacked.ok) yield { bytes: unpacked.value, name: entry.name };
    else broken.push({ part: partPath(hints, entry.name), reason: unpacked.error });
    if (budget.refusal !== null) return;
  }
}

/** Folders, and what Finder, Explorer and hidden files leave. */
const isFile = ({ name }: ZipEntry): boolean =>
  !/[/\\]$/.test(name) && !/(?:^|[/\\])(?:\.[^/\\]*|__MACOSX[/\\].*|Thumbs\.db|desktop\.ini)$/i.test(name);
