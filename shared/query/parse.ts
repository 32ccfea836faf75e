/**
 * Reads a query: words, "phrases", prefix*, AND OR NOT and -, brackets, fields. Words that stand side by side are joined by AND, which binds
 * tighter than OR. Never throws; what cannot be read is an error that points at its characters.
 */
import { verdict } from "../domain/article.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { hasValues, isValues, type NameField, nameFields, type QueryNode, type TextNode } from "./ast.ts";
import { readDateBound } from "./date-bound.ts";
import { lexQuery, type QueryToken } from "./lexer.ts";
import type { QueryError, QueryProblem } from "./problem.ts";
import { tokenise } from "./terms.ts";

/** Deeper brackets are refused, so that no query can exhaust the stack. */
const maxDepth = 100;

interface State {
  readonly text: string;
  readonly tokens: readonly QueryToken[];
  readonly today: Date;
  at: number;
  depth: number;
}

type Read = Result<QueryNode | null, QueryError>;

/**
 * @param text   as typed, of any length
 * @param today  what `today` and `7d` count from
 * @returns the query; null when it asks for nothing in particular, and so for everything
 */
export function parseQuery(text: string, today: Date = new Date()): Read {
  const tokens = lexQuery(text).filter((token) => token.kind !== "space");
  const open = tokens.find((token) => token.kind === "error");
  if (open) return fail(open, "phrase-open", { length: 1 });
  const state: State = { text, tokens, today, at: 0, depth: 0 };
  const node = readOr(state);
  const rest = state.tokens[state.at];
  if (node.ok && rest) return fail(rest, "bracket-unopened");
  return node;
}

interface Said {
  /** The operator or field meant. */
  readonly word?: string;
  readonly known?: readonly string[];
  readonly length?: number;
}

const fail = (
  { start, end }: QueryToken,
  problem: QueryProblem,
  { word = "", known = [], length = end - start }: Said = {},
): { ok: false; error: QueryError } => err({ at: start, length, problem, word, known });

const textOf = (state: State, token: QueryToken): string => state.text.slice(token.start, token.end);

function peekOperator(state: State): string | null {
  const token = state.tokens[state.at];
  return token?.kind === "operator" ? textOf(state, token) : null;
}

function readOr(state: State): Read {
  return readJoined(state, "or", "OR", readAnd);
}

/** Reads `left OP right OP …`; an operator with nothing on one side is an error at the operator. */
function readJoined(state: State, kind: "or", operator: string, readPart: (state: State) => Read): Read {
  const children: QueryNode[] = [];
  let lead: QueryToken | undefined;
  for (;;) {
    const part = readPart(state);
    if (!part.ok) return part;
    if (part.value) children.push(part.value);
    const next = state.tokens[state.at];
    const more = next !== undefined && peekOperator(state) === operator;
    const dangling = part.value === null && (lead ?? (more ? next : undefined));
    if (dangling) return fail(dangling, "operand-missing", { word: operator });
    if (!more) return ok(join(kind, children));
    lead = next;
    state.at += 1;
  }
}

function readAnd(state: State): Read {
  const children: QueryNode[] = [];
  let lead: QueryToken | undefined;
  for (;;) {
    const token = state.tokens[state.at];
    const operator = peekOperator(state);
    if (token && operator === "AND") {
      if (lead || children.length === 0) return fail(token, "operand-missing", { word: "AND" });
      lead = token;
      state.at += 1;
      continue;
    }
    if (!token || operator === "OR" || textOf(state, token) === ")") break;
    const part = readUnary(state, token);
    if (!part.ok) return part;
    // A word without a letter or digit asks for nothing.
    if (part.value) children.push(part.value);
    lead = undefined;
  }
  return lead ? fail(lead, "operand-missing", { word: "AND" }) : ok(join("and", children));
}

