/** The inbox as pure functions: its groups, and what a press or a key does to the selection. */
import type { ArticleRow, FoldedCopy } from "../../shared/contract/search.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { doubtsOf } from "./doubts.ts";

export const groupings = ["need", "outlet", "verdict"] as const;
/** What the list is grouped by: whether it needs a look, who published, what the text is worth. */
export type Grouping = (typeof groupings)[number];

/** `name`: `needs-look` or `came-in`, an outlet's name (empty when unknown), or a verdict. */
export type Line =
  | { readonly kind: "group"; readonly by: Grouping; readonly name: string; readonly count: number }
  | { readonly kind: "row"; readonly row: ArticleRow; readonly isUnfolded: boolean }
  | { readonly kind: "copy"; readonly copy: FoldedCopy; readonly of: ArticleRow };

/** Rows keep the order that they came in. What needs a look comes first; outlets and verdicts come by how much of them waits. Beneath an unfolded row stand its copies. */
export function groupLines(rows: readonly ArticleRow[], by: Grouping, unfolded: ReadonlySet<ArticleId>): Line[] {
  const groups = new Map<string, ArticleRow[]>(by === "need" ? [["needs-look", []]] : []);
  for (const row of rows) {
    const name = nameIn[by](row);
    const members = groups.get(name);
    if (members === undefined) groups.set(name, [row]);
    else members.push(row);
  }
  const filled = [...groups].filter(([, members]) => members.length > 0);
  if (by !== "need") filled.sort(([, a], [, b]) => b.length - a.length);
  return filled.flatMap(([name, members]) => [
    { kind: "group", by, name, count: members.length },
    ...members.flatMap((row) => rowLines(row, unfolded.has(row.id))),
  ]);
}

function rowLines(row: ArticleRow, isUnfolded: boolean): Line[] {
  const copies = isUnfolded ? (row.family?.copies ?? []) : [];
  return [{ kind: "row", row, isUnfolded }, ...copies.map((copy): Line => ({ kind: "copy", copy, of: row }))];
}

/** The article on a line; undefined on a group's. */
export const idOf = (line: Line): ArticleId | undefined =>
  line.kind === "row" ? line.row.id : line.kind === "copy" ? line.copy.articleId : undefined;

/** The articles of the lines, each with those that an act on its line is done to: a folded row stands for its copies too. */
export function idsByLine(lines: readonly Line[]): Map<ArticleId, readonly ArticleId[]> {
  return new Map(
    lines.flatMap((line): [ArticleId, readonly ArticleId[]][] => {
      if (line.kind === "group") return [];
      if (line.kind === "copy") return [[line.copy.articleId, [line.copy.articleId]]];
      const copies = line.isUnfolded ? [] : (line.row.family?.copies ?? []);
      return [[line.row.id, [line.row.id, ...copies.map((each) => each.articleId)]]];
    }),
  );
}

const nameIn: Readonly<Record<Grouping, (row: ArticleRow) => string>> = {
  need: (row) => (doubtsOf(row).length > 0 ? "needs-look" : "came-in"),
  outlet: (row) => row.outlet?.name ?? "",
  verdict: (row) => row.verdict,
};

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
