/** A family: the copies of one text, with who published it first and what each of the others did to it. */
import { z } from "zod";
import { articleId, familyId } from "./ids.ts";
import { isoInstant } from "./time.ts";

/** What a copy did to the first one's text. */
export const copyRelation = z.enum(["first", "whole", "cut", "extended", "rewritten"]);

export const familyMember = z.object({
  articleId,
  relation: copyRelation,
  isHeadlineChanged: z.boolean(),
  /** 0 to 1: the share of the first copy's words that are here. */
  kept: z.number().min(0).max(1),
  /** 0 to 1: the share of the words here that the first copy does not have. */
  added: z.number().min(0).max(1),
});

export const family = z.object({
  id: familyId,
  /** The agency that the text is credited to, as its copies write it. */
  agency: z.string().nullable(),
  foundAt: isoInstant,
  members: z.array(familyMember),
});

/** Which of several copies is the one that lists show: a preferred outlet's, else the first; the first; the longest. */
export const shownCopy = z.enum(["preferred", "first", "longest"]);

/** A person's word on two articles; no program changes it. */
export const copyDecision = z.object({ articleId, otherId: articleId, isSame: z.boolean() });

export type ShownCopy = z.infer<typeof shownCopy>;
export type FamilyMember = z.infer<typeof familyMember>;
export type Family = z.infer<typeof family>;
export type CopyDecision = z.infer<typeof copyDecision>;
