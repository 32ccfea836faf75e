/** Who copied whom: the family of an article, and a person's word on two of them. */
import { z } from "zod";
import { copyDecision, copyRelation, family, familyMember } from "../domain/family.ts";
import { articleId } from "../domain/ids.ts";
import { isoDay } from "../domain/time.ts";
import { call } from "./call.ts";

/**
 * A family with what a list of its members shows. `day`: of publication, null where it is not known. Of each relation to the first no more
 * than were asked for, and the article itself; `counts`: of all.
 */
export const familyView = family.extend({
  members: z.array(familyMember.extend({ headline: z.string(), outlet: z.string().nullable(), day: isoDay.nullable() })),
  counts: z.array(z.object({ relation: copyRelation, count: z.number().int() })),
});

/** Passages, in the order of the texts. `headline`: the first one's, where the copy has another. */
export const copyChanges = z.object({ headline: z.string().nullable(), cut: z.array(z.string()), added: z.array(z.string()) });

/** A text in another language that may be this one. `isSame`: a person's word, null while nobody gave one. */
export const translation = z.object({
  articleId,
  headline: z.string(),
  outlet: z.string().nullable(),
  language: z.string().nullable(),
  day: isoDay.nullable(),
  /** 0 to 1, of names and figures; null where a person said so and they do not speak for it. */
  score: z.number().nullable(),
  /** Names that both have, as this article writes them. */
  shared: z.array(z.string()),
  isSame: z.boolean().nullable(),
});

export const familyCalls = {
  /** Null: no other article in the archive has its text. */
  "families.load": call(z.object({ id: articleId, mostOfEach: z.number().int().min(1).max(20_000).optional() }), familyView.nullable()),
  /** What an article's copy did to the words of the first one: null for an article without copies, and for the first itself. */
  "families.changes": call(z.object({ id: articleId }), copyChanges.nullable()),
  /** What a person says stays said: `otherId` joins the family of `articleId`, or leaves it and never comes back. */
  "families.decide": call(copyDecision, z.null()),
  /** The likeliest first, after those that a person said to be; those said not to be come last. */
  "families.translations": call(z.object({ id: articleId }), z.array(translation)),
  /** What a person says of two texts stays said, for their copies, too. */
  "families.decideTranslation": call(copyDecision, z.null()),
};

export type Translation = z.infer<typeof translation>;
export type FamilyView = z.infer<typeof familyView>;
