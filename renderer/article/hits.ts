/** Walks through the places where a query's words stand. */
import { useCallback, useEffect, useState } from "react";
import type { ArticleView } from "../../shared/contract/article.ts";
import { isField } from "../shell/is-field.ts";

type Hits = ArticleView["hits"];

export interface HitWalk {
  /** Index of the hit looked at, null before the first step. */
  readonly current: number | null;
  readonly count: number;
  readonly step: (by: 1 | -1) => void;
}

/** Hits are numbered through headline, standfirst and text: how many stand before the text. */
export const hitsInHead = ({ headline, standfirst }: Hits): number => headline.length + standfirst.length;

export const countHits = (hits: Hits): number => hitsInHead(hits) + hits.body.length;

/** The next or previous index, going round at the ends; null when there is none. */
export function stepHit(current: number | null, by: 1 | -1, count: number): number | null {
  if (count === 0) return null;
  if (current === null) return by === 1 ? 0 : count - 1;
  return (current + by + count) % count;
}

/**
 * @param key    what the hits belong to: another key begins again
 * @param start  the hit looked at first; null begins before the first step
 * @param inside where `data-hit` elements are looked for
 */
export function useHitWalk(hits: Hits, key: string, inside: React.RefObject<HTMLElement | null>, start: number | null = null): HitWalk {
  const count = countHits(hits);
  const [place, setPlace] = useState<{ key: string; at: number | null }>({ key, at: start });
  const at = place.key === key ? place.at : start;
  const current = at !== null && at < count ? at : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other hits stand elsewhere, under the same number
  useEffect(() => {
    if (current === null) return;
    inside.current?.querySelector(`[data-hit="${current}"]`)?.scrollIntoView({ block: "center" });
  }, [current, hits, inside]);
  const step = useCallback((by: 1 | -1) => setPlace({ key, at: stepHit(current, by, count) }), [key, current, count]);
  return { current, count, step };
}

/** F3 goes to the next hit, with Shift to the one before. @param letter  does the same, where it is not typed into a field */
export function useHitKeys(step: (by: 1 | -1) => void, letter?: string): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isLetter = event.key.toLowerCase() === letter && !event.ctrlKey && !event.metaKey && !event.altKey && !isField(event.target);
      if (event.key !== "F3" && !isLetter) return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [step, letter]);
}
