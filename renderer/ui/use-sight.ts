/** Which lines of a long list are in sight: it is drawn anew when others come into sight, and not while it scrolls between them. */
import { type RefObject, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { type Heights, type Layout, lineAtTop, topOf } from "./layout.ts";
import { follow, type Stand, standAt, tallest, topIn } from "./stand.ts";

interface Sighted {
  readonly list: RefObject<HTMLDivElement | null>;
  /** How many lines there are. */
  readonly count: number;
  readonly layout: Layout;
  readonly heights: Heights;
  /** How far the list was scrolled when it was left. */
  readonly left: number;
  readonly onScrolled: (top: number) => void;
}

interface Sight {
  /** The lines to draw. */
  readonly lines: readonly number[];
  /** Where a line is drawn within the element that scrolls, in CSS pixels. */
  readonly topOf: (line: number) => number;
  /** Of all lines, as far as an element can be so high. */
  readonly height: number;
  readonly onScroll: () => void;
  readonly scrollTo: (top: number) => void;
  /** Scrolls as far as a line needs to be in sight, or to the middle. */
  readonly show: (line: number, where: "nearest" | "middle") => void;
}

/** Lines drawn above and below those in sight, so that they are there before they are seen. */
const linesBeyond = 6;

export function useSight({ list, count, layout, heights, left, onScrolled }: Sighted): Sight {
  const whole = topOf(count, layout, heights);
  const [view, setView] = useState(0);
  const [stand, setStand] = useState<Stand>({ scrollTop: left, shift: 0 });
  // The element is ahead of what is drawn, by less than a line.
  const latest = useRef(stand);
  const ends = (top: number): readonly [number, number] => {
    const lineAt = (place: number): number => lineAtTop(place, count, layout, heights);
    return [Math.max(0, lineAt(top) - linesBeyond), Math.min(count - 1, lineAt(top + view) + linesBeyond)];
  };
  const [first, last] = ends(topIn(stand));
  const take = (next: Stand): void => {
    latest.current = next;
    onScrolled(topIn(next));
    if (next.shift !== stand.shift || ends(topIn(next)).join() !== `${first},${last}`) setStand(next);
  };
  const scrollTo = (top: number): void => {
    const next = standAt(top, whole, view);
    list.current?.scrollTo({ top: next.scrollTop });
    take(next);
  };
  useView(list, setView);
  const isReturned = useRef(left === 0);
  useLayoutEffect(() => {
    if (isReturned.current || count === 0 || view === 0) return;
    isReturned.current = true;
    scrollTo(left);
  });
  useSteadyLine(heights, (old) => scrollTo(topOf(lineAtTop(topIn(latest.current), count, layout, old), layout, heights)));
  // A list that is left before the frame in which its scrolling is told keeps its place all the same.
  const leave = useEffectEvent(() => {
    if (list.current && isReturned.current) onScrolled(list.current.scrollTop + latest.current.shift);
  });
  useLayoutEffect(() => () => leave(), []);
  return {
    lines: Array.from({ length: last - first + 1 }, (_, at) => first + at),
    topOf: (line) => topOf(line, layout, heights) - stand.shift,
    height: Math.min(whole, tallest),
    onScroll: () => {
      const element = list.current;
      if (element === null) return;
      const next = follow(latest.current, element.scrollTop, whole, view);
      if (next.shift !== latest.current.shift) element.scrollTop = next.scrollTop;
      take(next);
    },
    scrollTo,
    show: (line, where) => {
      // Before the list is laid out nothing is out of sight.
      if (view === 0) return;
      const [top, bottom] = [topOf(line, layout, heights), topOf(line + 1, layout, heights)];
      const now = topIn(latest.current);
      if (where === "middle") scrollTo((top + bottom - view) / 2);
      else if (top < now) scrollTo(top);
      else if (bottom > now + view) scrollTo(bottom - view);
    },
  };
}

/** Tells how much of a list is in sight, in CSS pixels. */
function useView(list: RefObject<HTMLDivElement | null>, tell: (view: number) => void): void {
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => tell(element.clientHeight));
    watch.observe(element);
    tell(element.clientHeight);
    return () => watch.disconnect();
  }, [list, tell]);
}

/** Another density leaves the first line in sight where it was. */
function useSteadyLine(heights: Heights, stay: (old: Heights) => void): void {
  const drawn = useRef(heights);
  useLayoutEffect(() => {
    const old = drawn.current;
    drawn.current = heights;
    if (old !== heights) stay(old);
  });
}
