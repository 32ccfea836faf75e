/** Asking and changing, for views: answers are kept while nothing they show has changed. */
import { keepPreviousData, type UseQueryResult, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { CallInput, CallName, CallOutput } from "../../shared/contract/contract.ts";
import type { AppError } from "../../shared/contract/errors.ts";
import type { EventName, EventPayload, MenuCommand } from "../../shared/contract/events.ts";
import type { ArticleRow, SearchPage, SearchRequest, SearchSort } from "../../shared/contract/search.ts";
import { nounsTouched } from "../../shared/contract/touched.ts";
import { callMain } from "./api.ts";
import { useRefused } from "./refused.ts";
import { isTouched } from "./shown-nouns.ts";
import { useToast } from "./toast.tsx";

/** An expected error, thrown only from here to the query client and read back as `error`. */
class Refused extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.kind);
    this.error = error;
  }
}

export interface Answer<T> {
  readonly data: T | undefined;
  readonly error: AppError | null;
  readonly isPending: boolean;
  readonly isFetching: boolean;
}

/** @param options.keep shows the answer to the last input until the next one is there */
export function useCall<N extends CallName>(
  name: N,
  input: CallInput<N>,
  options: { enabled?: boolean; keep?: boolean } = {},
): Answer<CallOutput<N>> {
  const result: UseQueryResult<CallOutput<N>> = useQuery({
    queryKey: [name, input],
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
    queryFn: async ({ signal }): Promise<CallOutput<N>> => {
      const answer = await callMain(name, input, signal);
      if (answer.ok) return answer.value;
      throw new Refused(answer.error);
    },
  });
  const { data, error, isPending, isFetching } = result;
  return { data, error: error instanceof Refused ? error.error : null, isPending, isFetching };
}

/**
 * All rows of a search, page after page, for a list that is grouped as a whole. The first page is shown while the others come.
 *
 * @param query null asks for nothing
 * @param most  rows at most; `total` counts all articles, `stories` all rows
 */
export function useAllRows(
  query: string | null,
  sort: SearchSort,
  fold: Pick<SearchRequest, "fold" | "shownCopy">,
  most: number,
): Answer<Omit<SearchPage, "ms">> {
  const client = useQueryClient();
  const queryKey = ["search.run", { query, sort, ...fold, most }];
  const { data, error, isPending, isFetching } = useQuery({
    queryKey,
    enabled: query !== null,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const rows: ArticleRow[] = [];
      for (;;) {
        const page = await callMain("search.run", { query: query ?? "", sort, ...fold, offset: rows.length, limit: 200 }, signal);
        if (!page.ok) throw new Refused(page.error);
        const { total, complete, stories } = page.value;
        rows.push(...page.value.rows);
        if (client.getQueryData(queryKey) === undefined) client.setQueryData(queryKey, { rows: [...rows], total, complete, stories });
        if (page.value.rows.length === 0 || rows.length >= Math.min(most, stories)) return { rows, total, complete, stories };
        await untilIdle();
      }
    },
  });
  return { data, error: error instanceof Refused ? error.error : null, isPending, isFetching };
}

/** What is drawn and what a person does comes before what is loaded ahead. */
export const untilIdle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));

/** What is loaded ahead waits so long, in milliseconds: the first screen and the first search come first. */
export const firstPauseMs = 3000;

/** Under which the palette keeps its index; it is brought up to date on its own, since it is large. */
export const paletteKey = "palette";

/** Calls that write an undo step; the toast after them offers it. */
const undoable: ReadonlySet<CallName> = new Set<CallName>([
  "article.correct",
  "article.putBack",
  "article.takeOut",
  "article.setRights",
  "families.decide",
  "rules.save",
  "rules.revoke",
  "tags.merge",
  "tags.remove",
  "tags.apply",
  "annotations.remove",
  "dossiers.remove",
  "dossiers.drop",
  "digests.remove",
  "compare.remove",
  "searches.remove",
  "searches.moveFolder",
  "searches.removeFolder",
  "searches.decide",
  "searches.forget",
  "words.remove",
  "folders.remove",
  "outlets.merge",
  "feeds.remove",
  "hosts.forbid",
]);

/** A change: tells an error in a toast (and gives undefined), offers undo where there is one. */
export function useAct<N extends CallName>(name: N): (input: CallInput<N>) => Promise<CallOutput<N> | undefined> {
  const toast = useToast();
  const refused = useRefused();
  const { t } = useTranslation("shell");
  const client = useQueryClient();
  return useCallback(
    async (input) => {
      const takeBack = async (): Promise<void> => {
        const undone = await callMain("archive.undo", {});
        if (!undone.ok) refused("archive.undo", undone.error);
      };
      const answer = await callMain(name, input);
      if (!answer.ok) {
        refused(name, answer.error);
        return undefined;
      }
      // The reply may overtake main's own event: who asked sees the change at once. What the event has begun to ask is not asked twice.
      const nouns = nounsTouched[name] ?? [];
      await client.invalidateQueries({ predicate: ({ queryKey }) => isTouched(queryKey[0], nouns) }, { cancelRefetch: false });
      if (undoable.has(name)) toast(t("done"), { label: t("undo"), onPress: () => void takeBack() });
      return answer.value;
    },
    [name, toast, refused, t, client],
  );
}

/** Listens to one event of main's for as long as the component is there. */
export function useEvent<N extends EventName>(name: N, handler: (payload: EventPayload<N>) => void): void {
  const latest = useRef(handler);
  latest.current = handler;
  useEffect(
    () =>
      window.communique.on((received, payload) => {
        // The name decides the payload's shape; main has checked it.
        if (received === name) latest.current(payload as EventPayload<N>);
      }),
    [name],
  );
}

/** Carries out an act of the native menu while the component is there. */
export function useMenuCommand(command: MenuCommand, handler: () => void): void {
  useEvent("menu.command", (payload) => {
    if (payload.command === command) handler();
  });
}
