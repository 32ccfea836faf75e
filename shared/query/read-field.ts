/** Reads a field with its value: a word, a phrase, or a bracket whose parts are each a value. */
import { ok } from "../domain/result.ts";
import type { QueryNode } from "./ast.ts";
import { readFieldValue, type Ways } from "./field-value.ts";
import { isDateField, isNameField, isWordField } from "./fields.ts";
import { removal, replacement, type Stretch } from "./mend.ts";
import { inField } from "./operand.ts";
import { fail, isOpening, type Read, type Reading, textOf } from "./reading.ts";
import type { QueryToken } from "./token.ts";

type FieldToken = Extract<QueryToken, { kind: "field" }>;

interface Readers {
  readonly readGroup: (reading: Reading, open: QueryToken) => Read;
  /** What stands next, as outside of a field. */
  readonly readOperand: () => Read;
}

export function readField(reading: Reading, token: FieldToken, readers: Readers): Read {
  if (token.value !== null) return readValue(reading, token, token.value, token);
  const next = reading.tokens[reading.at];
  if (!next || next.start !== token.end || !isValue(reading, next)) return valueMissing(reading, token, next);
  if (isWordField(token.field)) return readWords(reading, token, next, readers);
  if (next.kind === "bracket") return readBracket(reading, token, next, readers);
  reading.at += 1;
  const raw = textOf(reading, next);
  const value = next.kind === "phrase" ? raw.slice(1, -1).trim() : raw;
  return value === "" ? valueMissing(reading, token, next) : readValue(reading, token, value, next);
}

const isValue = (reading: Reading, token: QueryToken): boolean =>
  token.kind === "word" ||
  token.kind === "phrase" ||
  isOpening(reading, token) ||
  (token.kind === "operator" && token.operator.kind === "exact");

const nameOf = (reading: Reading, token: FieldToken): string => textOf(reading, token).replace(/\W$/u, "").toLowerCase();

function valueMissing(reading: Reading, token: FieldToken, next: QueryToken | undefined): ReturnType<typeof fail> {
  const isApart = next !== undefined && next.start > token.end && (next.kind === "word" || next.kind === "phrase");
  const end = next?.start === token.end && next.kind === "phrase" ? next.end : token.end;
  const edits = isApart
    ? [
        replacement({ start: token.start, end: next.end }, textOf(reading, token) + textOf(reading, next)),
        replacement(token, textOf(reading, token).slice(0, -1)),
      ]
    : [removal({ start: token.start, end })];
  return fail(token, "value-missing", { word: nameOf(reading, token), edits });
}

/** @param end  of the clause: behind the bracket that the value stands in */
function readValue(reading: Reading, token: FieldToken, value: string, place: Stretch, end = place.end): Read {
  const ways = waysFor(reading, token, { value, place, end });
  return readFieldValue({ field: token.field, name: nameOf(reading, token), value, place, ways }, reading.today);
}

function waysFor({ text }: Reading, token: FieldToken, { value, place, end }: { value: string; place: Stretch; end: number }): Ways {
  const clause = { start: token.start, end };
  const asked = (field: string, other: string): string => `${field}:${/\s/u.test(other) ? `"${other}"` : other}`;
  const at = token.value === null ? text.slice(0, place.end).indexOf(value, place.start) : -1;
  return {
    instead: (other) =>
      at < 0 ? replacement(clause, asked(token.field, other)) : replacement({ start: at, end: at + value.length }, other),
    without: removal(clause),
    bare: token.value === null ? removal(token) : replacement(clause, value),
    other: (field) => replacement(clause, asked(field, value)),
  };
}

function readWords(reading: Reading, token: FieldToken, next: QueryToken, { readOperand }: Readers): Read {
  const read = readOperand();
  if (!read.ok || read.value === null || !isWordField(token.field)) return read;
  const node = inField(token.field, read.value);
  const end = reading.tokens[reading.at - 1]?.end ?? next.end;
  return node ? ok(node) : fail({ start: next.start, end }, "operand-wrong", { word: textOf(reading, token), edits: [removal(token)] });
}

function readBracket(reading: Reading, token: FieldToken, open: QueryToken, { readGroup }: Readers): Read {
  const [only, close] = reading.tokens.slice(reading.at + 1, reading.at + 3);
  if (only && close?.kind === "bracket" && !isOpening(reading, close) && (only.kind === "word" || only.kind === "phrase")) {
    reading.at += 3;
    const raw = textOf(reading, only);
    const value = only.kind === "phrase" ? raw.slice(1, -1).trim() : raw;
    return value === ""
      ? fail(only, "value-missing", { word: nameOf(reading, token), edits: [removal({ start: token.start, end: close.end })] })
      : readValue(reading, token, value, only, close.end);
  }
  const group = readGroup(reading, open);
  if (!group.ok || group.value === null) return group;
  const place = { start: open.start, end: reading.tokens[reading.at - 1]?.end ?? open.end };
  return spread(reading, token, group.value, place);
}

/** `outlet:(A OR "B c")` is `outlet:A OR outlet:"B c"`; words side by side are one name. */
function spread(reading: Reading, token: FieldToken, node: QueryNode, place: Stretch): Read {
  const single =
    typedAs(node) ?? (node.kind === "and" && (isNameField(token.field) || isDateField(token.field)) ? typedTogether(node.children) : null);
  if (single !== null) return readValue(reading, token, single, place);
  if (node.kind === "not") {
    const child = spread(reading, token, node.child, place);
    return child.ok && child.value ? ok({ kind: "not", child: child.value }) : child;
  }
  if (node.kind !== "and" && node.kind !== "or")
    return fail(place, "operand-wrong", { word: textOf(reading, token), edits: [removal(token)] });
  const children: QueryNode[] = [];
  for (const each of node.children) {
    const child = spread(reading, token, each, place);
    if (!child.ok) return child;
    if (child.value) children.push(child.value);
  }
  return ok({ kind: node.kind, children });
}

function typedAs(node: QueryNode): string | null {
  return node.kind === "term" || node.kind === "phrase" || node.kind === "exact" || node.kind === "prefix" ? node.text : null;
}

function typedTogether(nodes: readonly QueryNode[]): string | null {
  const typed = nodes.map(typedAs);
  return typed.every((each) => each !== null) ? typed.join(" ") : null;
}
