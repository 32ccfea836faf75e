/** The operators of the language, and those of Factiva, Nexis, Europresse, Gmail, French, German, Spanish and Italian that mean the same. */
import type { NearUnit } from "./ast.ts";

export type Operator =
  | { readonly kind: "and" | "or" | "not" }
  | { readonly kind: "near"; readonly distance: number; readonly ordered: boolean; readonly unit: NearUnit }
  | { readonly kind: "atleast"; readonly count: number }
  | { readonly kind: "first"; readonly words: number }
  /** `=` before a word or phrase: as typed, in no other form. */
  | { readonly kind: "exact" }
  /** `~5` after a phrase: its words this close. */
  | { readonly kind: "slop"; readonly distance: number };

/**
 * Where a run of letters is an operator: `always`; `between` two operands, and a word elsewhere; `spoken`: between, unless all is typed in
 * capitals; `luqi`: between, in a query that has `&` or `|` too; `marked`: between, beside a phrase or a bracket, or when the query is but one word on either side; `foreign`: between, in a query that names
 * a field as Factiva, Nexis or Europresse do, where small letters are operators, too.
 */
export type Certainty = "always" | "between" | "spoken" | "luqi" | "marked" | "foreign";

export interface ReadOperator {
  readonly operator: Operator;
  readonly certainty: Certainty;
}

type Entry = readonly [string, ReadOperator];
const said = (kind: "and" | "or" | "not", certainty: Certainty, ...words: readonly string[]): Entry[] =>
  words.map((word) => [word, { operator: { kind }, certainty }]);

const near = (distance: number, ordered: boolean, unit: NearUnit = "word"): Operator => ({ kind: "near", distance, ordered, unit });

// Upper case only, so that words stay words; Y, O, E, NO and NON least of all, since names and initials look like them.
const words: ReadonlyMap<string, ReadOperator> = new Map<string, ReadOperator>([
  ...said("and", "always", "AND"),
  ...said("or", "always", "OR"),
  ...said("not", "always", "NOT"),
  ...said("and", "between", "ET", "UND", "&", "&&"),
  ...said("or", "between", "OU", "ODER", "|", "||"),
  ...said("not", "between", "SANS", "SAUF", "NICHT"),
  ...said("and", "spoken", "Y", "E"),
  ...said("or", "spoken", "O"),
  ...said("not", "spoken", "NO", "NON"),
  ...said("not", "luqi", "!"),
  ...said("and", "foreign", "and"),
  ...said("or", "foreign", "or"),
  ...said("not", "foreign", "not"),
  ["NEAR", { operator: near(10, false), certainty: "between" }],
  ["ADJ", { operator: near(1, true), certainty: "between" }],
  ["adj", { operator: near(1, true), certainty: "between" }],
  ["SAME", { operator: near(0, false, "paragraph"), certainty: "between" }],
  ["same", { operator: near(0, false, "paragraph"), certainty: "marked" }],
]);

type Make = (number: number, match: RegExpExecArray) => Operator;

const isOrdered = (name: string | undefined): boolean => /^(?:pre|onear|adj)$/i.test(name ?? "");

const forms: readonly (readonly [RegExp, Certainty, Make])[] = [
  [/^(near|within|w|n|pre|onear|adj)\/(\d{1,4})$/i, "always", (number, match) => near(number, isOrdered(match[1]))],
  [/^()\/n?(\d{1,4})\/?$/i, "always", (number) => near(number, false)],
  [/^(near|w|pre|onear)?\/(?:s|sent)$/i, "always", (_, match) => near(0, isOrdered(match[1]), "sentence")],
  [/^(near|w|pre|onear)?\/(?:p|para)$/i, "always", (_, match) => near(0, isOrdered(match[1]), "paragraph")],
  [/^()\/f(\d{1,4})\/$/i, "always", (words) => ({ kind: "first", words })],
  [/^(near|adj)(\d{1,4})$/i, "between", (number, match) => near(number, isOrdered(match[1]))],
  [/^AROUND()(?:\((\d{1,4})\)|\s+(\d{1,4}))$/, "between", (number) => near(number, false)],
  [/^(atleast|atl)\/?(\d{1,4})$/i, "between", (count) => ({ kind: "atleast", count })],
];

/** @returns the operator that this run may be, and where it is one; null for a word */
export function readOperator(run: string): ReadOperator | null {
  const word = words.get(run);
  if (word) return word;
  if (run.length > 16 || !/[/\d]/.test(run)) return null;
  for (const [form, certainty, make] of forms) {
    const match = form.exec(run);
    if (match) return { operator: make(Number(match[2] ?? match[3]), match), certainty };
  }
  return null;
}

/** What a number of an operator may be; a larger one is a slip of the keys. */
export const numberRanges = { near: [1, 500], atleast: [1, 100], first: [1, 5000] } as const;
