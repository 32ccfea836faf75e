/** Something that happened. */
import { z } from "zod";
import { actorId, articleId, eventId } from "./ids.ts";
import { certainty } from "./quote.ts";
import { isoDay } from "./time.ts";

/** An article's place in an event; `excluded`: a person took it out, and it stays out. */
export const eventArticle = z.object({
  articleId,
  certainty: z.enum([...certainty.options, "excluded"]),
});

export const event = z.object({
  id: eventId,
  label: z.string().min(1).max(300),
  from: isoDay.nullable(),
  to: isoDay.nullable(),
  places: z.array(z.object({ place: z.string().min(1).max(200), country: z.string().nullable() })),
  actorIds: z.array(actorId),
  articles: z.array(eventArticle),
});
