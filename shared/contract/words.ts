/** Sets of words that stand for each other, and what of them a query finds. */
import { z } from "zod";
import { wordSetId } from "../domain/ids.ts";
import { wordSet } from "../domain/word-set.ts";
import { widenValues } from "../query/ast.ts";
import { call } from "./call.ts";

export const widened = z.object({
  kin: z.array(z.object({ by: z.enum(widenValues), asked: z.string(), also: z.array(z.string()).readonly() })).readonly(),
  compounds: z
    .array(z.object({ term: z.string(), words: z.array(z.string()).readonly(), more: z.number().int().nonnegative() }))
    .readonly(),
});

export const wordCalls = {
  "words.sets": call(z.object({}), z.array(wordSet)),
  "words.save": call(wordSet.extend({ id: wordSetId.nullable() }), wordSet),
  "words.remove": call(z.object({ id: wordSetId }), z.null()),
  /** Words of the archive that may spell the same name, in any script, with the articles that have them; the commonest first. */
  "words.spellings": call(
    z.object({ name: z.string().min(1).max(100) }),
    z.array(z.object({ word: z.string(), articles: z.number().int() })),
  ),
  /** What a query finds beside its words and their forms. Nothing for one that cannot be read. */
  "words.widened": call(z.object({ query: z.string().max(10_000) }), widened),
};
