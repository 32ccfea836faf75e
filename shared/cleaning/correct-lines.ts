/** What a person says of single lines of an article, laid over what cleaning found: taken out, put back. */
import { plainForm } from "../anchor/plain-form.ts";
import { type Block, blockStarts, type RemovedBlock } from "../domain/article.ts";
import type { Span } from "../domain/span.ts";

/** The lines of a capture: those that are the text, and those that cleaning removed, with their place among them. */
export interface CaptureLines {
  readonly blocks: readonly Block[];
  readonly removed: readonly RemovedBlock[];
}

/** "Keep this", "remove this": `text` is what a line must equal, start with or contain, whatever its spacing and quotation marks. */
export interface LineCorrection {
  readonly action: "remove" | "keep";
  readonly fits: "equals" | "starts" | "contains";
  readonly text: string;
}

type Line = { readonly kept: Block } | { readonly gone: RemovedBlock };

/** Lays corrections over the lines; the last that fits a line is obeyed. What was taken out remembers what it was, and comes back as that. */
export function correctLines({ blocks, removed }: CaptureLines, corrections: readonly LineCorrection[]): CaptureLines {
  if (corrections.length === 0) return { blocks, removed };
  const wanted = corrections.map((each) => ({ ...each, text: plainForm(each.text).text }));
  const lines = inOrder(blocks, removed).map((line): Line => {
    const action = wanted.findLast((each) => isMet(each, plainForm(textOf(line)).text))?.action;
    if (action === "keep" && "gone" in line) return { kept: putBack(line.gone) };
    if (action === "remove" && "kept" in line) return { gone: takenOut(line.kept) };
    return line;
  });
  // An article without a line is none: what would take out the last is not obeyed.
  return lines.some((line) => "kept" in line) ? parted(lines) : { blocks, removed };
}

function isMet({ fits, text: wanted }: LineCorrection, text: string): boolean {
  if (wanted === "") return false;
  if (fits === "equals") return wanted === text;
  return fits === "starts" ? text.startsWith(wanted) : text.includes(wanted);
}

/** All lines in their order; what has no place stands at the end. */
function inOrder(blocks: readonly Block[], removed: readonly RemovedBlock[]): Line[] {
  const goneAt = (at: number): Line[] =>
    removed.filter((each) => Math.min(each.at ?? blocks.length, blocks.length) === at).map((gone) => ({ gone }));
  return [...blocks.flatMap((kept, at): Line[] => [...goneAt(at), { kept }]), ...goneAt(blocks.length)];
}

function parted(lines: readonly Line[]): CaptureLines {
  const blocks: Block[] = [];
  const removed: RemovedBlock[] = [];
  for (const line of lines) {
    if ("kept" in line) blocks.push(line.kept);
    else removed.push({ ...line.gone, at: blocks.length });
  }
  return { blocks, removed };
}

const textOf = (line: Line): string => ("kept" in line ? line.kept.text : line.gone.text);

const putBack = ({ text, was }: RemovedBlock): Block => ({ kind: was?.kind ?? "paragraph", text, credit: was?.credit ?? null });

const takenOut = ({ kind, text, credit }: Block): RemovedBlock => ({ text, at: null, why: "correction", was: { kind, credit } });

/**
 * Where a passage stands once whole lines have gone or come, both texts being otherwise the same. Positions count in the reading text.
 *
 * @returns null for a passage that lay in a line that is gone
 */
export function moveSpan({ start, end }: Span, before: readonly Block[], after: readonly Block[]): Span | null {
  const [was, is] = [blockStarts(before), blockStarts(after)];
  let next = 0;
  const shifts = before.map(({ text }, at) => {
    const found = after.findIndex((each, index) => index >= next && each.text === text);
    if (found < 0) return null;
    next = found + 1;
    return (is[found] ?? 0) - (was[at] ?? 0);
  });
  const from = shifts[was.findLastIndex((each) => each <= start)];
  const to = shifts[was.findLastIndex((each) => each < end)];
  return from == null || to == null ? null : { start: start + from, end: end + to };
}

/**
 * Ways to say a correction of one line for all captures of its outlet, narrowest first. A wide way that would change another line of this
 * article is left out, so that nobody takes out a whole body by a click.
 */
export function waysToRule(lines: CaptureLines, { action, text }: Pick<LineCorrection, "action" | "text">): LineCorrection[] {
  const exact: LineCorrection = { action, fits: "equals", text };
  const start = /^[^:：]{3,40}[:：]/.exec(text)?.[0] ?? text.split(" ").slice(0, 3).join(" ");
  if (start === text || start.length < 4) return [exact];
  const wide: LineCorrection = { action, fits: "starts", text: start };
  const own = plainForm(text).text;
  const others = (action === "remove" ? lines.blocks : lines.removed).map((each) => plainForm(each.text).text);
  const isSafe = !others.some((other) => other !== own && isMet({ ...wide, text: plainForm(start).text }, other));
  return isSafe ? [exact, wide] : [exact];
}
