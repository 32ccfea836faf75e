/** Words that stand for each other in a search that asks for it: what a person has said of them. */
import { z } from "zod";
import { widenValues } from "../query/ast.ts";
import { foldText } from "../query/terms.ts";
import { wordSetId } from "./ids.ts";

/** `synonyms`: Iran deal, JCPOA, nuclear accord; `names`: one name in its spellings and scripts. */
export const wordSet = z.object({
  id: wordSetId,
  kind: z.enum(widenValues),
  /** Words and phrases as they are written. */
  words: z.array(z.string().trim().min(1).max(100)).min(2).max(40),
});

export type WordSet = z.infer<typeof wordSet>;

/** The words of a set as a person writes them in one line: `Iran deal = JCPOA`. What differs in case and accents only is one word. */
export function readWordSet(line: string): string[] {
  const words = line.split(/[=\n]/u).map((word) => word.trim().slice(0, 100));
  return [...new Map(words.map((word) => [foldText(word), word] as const).filter(([folded]) => folded !== "")).values()];
}

export const printWordSet = (words: readonly string[]): string => words.join(" = ");
