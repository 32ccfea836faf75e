/** The lines of a concordance, asked for by pages as they come into sight; the texts are read part by part, as long as a person looks on. */
import { type Query, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { describedContext } from "../../shared/concordance/context.ts";
import type { AppError } from "../../shared/contract/errors.ts";
import type { ConcordanceLine, ConcordancePage, ConcordanceView } from "../../shared/contract/insight.ts";
import { callMain } from "../shell/api.ts";
import { useAct } from "../shell/queries.ts";
import { pagesFor } from "../ui/rows.ts";

const pageSize = 200;

/** How soon the next part of the texts is asked for. */
const nextPartMs = 10;

export interface Asked extends ConcordanceView {
  /** See the contract: the list stays as it is for one turn. */
  readonly turn: number;
  readonly isStopped: boolean;
}

export interface Concordance {
  /** Its counts; undefined until the first answer. */
  readonly page: ConcordancePage | undefined;
  readonly error: AppError | null;
  readonly isReading: boolean;
  /** Lines are still to come, or to be put in the order asked for. */
  readonly isUnderWay: boolean;
  readonly lineAt: (row: number) => ConcordanceLine | undefined;
  /** Tells which rows are in sight, so that their pages are asked for. */
  readonly setSight: (first: number, last: number) => void;
}

/** More of the list comes without being asked for by a person. */
const isUnderWay = (page: ConcordancePage | undefined, isStopped: boolean): boolean =>
  page !== undefined && ((page.read < page.articles && !isStopped) || page.arranging !== null);

/** @param list  that the page is of; the first page says which */
const pageQuery = (asked: Asked, page: number, list: number | null) => ({
  queryKey: ["insight.concordance", { ...asked, page, list }] as const,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<ConcordancePage> => {
    const answer = await callMain("insight.concordance", { ...asked, offset: page * pageSize, limit: pageSize }, signal);
    if (!answer.ok) throw answer.error;
    return answer.value;
  },
  retry: false,
  networkMode: "always" as const,
  // What was seen under another query is seen here.
  staleTime: 0,
});

export function useConcordance(asked: Asked): Concordance {
  const first = useQuery<ConcordancePage, AppError>({
    ...pageQuery(asked, 0, null),
    placeholderData: (previous: ConcordancePage | undefined, query: Query<ConcordancePage, AppError> | undefined) =>
      sameQuery(query?.queryKey, asked.query) ? previous : undefined,
    refetchInterval: ({ state }) => (isUnderWay(state.data, asked.isStopped) ? nextPartMs : false),
  });
  const page = first.data;
  const isReading = page !== undefined && page.read < page.articles;
  const [pages, setPages] = useState<readonly number[]>([0]);
  const others = pages.filter((each) => each > 0);
  const list = page?.list ?? null;
  // A list that is still being read grows at its end: whole pages stay as they are.
  const isReady = page !== undefined && !isUnderWay(page, asked.isStopped);
  const isWhole = (each: number): boolean => !first.isPlaceholderData && (isReady || (each + 1) * pageSize <= (page?.shown ?? 0));
  const loaded = useQueries({ queries: others.map((each) => ({ ...pageQuery(asked, each, list), enabled: isWhole(each) })) });
  const byPage = useMemo(() => {
    // What was asked for while another list took its place is of that one.
    const ofList = (each: ConcordancePage | undefined) => (each?.list === list ? each : undefined);
    return new Map<number, ConcordancePage | undefined>([
      [0, page],
      ...others.map((each, at) => [each, ofList(loaded[at]?.data)] as const),
    ]);
  }, [page, list, others, loaded]);
  const lineAt = useCallback((row: number) => byPage.get(Math.floor(row / pageSize))?.lines[row % pageSize], [byPage]);
  const setSight = useCallback((from: number, to: number) => {
    const next = pagesFor(from, to, pageSize);
    setPages((now) => (now.join() === next.join() ? now : next));
  }, []);
  return { page, error: first.error, isReading, isUnderWay: isUnderWay(page, asked.isStopped), lineAt, setSight };
}

function sameQuery(key: readonly unknown[] | undefined, query: string): boolean {
  const [, asked] = key ?? [];
  return typeof asked === "object" && asked !== null && "query" in asked && asked.query === query;
}

/** Marks a line as seen or takes that back; the pages at hand show it at once, and no text is read again. */
export function useSeen(query: string): (line: ConcordanceLine, isSeen: boolean) => Promise<void> {
  const markSeen = useAct("insight.markSeen");
  const markUnseen = useAct("insight.markUnseen");
  const client = useQueryClient();
  return useCallback(
    async (line, isSeen) => {
      if (isSeen === (line.seenId !== null)) return;
      const show = (seenId: number | null): void => {
        const filters = { predicate: (each: Query) => each.queryKey[0] === "insight.concordance" && sameQuery(each.queryKey, query) };
        client.setQueriesData<ConcordancePage>(filters, (page) => page && withMark(page, line, seenId));
      };
      if (line.seenId !== null) {
        if ((await markUnseen({ ids: [line.seenId] })) !== undefined) show(null);
        return;
      }
      const { articleId, zone, start, hit } = line;
      const [id] = (await markSeen({ mentions: [{ articleId, zone, start, exact: hit, ...describedContext(line) }] })) ?? [];
      if (id !== undefined) show(id);
    },
    [markSeen, markUnseen, client, query],
  );
}

function withMark(page: ConcordancePage, line: ConcordanceLine, seenId: number | null): ConcordancePage {
  const isLine = (each: ConcordanceLine): boolean => each.articleId === line.articleId && each.nth === line.nth;
  const lines = page.lines.map((each) => (isLine(each) ? { ...each, seenId } : each));
  return { ...page, lines, seen: page.seen + (seenId === null ? -1 : 1) };
}
