/** A query as a form: what its rows write, and what of a query they can show. What they cannot is kept as it stands. */
import type { QueryNode, TextNode } from "../../shared/query/ast.ts";
import { parseQuery } from "../../shared/query/parse.ts";
import { printQuery } from "../../shared/query/print.ts";

export interface Built {
  readonly all: string;
  readonly any: string;
  readonly phrase: string;
  readonly none: string;
  readonly nonePhrase: string;
  /** Words to stand near each other, at most so many words apart. */
  readonly near: string;
  readonly distance: number;
  readonly outlet: string;
  readonly lang: string;
  readonly country: string;
  readonly tag: string;
  /** Days, each inside of the period; empty for no bound. */
  readonly first: string;
  readonly last: string;
  readonly inHeadline: boolean;
  /** Clauses that no row shows, as they are written. */
  readonly rest: string;
}

export const nothingBuilt: Built = {
  all: "",
  any: "",
  phrase: "",
  none: "",
  nonePhrase: "",
  near: "",
  distance: 5,
  outlet: "",
  lang: "",
  country: "",
  tag: "",
  first: "",
  last: "",
  inHeadline: false,
  rest: "",
};

const valueFields = ["outlet", "lang", "country", "tag"] as const;

/** The text of the query; empty when no row says anything. */
export function writeBuilt(built: Built): string {
  const any = wordsIn(built.any);
  const near = wordsIn(built.near).slice(0, 2);
  const texts = [
    ...wordsIn(built.all),
    any.length > 1 ? `(${any.join(" OR ")})` : (any[0] ?? ""),
    quoted(built.phrase),
    near.length === 2 ? `${near[0]} near/${built.distance} ${near[1]}` : (near[0] ?? ""),
  ].filter((text) => text !== "");
  const placed = built.inHeadline
    ? texts.map((text) => (/[\s(]/.test(text) && !/^["(]/.test(text) ? `title:(${text})` : `title:${text}`))
    : texts;
  const others = [
    ...wordsIn(built.none).map((word) => `-${word}`),
    quoted(built.nonePhrase).replace(/^"/, '-"'),
    ...valueFields.flatMap((field) =>
      built[field].trim() === "" ? [] : [printQuery({ kind: "field", field, value: built[field].trim() })],
    ),
    ...(built.first === "" ? [] : [`since:${built.first}`]),
    ...(built.last === "" ? [] : [`before:${dayAfter(built.last)}`]),
    built.rest,
  ];
  return [...placed, ...others].filter((text) => text !== "").join(" ");
}

/** @returns null for a query that cannot be read */
export function readBuilt(query: string): Built | null {
  const read = parseQuery(query);
  if (!read.ok) return null;
  if (read.value === null) return nothingBuilt;
  const clauses = read.value.kind === "and" ? read.value.children : [read.value];
  const texts = clauses.filter((each) => each.kind === "zone");
  const inHeadline = texts.length > 0 && texts.every((each) => each.zone === "title") && !clauses.some(isBareText);
  return clauses.reduce((built, clause) => take(built, inHeadline && clause.kind === "zone" ? unbound(clause.child) : clause), {
    ...nothingBuilt,
    inHeadline,
  });
}

/** Alternatives within a place are alternatives of the whole. */
const unbound = (node: TextNode): QueryNode => (node.kind === "any" ? { kind: "or", children: node.children } : node);

const isBareText = ({ kind }: QueryNode): boolean => ["term", "phrase", "or", "near"].includes(kind);

function take(built: Built, node: QueryNode): Built {
  if (node.kind === "term") return { ...built, all: joined(built.all, node.text) };
  if (node.kind === "phrase" && built.phrase === "") return { ...built, phrase: node.text };
  if (node.kind === "or" && built.any === "" && node.children.every(isTerm))
    return { ...built, any: node.children.map(printQuery).join(" ") };
  if (node.kind === "not" && isTerm(node.child)) return { ...built, none: joined(built.none, printQuery(node.child)) };
  if (node.kind === "not" && node.child.kind === "phrase" && built.nonePhrase === "") return { ...built, nonePhrase: node.child.text };
  if (node.kind === "near" && built.near === "" && node.unit === "word" && !node.ordered && isTerm(node.left) && isTerm(node.right))
    return { ...built, near: `${printQuery(node.left)} ${printQuery(node.right)}`, distance: node.distance };
  if (node.kind === "field") {
    const field = valueFields.find((each) => each === node.field);
    if (field !== undefined && built[field] === "") return { ...built, [field]: node.value };
  }
  if (node.kind === "date" && (node.from === null || built.first === "") && (node.to === null || built.last === ""))
    return { ...built, first: node.from ?? built.first, last: node.to === null ? built.last : dayBefore(node.to) };
  const text = node.kind === "or" ? `(${printQuery(node)})` : printQuery(node);
  return { ...built, rest: joined(built.rest, text) };
}

const isTerm = (node: QueryNode): boolean => node.kind === "term";
const joined = (before: string, text: string): string => (before === "" ? text : `${before} ${text}`);

/** Each word as it can stand in a query: what would be an operator or a field stands in marks. */
function wordsIn(text: string): string[] {
  return plain(text)
    .split(" ")
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => {
      const read = parseQuery(word);
      return read.ok && read.value?.kind === "term" ? word : `"${word}"`;
    });
}

/** Empty when there is no word in it. */
const quoted = (text: string): string => (/[\p{L}\p{N}]/u.test(text) ? `"${plain(text)}"` : "");

const plain = (text: string): string =>
  text
    .replace(/["“”„«»‹›(){}]/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const dayAfter = (day: string): string => shifted(day, 1);
const dayBefore = (day: string): string => shifted(day, -1);

function shifted(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : new Date(date.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
