/** Who copied whom: the family of an article, and a person's word on two of them. */
import { z } from "zod";
import { copyDecision, family } from "../domain/family.ts";
import { articleId } from "../domain/ids.ts";
import { call } from "./call.ts";

export const familyCalls = {
  /** Null: no other article in the archive has its text. */
  "families.load": call(z.object({ id: articleId }), family.nullable()),
  /** What a person says stays said: `otherId` joins the family of `articleId`, or leaves it and never comes back. Answers the family of `articleId`. */
  "families.decide": call(copyDecision, family.nullable()),
};
