/** What the palette knows, in a MiniSearch index: instant, in the window, loaded in the background. */
import MiniSearch from "minisearch";
import type { PaletteEntry } from "../../../shared/contract/search.ts";
import type { Span } from "../../../shared/domain/span.ts";
import { tokenise } from "../../../shared/query/terms.ts";

export interface Indexed extends PaletteEntry {
  readonly key: string;
}

const wordsOf = (text: string): string[] => tokenise(text).map((token) => token.term);

/** The same words as the archive's search: one tokeniser for both. */
export function makeIndex(): MiniSearch<Indexed> {
  return new MiniSearch<Indexed>({
    idField: "key",
    fields: ["label"],
    storeFields: ["kind", "label", "detail"],
    tokenize: wordsOf,
    // The tokeniser has folded them.
    processTerm: (term) => term,
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

/** Where the typed words begin words of a label: the letters typed, or the whole word where folding changed its length. */
export function typedSpans(label: string, text: string): Span[] {
  const typed = wordsOf(text);
  return tokenise(label).flatMap(({ term, start, end }) => {
    const longest = typed.filter((word) => term.startsWith(word)).sort((a, b) => b.length - a.length)[0];
    if (longest === undefined) return [];
    return [{ start, end: term.length === end - start ? start + longest.length : end }];
  });
}

/** Loads a page of entries, named things first, then articles from the newest; null when that failed or was cancelled. */
export type LoadPage = (offset: number, limit: number) => Promise<readonly PaletteEntry[] | null>;

/**
 * Brings an index up to date. The first time it reads to the end; later it stops after the first page on which every article is known,
 * because articles are only added, never removed. Named things that are gone are taken out.
 *
 * @param isComplete  whether an earlier run has read to the end
 * @param limits.page entries a call; `limits.most` bounds the whole, newest articles first
 * @returns whether the index is complete now
 */
export async function refreshIndex(
  index: MiniSearch<Indexed>,
  isComplete: boolean,
  load: LoadPage,
  limits: { readonly page: number; readonly most: number },
): Promise<boolean> {
  const named = new Set<string>();
  for (let offset = 0; offset < limits.most; offset += limits.page) {
    const page = await load(offset, limits.page);
    if (page === null) return false;
    for (const entry of page) if (entry.kind !== "article") named.add(keyOf(entry));
    const added = await addPage(index, page);
    const articles = page.some((entry) => entry.kind === "article");
    if (page.length < limits.page || (isComplete && articles && added === 0)) break;
  }
  for (const key of namedIn(index)) if (!named.has(key)) index.discard(key);
  return true;
}

/** @returns how many articles were new */
async function addPage(index: MiniSearch<Indexed>, page: readonly PaletteEntry[]): Promise<number> {
  const fresh: Indexed[] = [];
  for (const entry of page) {
    const key = keyOf(entry);
    const known = index.getStoredFields(key);
    if (known === undefined) fresh.push({ ...entry, key });
    else if (known["label"] !== entry.label || known["detail"] !== entry.detail) index.replace({ ...entry, key });
  }
  await index.addAllAsync(fresh, { chunkSize: 250 });
  return fresh.filter((entry) => entry.kind === "article").length;
}

function namedIn(index: MiniSearch<Indexed>): string[] {
  const isNamed = (result: { readonly [field: string]: unknown }): boolean => result["kind"] !== "article";
  return index.search(MiniSearch.wildcard, { filter: isNamed }).map((result) => String(result.id));
}

// MiniSearch gives stored fields back untyped; they are those of `storeFields` above.
function toEntry(result: ReturnType<MiniSearch<Indexed>["search"]>[number]): Indexed {
  const key = String(result.id);
  return { kind: result["kind"], id: Number(key.slice(key.indexOf(":") + 1)), label: result["label"], detail: result["detail"], key };
}
