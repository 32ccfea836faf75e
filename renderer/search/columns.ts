/** The facts that a row can show beside its headline: their words, their widths in a compact list, and the order they sort by. */
import type { SearchSort } from "../../shared/contract/search.ts";

interface Column {
  readonly id: ColumnId;
  /** Its word in the `search` texts. */
  readonly word: `column_${ColumnId}`;
  /** In a compact list, in CSS pixels. */
  readonly width: number;
  /** Orders that a press on its head gives, the first one first. */
  readonly sorts: readonly SearchSort[];
}

export const columnIds = [
  "published",
  "outlet",
  "country",
  "language",
  "words",
  "tags",
  "copies",
  "annotations",
  "revisions",
  "added",
] as const;
export type ColumnId = (typeof columnIds)[number];

const widths: Readonly<Record<ColumnId, number>> = {
  published: 88,
  outlet: 136,
  country: 88,
  language: 80,
  words: 56,
  tags: 116,
  copies: 60,
  annotations: 44,
  revisions: 44,
  added: 92,
};

const sorts: Readonly<Partial<Record<ColumnId, readonly SearchSort[]>>> = {
  published: ["date", "oldest"],
  outlet: ["outlet"],
  language: ["language"],
  words: ["words"],
  copies: ["copies"],
  added: ["added"],
};

/** Those that are chosen, always in the same order; names that this version does not know are left out. */
export const chosenColumns = (names: readonly string[]): readonly Column[] =>
  columnIds.filter((id) => names.includes(id)).map((id) => ({ id, word: `column_${id}`, width: widths[id], sorts: sorts[id] ?? [] }));

/** What a narrow list leaves out last, first. */
const worth: readonly ColumnId[] = [
  "published",
  "outlet",
  "copies",
  "words",
  "tags",
  "country",
  "language",
  "annotations",
  "revisions",
  "added",
];

/** CSS pixels: a headline is not read in less; a column but the date may be a third narrower than it likes to be. */
const room = { headline: 200, edges: 60, between: 10, share: 0.62 } as const;

/** Those that a compact list of this width has room for beside the headline. */
export function fittingColumns(columns: readonly Column[], width: number): readonly Column[] {
  let left = width - room.headline - room.edges;
  const fitting = worth.filter((id) => {
    const need =
      (columns.find((each) => each.id === id)?.width ?? Number.POSITIVE_INFINITY) * (id === "published" ? 1 : room.share) + room.between;
    if (need > left) return false;
    left -= need;
    return true;
  });
  return columns.filter((each) => fitting.includes(each.id));
}

/** The tracks of a compact row: the unread dot, then the date, the headline that takes what is left, and the other facts. */
export function tracksOf(columns: readonly Column[]): string {
  const track = ({ id, width }: Column): string => (id === "published" ? `${width}px` : `minmax(0, ${width}px)`);
  const [date, others] = [columns.filter((each) => each.id === "published"), columns.filter((each) => each.id !== "published")];
  return ["8px", ...date.map(track), `minmax(${room.headline}px, 1fr)`, ...others.map(track)].join(" ");
}

/** The order that a press on a column's head gives. */
export function nextSort({ sorts: orders }: Pick<Column, "sorts">, now: SearchSort): SearchSort | undefined {
  return orders[(orders.indexOf(now) + 1) % Math.max(1, orders.length)];
}
