/**
 * Reads a query. Words that stand side by side are joined by AND, which binds tighter than OR; `near` and its kin bind tighter than both, and
 * `atleast3`, `/f50/` and fields tightest. Never throws; what cannot be read is an error that points at its characters.
 */
import { err, ok, type Result } from "../domain/result.ts";
import { isBareWord, type QueryNode } from "./ast.ts";
import { lexQuery } from "./lexer.ts";
import { insertion, removal, replacement, withEdit, wordsAlone } from "./mend.ts";
import { isProse } from "./pasted.ts";
import type { QueryError } from "./problem.ts";
import { readNear } from "./read-near.ts";
import { type Failure, fail, isClosing, isOpening, maxDepth, type Read, type Reading, startsOperand, textOf } from "./reading.ts";
import type { QueryToken } from "./token.ts";

/** More than a person writes, and little enough to be read between two keys. */
const maxLength = 20_000;
/** A query with more faults than this is past mending, and so is a list of hundreds of words with more than a few. */
const maxMends = 8;
const maxMended = 16_000;

/**
 * @param text   as typed, of any length
 * @param today  what `today` and `7d` count from
 * @returns the query; null when it asks for nothing in particular, and so for everything
 */
export function parseQuery(text: string, today: Date = new Date()): Result<QueryNode | null, QueryError> {
  const read = readQuery(text, today);
  if (read.ok) return read;
  if (read.error.problem !== "too-long" && isProse(text, lexQuery(text))) {
    const words = readQuery(wordsAlone(text), today);
    if (words.ok) return words;
  }
  const { edits, ...error } = read.error;
  const mends = edits.map((_, way) => mended(text, read.error, way, today)).filter((each) => each !== null);
  return err({ ...error, mends: mends.length > 0 ? [...new Set(mends)] : [askedAsWords(text, today)] });
}

/**
 * @param way  which of the edits is taken, wherever there are several: one reading of a date holds for the whole query
 * @returns the query put right, mended as often as it takes; null when that cannot be done for certain
 */
function mended(text: string, first: Failure, way: number, today: Date): string | null {
  let [query, { edits }] = [text, first];
  for (let count = 0; count < maxMends && count * text.length < maxMended; count += 1) {
    const edit = edits[way] ?? edits[0];
    if (edit === undefined) return null;
    query = withEdit(query, edit);
    const read = readQuery(query, today);
    if (read.ok) return read.value === null ? null : query.trim();
    edits = read.error.edits;
  }
  return null;
}

/** What can always be asked for: the words alone, as a phrase where they would still say something else. */
function askedAsWords(text: string, today: Date): string {
  const words = wordsAlone(text);
  return readQuery(words, today).ok ? words : `"${words}"`;
}

function readQuery(text: string, today: Date): Read {
  if (!/[\p{L}\p{N}]/u.test(text)) return ok(null);
  if (text.length > maxLength) return fail({ start: maxLength, end: text.length }, "too-long");
  const tokens = lexQuery(text).filter((token) => token.kind !== "space");
  const open = tokens.find((token) => token.kind === "error");
  if (open) return fail(open, "phrase-open", { length: 1, edits: [insertion(text.length, markFor(text[open.start]))] });
  const reading: Reading = { text, tokens, today, at: 0, open: [] };
  const node = readOr(reading, "and");
  const rest = tokens[reading.at];
  return node.ok && rest ? fail(rest, "bracket-unopened", { edits: [removal(rest)] }) : node;
}

const markFor = (opening: string | undefined): string => ({ "“": "”", "„": "“", "«": "»", "»": "«", "‹": "›" })[opening ?? ""] ?? '"';

/** Reads `left OR right OR …`. `beside`: what joins words that stand side by side. */
function readOr(reading: Reading, beside: "and" | "or"): Read {
  const children: QueryNode[] = [];
  let lead: QueryToken | undefined;
  for (;;) {
    const part = readAnd(reading, beside);
    if (!part.ok) return part;
    if (part.value) children.push(part.value);
    const next = reading.tokens[reading.at];
    const more = next?.kind === "operator" && next.operator.kind === "or" ? next : undefined;
    const dangling = part.value === null ? (lead ?? more) : undefined;
    if (dangling) return missing(reading, dangling);
    if (!more) return ok(join("or", children));
    lead = more;
    reading.at += 1;
  }
}

/** An operator with nothing on one side is an error at the operator. */
const missing = (reading: Reading, token: QueryToken): ReturnType<typeof fail> =>
  fail(token, "operand-missing", { word: textOf(reading, token), edits: [removal(token)] });

function readAnd(reading: Reading, beside: "and" | "or"): Read {
  const children: QueryNode[] = [];
  let lead: QueryToken | undefined;
  let isStated = false;
  for (;;) {
    const token = reading.tokens[reading.at];
    if (token?.kind === "operator" && token.operator.kind === "and") {
      if (lead || children.length === 0) return missing(reading, token);
      lead = token;
      isStated = true;
      reading.at += 1;
      continue;
    }
    if (!token || (token.kind === "operator" && token.operator.kind === "or") || isClosing(reading, token)) break;
    const part = readNot(reading, token);
    if (!part.ok) return part;
    // A word without a letter or digit asks for nothing.
    if (part.value) children.push(part.value);
    lead = undefined;
  }
  if (lead) return missing(reading, lead);
  if (!isStated) return ok(join(beside, children));
  return ok(children.filter(isBareWord).length > 1 ? { kind: "and", children, stated: true } : join("and", children));
}

function readNot(reading: Reading, token: QueryToken): Read {
  if (token.kind !== "operator" || token.operator.kind !== "not") return readNear(reading, readGroup);
  reading.at += 1;
  const next = reading.tokens[reading.at];
  if (next?.kind === "operator" && next.operator.kind === "near")
    return fail({ start: token.start, end: next.end }, "near-not", {
      word: textOf(reading, next),
      edits: [replacement({ start: token.start, end: next.end }, textOf(reading, token))],
    });
  if (!startsOperand(reading, next)) return fail(token, "word-missing", { word: textOf(reading, token), edits: [removal(token)] });
  const child = readNear(reading, readGroup);
  if (!child.ok) return child;
  return child.value
    ? ok({ kind: "not", child: child.value })
    : fail(next, "nothing-to-leave-out", { edits: [removal({ start: token.start, end: next.end })] });
}

/** `(…)`, and `{…}` in which words that stand side by side are alternatives. */
function readGroup(reading: Reading, open: QueryToken): Read {
  if (!isOpening(reading, open)) return fail(open, "bracket-unopened", { edits: [removal(open)] });
  if (reading.open.length >= maxDepth) return fail(open, "too-deep");
  const isBrace = textOf(reading, open) === "{";
  const closing = isBrace ? "}" : ")";
  reading.at += 1;
  reading.open.push(closing);
  const inner = readOr(reading, isBrace ? "or" : "and");
  if (!inner.ok) return inner;
  const close = reading.tokens[reading.at];
  if (!close) {
    const rest = reading.open.toReversed().join("");
    return fail(open, "bracket-open", { edits: [insertion(reading.text.length, rest)] });
  }
  if (textOf(reading, close) !== closing) return fail(open, "bracket-open", { edits: [replacement(close, closing)] });
  reading.open.pop();
  reading.at += 1;
  return inner;
}

function join(kind: "and" | "or", children: readonly QueryNode[]): QueryNode | null {
  return children.length > 1 ? { kind, children } : (children[0] ?? null);
}
