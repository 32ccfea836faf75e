/** Cleaning rules: what a person took out or put back in one article, said for all of an outlet's. */
import { z } from "zod";
import { cleaningRule } from "../domain/cleaning-rule.ts";
import { articleId, cleaningRuleId, outletId } from "../domain/ids.ts";
import { call } from "./call.ts";

/** A rule with the headline of the article that it came from. */
const listedRule = cleaningRule.extend({ headline: z.string().nullable() });

export const ruleCalls = {
  /** An outlet's rules, those in force first, then the newest. */
  "rules.list": call(z.object({ outletId }), z.array(listedRule)),
  /** Makes a rule, or puts a revoked one in force again; what comes in from now on obeys it. */
  "rules.save": call(cleaningRule.pick({ outletId: true, action: true, fits: true, text: true }).extend({ articleId }), z.null()),
  "rules.revoke": call(z.object({ id: cleaningRuleId }), z.null()),
};

export type ListedRule = z.infer<typeof listedRule>;
