/** A query taken apart into the clauses that a person sees, removes and replaces one by one. */
import { isTextNode, type QueryNode } from "./ast.ts";
import { printQuery } from "./print.ts";

/** `group`: alternatives, or a bracket; `words`: words that are bound to each other or to a place, such as `near/5` and `title:`. */
export type ChipKind = "word" | "phrase" | "words" | "field" | "date" | "count" | "state" | "group";

export interface Chip {
  /** The clause as it is written, without the NOT of an excluded one. */
  readonly label: string;
  readonly kind: ChipKind;
  /** For `field`, its name, such as `outlet`. */
  readonly field: string | null;
  readonly isExcluded: boolean;
  /** Which child at each step down: what `withoutClause` and `withClause` take. */
  readonly path: readonly number[];
}

/** One chip for each part that narrows the query down; none for the query that asks for everything. */
export function chipsOf(node: QueryNode | null): Chip[] {
  return partsOf(node).map(({ part, path }) => {
    const shown = part.kind === "not" ? part.child : part;
    return {
      label: printQuery(shown),
      kind: kindOf(shown),
      field: shown.kind === "field" ? shown.field : null,
      isExcluded: part.kind === "not",
      path,
    };
  });
}

const partsOf = (node: QueryNode | null): { readonly part: QueryNode; readonly path: readonly number[] }[] => {
  if (node === null) return [];
  return node.kind === "and" ? node.children.map((part, at) => ({ part, path: [at] })) : [{ part: node, path: [] }];
};

function kindOf(node: QueryNode): ChipKind {
  switch (node.kind) {
    case "term":
    case "exact":
    case "prefix":
    case "pattern":
    case "fuzzy":
      return "word";
    case "phrase":
      return "phrase";
    case "field":
    case "date":
    case "count":
      return node.kind;
    case "has":
    case "is":
    case "verdict":
    case "widen":
      return "state";
    default:
      return isTextNode(node) ? "words" : "group";
  }
}

/** @returns the query without that clause; null when nothing is left, and so everything is asked for */
export const withoutClause = (node: QueryNode, path: readonly number[]): QueryNode | null => withClause(node, path, null);

/** @returns the query with another clause in that place; a path that leads nowhere changes nothing */
export function withClause(node: QueryNode, path: readonly number[], clause: QueryNode | null): QueryNode | null {
  const [at, ...rest] = path;
  if (at === undefined) return clause;
  if (node.kind !== "and" && node.kind !== "or") return node;
  const children = node.children.flatMap((child, place) => (place === at ? (withClause(child, rest, clause) ?? []) : [child]));
  return children.length > 1 ? { ...node, children } : (children[0] ?? null);
}

/** A clause with what it narrows down to, for "hits per clause" when a query finds nothing. */
export interface Clause {
  readonly text: string;
  /** The clause by itself. */
  readonly node: QueryNode;
  /** This clause and all before it. */
  readonly together: QueryNode;
  /** The alternatives of an OR, each by itself; none for any other clause. */
  readonly alternatives: readonly { readonly text: string; readonly node: QueryNode }[];
}

export function clausesOf(node: QueryNode | null): Clause[] {
  // How words are to be understood narrows nothing down.
  const parts = partsOf(node).flatMap(({ part }) => (part.kind === "widen" ? [] : [part]));
  return parts.map((part, at) => ({
    text: printQuery(part),
    node: part,
    together: at === 0 ? part : { kind: "and", children: parts.slice(0, at + 1) },
    alternatives: part.kind === "or" ? part.children.map((child) => ({ text: printQuery(child), node: child })) : [],
  }));
}
