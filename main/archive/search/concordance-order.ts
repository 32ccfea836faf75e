/** The lines of a concordance under a filter and in an order, put together in slices of time: until a list is whole, the former one is there. */
import { leftKey, rightKey } from "../../../shared/concordance/context.ts";
import type { ConcordanceRequest } from "../../../shared/contract/insight.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { foldLetters } from "../../../shared/query/terms.ts";
import { type Concordance, contextIn, type KeptLine } from "./concordance-lines.ts";
import { mergeSort } from "./merge-sort.ts";

export interface List {
  /** Another number for another order, and for other lines than those that come at the end. */
  readonly id: number;
  readonly lines: readonly KeptLine[];
}

interface Listed extends List {
  /** How much of the list asked for is made; null when this is it. */
  readonly arranging: number | null;
}

type Asked = Pick<ConcordanceRequest, "sort" | "filter" | "unseenOnly" | "turn" | "isStopped">;

/** What lines are filtered and sorted by, beside their own words. */
type Outlets = ReadonlyMap<ArticleId, string>;

/** The lines that pass one filter. */
interface Arrangement {
  readonly generation: number;
  /** By date: it grows at its end. */
  readonly byDate: { readonly id: number; readonly lines: KeptLine[] };
  /** How many articles it has taken in. */
  taken: number;
  sorting: { readonly sort: Asked["sort"]; readonly size: number; readonly id: number; readonly work: Work } | null;
  /** The last list that was whole. */
  whole: List | null;
}

/** Tells how much is done, and has the lines at its end. */
type Work = Generator<number, readonly KeptLine[]>;

/** One call arranges no longer than this, so that other questions get their turn. */
const sliceMs = 80;
/** The window's own, the one before and that of a file. */
const mostKept = 3;

const kept = new WeakMap<Concordance, Map<string, Arrangement>>();
let lastId = 0;

/** @param outlets  the name of each article's outlet; asked for where it is needed */
export function arrange(concordance: Concordance, asked: Asked, outlets: () => Outlets): Listed {
  const until = performance.now() + sliceMs;
  const arrangement = arrangementFor(concordance, asked);
  const { byDate } = arrangement;
  const isTaken = takeIn(concordance, arrangement, asked, { outlets, until });
  const isRead = concordance.pending.length === 0;
  const former = (share: number): Listed => ({ ...(arrangement.whole ?? byDate), arranging: isRead || asked.isStopped ? share : null });
  // First filtered, then sorted: how much is done never goes back.
  const isTwofold = asked.sort !== "date" && asked.filter.trim() !== "";
  if (!isTaken || !(isRead || asked.isStopped)) {
    const share = (arrangement.taken / Math.max(1, concordance.ids.length)) * (isTwofold ? 0.5 : 1);
    return asked.sort === "date" ? { ...byDate, arranging: isTaken || !isRead ? null : share } : former(share);
  }
  if (asked.sort === "date") {
    arrangement.whole = byDate;
    return { ...byDate, arranging: null };
  }
  if (arrangement.sorting?.sort !== asked.sort || arrangement.sorting.size !== byDate.lines.length) {
    lastId += 1;
    const lines = byDate.lines.slice();
    arrangement.sorting = { sort: asked.sort, size: lines.length, id: lastId, work: sorted(lines, asked.sort, outlets) };
  }
  const { id, work } = arrangement.sorting;
  if (arrangement.whole?.id === id) return { ...arrangement.whole, arranging: null };
  for (;;) {
    const step = work.next();
    if (step.done) {
      arrangement.whole = { id, lines: step.value };
      return { ...arrangement.whole, arranging: null };
    }
    if (performance.now() > until) return former(isTwofold ? 0.5 + step.value / 2 : step.value);
  }
}

function arrangementFor(concordance: Concordance, { filter, unseenOnly, turn }: Asked): Arrangement {
  const all = kept.get(concordance) ?? new Map<string, Arrangement>();
  kept.set(concordance, all);
  const key = JSON.stringify([filter, unseenOnly, turn]);
  const known = all.get(key);
  all.delete(key);
  if (known?.generation === concordance.generation) {
    all.set(key, known);
    return known;
  }
  lastId += 1;
  const made: Arrangement = {
    generation: concordance.generation,
    byDate: { id: lastId, lines: [] },
    taken: 0,
    sorting: null,
    whole: null,
  };
  all.set(key, made);
  for (const old of [...all.keys()].slice(0, -mostKept)) all.delete(old);
  return made;
}

/** Articles are read newest first, so that what was read is the beginning of the list by date. @returns whether all that was read is in it */
function takeIn(
  { ids, lines }: Concordance,
  arrangement: Arrangement,
  { filter, unseenOnly }: Asked,
  { outlets, until }: { readonly outlets: () => Outlets; readonly until: number },
): boolean {
  const words = foldLetters(filter)
    .split(/\s+/)
    .filter((word) => word !== "");
  const names = words.length === 0 ? null : outlets();
  for (;;) {
    const id = ids[arrangement.taken];
    const next = id === undefined ? undefined : lines.get(id);
    if (id === undefined || next === undefined) return true;
    const outlet = foldLetters(names?.get(id) ?? "");
    for (const line of next) if ((!unseenOnly || line.seenId === null) && holds(line, outlet, words)) arrangement.byDate.lines.push(line);
    arrangement.taken += 1;
    if (performance.now() > until) return false;
  }
}

function holds(line: KeptLine, outlet: string, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  line.folded ??= foldLetters(line.text);
  const { folded } = line;
  return words.every((word) => folded.includes(word) || outlet.includes(word));
}

const linesAtOnce = 1000;

/** Folded words are compared by their letters' numbers, which is the alphabet's order in most scripts: many times faster than to collate. */
function* sorted(lines: readonly KeptLine[], sort: Asked["sort"], outlets: () => Outlets): Work {
  const first: (string | number)[] = [];
  const second: string[] = [];
  const rankOf = sort === "outlet" ? ranks(outlets()) : null;
  for (const [at, line] of lines.entries()) {
    if (rankOf === null) {
      line.before ??= leftKey(contextIn(line).left);
      line.after ??= rightKey(contextIn(line).right);
      first.push(sort === "left" ? line.before : sort === "right" ? line.after : foldLetters(contextIn(line).hit));
      second.push(sort === "right" ? line.before : line.after);
    } else first.push(rankOf(line));
    if (at % linesAtOnce === 0) yield (0.5 * at) / lines.length;
  }
  const compare = (a: number, b: number): number => order(first[a], first[b]) || order(second[a], second[b]) || a - b;
  const merging = mergeSort(lines.length, compare);
  for (;;) {
    const step = merging.next();
    if (step.done) return Array.from(step.value, (at) => lines[at]).filter((line) => line !== undefined);
    yield 0.5 + 0.5 * step.value;
  }
}

type Key = string | number | undefined;

const order = (a: Key, b: Key): number => (a === b || a === undefined || b === undefined ? 0 : a < b ? -1 : 1);

/** Articles without an outlet come last. */
function ranks(outlets: Outlets): (line: KeptLine) => number {
  const collator = new Intl.Collator(undefined, { sensitivity: "base" });
  const names = [...new Set(outlets.values())].toSorted(collator.compare);
  const rankOf = new Map(names.map((name, rank) => [name, rank]));
  return (line) => rankOf.get(outlets.get(line.articleId) ?? "") ?? names.length;
}
