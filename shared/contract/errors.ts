/** Everything that can be expected to go wrong, as plain data. Its sentence for people is in `tell.ts`. */
import { z } from "zod";
import { reason } from "../domain/reason.ts";
import { queryProblems } from "../query/problem.ts";

const file = z.string();
const cause = z.string();

/** The processes of an open archive. */
export const processName = z.enum(["reader", "writer", "pool"]);

export const appError = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("query-invalid"),
    at: z.number().int(),
    length: z.number().int(),
    problem: z.enum(queryProblems),
    word: z.string(),
    known: z.array(z.string()).readonly(),
    /** The query put right, likeliest first. */
    mends: z.array(z.string()).readonly(),
  }),
  z.object({ kind: z.literal("archive-missing"), file }),
  z.object({ kind: z.literal("archive-exists"), file }),
  z.object({ kind: z.literal("archive-not-ours"), file }),
  z.object({ kind: z.literal("archive-newer"), file, found: z.number().int(), known: z.number().int() }),
  z.object({ kind: z.literal("archive-read-only"), file }),
  /** Made by an older program, and nobody who may write has brought it up to date. */
  z.object({ kind: z.literal("archive-older"), file }),
  /** It was not closed in order, and what has to be brought in cannot be where it is. */
  z.object({ kind: z.literal("archive-unfinished"), file }),
  z.object({ kind: z.literal("archive-unreadable"), file, cause }),
  z.object({ kind: z.literal("archive-in-use"), file }),
  z.object({ kind: z.literal("archive-damaged"), file, cause }),
  z.object({ kind: z.literal("disk-full"), file }),
  z.object({ kind: z.literal("no-archive") }),
  z.object({ kind: z.literal("not-found"), what: z.string() }),
  z.object({ kind: z.literal("name-taken"), name: z.string() }),
  z.object({ kind: z.literal("tag-below-itself"), path: z.string() }),
  z.object({ kind: z.literal("tag-too-deep"), path: z.string() }),
  z.object({ kind: z.literal("input-invalid"), detail: z.string() }),
  z.object({ kind: z.literal("file-unwritable"), file, cause }),
  z.object({ kind: z.literal("quotations-differ"), count: z.number().int() }),
  z.object({ kind: z.literal("stays-in-office"), count: z.number().int() }),
  z.object({ kind: z.literal("cannot-print") }),
  /** `privateHost`: the host of the own network that would have to be allowed first, if that is why. */
  z.object({ kind: z.literal("cannot-fetch"), address: z.string(), reason, privateHost: z.string().nullable() }),
  z.object({ kind: z.literal("file-unreadable"), file, cause }),
  /** It can be read, and is not what was asked for. */
  z.object({ kind: z.literal("file-refused"), file, reason }),
  z.object({ kind: z.literal("cancelled") }),
  z.object({ kind: z.literal("process-ended"), process: processName }),
  z.object({ kind: z.literal("unexpected"), cause }),
]);

export type ProcessName = z.infer<typeof processName>;
export type AppError = z.infer<typeof appError>;
