/** What can be done with a passage of the article: highlight it, note it, tag it, take it into a digest. */
import { useCallback, useEffect, useMemo, useState } from "react";
import { describeSpan } from "../../shared/anchor/describe.ts";
import type { Article } from "../../shared/domain/article.ts";
import { readingText } from "../../shared/domain/article.ts";
import type { AnnotationId } from "../../shared/domain/ids.ts";
import type { Span } from "../../shared/domain/span.ts";
import { useArticleActs } from "../shell/acts.tsx";
import { useAct } from "../shell/queries.ts";
import { focusedBlock, spanOfBlock, spanOfRange } from "./dom-span.ts";
import { actOfKey, type PassageAct, trimSpan } from "./state.ts";

/** Which note is open, and what of it is being written. */
export interface OpenNote {
  readonly id: AnnotationId;
  readonly part: "view" | "note" | "tag";
}

/** Where the selection's bar stands, in CSS pixels of the column, and the passage it serves. */
export interface Selected {
  readonly span: Span;
  readonly left: number;
  readonly top: number;
}

/** Acts on a passage of `article`; `onOpen` is told which note to open afterwards. */
export function usePassageActs(article: Article, onOpen: (note: OpenNote) => void) {
  const add = useAct("annotations.add");
  const acts = useArticleActs();
  const [colour, setColour] = useState(1);
  const text = useMemo(() => readingText(article.blocks), [article.blocks]);
  const { id } = article;
  const run = useCallback(
    async (act: PassageAct, span: Span) => {
      const selector = describeSpan(text, span.start, span.end);
      if (act.kind === "digest") return acts.addToDigest([id], selector);
      const chosen = act.kind === "highlight" ? act.colour : colour;
      setColour(chosen);
      const made = await add({ articleId: id, selector, colour: chosen, note: "", tagIds: [] });
      if (made && act.kind !== "highlight") onOpen({ id: made.id, part: act.kind });
    },
    [text, id, acts, add, colour, onOpen],
  );
  return { text, colour, run };
}

/** The selection inside the column, once the pointer or the key that makes it has come up. */
export function useSelected(column: React.RefObject<HTMLElement | null>, text: string) {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    const look = () => setSelected(column.current === null ? null : selectedIn(column.current, text));
    const collapse = () => {
      if (document.getSelection()?.isCollapsed) setSelected(null);
    };
    document.addEventListener("pointerup", look);
    document.addEventListener("keyup", look);
    document.addEventListener("selectionchange", collapse);
    return () => {
      document.removeEventListener("pointerup", look);
      document.removeEventListener("keyup", look);
      document.removeEventListener("selectionchange", collapse);
    };
  }, [column, text]);
  const clear = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    setSelected(null);
  }, []);
  return { selected, clear };
}

function selectedIn(column: HTMLElement, text: string): Selected | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!column.contains(range.commonAncestorContainer)) return null;
  const found = spanOfRange(column, range);
  const span = found && trimSpan(text, found.start, found.end);
  if (!span) return null;
  const box = range.getBoundingClientRect();
  const origin = column.getBoundingClientRect();
  return { span, left: box.left - origin.left + box.width / 2, top: box.bottom - origin.top };
}

/** Keys of the column: arrows go from paragraph to paragraph, letters and digits act on the selection or on the paragraph. */
export function usePassageKeys(
  column: React.RefObject<HTMLElement | null>,
  selected: Selected | null,
  colour: number,
  onAct: (act: PassageAct, span: Span) => void,
) {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const root = column.current;
      if (!root || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const block = focusedBlock(root);
      if (block && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
        event.preventDefault();
        nextBlock(root, block, event.key === "ArrowDown" ? 1 : -1)?.focus();
        return;
      }
      const span = selected?.span ?? (block && spanOfBlock(block));
      const act = span ? actOfKey(event.key, colour) : null;
      if (!act || !span) return;
      event.preventDefault();
      onAct(act, span);
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [column, selected, colour, onAct]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]") !== null;

function nextBlock(root: HTMLElement, from: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const blocks = [...root.querySelectorAll<HTMLElement>("[data-start]")];
  return blocks[blocks.indexOf(from) + by];
}
