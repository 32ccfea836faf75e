/** Who copied whom: the family of an article, and a person's word on two of them. */
import { z } from "zod";
import { copyDecision, family, familyMember } from "../domain/family.ts";
import { articleId } from "../domain/ids.ts";
import { isoDay } from "../domain/time.ts";
import { call } from "./call.ts";

/** A family with what a list of its members shows. `day`: of publication, null where it is not known. */
export const familyView = family.extend({
  members: z.array(familyMember.extend({ headline: z.string(), outlet: z.string().nullable(), day: isoDay.nullable() })),
});

/** Passages, in the order of the texts. `headline`: the first one's, where the copy has another. */
export const copyChanges = z.object({ headline: z.string().nullable(), cut: z.array(z.string()), added: z.array(z.string()) });

export const familyCalls = {
  /** Null: no other article in the archive has its text. */
  "families.load": call(z.object({ id: articleId }), familyView.nullable()),
  /** What an article's copy did to the words of the first one: null for an article without copies, and for the first itself. */
  "families.changes": call(z.object({ id: articleId }), copyChanges.nullable()),
  /** What a person says stays said: `otherId` joins the family of `articleId`, or leaves it and never comes back. Answers the family of `articleId`. */
  "families.decide": call(copyDecision, family.nullable()),
};

export type FamilyView = z.infer<typeof familyView>;
