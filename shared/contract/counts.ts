/** What an analyst makes of searches: how hits run over time, and many queries counted at once. Each count carries its citation. */
import { z } from "zod";
import { archiveState, citedQuery } from "../domain/cited-query.ts";
import { articleId } from "../domain/ids.ts";
import { isoDay, isoInstant } from "../domain/time.ts";
import { call } from "./call.ts";
import { appError } from "./errors.ts";

const queryText = z.string().max(10_000);

export const trendUnits = ["day", "week", "month"] as const;
export const mostTrendQueries = 6;

export const trendRequest = z
  .object({
    queries: z.array(queryText).min(1).max(mostTrendQueries),
    /** `auto`: the finest that keeps bars apart. One that gives more periods than any screen has is answered in the next coarser. Weeks begin on Monday. */
    unit: z.enum(["auto", ...trendUnits]),
    /** One line a query, or one query's lines by outlet or language. */
    by: z.enum(["query", "outlet", "language"]),
    /** Both inclusive; null: from the first hit, to the last. */
    from: isoDay.nullable(),
    to: isoDay.nullable(),
  })
  .refine(({ queries, by }) => by === "query" || queries.length === 1, "Only one query at a time can be told apart.");

export const trendSeries = z.object({
  /** Which of the queries. */
  query: z.number().int(),
  /** The outlet's name or the language's code; null for a whole query, and for what `isRest` gathers. */
  name: z.string().nullable(),
  isRest: z.boolean(),
  /** What narrows the query to this line, such as `outlet:"Le Fanal"`; empty when nothing does. */
  clause: z.string(),
  /** Hits by period. */
  hits: z.array(z.number().int()),
  /** What the archive holds of each period: of this outlet or language when lines are those. Nothing: a gap. */
  collected: z.array(z.number().int()),
});

export const trend = z.object({
  unit: z.enum(trendUnits),
  /** Without a hole, oldest first: `from` belongs to it, `before` does not. */
  periods: z.array(z.object({ from: isoDay, before: isoDay })),
  series: z.array(trendSeries),
  queries: z.array(
    z.discriminatedUnion("kind", [
      /** `undated`: articles found that no plot over time can show. */
      z.object({ kind: z.literal("counted"), cited: citedQuery, undated: z.number().int() }),
      z.object({ kind: z.literal("refused"), query: z.string(), error: appError }),
    ]),
  ),
});

export const namedQuery = z.object({ name: z.string().max(200), query: queryText });

export const batchRow = z.object({
  name: z.string(),
  query: z.string(),
  outcome: z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("counted"),
      cited: citedQuery,
      stories: z.number().int(),
      newest: z.object({ id: articleId, headline: z.string(), day: isoDay.nullable(), outlet: z.string().nullable() }).nullable(),
      outlets: z.number().int(),
      /** Most frequent first. */
      languages: z.array(z.object({ code: z.string(), count: z.number().int() })),
    }),
    z.object({ kind: z.literal("refused"), error: appError }),
  ]),
});

export const batch = z.object({ rows: z.array(batchRow), ranAt: isoInstant, archive: archiveState });

const cell = z.union([z.string().max(32_767), z.number(), z.null()]);

/** A table as it leaves the program, in the order of its rows. */
export const sheet = z.object({ name: z.string().min(1).max(31), rows: z.array(z.array(cell).max(2000)).max(100_000) });

export const countCalls = {
  "insight.trend": call(trendRequest, trend),
  /** Counts many queries; a window asks for some at a time, so that it can show how far it is and stop. */
  "insight.batch": call(z.object({ queries: z.array(namedQuery).max(100) }), batch),
  /** Takes the count of one query, with its citation. */
  "insight.cite": call(z.object({ query: queryText }), citedQuery),
  /** Asks where, and writes sheets as CSV (one below the other) or XLSX. Null when the person closed the dialog. */
  "insight.saveSheets": call(
    z.object({ name: z.string().min(1).max(200), format: z.enum(["csv", "xlsx"]), sheets: z.array(sheet).min(1).max(10) }),
    z.object({ path: z.string() }).nullable(),
  ),
  /** The same for a picture: SVG as text, PNG as a data address. */
  "insight.savePicture": call(
    z.object({ name: z.string().min(1).max(200), format: z.enum(["svg", "png"]), data: z.string().max(40_000_000) }),
    z.object({ path: z.string() }).nullable(),
  ),
};

export type TrendRequest = z.infer<typeof trendRequest>;
export type TrendSeries = z.infer<typeof trendSeries>;
export type TrendUnit = (typeof trendUnits)[number];
export type Trend = z.infer<typeof trend>;
export type NamedQuery = z.infer<typeof namedQuery>;
export type BatchRow = z.infer<typeof batchRow>;
export type Batch = z.infer<typeof batch>;
export type Sheet = z.infer<typeof sheet>;
