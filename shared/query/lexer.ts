/** Cuts a query into tokens. Every string can be cut: the tokens cover it without a gap, and nothing throws. */
export type QueryTokenKind = "word" | "phrase" | "operator" | "field" | "bracket" | "space" | "error";

/** A stretch of the query; UTF-16 units, end exclusive. A `field` token ends with its colon. */
export interface QueryToken {
  readonly kind: QueryTokenKind;
  readonly start: number;
  readonly end: number;
}

const fieldNames = ["outlet", "tag", "lang", "dossier", "after", "before", "has", "is", "verdict", "title"] as const;
export type FieldName = (typeof fieldNames)[number];

export const isFieldName = (name: string): name is FieldName => (fieldNames as readonly string[]).includes(name);

// An opening mark may be closed by any of its partners, since keyboards and papers mix them.
const closers: Readonly<Record<string, string>> = { '"': '"”“', "“": '”"“', "”": '”"', "„": '“”"', "«": "»", "»": "«", "‹": "›" };

const space = /\s+/uy;
const fieldStart = /([\p{L}]+):/uy;
const wordRun = /[^\s()"“”„«»‹]+/uy;

/** The tokens of a query for parsing and for the coloured field. */
export function lexQuery(text: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(text: string, start: number): QueryToken {
  const character = text[start] ?? "";
  const blank = matchAt(space, text, start);
  if (blank !== null) return { kind: "space", start, end: start + blank.length };
  if (character === "(" || character === ")") return { kind: "bracket", start, end: start + 1 };
  if (character === "-" && isNegation(text, start)) return { kind: "operator", start, end: start + 1 };
  const closing = closers[character];
  if (closing !== undefined) return quoted(text, start, closing);
  const field = matchAt(fieldStart, text, start);
  if (field !== null && isFieldName(field.slice(0, -1).toLowerCase())) return { kind: "field", start, end: start + field.length };
  const run = matchAt(wordRun, text, start) ?? character;
  const kind = run === "AND" || run === "OR" || run === "NOT" ? "operator" : "word";
  return { kind, start, end: start + run.length };
}

/** "-word" excludes; "al-Kutbi", a lone dash and "- word" do not. */
function isNegation(text: string, start: number): boolean {
  const before = text[start - 1] ?? " ";
  const after = text[start + 1] ?? " ";
  return /[\s(]/u.test(before) && !/[\s)-]/u.test(after);
}

function quoted(text: string, start: number, closing: string): QueryToken {
  for (let at = start + 1; at < text.length; at += 1) if (closing.includes(text[at] ?? "")) return { kind: "phrase", start, end: at + 1 };
  return { kind: "error", start, end: text.length };
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
