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
