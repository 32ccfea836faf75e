/** The inbox as pure functions: its groups, and what a press or a key does to the selection. */
import type { ArticleRow } from "../../shared/contract/search.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { doubtsOf } from "./doubts.ts";

export type Line =
  | { readonly kind: "group"; readonly group: "needs-look" | "came-in"; readonly count: number }
  | { readonly kind: "row"; readonly row: ArticleRow };

/** Doubtful rows first, each group in the order that it came in. */
export function groupLines(rows: readonly ArticleRow[]): Line[] {
  const group = (name: "needs-look" | "came-in", of: readonly ArticleRow[]): Line[] =>
    of.length === 0 ? [] : [{ kind: "group", group: name, count: of.length }, ...of.map((row): Line => ({ kind: "row", row }))];
  return [
    ...group(
      "needs-look",
      rows.filter((row) => doubtsOf(row).length > 0),
    ),
    ...group(
      "came-in",
      rows.filter((row) => doubtsOf(row).length === 0),
    ),
  ];
}

/** `cursor`: the row with the keyboard's focus; `anchor`: where a stretch begins; both positions among the rows. */
export interface Selection {
  readonly cursor: number;
  readonly anchor: number;
  /** Articles chosen besides the one under the cursor. */
  readonly others: ReadonlySet<ArticleId>;
}

export const firstRow: Selection = { cursor: 0, anchor: 0, others: new Set() };

/** Alone, one more or less (Ctrl), or all up to here (Shift). */
export type PressKind = "only" | "toggle" | "extend";

export function press(selection: Selection, at: number, kind: PressKind, ids: readonly ArticleId[]): Selection {
  const cursor = Math.min(ids.length - 1, Math.max(0, at));
  if (kind === "only") return { cursor, anchor: cursor, others: new Set() };
  if (kind === "extend") {
    const from = Math.min(selection.anchor, cursor);
    const to = Math.max(selection.anchor, cursor);
    return { cursor, anchor: selection.anchor, others: new Set(ids.slice(from, to + 1)) };
  }
  const others = new Set(chosenIds(selection, ids));
  const id = ids[cursor];
  if (id !== undefined && !others.delete(id)) others.add(id);
  return { cursor, anchor: cursor, others };
}

/** What an act is done to, in the order of the rows: the chosen ones, and when there are none the row under the cursor. */
export function chosenIds(selection: Selection, ids: readonly ArticleId[]): ArticleId[] {
  const chosen = ids.filter((id) => selection.others.has(id));
  if (chosen.length > 0) return chosen;
  const id = ids[Math.min(selection.cursor, ids.length - 1)];
  return id === undefined ? [] : [id];
}

/** How far a key moves the cursor; null when it does not. `page`: rows in sight. */
export function stepOfKey(key: string, page: number): number | null {
  switch (key) {
    case "ArrowDown":
      return 1;
    case "ArrowUp":
      return -1;
    case "PageDown":
      return page;
    case "PageUp":
      return -page;
    case "Home":
      return Number.NEGATIVE_INFINITY;
    case "End":
      return Number.POSITIVE_INFINITY;
    default:
      return null;
  }
}
