/** Dossiers and comparisons. */
import { z } from "zod";
import { comparisonResult, savedComparison } from "../domain/comparison.ts";
import { dossier } from "../domain/dossier.ts";
import { articleId, comparisonId, dossierId } from "../domain/ids.ts";
import { articleView } from "./article.ts";
import { call } from "./call.ts";
import { articleRow } from "./search.ts";

/** How many articles of a dossier have a name; null for those without one. */
const counts = z.array(z.object({ name: z.string().nullable(), count: z.number().int() }));

const ids = z.array(articleId).min(1).max(100_000);

export const dossierCalls = {
  "dossiers.list": call(z.object({}), z.array(dossier)),
  /** Its first articles by published date, oldest first, those without a date at the end; and what all of them are made of, most first. */
  "dossiers.load": call(
    z.object({ id: dossierId, limit: z.number().int().min(1).max(100_000) }),
    z.object({ dossier, rows: z.array(articleRow), outlets: counts, languages: counts }),
  ),
  /** Makes a dossier or changes one; `articleIds` are added to it in the same step of undo. */
  "dossiers.save": call(
    z.object({
      id: dossierId.nullable(),
      name: z.string().min(1).max(200),
      notes: z.string().max(100_000),
      articleIds: ids.optional(),
    }),
    dossier,
  ),
  "dossiers.remove": call(z.object({ id: dossierId }), z.null()),
  "dossiers.add": call(z.object({ id: dossierId, articleIds: ids }), dossier),
  "dossiers.drop": call(z.object({ id: dossierId, articleIds: ids }), dossier),
  "compare.run": call(
    z.object({ articleIds: z.array(articleId).min(2).max(4) }),
    z.object({ views: z.array(articleView), result: comparisonResult }),
  ),
  "compare.list": call(z.object({}), z.array(savedComparison)),
  "compare.save": call(
    z.object({ id: comparisonId.nullable(), name: z.string().min(1).max(200), articleIds: z.array(articleId).min(2).max(4) }),
    savedComparison,
  ),
  "compare.remove": call(z.object({ id: comparisonId }), z.null()),
};
