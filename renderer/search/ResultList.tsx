/** The list of articles: only the rows in sight exist, their pages are asked for as they come near. */
import { type RefObject, useCallback, useEffect, useRef } from "react";
import type { ListLook } from "../../shared/contract/app.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import type { Heights } from "../ui/layout.ts";
import { rowAfterKey } from "../ui/rows.ts";
import { useSight } from "../ui/use-sight.ts";
import { ListLine } from "./ListLine.tsx";
import type { Lines } from "./lines.ts";
import { useListWords } from "./list-words.ts";
import css from "./ResultList.module.css";
import type { SearchResult } from "./result.ts";
import type { PressKind, Selection } from "./state.ts";

interface Props {
  readonly result: SearchResult;
  readonly lines: Lines;
  readonly look: ListLook;
  readonly selection: Selection;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onPress: (row: number, kind: PressKind) => void;
  /** Ctrl A: all articles found. */
  readonly onAll: () => void;
  readonly onOpen: (id: ArticleId) => void;
  /** A letter pressed on the list; true when it was an act. */
  readonly onLetter: (letter: string) => boolean;
  readonly onContextMenu: (event: React.MouseEvent) => void;
  /** The line to go to; another object goes there once more. */
  readonly target: { readonly line: number } | null;
  /** How far the same rows were scrolled when they were left, in CSS pixels. */
  readonly left: number;
  readonly onScrolled: (top: number) => void;
}

/** In CSS pixels, with the rule beneath. */
const heights: Readonly<Record<ListLook["density"], Heights>> = {
  comfortable: { story: 114, copy: 51, head: 33 },
  compact: { story: 31, copy: 51, head: 33 },
};

/** How many rows Page Up and Page Down go. */
const rowsOfPage = 8;

export function ResultList({
  result,
  lines,
  look,
  selection,
  list,
  onPress,
  onAll,
  onOpen,
  onLetter,
  onContextMenu,
  target,
  left,
  onScrolled,
}: Props) {
  const words = useListWords();
  const { density, columns } = look;
  const total = lines.count;
  const sight = useSight({ list, count: total, layout: lines.layout, heights: heights[density], left, onScrolled });
  const first = lines.storyAt(sight.lines[0] ?? 0);
  const last = lines.storyAt(sight.lines.at(-1) ?? 0);
  const { setSight } = result;
  useEffect(() => setSight(first, last), [setSight, first, last]);
  const go = useRef(sight);
  go.current = sight;
  useEffect(() => {
    if (target !== null) go.current.show(target.line, "middle");
  }, [target]);
  // Another query begins at its first row; the first list keeps the place it was restored to.
  const key = JSON.stringify(result.shown);
  const shownKey = useRef(key);
  useEffect(() => {
    if (shownKey.current !== key) go.current.scrollTo(0);
    shownKey.current = key;
  }, [key]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = rowAfterKey(event.key, selection.cursor, total, rowsOfPage, (line) => lines.headAt(line) !== undefined);
    if (next !== null) {
      onPress(next, event.shiftKey ? "extend" : "only");
      sight.show(next, "nearest");
    } else if (event.key === " " && selection.cursor !== null) onPress(selection.cursor, "toggle");
    else if (event.key === "Enter") openCursor();
    else if (event.key === "a" && (event.ctrlKey || event.metaKey)) onAll();
    else if (event.key === "ArrowRight" && selection.cursor !== null) lines.unfold(selection.cursor);
    else if (event.key === "ArrowLeft" && selection.cursor !== null) onPress(lines.fold(selection.cursor), "only");
    else if (event.ctrlKey || event.metaKey || event.altKey || !onLetter(event.key.toLowerCase())) return;
    event.preventDefault();
  };
  const onMouseDown = (event: React.MouseEvent) => {
    const line = lineUnder(event.target);
    if (line === null || lines.headAt(line) !== undefined) return;
    // The focus stays on the list, which names the row that has the cursor.
    event.preventDefault();
    list.current?.focus({ preventScroll: true });
    const id = lines.idAt(line);
    if (event.button === 2 && id !== undefined && selection.ids.has(id)) return;
    onPress(line, event.shiftKey ? "extend" : event.ctrlKey || event.metaKey ? "toggle" : "only");
  };
  const onDoubleClick = (event: React.MouseEvent) => {
    const line = lineUnder(event.target);
    const id = line === null ? undefined : lines.idAt(line);
    if (id !== undefined) onOpen(id);
  };
  const toggle = useRef((_line: number): void => undefined);
  toggle.current = (line) => {
    onPress(line, "only");
    if (lines.lineAt(line)?.isUnfolded) lines.fold(line);
    else lines.unfold(line);
  };
  const onToggle = useCallback((line: number) => toggle.current(line), []);
  const openCursor = () => {
    const id = selection.cursor === null ? undefined : lines.idAt(selection.cursor);
    if (id !== undefined) onOpen(id);
  };

  return (
    <div
      ref={list}
      className={css.list}
      role="listbox"
      tabIndex={0}
      aria-label={words.t("list")}
      aria-multiselectable
      aria-busy={result.isWaiting}
      {...(selection.cursor === null ? {} : { "aria-activedescendant": `row-${selection.cursor}` })}
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
      onDoubleClick={onDoubleClick}
      onContextMenu={onContextMenu}
      onScroll={sight.onScroll}
    >
      <div role="presentation" style={{ blockSize: sight.height, position: "relative" }}>
        {sight.lines.map((at) => {
          const line = lines.lineAt(at);
          const id = lines.idAt(at);
          const top = sight.topOf(at);
          return (
            <ListLine
              key={lines.keyAt(at)}
              at={at}
              count={total}
              top={top}
              height={sight.topOf(at + 1) - top}
              head={lines.headAt(at)}
              row={line?.row}
              copy={line?.copy ?? null}
              isUnfolded={line?.isUnfolded ?? false}
              isSelected={id !== undefined && selection.ids.has(id)}
              hasCursor={at === selection.cursor}
              density={density}
              columns={columns}
              group={result.shown.group}
              words={words}
              onToggle={onToggle}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The line that a press is on. */
function lineUnder(target: EventTarget): number | null {
  const line = target instanceof Element ? target.closest("[data-line]")?.getAttribute("data-line") : null;
  return line == null ? null : Number(line);
}