function readUnary(state: State, token: QueryToken): Read {
  if (token.kind !== "operator") return readAtom(state, token);
  state.at += 1;
  const next = state.tokens[state.at];
  if (!next || textOf(state, next) === ")" || next.kind === "operator") return fail(token, "operand-missing", { word: "NOT" });
  const child = readAtom(state, next);
  if (!child.ok) return child;
  return child.value ? ok({ kind: "not", child: child.value }) : fail(next, "nothing-to-leave-out");
}

function readAtom(state: State, token: QueryToken): Read {
  state.at += 1;
  if (token.kind === "field") return readField(state, token);
  if (token.kind === "phrase") return ok(phraseOf(state.text.slice(token.start + 1, token.end - 1)));
  if (token.kind === "bracket") return textOf(state, token) === "(" ? readGroup(state, token) : fail(token, "bracket-unopened");
  return ok(wordOf(textOf(state, token)));
}

function readGroup(state: State, open: QueryToken): Read {
  if (state.depth >= maxDepth) return fail(open, "too-deep");
  state.depth += 1;
  const inner = readOr(state);
  state.depth -= 1;
  if (!inner.ok) return inner;
  const close = state.tokens[state.at];
  if (!close || textOf(state, close) !== ")") return fail(open, "bracket-open");
  state.at += 1;
  return inner;
}

function readField(state: State, token: QueryToken): Read {
  const name = textOf(state, token).slice(0, -1).toLowerCase();
  const next = state.tokens[state.at];
  if (!next || next.start !== token.end || (next.kind !== "word" && next.kind !== "phrase"))
    return fail(token, "value-missing", { word: name });
  state.at += 1;
  const raw = textOf(state, next);
  const value = next.kind === "phrase" ? raw.slice(1, -1).trim() : raw;
  if (value === "") return fail(next, "value-missing", { word: name });
  return fieldNode(state, name, value, next);
}

function fieldNode(state: State, name: string, value: string, at: QueryToken): Read {
  if (isNameField(name)) return ok({ kind: "field", field: name, value });
  if (name === "title") {
    const child = at.kind === "phrase" ? phraseOf(value) : wordOf(value);
    return ok(child ? { kind: "zone", zone: "title", child } : null);
  }
  if (name === "after" || name === "before") {
    const day = readDateBound(value, state.today);
    if (!day) return fail(at, "date-unknown");
    return ok({ kind: "date", field: name, from: name === "after" ? day : null, to: name === "after" ? null : day, text: value });
  }
  const known = value.toLowerCase();
  if (name === "is") {
    const what = isValues.find((each) => each === known);
    return what ? ok({ kind: "is", what }) : fail(at, "value-unknown", { word: name, known: isValues });
  }
  if (name === "verdict") {
    const what = verdict.options.find((each) => each === known);
    return what ? ok({ kind: "verdict", what }) : fail(at, "value-unknown", { word: name, known: verdict.options });
  }
  const what = hasValues.find((each) => each === known);
  return what ? ok({ kind: "has", what }) : fail(at, "value-unknown", { word: name, known: hasValues });
}

const isNameField = (name: string): name is NameField => (nameFields as readonly string[]).includes(name);

/** "retenue" is a term, "sanction*" a prefix, "l'accord" a phrase of two terms. */
function wordOf(typed: string): TextNode | null {
  const tokens = tokenise(typed);
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return null;
  const terms = tokens.map((token) => token.term);
  const text = typed.slice(first.start, last.end);
  if (typed.endsWith("*")) return { kind: "prefix", terms, text };
  return terms.length === 1 ? { kind: "term", term: first.term, text } : { kind: "phrase", terms, text };
}

function phraseOf(text: string): TextNode | null {
  const terms = tokenise(text).map((token) => token.term);
  return terms.length === 0 ? null : { kind: "phrase", terms, text };
}

function join(kind: "and" | "or", children: readonly QueryNode[]): QueryNode | null {
  return children.length > 1 ? { kind, children } : (children[0] ?? null);
}
