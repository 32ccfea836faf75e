/** Cuts a query into tokens. Every string can be cut: the tokens cover it without a gap, and nothing throws. */
import { type FieldName, isWordField, readFieldName } from "./fields.ts";
import { type Operator, readOperator } from "./operators.ts";
import { isText } from "./pasted.ts";
import { settle } from "./settle.ts";
import type { QueryToken, RawToken } from "./token.ts";

// An opening mark may be closed by any of its partners, since keyboards and papers mix them.
const closers: Readonly<Record<string, string>> = { '"': '"”“', "“": '”"“', "”": '”"', "„": '“”"', "«": "»", "»": "«", "‹": "›" };

const space = /\s+/uy;
// Date::Parse names a module.
const fieldStart = /([\p{L}_]+)(:(?!:)|=(?!=)|\((?=.)|(?=[<>≤≥]))/suy;
/** In צה"ל the mark is a letter's. */
const hebrewMark = String.raw`(?<=\p{Script=Hebrew})["”](?=\p{Script=Hebrew}(?![\p{L}\p{N}]))`;
const wordRun = new RegExp(String.raw`(?:[^\s(){}|"“”„«»‹]|${hebrewMark})+`, "uy");
/** A value after its colon: an address keeps its pairs of brackets, a name its strokes. */
const valueRun = new RegExp(String.raw`(?:[^\s(){}"“”„«»‹]|${hebrewMark})+`, "uy");
/** 20 000 is one figure. */
const figure = /\d{1,3}(?:[ \u00A0\u202F\u2009]\d{3})+(?![\p{L}\p{N}])/uy;
const addressRun = /(?:[^\s(){}"“”„«»‹]|\([^\s(){}"“”„«»‹]*\))+/uy;
const scheme = /https?:\/\/[^\s/]/iy;
const slop = /~(\d{0,3})/y;
const around = /AROUND(?:\(\d{1,4}\)|\s+\d{1,4}(?=\s|$))/y;
/** Factiva's `/N30/` and `/F50/` stand against their words. */
const inside = /\/[nf]\d{1,4}\//i;

const day = String.raw`(\d{8}|\d{1,4}(?:[/.-]\d{1,4}){0,2})`;
const datePhrase = new RegExp(
  String.raw`(?:date|pd)(?:\s+from\s+${day}\s+to\s+${day}|\s*\(\s*geq\s*\(?\s*${day}\s*\)?\s+and\s+leq\s*\(?\s*${day}\s*\)?\s*\)|\s+(after|aft|since|before|bef)\s+${day})(?![\p{L}\p{N}/.-])`,
  "iuy",
);

/** The tokens of a query for parsing and for the coloured field. */
export function lexQuery(text: string): QueryToken[] {
  const tokens: RawToken[] = [];
  for (let at = 0; at < text.length; ) {
    const found = tokenAt(text, at, tokens.at(-1)?.token);
    // A quotation that a pasted text leaves open.
    const isOpen = found.token.kind === "error";
    const next = isOpen && (isText(text, tokens) || closesOnly(text, at)) ? plain("word", at, 1) : found;
    tokens.push(next);
    at = next.token.end;
  }
  return settle(text, tokens);
}

const plain = (kind: "word" | "phrase" | "bracket" | "space" | "error", start: number, length: number): RawToken => ({
  token: { kind, start, end: start + length },
  maybe: null,
});

function tokenAt(text: string, start: number, before: QueryToken | undefined): RawToken {
  const character = text[start] ?? "";
  const blank = matchAt(space, text, start);
  if (blank) return plain("space", start, blank[0].length);
  const closing = closers[character];
  if (closing !== undefined) return quoted(text, start, closing);
  const value = before?.kind === "field" && before.value === null ? valueAt(text, start, before.field) : null;
  if (value !== null) return plain("word", start, value.length);
  const exact = before?.kind === "operator" && before.operator.kind === "exact" ? matchAt(wordRun, text, start) : null;
  if (exact) return plain("word", start, exact[0].length);
  if ("(){}".includes(character)) return plain("bracket", start, 1);
  if (character === "|") return wordOrOperator(text[start + 1] === "|" ? "||" : "|", start);
  if (character === "-" && isNegation(text, start)) return operator({ kind: "not" }, start, 1);
  if (character === "=" && isExact(text, start)) return operator({ kind: "exact" }, start, 1);
  const close = before?.kind === "phrase" ? matchAt(slop, text, start) : null;
  if (close) return operator({ kind: "slop", distance: Number(close[1] || 1) }, start, close[0].length);
  return fieldAt(text, start) ?? runAt(text, start, character);
}

