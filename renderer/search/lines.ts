/** The lines of a list: its stories, beneath those that are unfolded their copies, and above the first of each part its head. */
import { useMemo, useRef, useState } from "react";
import type { ArticleRow, FoldedCopy, RowGroup } from "../../shared/contract/search.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { countLines, type Layout, layoutOf, lineOfStory, placeAt } from "../ui/layout.ts";
import type { SearchResult } from "./result.ts";

/** By its position, a story that is unfolded, as it was then: its page may be out of sight now. */
export type Unfolded = ReadonlyMap<number, ArticleRow>;

/** `copy` is null on the line of the story itself. */
export interface Line {
  readonly row: ArticleRow;
  readonly copy: FoldedCopy | null;
  readonly isUnfolded: boolean;
}

/** What is said above a part: its group, or that the rows below have only some of the words, or none of them. */
export type Head = { readonly kind: "group"; readonly group: RowGroup } | { readonly kind: "some-words" };

export interface Lines {
  readonly count: number;
  readonly layout: Layout;
  readonly headAt: (line: number) => Head | undefined;
  /** Undefined while its page is not loaded. */
  readonly lineAt: (line: number) => Line | undefined;
  readonly idAt: (line: number) => ArticleId | undefined;
  /** Where the story of a line stands among all stories, and the line of a story. */
  readonly storyAt: (line: number) => number;
  readonly lineOf: (story: number) => number;
  /** The same for as long as a line shows the same thing, whatever is unfolded above it. */
  readonly keyAt: (line: number) => string | number;
  readonly unfold: (line: number) => void;
  /** @returns the line of the story */
  readonly fold: (line: number) => number;
}

/** @param onUnfolded  is told, so that the list can be found again as it was left */
export function useLines(result: SearchResult, before: Unfolded, onUnfolded: (unfolded: Unfolded) => void): Lines {
  const { rowAt, shown, stories, groups, complete } = result;
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
    const { starts, heads } = headsOf(groups, complete, stories ?? 0);
    const layout = layoutOf(starts, new Map(fresh.map(([at, row]) => [at, row.family?.copies.length ?? 0])));
    const change = (next: Unfolded): void => {
      setAll(next);
      told.current(next);
    };
    const lineAt = (line: number): Line | undefined => {
      const place = placeAt(line, layout);
      if (place.head !== null) return undefined;
      const row = rows.get(place.story) ?? rowAt(place.story);
      const copy = place.copy === null ? null : row?.family?.copies[place.copy];
      return row === undefined || copy === undefined ? undefined : { row, copy, isUnfolded: rows.has(place.story) };
    };
    return {
      count: countLines(stories ?? 0, layout),
      layout,
      lineAt,
      headAt: (line) => {
        if (layout.length === 0) return undefined;
        const { head } = placeAt(line, layout);
        return head === null ? undefined : heads[head];
      },
      idAt: (line) => {
        const found = lineAt(line);
        return found?.copy?.articleId ?? found?.row.id;
      },
      storyAt: (line) => placeAt(line, layout).story,
      lineOf: (story) => lineOfStory(story, layout),
      keyAt: (line) => {
        if (layout.length === 0) return line;
        const { story, copy, head } = placeAt(line, layout);
        if (head !== null) return `head ${head}`;
        return copy === null ? story : `${story}.${copy}`;
      },
      unfold: (line) => {
        const found = lineAt(line);
        if (found?.copy === null && found.row.family !== null) change(new Map(rows).set(placeAt(line, layout).story, found.row));
      },
      fold: (line) => {
        const { story } = placeAt(line, layout);
        const next = new Map(rows);
        next.delete(story);
        change(next);
        return lineOfStory(story, layout);
      },
    };
  }, [all, rowAt, stories, groups, complete]);
}

function headsOf(groups: readonly RowGroup[] | null, complete: number | null, stories: number) {
  if (groups === null) {
    const hasTail = complete !== null && complete < stories;
    return { starts: hasTail ? [complete] : [], heads: hasTail ? [{ kind: "some-words" } as const] : [] };
  }
  let start = 0;
  const starts = groups.map((group) => {
    const own = start;
    start += group.stories;
    return own;
  });
  return { starts, heads: groups.map((group) => ({ kind: "group", group }) as const) };
}
