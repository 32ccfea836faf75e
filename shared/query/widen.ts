/** Widens a query: its words also find what is known to stand for them, where the query asks for that with `widen:`. */
import { isTextNode, type QueryNode, type TextNode, type WidenValue, widenValues } from "./ast.ts";
import { readPlain } from "./words.ts";

/** What stands for a word of a query, or for words of it side by side. */
export interface Kin {
  readonly by: WidenValue;
  /** The folded terms as the query has them, joined by one space. */
  readonly asked: string;
  /** As a person or an article writes it. */
  readonly also: readonly string[];
}

/** Compounds that a word of a query is found in, the commonest first. */
export interface Compounds {
  readonly term: string;
  readonly words: readonly string[];
  /** How many there are beside these. */
  readonly more: number;
}

/** What a query finds beside its words as typed and their forms, so that it can be said. */
export interface Widened {
  readonly kin: readonly Kin[];
  readonly compounds: readonly Compounds[];
}

/** Longer runs of words stand for nothing. */
const mostWords = 8;

/** By what a query is to be widened, wherever in it that is said. */
export function widenedBy(node: QueryNode | null): readonly WidenValue[] {
  const found = new Set<WidenValue>();
  const look = (each: QueryNode): void => {
    if (each.kind === "widen") found.add(each.what);
    else if (each.kind === "and" || each.kind === "or") each.children.forEach(look);
  };
  if (node !== null) look(node);
  return widenValues.filter((each) => found.has(each));
}

/** The words and runs of words of a query that others may stand for, folded as in `Kin.asked`. What must stand as typed is not among them. */
export function widenableWords(node: QueryNode): string[] {
  const found = new Set<string>();
  const look = (each: QueryNode): void => {
    const own = termsOf(each);
    if (own !== null) found.add(own);
    else if (each.kind === "near") [each.left, each.right].forEach(look);
    else if ("child" in each) look(each.child);
    else if ("children" in each) {
      each.children.forEach(look);
      if (each.kind !== "and" && each.kind !== "all") return;
      for (const at of each.children.keys()) for (const run of runsFrom(each.children, at)) found.add(run.asked);
    }
  };
  look(node);
  return [...found];
}

/** @returns the query with all that stands for its words, and without the clauses that asked for it; null when nothing else was asked for */
export function widen(node: QueryNode | null, kin: readonly Kin[]): QueryNode | null {
  if (node === null) return null;
  return widenNode(
    node,
    new Map(
      kin
        .map(({ asked, also }) => [asked, also.map(readPlain).filter((each) => each !== null)] as const)
        .filter(([, also]) => also.length > 0),
    ),
  );
}

type Joined = Extract<QueryNode, { kind: "and" | "or" }>;
type Others = ReadonlyMap<string, readonly TextNode[]>;

function widenNode(node: QueryNode, others: Others): QueryNode | null {
  if (isTextNode(node)) return widenText(node, others);
  switch (node.kind) {
    case "widen":
      return null;
    case "not": {
      const child = widenNode(node.child, others);
      return child && { kind: "not", child };
    }
    case "and":
      return joined(
        node,
        widenRuns(node.children, others, (each) => widenNode(each, others), asOr),
      );
    case "or":
      return joined(
        node,
        node.children.flatMap((each) => widenNode(each, others) ?? []),
      );
    default:
      return node;
  }
}

function widenText(node: TextNode, others: Others): TextNode {
  switch (node.kind) {
    case "term":
    case "phrase": {
      const also = others.get(termsOf(node) ?? "");
      return also ? { kind: "any", children: [node, ...also] } : node;
    }
    case "near":
      return { ...node, left: widenText(node.left, others), right: widenText(node.right, others) };
    case "all": {
      const children = widenRuns(node.children, others, (each) => widenText(each, others), asAny);
      return children.length === 1 ? (children[0] ?? node) : { kind: "all", children };
    }
    case "any":
      return { kind: "any", children: node.children.flatMap((each) => alternatives(widenText(each, others))) };
    case "zone":
    case "first":
    case "atleast":
      return { ...node, child: widenText(node.child, others) };
    default:
      return node;
  }
}

const alternatives = (node: TextNode): readonly TextNode[] => (node.kind === "any" ? node.children : [node]);

const joined = (node: Joined, children: readonly QueryNode[]): QueryNode | null =>
  children.length > 1 ? { ...node, children } : (children[0] ?? null);

const asOr = (run: readonly QueryNode[], also: readonly TextNode[]): QueryNode => ({
  kind: "or",
  children: [{ kind: "and", children: run }, ...also],
});
const asAny = (run: readonly TextNode[], also: readonly TextNode[]): TextNode => ({
  kind: "any",
  children: [{ kind: "all", children: run }, ...also],
});

interface Run {
  readonly asked: string;
  readonly length: number;
}

/** The runs of two words and more that begin at a place, the longest first. */
function runsFrom(nodes: readonly QueryNode[], at: number): Run[] {
  const runs: Run[] = [];
  let asked = "";
  for (let length = 1; length <= mostWords; length += 1) {
    const node = nodes[at + length - 1];
    if (node?.kind !== "term") break;
    asked = asked === "" ? node.term : `${asked} ${node.term}`;
    if (length > 1) runs.unshift({ asked, length });
  }
  return runs;
}

/** Words side by side that together stand for something are one; the others are widened each by itself. */
function widenRuns<T extends QueryNode>(
  nodes: readonly T[],
  others: Others,
  widenOne: (node: T) => T | null,
  together: (run: readonly T[], also: readonly TextNode[]) => T,
): T[] {
  const widened: T[] = [];
  for (let at = 0; at < nodes.length; ) {
    const run = runsFrom(nodes, at).find(({ asked }) => others.has(asked));
    const length = run?.length ?? 1;
    const part = nodes.slice(at, at + length);
    const [only] = part;
    if (run) widened.push(together(part, others.get(run.asked) ?? []));
    else if (only !== undefined) widened.push(...[widenOne(only)].filter((each) => each !== null));
    at += length;
  }
  return widened;
}

/** The folded words of a word or phrase; null for anything else. */
function termsOf(node: QueryNode): string | null {
  if (node.kind === "term") return node.term;
  return node.kind === "phrase" ? node.terms.join(" ") : null;
}
