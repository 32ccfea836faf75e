/** Walks through the places where a query's words stand. */
import { useCallback, useEffect, useState } from "react";
import type { ArticleView } from "../../shared/contract/article.ts";

export interface HitWalk {
  /** Index of the hit looked at, null before the first step. */
  readonly current: number | null;
  readonly step: (by: 1 | -1) => void;
}

/** Hits are numbered through headline, standfirst and text: how many stand before the text. */
export const hitsInHead = ({ headline, standfirst }: ArticleView["hits"]): number => headline.length + standfirst.length;

/** The next or previous index, going round at the ends; null when there is none. */
export function stepHit(current: number | null, by: 1 | -1, count: number): number | null {
  if (count === 0) return null;
  if (current === null) return by === 1 ? 0 : count - 1;
  return (current + by + count) % count;
}

/**
 * @param count  hits in the text
 * @param key    what the hits belong to: another key starts again at the first
 * @param start  the hit looked at first; null begins before the first step
 * @param inside where `data-hit` elements are looked for
 */
export function useHitWalk(count: number, key: string, inside: React.RefObject<HTMLElement | null>, start: number | null = null): HitWalk {
  const [place, setPlace] = useState<{ key: string; at: number | null }>({ key, at: start });
  const current = place.key === key && place.at !== null && place.at < count ? place.at : null;
  useEffect(() => {
    if (current === null) return;
    inside.current?.querySelector(`[data-hit="${current}"]`)?.scrollIntoView({ block: "center" });
  }, [current, inside]);
  const step = useCallback((by: 1 | -1) => setPlace({ key, at: stepHit(current, by, count) }), [key, current, count]);
  return { current, step };
}
