/** The lines of a folded list: its stories, and beneath those that are unfolded their copies. */
import { useMemo, useRef, useState } from "react";
import type { ArticleRow, FoldedCopy } from "../../shared/contract/search.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import type { SearchResult } from "./result.ts";
import { countLines, lineOfStory, placeAt } from "./state.ts";

/** By its position, a story that is unfolded, as it was then: its page may be out of sight now. */
export type Unfolded = ReadonlyMap<number, ArticleRow>;

/** `copy` is null on the line of the story itself. */
export interface Line {
  readonly row: ArticleRow;
  readonly copy: FoldedCopy | null;
  readonly isUnfolded: boolean;
}

export interface Lines {
  readonly count: number;
  /** Undefined while its page is not loaded. */
  readonly lineAt: (line: number) => Line | undefined;
  readonly idAt: (line: number) => ArticleId | undefined;
  /** Where the story of a line stands among all stories. */
  readonly storyAt: (line: number) => number;
  /** The same for as long as a line shows the same thing, whatever is unfolded above it. */
  readonly keyAt: (line: number) => string;
  readonly unfold: (line: number) => void;
  /** @returns the line of the story */
  readonly fold: (line: number) => number;
}

/** @param onUnfolded  is told, so that the list can be found again as it was left */
export function useLines(result: SearchResult, before: Unfolded, onUnfolded: (unfolded: Unfolded) => void): Lines {
  const { rowAt, shown, stories } = result;
  const told = useRef(onUnfolded);
  told.current = onUnfolded;
  const [all, setAll] = useState(before);
  const key = JSON.stringify(shown);
  const [belongsTo, setBelongsTo] = useState(key);
  if (belongsTo !== key) {
    setBelongsTo(key);
    setAll(new Map());
  }
  return useMemo(() => {
    const fresh = [...all].flatMap(([at, then]): [number, ArticleRow][] => {
      const now = rowAt(at) ?? then;
      return now.id === then.id && now.family !== null ? [[at, now]] : [];
    });
    const rows = new Map(fresh);
    const sizes = new Map(fresh.map(([at, row]) => [at, row.family?.copies.length ?? 0]));
    const change = (next: Unfolded): void => {
      setAll(next);
      told.current(next);
    };
    const lineAt = (line: number): Line | undefined => {
      const place = placeAt(line, sizes);
      const row = rows.get(place.story) ?? rowAt(place.story);
      const copy = place.copy === null ? null : row?.family?.copies[place.copy];
      return row === undefined || copy === undefined ? undefined : { row, copy, isUnfolded: rows.has(place.story) };
    };
    return {
      count: countLines(stories ?? 0, sizes),
      lineAt,
      idAt: (line) => {
        const found = lineAt(line);
        return found?.copy?.articleId ?? found?.row.id;
      },
      storyAt: (line) => placeAt(line, sizes).story,
      keyAt: (line) => {
        const { story, copy } = placeAt(line, sizes);
        return copy === null ? String(story) : `${story}.${copy}`;
      },
      unfold: (line) => {
        const found = lineAt(line);
        if (found?.copy === null && found.row.family !== null) change(new Map(rows).set(placeAt(line, sizes).story, found.row));
      },
      fold: (line) => {
        const { story } = placeAt(line, sizes);
        const next = new Map(rows);
        next.delete(story);
        change(next);
        return lineOfStory(story, sizes);
      },
    };
  }, [all, rowAt, stories]);
}

/** A line's article, and the copies that lie folded beneath it. */
export function idsBeneath({ row, copy, isUnfolded }: Line): ArticleId[] {
  if (copy !== null) return [copy.articleId];
  return [row.id, ...(isUnfolded ? [] : (row.family?.copies ?? []).map((each) => each.articleId))];
}
