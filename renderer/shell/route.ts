/** Views are routes, with a history of their own. */
import { createContext, useContext } from "react";
import { z } from "zod";
import { mostTrendQueries, type TrendRequest, trendUnits } from "../../shared/contract/counts.ts";
import {
  type AnnotationId,
  type ArticleId,
  annotationId,
  articleId,
  type DigestId,
  type DossierId,
  digestId,
  dossierId,
  type OutletId,
  outletId,
  type TagId,
  tagId,
} from "../../shared/domain/ids.ts";
import { type IsoDay, isoDay } from "../../shared/domain/time.ts";

export type Route =
  | { readonly view: "welcome" | "inbox" | "settings" }
  /** `scope`: the articles, where none is named. */
  | { readonly view: "search"; readonly query: string; readonly articleId: ArticleId | null; readonly scope?: SearchScope | undefined }
  /** What is shown first: `hit`, which of the query's hits in the article; `mark`, a note or highlight. */
  | {
      readonly view: "reader";
      readonly id: ArticleId;
      readonly query: string;
      readonly hit?: number | undefined;
      readonly mark?: AnnotationId | undefined;
    }
  | { readonly view: "concordance"; readonly query: string }
  | { readonly view: "dossiers"; readonly id: DossierId | null }
  /** `changes`: the second of two laid over the first. */
  | { readonly view: "compare"; readonly ids: readonly ArticleId[]; readonly changes?: boolean | undefined }
  /** `entry`: the story shown first, by its key. */
  | { readonly view: "digests"; readonly id: DigestId | null; readonly entry?: string | undefined }
  | { readonly view: "tags"; readonly id: TagId | null }
  | TrendRoute
  | { readonly view: "batch" }
  | { readonly view: "sources"; readonly part: SourcesPart; readonly id: OutletId | null };

/** What is searched, in the order of the tabs. */
export const searchScopes = ["articles", "notes", "digests"] as const;
export type SearchScope = (typeof searchScopes)[number];

/** What is plotted, and how; everything of it is found again on the way back. */
export interface TrendRoute {
  readonly view: "trend";
  readonly queries: readonly string[];
  readonly unit: TrendRequest["unit"];
  readonly by: TrendRequest["by"];
  readonly isShare: boolean;
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
}

export const trendOf = (queries: readonly string[]): TrendRoute => ({
  view: "trend",
  queries,
  unit: "auto",
  by: "query",
  isShare: false,
  from: null,
  to: null,
});

/** In the order of their tabs. */
export const sourcesParts = ["feeds", "folders", "outlets"] as const;
export type SourcesPart = (typeof sourcesParts)[number];

const stored = z.discriminatedUnion("view", [
  z.object({ view: z.enum(["welcome", "inbox", "settings"]) }),
  z.object({ view: z.literal("search"), query: z.string(), articleId: articleId.nullable(), scope: z.enum(searchScopes).optional() }),
  z.object({
    view: z.literal("reader"),
    id: articleId,
    query: z.string(),
    hit: z.number().int().nonnegative().optional(),
    mark: annotationId.optional(),
  }),
  z.object({ view: z.literal("concordance"), query: z.string() }),
  z.object({ view: z.literal("dossiers"), id: dossierId.nullable() }),
  z.object({ view: z.literal("compare"), ids: z.array(articleId), changes: z.boolean().optional() }),
  z.object({ view: z.literal("digests"), id: digestId.nullable(), entry: z.string().optional() }),
  z.object({ view: z.literal("tags"), id: tagId.nullable() }),
  z.object({
    view: z.literal("trend"),
    queries: z.array(z.string()).min(1).max(mostTrendQueries),
    unit: z.enum(["auto", ...trendUnits]),
    by: z.enum(["query", "outlet", "language"]),
    isShare: z.boolean(),
    from: isoDay.nullable(),
    to: isoDay.nullable(),
  }),
  z.object({ view: z.literal("batch") }),
  z.object({ view: z.literal("sources"), part: z.enum(sourcesParts), id: outletId.nullable() }),
]);

/** The route of the last start; the inbox when there is none that can be read. */
export function readRoute(text: string): Route {
  try {
    return stored.catch({ view: "inbox" }).parse(JSON.parse(text));
  } catch {
    return { view: "inbox" };
  }
}

export interface History {
  readonly past: readonly Route[];
  readonly now: Route;
  readonly future: readonly Route[];
}

const longest = 100;

export function goTo(history: History, route: Route, replace: boolean): History {
  if (replace) return { ...history, now: route };
  return { past: [...history.past, history.now].slice(-longest), now: route, future: [] };
}

export function goBack({ past, now, future }: History): History {
  const last = past.at(-1);
  return last === undefined ? { past, now, future } : { past: past.slice(0, -1), now: last, future: [now, ...future] };
}

export function goForward({ past, now, future }: History): History {
  const [next, ...rest] = future;
  return next === undefined ? { past, now, future } : { past: [...past, now], now: next, future: rest };
}

export interface Navigate {
  go(route: Route, options?: { readonly replace?: boolean }): void;
  back(): void;
  forward(): void;
}

interface Routing extends Navigate {
  readonly history: History;
}

export const RoutingContext = createContext<Routing>({
  history: { past: [], now: { view: "welcome" }, future: [] },
  go: () => undefined,
  back: () => undefined,
  forward: () => undefined,
});

export const useRoute = (): Route => useContext(RoutingContext).history.now;
export const useNavigate = (): Navigate => useContext(RoutingContext);
