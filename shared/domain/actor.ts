/** Who speaks or acts. */
import { z } from "zod";
import { actorId } from "./ids.ts";
import { isoDay } from "./time.ts";

export const actorKind = z.enum(["person", "organisation", "country"]);

/** A name as some language writes it; `script` is an ISO 15924 code such as `Arab`. */
export const actorName = z.object({
  name: z.string().min(1).max(200),
  language: z.string().min(2).max(3).nullable(),
  script: z.string().length(4).nullable(),
});

/** What the actor was, and when; `of` is the organisation or country it was for. A day is null where it is open or not known. */
export const actorRole = z.object({
  role: z.string().min(1).max(200),
  of: actorId.nullable(),
  from: isoDay.nullable(),
  to: isoDay.nullable(),
});

export const actor = z.object({
  id: actorId,
  name: z.string().min(1).max(200),
  kind: actorKind,
  description: z.string().max(2000),
  names: z.array(actorName),
  roles: z.array(actorRole),
});
