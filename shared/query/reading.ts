/** The place in a query where its reader stands, and how it says what is wrong there. */
import { err, type Result } from "../domain/result.ts";
import type { QueryNode } from "./ast.ts";
import type { Edit, Stretch } from "./mend.ts";
import type { QueryError, QueryProblem } from "./problem.ts";
import type { QueryToken } from "./token.ts";

/** Deeper brackets and longer chains of `near` are refused, so that no query can exhaust the stack. */
export const maxDepth = 100;

export interface Reading {
  readonly text: string;
  /** Without spaces. */
  readonly tokens: readonly QueryToken[];
  readonly today: Date;
  at: number;
  /** What closes the brackets that are open. */
  readonly open: string[];
}

/** An error with the edits that would each put it right, likeliest first; none where no edit is certain. */
export interface Failure extends Omit<QueryError, "mends"> {
  readonly edits: readonly Edit[];
}

/** Null: nothing that asks for anything, such as a lone dash. */
export type Read = Result<QueryNode | null, Failure>;

interface Said {
  /** The operator or field meant. */
  readonly word?: string;
  readonly known?: readonly string[];
  readonly length?: number;
  readonly edits?: readonly Edit[];
}

export const fail = (
  { start, end }: Stretch,
  problem: QueryProblem,
  { word = "", known = [], length = end - start, edits = [] }: Said = {},
): { ok: false; error: Failure } => err({ at: start, length, problem, word, known, edits });

export const textOf = (reading: Reading, { start, end }: Stretch): string => reading.text.slice(start, end);

export const isOpening = (reading: Reading, token: QueryToken): boolean => token.kind === "bracket" && /[({]/.test(textOf(reading, token));
export const isClosing = (reading: Reading, token: QueryToken): boolean => token.kind === "bracket" && !isOpening(reading, token);

/** Whether something to look for can begin here. */
export function startsOperand(reading: Reading, token: QueryToken | undefined): token is QueryToken {
  if (token === undefined) return false;
  if (token.kind === "operator") return ["exact", "first", "atleast"].includes(token.operator.kind);
  return token.kind === "bracket" ? isOpening(reading, token) : token.kind !== "space";
}
