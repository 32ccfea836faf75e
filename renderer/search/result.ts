/** The rows of a search, asked for by pages as they come into sight; the last ones stay until the next ones are there. */
import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import type { AppError } from "../../shared/contract/errors.ts";
import type { ArticleRow, RowGroup, SearchGroup, SearchPage, SearchSort } from "../../shared/contract/search.ts";
import type { ShownCopy } from "../../shared/domain/family.ts";
import { callMain } from "../shell/api.ts";
import { pagesFor } from "../ui/rows.ts";

export const pageSize = 100;

export interface Asked {
  readonly query: string;
  readonly sort: SearchSort;
  /** One row for the copies of a text. */
  readonly fold: boolean;
  readonly shownCopy: ShownCopy;
  /** Absent where the rows stand in one list. */
  readonly group?: SearchGroup;
}

export interface SearchResult {
  /** What the rows answer; behind what is typed while a search runs. */
  readonly shown: Asked;
  /** Null until the first answer. */
  readonly total: number | null;
  /** The rows that the articles fold into. */
  readonly stories: number | null;
  /** The parts of a grouped list; null for one without. */
  readonly groups: readonly RowGroup[] | null;
  /** How many rows at the top have all words of the query; null where that is not told apart. */
  readonly complete: number | null;
  readonly ms: number | null;
  readonly isWaiting: boolean;
  readonly error: AppError | null;
  readonly rowAt: (row: number) => ArticleRow | undefined;
  /** Tells which rows are in sight, so that their pages are asked for. */
  readonly setSight: (first: number, last: number) => void;
  readonly retry: () => void;
}

// A query that is no longer wanted is abandoned: the signal reaches main, which stops the reader.
const pageQuery = (asked: Asked, page: number) => ({
  queryKey: ["search.run", { ...asked, offset: page * pageSize, limit: pageSize }] as const,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<SearchPage> => {
    const answer = await callMain("search.run", { ...asked, offset: page * pageSize, limit: pageSize }, signal);
    if (!answer.ok) throw answer.error;
    return answer.value;
  },
  retry: false,
  // There is no network to wait for.
  networkMode: "always" as const,
});

/** @param asked  a query that can be read; another one abandons the search before it, whose rows stay meanwhile */
export function useSearch(asked: Asked): SearchResult {
  const first = useQuery<SearchPage, AppError>({ ...pageQuery(asked, 0), placeholderData: keepPreviousData });
  const [shown, setShown] = useState(asked);
  const isSettled = first.isSuccess && !first.isPlaceholderData;
  if (isSettled && JSON.stringify(shown) !== JSON.stringify(asked)) setShown(asked);
  const [pages, setPages] = useState<readonly number[]>([0]);
  const loaded = useQueries({ queries: pages.map((page) => ({ ...pageQuery(shown, page), enabled: page > 0 || isSettled })) });
  const byPage = useMemo(
    () => new Map(pages.map((page, at) => [page, page === 0 ? first.data : loaded[at]?.data])),
    [pages, loaded, first.data],
  );
  const rowAt = useCallback((row: number) => byPage.get(Math.floor(row / pageSize))?.rows[row % pageSize], [byPage]);
  const setSight = useCallback((from: number, to: number) => {
    const next = pagesFor(from, to, pageSize);
    setPages((now) => (now.join() === next.join() ? now : next));
  }, []);
  return {
    shown,
    total: first.data?.total ?? null,
    stories: first.data?.stories ?? null,
    groups: first.data?.groups ?? null,
    complete: shown.sort === "relevance" ? (first.data?.complete ?? null) : null,
    ms: isSettled ? first.data.ms : null,
    isWaiting: first.isFetching,
    error: first.error,
    rowAt,
    setSight,
    retry: () => void first.refetch(),
  };
}
