/** What a person is asked before files are imported: the tables among them, those that begin alike together. */
import { readFile, stat } from "node:fs/promises";
import type { KnownMapping, TableFiles, TablePreview } from "../../shared/domain/column-mapping.ts";
import { maxCaptureBytes, previewCapture, previewPart } from "../capture/registry.ts";

/** @returns in the order of the paths; what is no table or cannot be read is left out, and the import says why. Never throws. */
export async function previewTables(paths: readonly string[], known: readonly KnownMapping[]): Promise<TableFiles[]> {
  const groups = new Map<string, TableFiles>();
  for (const path of paths) {
    const bytes = await readTableAt(path);
    const preview = bytes === null ? null : previewCapture(bytes, path, known);
    if (preview === null) continue;
    const group = groups.get(preview.header) ?? { paths: [], preview };
    groups.set(preview.header, { ...group, paths: [...group.paths, path] });
  }
  return [...groups.values()];
}

/** One table as a report names it, a file or a part of one (`box.zip > table.csv`); null where there is none. Never throws. */
export async function previewReported(
  path: string,
  stored: Uint8Array | null,
  known: readonly KnownMapping[],
): Promise<TablePreview | null> {
  const [file = "", ...part] = path.split(" > ");
  const bytes = stored ?? (await readTableAt(file));
  if (bytes === null) return null;
  return part.length === 0 ? previewCapture(bytes, file, known) : previewPart(bytes, file, part.join(" > "), known);
}

async function readTableAt(path: string): Promise<Uint8Array | null> {
  try {
    const found = await stat(path);
    return found.isFile() && found.size <= maxCaptureBytes ? new Uint8Array(await readFile(path)) : null;
  } catch {
    return null;
  }
}
