/** Counts a list part by part, so that it can say how far it is and be stopped. */
import { useEffect, useRef, useState } from "react";
import type { BatchRow, NamedQuery } from "../../shared/contract/counts.ts";
import type { AppError } from "../../shared/contract/errors.ts";
import { callMain } from "../shell/api.ts";
import { besideBefore, type Counted, partsOf, withRow } from "./state.ts";

interface Running {
  readonly done: number;
  readonly of: number;
}

export interface BatchRun {
  readonly rows: readonly Counted[];
  readonly running: Running | null;
  readonly error: AppError | null;
  readonly start: (queries: readonly NamedQuery[]) => void;
  readonly stop: () => void;
  /** Counts another query in the place of a row. */
  readonly replace: (at: number, query: NamedQuery) => void;
}

/** @param first  what was shown when the view was left */
export function useBatch(first: readonly Counted[]): BatchRun {
  const [rows, setRows] = useState(first);
  const [running, setRunning] = useState<Running | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const current = useRef<AbortController | null>(null);
  // A view that is left asks for nothing more.
  useEffect(() => () => current.current?.abort(), []);
  const run = async (queries: readonly NamedQuery[], { signal }: AbortController): Promise<void> => {
    const before = rows;
    const counted: BatchRow[] = [];
    for (const part of partsOf(queries)) {
      setRunning({ done: counted.length, of: queries.length });
      const answer = await callMain("insight.batch", { queries: part }, signal);
      if (signal.aborted) return;
      if (!answer.ok) {
        setError(answer.error);
        break;
      }
      counted.push(...answer.value.rows);
      setRows(besideBefore(counted, before));
    }
    setRunning(null);
  };
  const replace = async (at: number, query: NamedQuery): Promise<void> => {
    const answer = await callMain("insight.batch", { queries: [query] });
    if (!answer.ok) return setError(answer.error);
    const [row] = answer.value.rows;
    if (row) setRows((now) => withRow(now, at, row));
  };
  return {
    rows,
    running,
    error,
    start: (queries) => {
      current.current?.abort();
      current.current = new AbortController();
      setError(null);
      void run(queries, current.current);
    },
    stop: () => {
      current.current?.abort();
      setRunning(null);
    },
    replace: (at, query) => void replace(at, query),
  };
}