/** What follows a field's mark is its value, whatever operator it looks like. */
function valueAt(text: string, start: number, field: FieldName): string | null {
  const character = text[start] ?? "";
  if ("(){}".includes(character) || (character === "=" && isWordField(field) && isExact(text, start))) return null;
  return matchAt(field === "url" || field === "source" ? addressRun : valueRun, text, start)?.[0] ?? null;
}

function operator(read: Operator, start: number, length: number): RawToken {
  return { token: { kind: "operator", operator: read, start, end: start + length }, maybe: null };
}

function runAt(text: string, start: number, character: string): RawToken {
  const spaced = character === "A" ? matchAt(around, text, start) : null;
  if (spaced) return wordOrOperator(spaced[0], start);
  const address = matchAt(scheme, text, start) ? matchAt(addressRun, text, start) : null;
  if (address) return { token: { kind: "word", start, end: start + address[0].length }, maybe: null };
  const run = (matchAt(figure, text, start) ?? matchAt(wordRun, text, start))?.[0] ?? character;
  const cut = inside.exec(run);
  if (!cut) return wordOrOperator(run, start);
  return wordOrOperator(cut.index > 0 ? run.slice(0, cut.index) : cut[0], start);
}

function wordOrOperator(run: string, start: number): RawToken {
  const end = start + run.length;
  const read = readOperator(run);
  if (read?.certainty === "always") return operator(read.operator, start, run.length);
  return { token: { kind: "word", start, end }, maybe: read };
}

function fieldAt(text: string, start: number): RawToken | null {
  const character = text[start];
  const dated = character === "d" || character === "D" || character === "p" || character === "P" ? matchAt(datePhrase, text, start) : null;
  if (dated) return datedField(dated, start);
  const found = matchAt(fieldStart, text, start);
  if (!found) return null;
  const [whole, name = "", mark = ""] = found;
  const end = start + whole.length;
  const after = text[end] ?? " ";
  const field = readFieldName(name, mark || (text[end] ?? ""), mark === "(" || !/[\s)}]/u.test(after));
  // The bracket is a token of its own.
  return field === null ? null : { token: { kind: "field", field, value: null, start, end: mark === "(" ? end - 1 : end }, maybe: null };
}

/** `date from 20200101 to 20200131` and `date(geq(1/1/2020) and leq(31/1/2020))` name a period without a colon. */
function datedField(match: RegExpExecArray, start: number): RawToken {
  const [whole, from = match[3], to = match[4], , , side, bound] = match;
  const end = start + whole.length;
  const field = side === undefined ? "date" : /^(?:bef)/i.test(side) ? "before" : /^since/i.test(side) ? "since" : "after";
  return { token: { kind: "field", field, value: bound ?? `${from}..${to}`, start, end }, maybe: null };
}

/** German writes what two compounds share once: Ein- und -ausfuhr. */
const sharesCompound = /(?<![\p{L}\p{N}])(?:und|oder|sowie|bzw\.)\s+$/u;

/** "-word" excludes; "al-Kutbi", "und -ausfuhr", "->", a lone dash and "- word" do not. */
function isNegation(text: string, start: number): boolean {
  if (sharesCompound.test(text.slice(Math.max(0, start - 12), start))) return false;
  const before = text[start - 1] ?? " ";
  const after = text[start + 1] ?? " ";
  return /[\s({]/u.test(before) && !/[\s)}\-–—>]/u.test(after);
}

/** "=word" and `="two words"`, at the start of a word or of a value. */
function isExact(text: string, start: number): boolean {
  const before = text[start - 1] ?? " ";
  return /[\s({:=-]/u.test(before) && /[\p{L}\p{N}"“„«]/u.test(text[start + 1] ?? "");
}

function quoted(text: string, start: number, closing: string): RawToken {
  for (let at = start + 1; at < text.length; at += 1)
    if (closing.includes(text[at] ?? "") && !isHebrewMark(text, at)) return { token: { kind: "phrase", start, end: at + 1 }, maybe: null };
  return { token: { kind: "error", start, end: text.length }, maybe: null };
}

/** `the end," he said`: a mark that stands against the word before it begins no quotation. */
const closesOnly = (text: string, at: number): boolean => /["”]/.test(text[at] ?? "") && /[\p{L}\p{N}.,!?]/u.test(text[at - 1] ?? "");

const asHebrewMark = new RegExp(hebrewMark, "uy");
const isHebrewMark = (text: string, at: number): boolean => text.charCodeAt(at - 1) >= 0x590 && matchAt(asHebrewMark, text, at) !== null;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
