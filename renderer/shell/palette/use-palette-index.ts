import { useQuery } from "@tanstack/react-query";
import type MiniSearch from "minisearch";
import { callMain } from "../api.ts";
import { type Indexed, keyOf, makeIndex } from "./index-entries.ts";

const pageSize = 5000;
/** Beyond this many headlines the palette searches the newest; the archive's own search has no such bound. */
const mostEntries = 100_000;

/** The index over headlines, tags, outlets, dossiers and the rest; undefined until its first page is there. */
export function usePaletteIndex(): MiniSearch<Indexed> | undefined {
  return useQuery({
    // Loaded anew after a change, at the next opening.
    queryKey: ["search.palette", "index"],
    staleTime: 0,
    queryFn: async ({ signal }) => {
      const index = makeIndex();
      for (let offset = 0; offset < mostEntries; offset += pageSize) {
        const page = await callMain("search.palette", { offset, limit: pageSize }, signal);
        if (!page.ok) break;
        await index.addAllAsync(page.value.map((entry) => ({ ...entry, key: keyOf(entry) })).filter(({ key }) => !index.has(key)));
        if (page.value.length < pageSize) break;
      }
      return index;
    },
  }).data;
}
