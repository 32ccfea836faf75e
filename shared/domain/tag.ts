/** A tag is a name in a hierarchy, written as a path: `position/de-escalation`. */
import { z } from "zod";
import { tagId } from "./ids.ts";

/** Index into the eight tag colours of the design language. */
export const tagColour = z.number().int().min(0).max(7);

/** Segments of 1 to 60 characters, joined by "/", at most six deep, no white space at their ends. */
export const tagPath = z
  .string()
  .max(400)
  .refine((path) => {
    const segments = path.split("/");
    return segments.length <= 6 && segments.every((s) => s.length > 0 && s.length <= 60 && s.trim() === s);
  }, "A tag is one to six names joined by /");

export const tag = z.object({
  id: tagId,
  path: tagPath,
  colour: tagColour,
  description: z.string().max(2000),
  /** Articles that carry the tag or one below it. */
  articles: z.number().int().nonnegative(),
});

export type Tag = z.infer<typeof tag>;

/** `position/de-escalation` -> `de-escalation`. */
export function tagName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
