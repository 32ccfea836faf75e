/** Which rows are selected, as a pure function of what was pressed. */
import type { ArticleId } from "../../shared/domain/ids.ts";

/** `cursor` is the row with the keyboard's focus, `anchor` where a stretch of rows begins. */
export interface Selection {
  readonly cursor: number | null;
  readonly anchor: number | null;
  readonly ids: ReadonlySet<ArticleId>;
}

export const nothingSelected: Selection = { cursor: null, anchor: null, ids: new Set() };

/** How a press changes the selection: alone, with Ctrl (one more or less), or with Shift (all up to here). */
export type PressKind = "only" | "toggle" | "extend";

/** @param idAt  the article in a row; undefined while its page is not loaded, and then it cannot be selected */
export function press(selection: Selection, row: number, kind: PressKind, idAt: (row: number) => ArticleId | undefined): Selection {
  const id = idAt(row);
  if (kind === "toggle") {
    if (id === undefined) return selection;
    const ids = new Set(selection.ids);
    if (!ids.delete(id)) ids.add(id);
    return { cursor: row, anchor: row, ids };
  }
  if (kind === "extend" && selection.anchor !== null) {
    const from = Math.min(selection.anchor, row);
    const to = Math.max(selection.anchor, row);
    const ids = Array.from({ length: to - from + 1 }, (_, at) => idAt(from + at)).filter((each) => each !== undefined);
    return { cursor: row, anchor: selection.anchor, ids: new Set(ids) };
  }
  return { cursor: row, anchor: row, ids: new Set(id === undefined ? [] : [id]) };
}

/** How many copies are unfolded beneath a story, by the story's position. */
export type UnfoldedSizes = ReadonlyMap<number, number>;

/** What stands on a line: a story, or one of the copies beneath it. */
export function placeAt(line: number, unfolded: UnfoldedSizes): { readonly story: number; readonly copy: number | null } {
  let above = 0;
  for (const [story, copies] of [...unfolded].sort(([a], [b]) => a - b)) {
    const own = story + above;
    if (line <= own) break;
    if (line <= own + copies) return { story, copy: line - own - 1 };
    above += copies;
  }
  return { story: line - above, copy: null };
}

export function lineOfStory(story: number, unfolded: UnfoldedSizes): number {
  let line = story;
  for (const [at, copies] of unfolded) if (at < story) line += copies;
  return line;
}

export const countLines = (stories: number, unfolded: UnfoldedSizes): number => lineOfStory(stories, unfolded);
