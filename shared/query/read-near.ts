/** Reads what binds tighter than AND: `near` and its kin, `atleast3`, `/f50/`, and the single words, phrases, brackets and fields they bind. */
import { ok } from "../domain/result.ts";
import type { QueryNode, TextNode } from "./ast.ts";
import { removal, replacement, type Stretch } from "./mend.ts";
import { asText, asWords } from "./operand.ts";
import { numberRanges } from "./operators.ts";
import { readField } from "./read-field.ts";
import { fail, maxDepth, type Read, type Reading, startsOperand, textOf } from "./reading.ts";
import type { QueryToken } from "./token.ts";
import { loosened, maxChain, readExact, readPhrase, readWord } from "./words.ts";

/** Reads a bracket that stands at `open`: given by the caller, whose grammar this is a part of. */
export type ReadGroup = (reading: Reading, open: QueryToken) => Read;

type Near = Extract<TextNode, { kind: "near" }>;

export function readNear(reading: Reading, readGroup: ReadGroup): Read {
  const first = reading.tokens[reading.at];
  let left = readOperand(reading, readGroup);
  for (let links = 1; left.ok; links += 1) {
    const token = reading.tokens[reading.at];
    if (!first || token?.kind !== "operator" || token.operator.kind !== "near") return left;
    reading.at += 1;
    const next = reading.tokens[reading.at];
    const word = textOf(reading, token);
    if (left.value === null || !startsOperand(reading, next)) return fail(token, "operand-missing", { word, edits: [removal(token)] });
    if (links > maxChain) return fail(token, "too-deep");
    const before: Stretch = { start: first.start, end: token.start };
    const right = readOperand(reading, readGroup);
    if (!right.ok) return right;
    if (right.value === null) return fail(token, "operand-missing", { word, edits: [removal(token)] });
    left = bind(reading, { token, first, before, after: spanFrom(reading, next) }, left.value, right.value);
  }
  return left;
}

interface Places {
  readonly token: QueryToken;
  readonly first: QueryToken;
  readonly before: Stretch;
  readonly after: Stretch;
}

/** From a token to the last one read. */
const spanFrom = (reading: Reading, { start }: QueryToken): Stretch => ({ start, end: reading.tokens[reading.at - 1]?.end ?? start });

function bind(reading: Reading, { token, first, before, after }: Places, left: QueryNode, right: QueryNode): Read {
  const operator = token.kind === "operator" && token.operator.kind === "near" ? token.operator : null;
  const word = textOf(reading, token);
  if (operator === null) return fail(token, "operand-missing", { word });
  const [low, high] = numberRanges.near;
  if (operator.unit === "word" && (operator.distance < low || operator.distance > high))
    return outOfRange(reading, token, operator.distance, [low, high]);
  const [leftWords, rightWords] = [asWords(left), asWords(right)];
  if (leftWords === null) {
    // "title:a near/5 b" asks for both in the headline.
    const value = first.kind === "field" && left.kind === "zone" ? reading.tokens[reading.tokens.indexOf(first) + 1] : undefined;
    const isBare = value !== undefined && value.kind !== "bracket" && rightWords !== null && value.end <= before.end;
    const text = isBare ? `(${reading.text.slice(value.start, after.end)})` : "";
    const trimmed = { start: before.start, end: before.start + reading.text.slice(before.start, before.end).trimEnd().length };
    return fail(trimmed, "operand-wrong", {
      word,
      edits: [isBare ? replacement({ start: value.start, end: after.end }, text) : removal(token)],
    });
  }
  if (rightWords === null) return fail(after, "operand-wrong", { word, edits: [removal(token)] });
  const { distance, ordered, unit } = operator;
  const near: Near = { kind: "near", distance, ordered, unit, left: leftWords, right: rightWords };
  return ok(near);
}

function outOfRange(reading: Reading, token: QueryToken, number: number, [low, high]: readonly [number, number]): ReturnType<typeof fail> {
  const typed = textOf(reading, token);
  const text = typed.replace(/\d+/, String(Math.min(high, Math.max(low, number))));
  return fail(token, "number-range", {
    word: typed.replace(/\d+/, "N"),
    known: [String(low), String(high)],
    edits: [replacement(token, text)],
  });
}

