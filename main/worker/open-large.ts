/** Files too large for one capture, opened as folders are: each part is an input of its own, so that a job goes on where it stopped. */
import { type FileHandle, open, stat } from "node:fs/promises";
import { wayTo } from "../../shared/domain/capture.ts";
import { maxCaptureBytes } from "../capture/budget.ts";
import { type LargePart, partsOfLarge } from "../capture/large-file.ts";
import type { UnreadPart } from "../capture/read-capture.ts";
import { onDisk } from "../capture/source.ts";
import { whyUnreadable } from "./unreadable.ts";
import type { Walked } from "./walk.ts";

/** The inputs as they come; in the place of a large file stand its parts. */
export async function* openLarge(inputs: AsyncIterable<Walked>): AsyncGenerator<Walked> {
  for await (const walked of inputs) {
    const isFile = walked.kind === "source" && walked.source.kind === "path";
    if (isFile && (await sizeOf(walked.source.path)) > maxCaptureBytes) yield* partsOf(walked.source.path);
    else yield walked;
  }
}

/** What has gone meanwhile is told of by whoever reads it. */
const sizeOf = async (path: string): Promise<number> => (await stat(path).catch(() => null))?.size ?? 0;

/** Each part is named by its way from the file. */
export async function* partsOf(file: string): AsyncGenerator<Walked> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(file);
    const { size, mtime } = await handle.stat();
    // What stands in it came in when it was saved.
    const capturedAt = new Date(Math.min(mtime.getTime(), Date.now())).toISOString();
    for await (const part of partsOfLarge(onDisk(handle, size), file, { capturedAt })) yield toInput(file, part);
  } catch (thrown) {
    yield { kind: "unreadable", path: file, reason: whyUnreadable(thrown) };
  } finally {
    await handle?.close();
  }
}

function toInput(file: string, found: LargePart | UnreadPart): Walked {
  const path = wayTo(file, found.part);
  if ("reason" in found) return { kind: "unreadable", path, reason: found.reason };
  const { name, bytes, charset, hints } = found;
  const { url: address = null, capturedAt } = hints;
  return { kind: "source", source: { kind: "part", path, name, bytes, charset, address, capturedAt } };
}
