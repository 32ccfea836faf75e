/** What could stand where a person is typing in a query: fields, their values with counts, words and headlines of the archive. */
import { hasValues, isValues, type NameField, nameFields } from "../../shared/query/ast.ts";
import { printQuery } from "../../shared/query/print.ts";
import { foldText } from "../../shared/query/terms.ts";
import type { Headlines } from "../shell/palette/headlines.ts";

/** The stretch at the caret that a completion takes the place of. */
export interface Slot {
  readonly start: number;
  readonly end: number;
  /** The field whose value is typed. */
  readonly field: string | null;
  readonly typed: string;
}

export interface Completion {
  readonly key: string;
  readonly kind: "field" | "value" | "word" | "headline";
  readonly label: string;
  /** How many articles or headlines have it. */
  readonly count: number | null;
  /** What takes the slot's place. */
  readonly insert: string;
}

export interface NamedValue {
  readonly name: string;
  readonly count: number | null;
}

export interface Known {
  /** Values by field. */
  readonly values: Readonly<Partial<Record<string, readonly NamedValue[]>>>;
  readonly headlines: Pick<Headlines, "find" | "wordsFrom"> | null;
}

const mostShown = 8;
const mostHeadlines = 3;

/** @returns null where nothing is being typed: in the middle of a word, in a closed phrase, after a space */
export function slotAt(text: string, caret: number): Slot | null {
  if (/[^\s)]/u.test(text.charAt(caret))) return null;
  const before = text.slice(0, caret);
  const [, field, mark, typed = ""] = /(?:^|[\s(])-?(?:(\p{L}+):)?(?:(["“«])([^"“”«»]*)|[^\s()"“”«»:]*)$/u.exec(before) ?? [];
  const written = mark === undefined ? (/[^\s()"“”«»:]*$/u.exec(before)?.[0] ?? "").replace(/^-/, "") : typed;
  if (mark !== undefined && field === undefined) return null;
  if (written === "" && field === undefined) return null;
  return { start: caret - written.length - (mark === undefined ? 0 : 1), end: caret, field: field?.toLowerCase() ?? null, typed: written };
}

/** Values that are always the same, and the fields whose values are words or dates. */
const fixed: Readonly<Record<string, readonly NamedValue[]>> = {
  is: isValues.map((name) => ({ name, count: null })),
  has: hasValues.map((name) => ({ name, count: null })),
};
const otherFields = ["is", "has", "verdict", "title", "after", "before"] as const;

export function complete({ start, end, field, typed }: Slot, { values, headlines }: Known): Completion[] {
  if (field !== null) return valuesOf(field, typed, values[field] ?? fixed[field] ?? []);
  const lower = typed.toLowerCase();
  const fields = [...nameFields, ...otherFields].filter((name) => name.startsWith(lower)).map(fieldOf);
  if (headlines === null || end - start < 2) return fields;
  const words = headlines
    .wordsFrom(foldText(typed), mostShown)
    .filter(({ word }) => word.toLowerCase() !== lower)
    .map(({ word, count }): Completion => ({ key: `word ${word}`, kind: "word", label: word, count, insert: `${word} ` }));
  const found = typed.length < 3 ? [] : headlines.find(typed, mostHeadlines).map(({ id, label }) => headlineOf(id, label));
  return [...fields, ...words.slice(0, mostShown - found.length), ...found];
}

const fieldOf = (name: string): Completion => ({ key: `field ${name}`, kind: "field", label: `${name}:`, count: null, insert: `${name}:` });

const headlineOf = (id: number, label: string): Completion => ({
  key: `headline ${id}`,
  kind: "headline",
  label,
  count: null,
  insert: `title:${printQuery({ kind: "phrase", terms: [], text: label })} `,
});

/** Those whose name begins so first, then those with it inside; the commonest first. */
function valuesOf(field: string, typed: string, values: readonly NamedValue[]): Completion[] {
  const wanted = foldText(typed);
  const rank = (name: string): number => {
    const folded = foldText(name);
    return folded.startsWith(wanted) ? 0 : ` ${folded}`.includes(` ${wanted}`) ? 1 : folded.includes(wanted) ? 2 : 3;
  };
  return values
    .map((value) => ({ ...value, rank: rank(value.name) }))
    .filter((value) => value.rank < 3)
    .sort((a, b) => a.rank - b.rank || (b.count ?? 0) - (a.count ?? 0))
    .slice(0, mostShown)
    .map(({ name, count }) => ({ key: `value ${name}`, kind: "value", label: name, count, insert: `${writeValue(field, name)} ` }));
}

function writeValue(field: string, name: string): string {
  const known: NameField | undefined = nameFields.find((each) => each === field);
  return known === undefined ? name : printQuery({ kind: "field", field: known, value: name }).slice(known.length + 1);
}
