/** Who published. */
import { z } from "zod";
import { outletId } from "./ids.ts";

export const outletKind = z.enum(["daily", "weekly", "agency", "broadcaster", "official", "blog", "unknown"]);

/** Whether a full text may leave the office. */
export const fullText = z.enum(["unknown", "may-leave", "stays"]);

/** What holds for one article in place of its outlet's rights; null leaves it to the outlet. */
export const ownRights = z.object({ fullText: fullText.exclude(["unknown"]).nullable(), licence: z.string().max(500).nullable() });

export const outlet = z.object({
  id: outletId,
  name: z.string().min(1).max(200),
  /** Name of the country as the office writes it, null if unknown. */
  country: z.string().max(100).nullable(),
  language: z.string().min(2).max(3).nullable(),
  kind: outletKind,
  /** The office's own label, such as "state-run". */
  label: z.string().max(60).nullable(),
  owner: z.string().max(200).nullable(),
  fullText,
  /** The licence that the office has, in its own words. */
  licence: z.string().max(500).nullable(),
  /** Of several copies of one text, a preferred outlet's is the one shown. */
  isPreferred: z.boolean(),
  aliases: z.array(z.string()),
  domains: z.array(z.string()),
});

export type OutletKind = z.infer<typeof outletKind>;
export type Outlet = z.infer<typeof outlet>;
export type OwnRights = z.infer<typeof ownRights>;

/** An import has met it, and nobody has said yet what it is. */
export const isUndescribed = ({
  country,
  language,
  kind,
  label,
  owner,
  fullText: rights,
  licence,
  isPreferred,
}: Omit<Outlet, "id">): boolean =>
  kind === "unknown" && rights === "unknown" && !isPreferred && [country, language, label, owner, licence].every((each) => each === null);
