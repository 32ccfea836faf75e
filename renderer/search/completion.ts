/** What could stand where a person is typing in a query: fields, their values with counts, words and headlines of the archive. */
import { type NameField, nameFields, widenValues } from "../../shared/query/ast.ts";
import { ownFields, readFieldName } from "../../shared/query/fields.ts";
import { readOperator } from "../../shared/query/operators.ts";
import { printQuery } from "../../shared/query/print.ts";
import { foldText } from "../../shared/query/terms.ts";
import type { Headlines } from "../shell/palette/headlines.ts";

/** The stretch at the caret that a completion takes the place of. */
export interface Slot {
  readonly start: number;
  readonly end: number;
  /** The field whose value is typed, by its own name: `lang` for `langue:`. */
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
  /** What a person calls it, where that is another: French for fr. */
  readonly label?: string;
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
  return {
    start: caret - written.length - (mark === undefined ? 0 : 1),
    end: caret,
    field: field === undefined ? null : (readFieldName(field, ":", true) ?? field.toLowerCase()),
    typed: written,
  };
}

/** Values that are always the same, and the fields whose values are words or dates. */
const fixed: Readonly<Record<string, readonly NamedValue[]>> = {
  widen: widenValues.map((name) => ({ name, count: null })),
  after: ["yesterday", "7d", "30d"].map((name) => ({ name, count: null })),
  before: ["today", "7d", "30d"].map((name) => ({ name, count: null })),
  since: ["yesterday", "7d", "30d"].map((name) => ({ name, count: null })),
  words: [">400", "<200"].map((name) => ({ name, count: null })),
  copies: [">0", ">3"].map((name) => ({ name, count: null })),
};

/** A person may type `constructor:`. */
const own = <T>(values: Readonly<Partial<Record<string, T>>>, field: string): T | undefined =>
  Object.hasOwn(values, field) ? values[field] : undefined;

export function complete({ start, end, field, typed }: Slot, { values, headlines }: Known): Completion[] {
  if (field === null && isOperator(typed)) return [];
  if (field !== null) return valuesOf(field, typed, own(values, field) ?? own(fixed, field) ?? []);
  const lower = typed.toLowerCase();
  const fields = ownFields.filter((name) => name.startsWith(lower)).map(fieldOf);
  if (headlines === null || end - start < 2) return fields;
  const words = headlines
    .wordsFrom(foldText(typed), mostShown)
    .filter(({ word }) => word.toLowerCase() !== lower)
    .map(({ word, count }): Completion => ({ key: `word ${word}`, kind: "word", label: word, count, insert: `${word} ` }));
  const found = typed.length < 3 ? [] : headlines.find(typed, mostHeadlines).map(({ id, label }) => headlineOf(id, label));
  return [...fields, ...words.slice(0, mostShown - found.length), ...found];
}

/** AND and its kin are whole as they stand, and hide no mend under a list. */
const isOperator = (typed: string): boolean => ["always", "between"].includes(readOperator(typed)?.certainty ?? "");

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
  // Nothing is left to complete.
  if (values.some(({ name }) => name.toLowerCase() === typed.toLowerCase())) return [];
  return values
    .map((value) => ({ ...value, rank: Math.min(rank(value.name), rank(value.label ?? value.name)) }))
    .filter((value) => value.rank < 3)
    .sort((a, b) => a.rank - b.rank || (b.count ?? 0) - (a.count ?? 0))
    .slice(0, mostShown)
    .map(({ name, label = name, count }) => ({
      key: `value ${name}`,
      kind: "value",
      label: label.toLowerCase() === name.toLowerCase() ? name : `${name} · ${label}`,
      count,
      insert: `${writeValue(field, name)} `,
    }));
}

function writeValue(field: string, name: string): string {
  const known: NameField | undefined = nameFields.find((each) => each === field);
  return known === undefined ? name : printQuery({ kind: "field", field: known, value: name }).slice(known.length + 1);
}
