/** The list of articles: only the rows in sight exist, their pages are asked for as they come near. */
import { useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ListLook } from "../../shared/contract/app.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { rowAfterKey } from "../ui/rows.ts";
import { CompactRow } from "./CompactRow.tsx";
import { CopyRow } from "./CopyRow.tsx";
import { HeadRow } from "./HeadRow.tsx";
import type { Lines } from "./lines.ts";
import css from "./ResultList.module.css";
import { Row } from "./Row.tsx";
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
  /** Where the list was when it was left, for the same rows. */
  readonly place: ListPlace | null;
  readonly onPlace: (place: ListPlace) => void;
}

/** How far the list was scrolled, in CSS pixels, and how high the rows above were. */
export interface ListPlace {
  readonly top: number;
  readonly heights: readonly VirtualItem[];
}

/** Heights before a row is measured, in CSS pixels. */
const rowHeights = { comfortable: 112, compact: 31, head: 33 } as const;

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
  place,
  onPlace,
}: Props) {
  const { t } = useTranslation("search");
  const total = lines.count;
  const measured = useMemo(() => [...(place?.heights ?? [])], [place]);
  const Story = look.density === "compact" ? CompactRow : Row;
  // Lines of one height need not be measured, unless there are copies between them.
  const isMeasured = look.density === "comfortable" || lines.isUnfolded;
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => list.current,
    estimateSize: (line) => rowHeights[lines.headAt(line) === undefined ? look.density : "head"],
    overscan: 6,
    getItemKey: lines.keyAt,
    initialOffset: place?.top ?? 0,
    initialMeasurementsCache: measured,
  });
  const items = virtual.getVirtualItems();
  const first = lines.storyAt(items[0]?.index ?? 0);
  const last = lines.storyAt(items.at(-1)?.index ?? 0);
  const { setSight } = result;
  useEffect(() => setSight(first, last), [setSight, first, last]);
  useReturn(place, total > 0, list);
  // A list that is left before the frame in which its scrolling is told keeps its place all the same.
  const leave = useEffectEvent(() => {
    if (list.current) onPlace({ top: list.current.scrollTop, heights: virtual.measurementsCache });
  });
  useLayoutEffect(() => () => leave(), []);
  const { density } = look;
  const measuredIn = useRef(density);
  useEffect(() => {
    // What was measured of another density is no longer so.
    if (measuredIn.current !== density) virtual.measure();
    measuredIn.current = density;
  }, [density, virtual]);
  useEffect(() => {
    if (target !== null) virtual.scrollToIndex(target.line, { align: "center" });
  }, [target, virtual]);
  useTopOnNewQuery(JSON.stringify(result.shown), list);

  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = rowAfterKey(event.key, selection.cursor, total, 8, (line) => lines.headAt(line) !== undefined);
    if (next !== null) {
      onPress(next, event.shiftKey ? "extend" : "only");
      virtual.scrollToIndex(next, { align: "auto" });
    } else if (event.key === " " && selection.cursor !== null) onPress(selection.cursor, "toggle");
    else if (event.key === "Enter") openCursor();
    else if (event.key === "a" && (event.ctrlKey || event.metaKey)) onAll();
    else if (event.key === "ArrowRight" && selection.cursor !== null) lines.unfold(selection.cursor);
    else if (event.key === "ArrowLeft" && selection.cursor !== null) onPress(lines.fold(selection.cursor), "only");
    else if (event.ctrlKey || event.metaKey || event.altKey || !onLetter(event.key.toLowerCase())) return;
    event.preventDefault();
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
      aria-label={t("list")}
      aria-multiselectable
      aria-busy={result.isWaiting}
      {...(selection.cursor === null ? {} : { "aria-activedescendant": `row-${selection.cursor}` })}
      onKeyDown={onKeyDown}
      onContextMenu={onContextMenu}
      onScroll={(event) => onPlace({ top: event.currentTarget.scrollTop, heights: virtual.measurementsCache })}
    >
      <div role="presentation" style={{ blockSize: virtual.getTotalSize(), position: "relative" }}>
        {items.map((item) => {
          const head = lines.headAt(item.index);
          const line = lines.lineAt(item.index);
          const id = lines.idAt(item.index);
          const place = {
            ref: isMeasured ? virtual.measureElement : null,
            "data-index": item.index,
            className: css.option,
            style: { transform: `translateY(${item.start}px)` },
          };
          if (head !== undefined)
            return (
              <div key={item.key} {...place} role="option" tabIndex={-1} aria-disabled aria-selected={false}>
                <HeadRow head={head} group={result.shown.group} />
              </div>
            );
          return (
            <div
              key={item.key}
              {...place}
              id={`row-${item.index}`}
              role="option"
              tabIndex={-1}
              aria-selected={id !== undefined && selection.ids.has(id)}
              aria-posinset={item.index + 1}
              aria-setsize={total}
              aria-label={line ? undefined : t("waiting")}
              data-cursor={item.index === selection.cursor || undefined}
              onMouseDown={(event) => {
                // The focus stays on the list, which names the row that has the cursor.
                event.preventDefault();
                list.current?.focus({ preventScroll: true });
                if (event.button === 2 && id !== undefined && selection.ids.has(id)) return;
                onPress(item.index, event.shiftKey ? "extend" : event.ctrlKey || event.metaKey ? "toggle" : "only");
              }}
              onDoubleClick={() => id !== undefined && onOpen(id)}
            >
              {line === undefined ? (
                <Skeleton density={look.density} />
              ) : line.copy !== null ? (
                <CopyRow copy={line.copy} />
              ) : (
                <Story row={line.row} columns={look.columns} isUnfolded={line.isUnfolded} at={item.index} onToggle={onToggle} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Scrolls to where the list was left, once its rows are there. */
function useReturn(place: ListPlace | null, isFilled: boolean, list: RefObject<HTMLDivElement | null>) {
  const top = useRef(place?.top ?? 0);
  useLayoutEffect(() => {
    if (isFilled && top.current > 0) list.current?.scrollTo({ top: top.current });
    if (isFilled) top.current = 0;
  }, [isFilled, list]);
}

/** Another query begins at its first row; the first list keeps the place it was restored to. */
function useTopOnNewQuery(key: string, list: RefObject<HTMLDivElement | null>) {
  const last = useRef(key);
  useEffect(() => {
    if (last.current === key) return;
    last.current = key;
    list.current?.scrollTo({ top: 0 });
  }, [key, list]);
}

function Skeleton({ density }: Pick<ListLook, "density">) {
  return (
    <div className={css.skeleton} data-density={density} aria-hidden>
      <span />
      <span />
      <span />
    </div>
  );
}