function readOperand(reading: Reading, readGroup: ReadGroup): Read {
  const token = reading.tokens[reading.at];
  if (!token) return ok(null);
  let read = readPrefixed(reading, token, readGroup);
  for (;;) {
    const next = reading.tokens[reading.at];
    if (!read.ok || read.value === null || next?.kind !== "operator" || next.operator.kind !== "first") return read;
    const place = spanFrom(reading, token);
    // Factiva writes it behind the word.
    if (next.start > place.end && startsOperand(reading, reading.tokens[reading.at + 1])) return read;
    reading.at += 1;
    read = bindUnary(reading, next, place, read.value);
  }
}

function readPrefixed(reading: Reading, token: QueryToken, readGroup: ReadGroup): Read {
  if (token.kind === "bracket") return readGroup(reading, token);
  reading.at += 1;
  if (token.kind === "field") return readField(reading, token, { readGroup, readOperand: () => readOperand(reading, readGroup) });
  if (token.kind === "phrase") return readPhraseToken(reading, token);
  if (token.kind !== "operator") return readWordToken(reading, token);
  const next = reading.tokens[reading.at];
  if (token.operator.kind === "exact" && (next?.kind === "word" || next?.kind === "phrase")) {
    reading.at += 1;
    return ok(readExact(textOf(reading, next).replace(/^["“”„«»‹]|["“”»«›]$/gu, "")));
  }
  const missing = () => {
    const binds = token.operator.kind === "near" || token.operator.kind === "slop";
    return fail(token, binds ? "operand-missing" : "word-missing", { word: textOf(reading, token), edits: [removal(token)] });
  };
  if ((token.operator.kind !== "atleast" && token.operator.kind !== "first") || !startsOperand(reading, next)) return missing();
  const child = readOperand(reading, readGroup);
  if (!child.ok) return child;
  if (child.value === null) return missing();
  return bindUnary(reading, token, spanFrom(reading, next), child.value);
}

function bindUnary(reading: Reading, token: QueryToken, place: Stretch, child: QueryNode): Read {
  if (token.kind !== "operator") return ok(child);
  const { operator } = token;
  const word = textOf(reading, token);
  const number = operator.kind === "atleast" ? operator.count : operator.kind === "first" ? operator.words : 1;
  const range = operator.kind === "atleast" ? numberRanges.atleast : numberRanges.first;
  if (number < range[0] || number > range[1]) return outOfRange(reading, token, number, range);
  const text = operator.kind === "atleast" ? asWords(child) : asText(child);
  if (text === null) return fail(place, "operand-wrong", { word, edits: [removal(token)] });
  return ok(operator.kind === "atleast" ? { kind: "atleast", count: number, child: text } : { kind: "first", words: number, child: text });
}

function readWordToken(reading: Reading, token: QueryToken): Read {
  const typed = textOf(reading, token);
  // An address is pasted to find its article.
  if (/^https?:\/\/\S/i.test(typed)) return ok({ kind: "field", field: "url", value: typed });
  const slips = typed.includes("~") ? /[\p{L}\p{N}]~([\d.]+)$/u.exec(typed)?.[1] : undefined;
  if (slips !== undefined && slips !== "1" && slips !== "2") {
    const at = token.end - slips.length;
    return fail({ start: at - 1, end: token.end }, "number-range", {
      word: "~",
      known: ["1", "2"],
      edits: [replacement({ start: at, end: token.end }, "2")],
    });
  }
  return counted(token, readWord(typed));
}

/** A phrase, and the `~5` that loosens it. */
export function readPhraseToken(reading: Reading, token: QueryToken): Read {
  const read = counted(token, readPhrase(textOf(reading, token).slice(1, -1)));
  const next = reading.tokens[reading.at];
  if (!read.ok || next?.kind !== "operator" || next.operator.kind !== "slop") return read;
  reading.at += 1;
  const [low, high] = numberRanges.near;
  if (next.operator.distance < low || next.operator.distance > high) return outOfRange(reading, next, next.operator.distance, [low, high]);
  const node = read.value && asWords(read.value);
  if (node?.kind === "phrase" && node.terms.length > maxDepth) return fail(token, "too-deep");
  return ok(node && loosened(node, next.operator.distance));
}

const counted = (token: QueryToken, read: TextNode | null | "too-long"): Read => (read === "too-long" ? fail(token, "too-deep") : ok(read));
