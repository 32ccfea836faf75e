/** Keeps the columns of a comparison level: by passage when asked, and while one of them is scrolled. */
import { type RefObject, useCallback, useEffect, useRef } from "react";
import { type Anchors, levelWith, scrollLevel } from "./state.ts";

/** Where a passage is brought to, in pixels below the top of the columns. */
const wantedTop = 72;
/** The height that is kept level while scrolling, as a share of the visible part. */
const probeShare = 0.25;

function anchorsOf(column: HTMLElement): Anchors {
  const base = column.getBoundingClientRect().top - column.scrollTop;
  const anchors = new Map<number, number>();
  for (const mark of column.querySelectorAll<HTMLElement>("[data-opens]")) {
    const top = mark.getBoundingClientRect().top - base;
    for (const number of (mark.dataset.opens ?? "").split(" ")) {
      if (number !== "" && !anchors.has(Number(number))) anchors.set(Number(number), top);
    }
  }
  return anchors;
}

/** The height of the text without the empty room under it. */
const textHeight = (column: HTMLElement): number => column.firstElementChild?.scrollHeight ?? column.scrollHeight;

function columnsOf(row: HTMLElement | null): HTMLElement[] {
  return row ? [...row.querySelectorAll<HTMLElement>("[data-column]")] : [];
}

function follow(leader: HTMLElement, columns: readonly HTMLElement[], expected: WeakMap<HTMLElement, number>): void {
  const probe = leader.clientHeight * probeShare;
  const from = { anchors: anchorsOf(leader), height: textHeight(leader) };
  for (const column of columns) {
    if (column === leader) continue;
    const to = { anchors: anchorsOf(column), height: textHeight(column) };
    const top = leader.scrollTop === 0 ? 0 : levelWith(leader.scrollTop + probe, from, to) - probe;
    column.scrollTop = Math.max(0, top);
    expected.set(column, column.scrollTop);
  }
}

export interface LevelScroll {
  /** Goes around the columns, which carry `data-column`. */
  readonly row: RefObject<HTMLElement | null>;
  /** Brings a numbered passage to the same height in every column that has it. */
  readonly toPassage: (number: number) => void;
  /** Brings a position of one column's reading text into view. */
  readonly toPosition: (column: number, position: number) => void;
}

/**
 * @param isLevel whether scrolling one column moves the others
 * @param key changes when the columns do, so that listeners are set on the new ones
 */
export function useLevelScroll(isLevel: boolean, key: string): LevelScroll {
  const row = useRef<HTMLElement | null>(null);
  const expected = useRef(new WeakMap<HTMLElement, number>());

  useEffect(() => {
    const columns = key === "" ? [] : columnsOf(row.current);
    const scrolled = (event: Event) => {
      const column = columns.find((each) => each === event.currentTarget);
      if (!column || !isLevel) return;
      const own = expected.current.get(column);
      expected.current.delete(column);
      if (own !== undefined && Math.abs(own - column.scrollTop) < 2) return;
      follow(column, columns, expected.current);
    };
    for (const column of columns) column.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      for (const column of columns) column.removeEventListener("scroll", scrolled);
    };
  }, [isLevel, key]);

  const scrollTo = useCallback((column: HTMLElement, top: number) => {
    column.scrollTop = Math.max(0, top);
    expected.current.set(column, column.scrollTop);
  }, []);

  const toPassage = useCallback(
    (number: number) => {
      const columns = columnsOf(row.current);
      const tops = scrollLevel(columns.map(anchorsOf), number, wantedTop);
      for (const [index, column] of columns.entries()) {
        const top = tops[index];
        if (top !== null && top !== undefined) scrollTo(column, top);
      }
    },
    [scrollTo],
  );

  const toPosition = useCallback(
    (index: number, position: number) => {
      const column = columnsOf(row.current)[index];
      const runs = column ? [...column.querySelectorAll<HTMLElement>("[data-at]")] : [];
      const run = runs.filter((each) => Number(each.dataset.at) <= position).at(-1);
      if (!column || !run) return;
      const top = run.getBoundingClientRect().top - column.getBoundingClientRect().top + column.scrollTop;
      scrollTo(column, top - wantedTop);
    },
    [scrollTo],
  );
  return { row, toPassage, toPosition };
}
