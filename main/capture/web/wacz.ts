/** A collection of web archives with the list of its pages (WACZ 1.1): what the list does not name only dresses the pages that it names. */
import { z } from "zod";
import type { DocumentHints } from "../../../shared/domain/clean-article.ts";
import { maxCaptureBytes } from "../budget.ts";
import type { ContainerFormat, Part } from "../format.ts";
import { parseJson } from "../json.ts";
import type { UnreadPart } from "../read-capture.ts";
import type { Source } from "../source.ts";
import { BrokenSource, endingAtFault } from "../unpack.ts";
import { isZip, listZip, openEntry, type ZipEntry } from "../zip.ts";
import { unwrapped } from "./packed.ts";
import { pagesIn } from "./web-archive.ts";

const isArchive = ({ name }: ZipEntry): boolean => /^archive\/[^/]+\.warc(?:\.gz|\.zst)?$/i.test(name);

export const wacz: ContainerFormat = {
  is: async (head, _name, source) => {
    if (!isZip(head)) return false;
    const listed = await listZip(source);
    return listed.ok && listed.value.some((entry) => entry.name === "datapackage.json") && listed.value.some(isArchive);
  },
  mediaType: "application/wacz",
  empty: { kind: "web-archive-empty" },
  parts: async function* (source, hints) {
    const listed = await listZip(source);
    if (!listed.ok) throw new BrokenSource(listed.error);
    const pages = await listPages(source, listed.value);
    let isFound = false;
    for await (const part of inAll(source, listed.value.filter(isArchive), hints, pages)) {
      isFound = true;
      yield part;
    }
    if (!isFound && pages !== null) yield* inAll(source, listed.value.filter(isArchive), hints, null);
  },
};

async function* inAll(
  source: Source,
  archives: readonly ZipEntry[],
  hints: DocumentHints,
  pages: ReadonlySet<string> | null,
): AsyncGenerator<Part | UnreadPart> {
  for (const entry of archives) {
    const opened = await openEntry(source, entry);
    if (!opened.ok) yield { part: entry.name, reason: opened.error };
    else yield* endingAtFault(pagesIn(await unwrapped(opened.value), hints, pages), entry.name);
  }
}

const pageLine = z.object({ url: z.string() });

/** The addresses in the lists of pages, one JSON object a line; null where there is no list. */
async function listPages(source: Source, entries: readonly ZipEntry[]): Promise<ReadonlySet<string> | null> {
  const addresses = new Set<string>();
  for (const entry of entries.filter(({ name }) => /^pages\/(?:pages|extraPages)\.jsonl$/.test(name))) {
    const opened = await openEntry(source, entry);
    if (!opened.ok || opened.value.size > maxCaptureBytes) continue;
    const lines = new TextDecoder().decode(await opened.value.read(0, opened.value.size)).split("\n");
    for (const line of lines) {
      const parsed = pageLine.safeParse(parseJson(line));
      if (parsed.success) addresses.add(parsed.data.url);
    }
  }
  return addresses.size === 0 ? null : addresses;
}
