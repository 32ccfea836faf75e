/** A stretch of a text: UTF-16 code units from 0, end exclusive. */
import { z } from "zod";

export const span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() });

export type Span = z.infer<typeof span>;
