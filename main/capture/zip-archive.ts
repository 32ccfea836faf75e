/** A ZIP archive of captures: each file in it is read as one of its own. */
import type { ContainerFormat } from "./format.ts";
import { BrokenSource } from "./unpack.ts";
import { isZip, listZip, openEntry } from "./zip.ts";

/** All its files but those that systems leave in it. */
export const zipArchive: ContainerFormat = {
  is: isZip,
  mediaType: "application/zip",
  empty: { kind: "zip-empty" },
  parts: async function* (source) {
    const listed = await listZip(source);
    if (!listed.ok) throw new BrokenSource(listed.error);
    for (const entry of listed.value) {
      if (!isCapture(entry.name)) continue;
      const opened = await openEntry(source, entry);
      yield opened.ok ? { source: opened.value, name: entry.name } : { part: entry.name, reason: opened.error };
    }
  },
};

/** No folder, and nothing that Finder, Explorer and hidden files leave. */
export const isCapture = (name: string): boolean =>
  !/[/\\]$/.test(name) && !/(?:^|[/\\])(?:\.[^/\\]*|__MACOSX[/\\].*|Thumbs\.db|desktop\.ini)$/i.test(name);
