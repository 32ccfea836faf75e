/** Decides which runs of letters are operators: those that stand between operands, where a word would not. */

import { isStopWord } from "../words/stop-words.ts";
import type { Certainty, Operator } from "./operators.ts";
import { asPasted } from "./pasted.ts";
import type { QueryToken, RawToken } from "./token.ts";

/** @returns the tokens, with each word that its neighbours make an operator turned into one */
export function settle(text: string, given: readonly RawToken[]): QueryToken[] {
  const raw = asPasted(text, given);
  const tokens = raw.map(({ token }) => token);
  const isShouted = !/\p{Ll}/u.test(text);
  const isLuqi = raw.some(({ maybe, token }) => maybe !== null && /^[&|]/.test(text.slice(token.start, token.end)));
  const isForeign = tokens.some((token) => isForeignField(token, text));
  const steps = raw.flatMap(({ token }, at) => (token.kind === "space" ? [] : [at]));
  for (const [step, at] of steps.entries()) {
    const maybe = raw[at]?.maybe;
    const token = tokens[at];
    if (!maybe || !token) continue;
    const before = tokens[steps[step - 1] ?? -1];
    const after = tokens[steps[step + 1] ?? -1];
    const isAllowed = allows(maybe.certainty, {
      isShouted,
      isLuqi,
      isForeign,
      isMarked: [before, after].some(isMarked) || isBetweenWords(steps.length, [before, after], text),
    });
    if (isAllowed && fits(maybe.operator, before, after, text))
      tokens[at] = { kind: "operator", operator: maybe.operator, start: token.start, end: token.end };
  }
  return tokens;
}

interface Around {
  readonly isShouted: boolean;
  readonly isLuqi: boolean;
  readonly isForeign: boolean;
  readonly isMarked: boolean;
}

function allows(certainty: Certainty, { isShouted, isLuqi, isForeign, isMarked }: Around): boolean {
  if (certainty === "spoken") return !isShouted;
  if (certainty === "luqi") return isLuqi;
  if (certainty === "foreign") return isForeign;
  return certainty !== "marked" || isMarked;
}

/** `hd=strait`, `hlead(strait)`, `date from 20260101 to 20260131`: not how this language writes. */
function isForeignField(token: QueryToken, text: string): boolean {
  if (token.kind !== "field") return false;
  return token.value !== null || text[token.end - 1] === "=" || (text[token.end] === "(" && text[token.end - 1] !== ":");
}

/** "council same restraint", and nothing else: what is no operator there is said by words such as "the same day". */
function isBetweenWords(count: number, neighbours: readonly (QueryToken | undefined)[], text: string): boolean {
  const isPlain = (token: QueryToken | undefined): boolean =>
    token?.kind === "word" && !isStopWord(text.slice(token.start, token.end).toLowerCase(), "en");
  return count === 3 && neighbours.every(isPlain);
}

const isMarked = (token: QueryToken | undefined): boolean => token?.kind === "phrase" || token?.kind === "bracket";

function fits(operator: Operator, before: QueryToken | undefined, after: QueryToken | undefined, text: string): boolean {
  if (!startsOperand(after, text)) return false;
  if (operator.kind === "atleast") return true;
  const isJoined = before?.kind === "operator" && (before.operator.kind === "and" || before.operator.kind === "or");
  return endsOperand(before, text) || (operator.kind === "not" && isJoined);
}

function endsOperand(token: QueryToken | undefined, text: string): boolean {
  if (token === undefined) return false;
  if (token.kind === "bracket") return /[)}]/.test(text[token.start] ?? "");
  return isAsked(token, text) || token.kind === "phrase" || (token.kind === "field" && token.value !== null);
}

function startsOperand(token: QueryToken | undefined, text: string): boolean {
  if (token === undefined) return false;
  if (token.kind === "bracket") return /[({]/.test(text[token.start] ?? "");
  if (token.kind === "operator") return ["not", "exact", "first"].includes(token.operator.kind);
  return isAsked(token, text) || token.kind === "phrase" || token.kind === "field";
}

/** A dash asks for nothing, so that no operator can stand beside it. */
const isAsked = ({ kind, start, end }: QueryToken, text: string): boolean =>
  kind === "word" && /[\p{L}\p{N}]/u.test(text.slice(start, end));
