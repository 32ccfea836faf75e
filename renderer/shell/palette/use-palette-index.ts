import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { callMain } from "../api.ts";
import { firstPauseMs, paletteKey, untilIdle, useEvent } from "../queries.ts";
import { makeIndex, type PaletteIndex, refreshIndex } from "./index-entries.ts";

/** Beyond this many the palette knows the newest headlines; the archive's own search has no such bound. */
const most = 50_000;
/** What is taken out of a message in less than half a frame. */
const firstPage = 1000;
/** What is new is seldom much. */
const nextPage = 500;
/** A burst of changes is read once. */
const pauseMs = 1500;

/** Another object after each refresh, around the same index. */
interface Held {
  readonly index: PaletteIndex;
  readonly isComplete: boolean;
}

/** The index over headlines, tags, outlets, dossiers and the rest, as far as it is loaded; undefined before its first load. */
export function usePaletteIndex(isEnabled = true): Held | undefined {
  const client = useQueryClient();
  return useQuery<Held>({
    queryKey: [paletteKey],
    enabled: isEnabled,
    structuralSharing: false,
    gcTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const held = client.getQueryData<Held>([paletteKey]) ?? { index: makeIndex(), isComplete: false };
      const load = async (offset: number, limit: number) => {
        await untilIdle();
        const page = await callMain("search.palette", { offset, limit }, signal);
        return page.ok ? page.value : null;
      };
      const limits = { page: held.isComplete ? nextPage : firstPage, most };
      return { index: held.index, isComplete: (await refreshIndex(held.index, held.isComplete, load, limits)) || held.isComplete };
    },
  }).data;
}

/** Keeps the index loaded and up to date while the frame is there, so that the palette answers at the first letter. */
export function usePaletteLoading(): void {
  const client = useQueryClient();
  const [isEnabled, setEnabled] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    timer.current = setTimeout(() => setEnabled(true), firstPauseMs);
    return () => clearTimeout(timer.current);
  }, []);
  usePaletteIndex(isEnabled);
  useEvent("archive.changed", ({ nouns }) => {
    if (!isEnabled || nouns.every((noun) => noun === "jobs" || noun === "annotations" || noun === "comparisons")) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void client.invalidateQueries({ queryKey: [paletteKey] }), pauseMs);
  });
}
