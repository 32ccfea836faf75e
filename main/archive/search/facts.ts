/**
 * What searches sort, count and fold by, for all articles: a column each, by article id. A million articles take some thirty megabytes, and a
 * count over all of them a few milliseconds.
 */
import type { Database } from "better-sqlite3";
import { sql } from "../sql.ts";
import { addBit, type Bits, noBits } from "./bits.ts";

/** Names that stand in a column as small numbers; 0 is none. */
export class Names {
  readonly list: string[];
  private readonly codes: Map<string, number>;

  constructor(list: readonly string[] = [""]) {
    this.list = [...list];
    this.codes = new Map(list.map((name, code) => [name, code]));
  }

  codeOf(name: string | null): number {
    const key = name ?? "";
    const known = this.codes.get(key);
    if (known !== undefined) return known;
    this.list.push(key);
    this.codes.set(key, this.list.length - 1);
    return this.list.length - 1;
  }
}

export interface Columns {
  /** Days as numbers (20261124); 0 for an unknown one. */
  day: Uint32Array<ArrayBuffer>;
  outlet: Uint32Array<ArrayBuffer>;
  language: Uint8Array<ArrayBuffer>;
  verdict: Uint8Array<ArrayBuffer>;
  words: Uint32Array<ArrayBuffer>;
  /** See `flag`; 0 for an id that no article has. */
  flags: Uint8Array<ArrayBuffer>;
  family: Uint32Array<ArrayBuffer>;
  /** Which of a family is shown: the highest. */
  familyRank: Float32Array<ArrayBuffer>;
}

export interface Facts extends Columns {
  /** One more than the highest id. */
  size: number;
  /** How many articles there are. */
  count: number;
  readonly languages: Names;
  readonly verdicts: Names;
  /** The number of the last change that is in here. */
  changed: number;
  /** How many articles had ever gone: of one that goes no change is left to be taken in. */
  readonly removed: number;
}

export const flag = { isThere: 1, isRead: 2, isCounted: 4, isNew: 8, isKept: 16, isDropped: 32 } as const;

const triageFlags: Readonly<Record<string, number>> = { new: flag.isNew, kept: flag.isKept, dropped: flag.isDropped };

/** Columns that have room for ids below `size`. */
export const columnsOf = (size: number): Columns => ({
  day: new Uint32Array(size),
  outlet: new Uint32Array(size),
  language: new Uint8Array(size),
  verdict: new Uint8Array(size),
  words: new Uint32Array(size),
  flags: new Uint8Array(size),
  family: new Uint32Array(size),
  familyRank: new Float32Array(size),
});

export const columnNames = [
  "day",
  "outlet",
  "language",
  "verdict",
  "words",
  "flags",
  "family",
  "familyRank",
] as const satisfies readonly (keyof Columns)[];

type Row = [
  id: number,
  day: string | null,
  outlet: number | null,
  language: string | null,
  isRead: number,
  isCounted: number,
  triage: string,
  words: number,
  verdict: string,
  family: number | null,
  familyRank: number,
];

/**
 * The facts as of the transaction that is open: what has changed is taken into those read before, or into those that `readKept` finds in the
 * file; all of them are read anew where articles have gone since.
 */
export function followFacts(db: Database, before: Facts | null, readKept: (removed: number, room: number) => Facts | null): Facts {
  const { newest, changed, removed } = sql<{ newest: number | null; changed: number | null; removed: number }>(
    db,
    `SELECT (SELECT max(id) FROM article_facts) AS newest, (SELECT max(changed) FROM article_facts) AS changed, count AS removed
    FROM facts_removed`,
  ).get() ?? { newest: null, changed: null, removed: 0 };
  const size = (newest ?? 0) + 1;
  const facts = before?.removed === removed ? before : (readKept(removed, size) ?? noFacts(removed));
  grow(facts, size);
  take(db, facts);
  facts.changed = changed ?? -1;
  return facts;
}

const noFacts = (removed: number): Facts => ({
  size: 0,
  count: 0,
  ...columnsOf(0),
  languages: new Names(),
  verdicts: new Names(),
  changed: -1,
  removed,
});

function take(db: Database, facts: Facts): void {
  // All of them are read one after the other in half the time that an index takes to lead to each.
  const rows = sql<Row>(
    db,
    `SELECT id, day, outlet_id, language, is_read, is_counted, triage, words, verdict, family_id, family_rank
    FROM article_facts ${facts.changed < 0 ? "NOT INDEXED" : ""} WHERE changed > ?`,
  )
    .raw(true)
    .iterate(facts.changed);
  for (const [id, day, outlet, language, isRead, isCounted, triage, words, verdict, family, familyRank] of rows) {
    if (facts.flags[id] === 0) facts.count += 1;
    facts.day[id] = day === null ? 0 : dayNumber(day);
    facts.outlet[id] = outlet ?? 0;
    facts.language[id] = facts.languages.codeOf(language);
    facts.verdict[id] = facts.verdicts.codeOf(verdict);
    facts.words[id] = words;
    facts.family[id] = family ?? 0;
    facts.familyRank[id] = familyRank;
    facts.flags[id] = flag.isThere | (isRead === 1 ? flag.isRead : 0) | (isCounted === 1 ? flag.isCounted : 0) | (triageFlags[triage] ?? 0);
  }
}

function grow(facts: Facts, size: number): void {
  const room = facts.day.length;
  if (size > room) {
    // A little more than is needed once there is something, so that an import does not copy them with each batch.
    const larger = columnsOf(room === 0 ? size : Math.max(size, Math.ceil(room * 1.1)));
    for (const name of columnNames) larger[name].set(facts[name]);
    Object.assign(facts, larger);
  }
  facts.size = Math.max(facts.size, size);
}

/** `2026-11-24` as 20261124. */
export const dayNumber = (day: string): number =>
  Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));

/** 20261124 as `2026-11-24`. */
export function dayText(day: number): string {
  const digits = String(day).padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** The articles for which `keeps` gives anything but 0. */
export function where(facts: Facts, keeps: (facts: Facts, id: number) => number): Bits {
  const bits = noBits(facts.size);
  for (let id = 1; id < facts.size; id += 1) if (facts.flags[id] !== 0 && keeps(facts, id) !== 0) addBit(bits, id);
  return bits;
}

export const everything = (facts: Facts): Bits => where(facts, () => 1);

/** What counts: complete, or let in, and not in the bin. */
export const counted = (facts: Facts): Bits => where(facts, ({ flags }, id) => (flags[id] ?? 0) & flag.isCounted);

/** How many articles each family has. */
export const familySizes = (facts: Facts): Map<number, number> => sizesOf(facts, facts.family);

/** How many articles each outlet has. */
export const outletSizes = (facts: Facts): Map<number, number> => sizesOf(facts, facts.outlet);

function sizesOf({ size, flags }: Facts, column: Uint32Array): Map<number, number> {
  const sizes = new Map<number, number>();
  for (let id = 1; id < size; id += 1) {
    const of = flags[id] === 0 ? 0 : (column[id] ?? 0);
    if (of !== 0) sizes.set(of, (sizes.get(of) ?? 0) + 1);
  }
  return sizes;
}
