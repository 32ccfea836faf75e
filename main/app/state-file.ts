/** What the program remembers between starts, beside the archives: settings, recent archives, the window's place. One JSON file. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { type Settings, settings } from "../../shared/contract/app.ts";

const recent = z.object({ path: z.string(), articles: z.number().int().nullable(), openedAt: z.iso.datetime() });
const bounds = z.object({
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  width: z.number().int(),
  height: z.number().int(),
  maximised: z.boolean(),
});

const initial: Settings = {
  theme: "system",
  language: "en",
  panes: {},
  route: "",
  issuer: "",
  foldCopies: true,
  shownCopy: "preferred",
  notifySearches: true,
  list: {
    columns: ["outlet", "country", "published", "tags", "copies", "annotations", "revisions"],
    density: "comfortable",
    group: null,
    hasFacets: false,
    closedFacets: [],
  },
};

const state = z.object({
  // A setting that an earlier version did not have begins as it would in a new file; the others stay.
  settings: z
    .looseObject({})
    .transform((written) => ({ ...initial, ...written }))
    .pipe(settings)
    .catch(initial),
  recent: z.array(recent).catch([]),
  window: bounds.catch({ width: 1440, height: 900, maximised: false }),
  /** The archive that was open at the end, opened again at the start. */
  lastArchive: z.string().nullable().catch(null),
});

export type AppState = z.infer<typeof state>;

export interface StateFile {
  read(): AppState;
  change(change: (state: AppState) => AppState): AppState;
}

/** Opens the file; a missing or spoilt one counts as empty, since nothing in it is the user's work. */
export function openStateFile(path: string): StateFile {
  let current = state.parse(readJson(path));
  return {
    read: () => current,
    change(change) {
      current = change(current);
      mkdirSync(dirname(path), { recursive: true });
      // Written aside and renamed, so that a crash leaves the old or the new one.
      writeFileSync(`${path}.new`, JSON.stringify(current, null, 2));
      renameSync(`${path}.new`, path);
      return current;
    },
  };
}

function readJson(path: string): unknown {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}
