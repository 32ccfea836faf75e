/** A collection of web archives with the list of its pages (WACZ 1.1): what the list does not name only dresses the pages that it names. */
import { z } from "zod";
import type { DocumentHints } from "../../../shared/domain/clean-article.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import { readParts } from "../container.ts";
import type { Part, Reading, Refusal } from "../format.ts";
import { parseJson } from "../json.ts";
import type { ReadCapture } from "../read-capture.ts";
import { listZip, unpackEntry, type ZipEntry } from "../zip.ts";
import { isZip } from "../zip-archive.ts";
import { pagesIn } from "./web-archive.ts";

const isArchive = ({ name }: ZipEntry): boolean => /^archive\/[^/]+\.warc(?:\.gz)?$/i.test(name);

export function isWacz(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false;
  const listed = listZip(bytes);
  return listed.ok && listed.value.some((entry) => entry.name === "datapackage.json") && listed.value.some(isArchive);
}

export async function readWacz(
  bytes: Uint8Array,
  hints: DocumentHints,
  _name: string,
  reading: Reading,
): Promise<Result<ReadCapture, Refusal>> {
  const listed = listZip(bytes);
  if (!listed.ok) return listed;
  const archives = listed.value.filter(isArchive).map((entry) => unpackEntry(bytes, entry, reading.budget));
  const broken = archives.find((each) => !each.ok);
  if (broken !== undefined && !broken.ok) return broken;
  const all = archives.flatMap((each) => (each.ok ? [each.value] : []));
  const pages = listPages(bytes, listed.value, reading);
  const named = await readParts(inAll(all, hints, reading, pages), hints, reading);
  const found = named.documents.length > 0 || pages === null ? named : await readParts(inAll(all, hints, reading, null), hints, reading);
  if (found.documents.length + found.unread.length === 0) return err({ kind: "web-archive-empty" });
  return ok({ mediaType: "application/wacz", charset: null, ...found });
}

function* inAll(
  archives: readonly Uint8Array[],
  hints: DocumentHints,
  reading: Reading,
  pages: ReadonlySet<string> | null,
): Generator<Part> {
  for (const archive of archives) yield* pagesIn(archive, hints, reading, pages);
}

const pageLine = z.object({ url: z.string() });

/** The addresses in the lists of pages, one JSON object a line; null where there is no list. */
function listPages(bytes: Uint8Array, entries: readonly ZipEntry[], { budget }: Reading): ReadonlySet<string> | null {
  const addresses = entries
    .filter(({ name }) => /^pages\/(?:pages|extraPages)\.jsonl$/.test(name))
    .flatMap((entry) => {
      const unpacked = unpackEntry(bytes, entry, budget);
      return unpacked.ok ? new TextDecoder().decode(unpacked.value).split("\n") : [];
    })
    .flatMap((line) => {
      const parsed = pageLine.safeParse(parseJson(line));
      return parsed.success ? [parsed.data.url] : [];
    });
  return addresses.length === 0 ? null : new Set(addresses);
}
