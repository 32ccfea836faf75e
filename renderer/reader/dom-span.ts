/** Between the DOM and positions in the reading text: each block carries in `data-start` where its text begins. */
import type { Span } from "../../shared/domain/span.ts";

/** What a range covers of the blocks inside `root`; null when it touches none of them. */
export function spanOfRange(root: HTMLElement, range: Range): Span | null {
  const touched = [...root.querySelectorAll<HTMLElement>("[data-start]")].filter((block) => range.intersectsNode(block));
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) return null;
  const start = first.contains(range.startContainer) ? positionIn(first, range.startContainer, range.startOffset) : startOf(first);
  const end = last.contains(range.endContainer) ? positionIn(last, range.endContainer, range.endOffset) : spanOfBlock(last).end;
  return end > start ? { start, end } : null;
}

/** The whole text of one block. */
export function spanOfBlock(block: HTMLElement): Span {
  const start = startOf(block);
  return { start, end: start + (block.textContent?.length ?? 0) };
}

const startOf = (block: HTMLElement): number => Number(block.dataset["start"]);

// The length of a range's text counts text nodes only, as the reading text does.
function positionIn(block: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return startOf(block) + before.toString().length;
}

/** The block with the keyboard's focus, if the focus is on one. */
export function focusedBlock(root: HTMLElement): HTMLElement | null {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && root.contains(focused) && focused.dataset["start"] !== undefined ? focused : null;
}

/** Scrolls to a passage and lets it flash once, so that the eye finds it. */
export function showPassage(root: HTMLElement, id: number): void {
  const marks = [...root.querySelectorAll<HTMLElement>(`[data-annotation="${id}"]`)];
  // One whose words are lost stands below the text.
  const place = marks[0] ?? root.querySelector(`[data-note="${id}"]`);
  place?.scrollIntoView({ block: "center" });
  for (const mark of marks) {
    mark.dataset["flash"] = "";
    setTimeout(() => delete mark.dataset["flash"], 900);
  }
}
