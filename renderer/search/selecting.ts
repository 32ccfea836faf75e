/** The chosen rows of a result, and the route that names the one that is looked at. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { callMain } from "../shell/api.ts";
import { useNavigate } from "../shell/route.ts";
import type { Lines } from "./lines.ts";
import type { SearchResult } from "./result.ts";
import { nothingSelected, type PressKind, press, type Selection } from "./state.ts";

export function useSelection(query: string, articleId: ArticleId | null, result: SearchResult, lines: Lines, first: Selection) {
  const { go } = useNavigate();
  const [selection, setSelection] = useState(first);
  const key = JSON.stringify(result.shown);
  const [belongsTo, setBelongsTo] = useState(key);
  if (belongsTo !== key) {
    setBelongsTo(key);
    setSelection(nothingSelected);
  }
  const { idAt } = lines;
  const { shown } = result;
  /** A row was pressed whose page is still on its way. */
  const isAwaited = useRef(false);
  const onPress = useCallback(
    (row: number, kind: PressKind) => {
      const next = press(selection, row, kind, idAt);
      setSelection(next);
      isAwaited.current = kind === "only" && idAt(row) === undefined;
      if (kind === "extend") void completeStretch(next, lines, shown).then((whole) => setSelection((now) => (now === next ? whole : now)));
      const id = idAt(row);
      if (id !== undefined && id !== articleId) go({ view: "search", query, articleId: id }, { replace: true });
    },
    [selection, idAt, lines, shown, articleId, go, query],
  );
  const { cursor } = selection;
  useEffect(() => {
    if (isAwaited.current && cursor !== null && idAt(cursor) !== undefined) onPress(cursor, "only");
  }, [cursor, idAt, onPress]);
  const shownQuery = shown.query;
  /** All articles found, not only those that are loaded. */
  const selectAll = useCallback(async () => {
    const found = await callMain("search.ids", { query: shownQuery });
    if (found.ok) setSelection((now) => ({ ...now, ids: new Set(found.value) }));
  }, [shownQuery]);
  return { selection: useRestored(selection, articleId, lines), onPress, selectAll };
}

/** A stretch with all its articles: those of pages that were never in sight are asked for. */
async function completeStretch(stretch: Selection, lines: Lines, shown: SearchResult["shown"]): Promise<Selection> {
  const ends = [stretch.anchor ?? 0, stretch.cursor ?? 0];
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const isMissing = (line: number): boolean => lines.headAt(line) === undefined && lines.idAt(line) === undefined;
  if (!Array.from({ length: to - from + 1 }, (_, at) => from + at).some(isMissing)) return stretch;
  const [first, last] = [lines.storyAt(from), lines.storyAt(to)];
  const found = await callMain("search.range", { ...shown, offset: first, limit: Math.min(last - first + 1, mostInStretch) });
  return found.ok ? { ...stretch, ids: new Set([...stretch.ids, ...found.value]) } : stretch;
}

const mostInStretch = 100_000;

/** After a way back the article of the route is the selected row again, if it is among the first. */
function useRestored(selection: Selection, articleId: ArticleId | null, lines: Lines): Selection {
  const { idAt, count } = lines;
  return useMemo(() => {
    if (selection.cursor !== null || selection.ids.size > 0 || articleId === null) return selection;
    const row = Array.from({ length: Math.min(count, 100) }, (_, at) => at).find((at) => idAt(at) === articleId);
    return { cursor: row ?? null, anchor: row ?? null, ids: new Set([articleId]) };
  }, [selection, articleId, idAt, count]);
}
