/** What the query field offers beneath it: completions while a person types, the last queries when asked for. */
import { useMemo, useState } from "react";
import { valueFields } from "../../shared/contract/search.ts";
import { callMain } from "../shell/api.ts";
import { usePaletteIndex } from "../shell/palette/use-palette-index.ts";
import { useCall } from "../shell/queries.ts";
import { type Completion, complete, type NamedValue, type Slot, slotAt } from "./completion.ts";
import { facetFields } from "./facet-query.ts";
import { useFacetNames } from "./facets.ts";

export interface Suggestion {
  readonly key: string;
  readonly kind: Completion["kind"] | "past" | "clear";
  readonly label: string;
  readonly count: number | null;
}

type Mode = { readonly kind: "closed" | "history" } | { readonly kind: "typing"; readonly caret: number };

interface Suggestions {
  readonly shown: readonly Suggestion[];
  /** Which of them the keys have reached; -1 for none. */
  readonly at: number;
  readonly isHistory: boolean;
  readonly move: (step: number) => void;
  readonly point: (at: number) => void;
  readonly typed: (caret: number) => void;
  readonly openHistory: () => void;
  readonly close: () => void;
  /** The text with a suggestion taken, and where the caret goes; null when there is nothing to write. */
  readonly taken: (suggestion: Suggestion) => { readonly text: string; readonly caret: number } | null;
}

export function useSuggestions(text: string, clearLabel: string): Suggestions {
  const [mode, setMode] = useState<Mode>({ kind: "closed" });
  const [at, setAt] = useState(-1);
  const slot = mode.kind === "typing" ? slotAt(text, mode.caret) : null;
  const completions = useCompletions(slot);
  const past = useCall("searches.history", {}, { enabled: mode.kind === "history" }).data;
  const shown = useMemo((): readonly Suggestion[] => {
    if (mode.kind === "typing") return completions;
    if (mode.kind === "closed" || past === undefined || past.length === 0) return [];
    const queries = past.map(({ query }): Suggestion => ({ key: `past ${query}`, kind: "past", label: query, count: null }));
    return [...queries, { key: "clear", kind: "clear", label: clearLabel, count: null }];
  }, [mode, completions, past, clearLabel]);
  const open = (next: Mode, first: number): void => {
    setMode(next);
    setAt(first);
  };
  return {
    shown,
    at: Math.min(at, shown.length - 1),
    isHistory: mode.kind === "history",
    move: (step) => setAt((old) => Math.max(mode.kind === "history" ? 0 : -1, Math.min(shown.length - 1, old + step))),
    point: setAt,
    typed: (caret) => open({ kind: "typing", caret }, -1),
    openHistory: () => open({ kind: "history" }, 0),
    close: () => open({ kind: "closed" }, -1),
    taken: (suggestion) => {
      if (suggestion.kind === "past") return { text: suggestion.label, caret: suggestion.label.length };
      const completion = completions.find((each) => each.key === suggestion.key);
      if (completion === undefined || slot === null) return null;
      const before = text.slice(0, slot.start) + completion.insert;
      return { text: before + text.slice(slot.end).replace(before.endsWith(" ") ? /^ / : "", ""), caret: before.length };
    },
  };
}

const none: readonly Completion[] = [];

function useCompletions(slot: Slot | null): readonly Completion[] {
  const field = slot?.field ?? null;
  const values = useFieldValues(field);
  const headlines = usePaletteIndex(false)?.index.headlines ?? null;
  if (slot === null) return none;
  return complete(slot, { values: field === null || values === undefined ? {} : { [field]: values }, headlines });
}

/** What the archive has for a field, with the names that a person knows it by; undefined for a field of words. */
function useFieldValues(field: string | null): readonly NamedValue[] | undefined {
  const names = useFacetNames();
  const asked = valueFields.find((each) => each === field);
  const listed = useCall("search.fieldValues", { field: asked ?? "outlet" }, { enabled: asked !== undefined }).data;
  const facet = facetFields.find((each) => each === field);
  if (asked === undefined || listed === undefined) return undefined;
  return listed.map(({ name, count }) => ({ name, count, ...(facet === undefined ? {} : { label: names.value(facet, name) }) }));
}

/** Keeps a query that was asked; an archive that cannot be written to keeps none. */
export function rememberQuery(query: string): void {
  if (query.trim() !== "") void callMain("searches.remember", { query: query.trim() });
}
