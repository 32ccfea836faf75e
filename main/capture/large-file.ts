/** A file that is too large for one capture is taken as a folder: each part of it is a capture of its own. */
import type { DocumentHints } from "../../shared/domain/clean-article.ts";
import type { Reason } from "../../shared/domain/reason.ts";
import { maxCaptureBytes, maxDepth } from "./budget.ts";
import { partPath } from "./container.ts";
import type { Part } from "./format.ts";
import { findBinaryFormat } from "./formats.ts";
import type { UnreadPart } from "./read-capture.ts";
import { readAll, type Source } from "./source.ts";
import { endingAtFault } from "./unpack.ts";

/** What stands in a large file, with what the file says about it. */
export interface LargePart {
  /** Its way from the file, which no other part of it has; empty where it is the file itself. */
  readonly part: string;
  /** What its format is recognised by, beside its content. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly charset: string | undefined;
  readonly hints: DocumentHints;
}

/**
 * The parts of a large file, one in memory at a time; those that cannot be had, each with the reason. A part that is too large itself is
 * opened in its turn, as a mailbox in a ZIP file is. Throws what reading the source throws.
 */
export async function* partsOfLarge(source: Source, name: string, hints: DocumentHints): AsyncGenerator<LargePart | UnreadPart> {
  const met = new Map<string, number>();
  for await (const each of open({ source, name, isWhole: true }, hints, maxDepth)) {
    const times = (met.get(each.part) ?? 0) + 1;
    met.set(each.part, times);
    yield times === 1 ? each : { ...each, part: `${each.part} (${times})` };
  }
}

async function* open(file: Part, outer: DocumentHints, deeper: number): AsyncGenerator<LargePart | UnreadPart> {
  const { source, name, charset } = file;
  const part = file.isWhole === true ? partPath(outer, "") : partPath(outer, name);
  const hints = { ...outer, ...file.hints, part };
  const unread = (reason: Reason): UnreadPart => ({ part, reason });
  if (source.size <= maxCaptureBytes) {
    const bytes = await readAll(source, maxCaptureBytes);
    yield bytes === null ? unread({ kind: "too-large" }) : { part, name, bytes, charset, hints };
    return;
  }
  const format = await findBinaryFormat(source, name);
  if (format === null || !("parts" in format)) yield unread({ kind: "too-large" });
  else if (deeper === 0) yield unread({ kind: "too-deep" });
  else
    for await (const inner of endingAtFault(format.parts(source, hints, name), ""))
      if ("reason" in inner) yield { part: partPath(hints, inner.part), reason: inner.reason };
      else yield* open(inner, hints, deeper - 1);
}
