/** What the palette knows, in a MiniSearch index: instant, in the window, loaded in the background. */
import MiniSearch from "minisearch";
import type { PaletteEntry } from "../../../shared/contract/search.ts";
import { foldWord, tokenise } from "../../../shared/query/terms.ts";

export interface Indexed extends PaletteEntry {
  readonly key: string;
}

/** The same words as the archive's search: one tokeniser for both. */
export function makeIndex(): MiniSearch<Indexed> {
  return new MiniSearch<Indexed>({
    idField: "key",
    fields: ["label"],
    storeFields: ["kind", "label", "detail"],
    tokenize: (text) => tokenise(text).map((token) => token.term),
    processTerm: (term) => foldWord(term) || null,
    searchOptions: { prefix: true, combineWith: "AND", fuzzy: (term) => (term.length > 5 ? 0.15 : false) },
  });
}

export const keyOf = (entry: PaletteEntry): string => `${entry.kind}:${entry.id}`;

/** Best first, at most `perKind` of each kind, kinds in the order of their best. */
export function findEntries(index: MiniSearch<Indexed>, text: string, perKind = 5): Indexed[] {
  const seen = new Map<string, number>();
  const found: Indexed[] = [];
  for (const { kind, id, label, detail, key } of index.search(text).map(toEntry)) {
    const count = seen.get(kind) ?? 0;
    seen.set(kind, count + 1);
    if (count < perKind) found.push({ kind, id, label, detail, key });
  }
  return found;
}

// MiniSearch gives stored fields back untyped; they are those of `storeFields` above.
function toEntry(result: ReturnType<MiniSearch<Indexed>["search"]>[number]): Indexed {
  const key = String(result.id);
  return { kind: result["kind"], id: Number(key.slice(key.indexOf(":") + 1)), label: result["label"], detail: result["detail"], key };
}
