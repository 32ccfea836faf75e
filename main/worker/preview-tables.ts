/** What a person is asked before files are imported: the tables among them, those that begin alike together. */
import { readFile, stat } from "node:fs/promises";
import { fileOf, partMark } from "../../shared/domain/capture.ts";
import type { KnownMapping, TableFiles, TablePreview } from "../../shared/domain/column-mapping.ts";
import { maxCaptureBytes } from "../capture/budget.ts";
import { previewCapture, previewPart } from "../capture/registry.ts";
import { partsOf } from "./open-large.ts";

/** @returns in the order of the paths; what is no table or cannot be read is left out, and the import says why. Never throws. */
export async function previewTables(paths: readonly string[], known: readonly KnownMapping[]): Promise<TableFiles[]> {
  const groups = new Map<string, TableFiles>();
  for (const path of paths) {
    const bytes = await readTableAt(path);
    const preview = bytes === null ? null : await previewCapture(bytes, path, known);
    if (preview === null) continue;
    const group = groups.get(preview.header) ?? { paths: [], preview };
    groups.set(preview.header, { ...group, paths: [...group.paths, path] });
  }
  return [...groups.values()];
}

/** A capture as it was read: a file, or a part of a large one. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * One table as a report names it, a file or a part of one (`box.zip > table.csv`); null where there is none. Never throws.
 *
 * @param stored  the capture that it stands in, where the archive has it
 */
export async function previewReported(
  path: string,
  stored: NamedBytes | null,
  known: readonly KnownMapping[],
): Promise<TablePreview | null> {
  const capture = stored ?? (await readReported(path));
  if (capture === null) return null;
  // The same bytes may have come in under another name before, as far down as this one.
  const deep = capture.name.split(partMark).length;
  const steps = path.split(partMark);
  const name = steps.slice(0, deep).join(partMark);
  const part = steps.slice(deep).join(partMark);
  return part === "" ? previewCapture(capture.bytes, name, known) : previewPart(capture.bytes, name, part, known);
}

async function readReported(path: string): Promise<NamedBytes | null> {
  const name = fileOf(path);
  const bytes = await readTableAt(name);
  if (bytes !== null) return { name, bytes };
  for await (const walked of partsOf(name)) {
    const part = walked.kind === "source" && walked.source.kind === "part" ? walked.source : null;
    if (part !== null && `${path}${partMark}`.startsWith(`${part.path}${partMark}`)) return { name: part.path, bytes: part.bytes };
  }
  return null;
}

async function readTableAt(path: string): Promise<Uint8Array | null> {
  try {
    const found = await stat(path);
    return found.isFile() && found.size <= maxCaptureBytes ? new Uint8Array(await readFile(path)) : null;
  } catch {
    return null;
  }
}
