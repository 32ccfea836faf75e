/** What the palette knows, held in the window: named things in MiniSearch, headlines by their words. Loaded in the background. */
import MiniSearch from "minisearch";
import type { PaletteEntry } from "../../../shared/contract/search.ts";
import type { Span } from "../../../shared/domain/span.ts";
import { tokenise } from "../../../shared/query/terms.ts";
import { type Headlines, makeHeadlines } from "./headlines.ts";

export interface Indexed extends PaletteEntry {
  readonly key: string;
}

export interface PaletteIndex {
  readonly named: MiniSearch<Indexed>;
  readonly headlines: Headlines;
}

const wordsOf = (text: string): string[] => tokenise(text).map((token) => token.term);

/** The same words as the archive's search: one tokeniser for both. */
export function makeIndex(): PaletteIndex {
  const named = new MiniSearch<Indexed>({
    idField: "key",
    fields: ["label"],
    storeFields: ["kind", "label", "detail"],
    tokenize: wordsOf,
    // The tokeniser has folded them.
    processTerm: (term) => term,
    searchOptions: { prefix: true, combineWith: "AND" },
  });
  return { named, headlines: makeHeadlines() };
}

export const keyOf = (entry: Pick<PaletteEntry, "kind" | "id">): string => `${entry.kind}:${entry.id}`;

/** What is typed to open something is short; of a page that was pasted the beginning is looked for. */
const mostTyped = 200;

/** Best first, at most `perKind` of each kind: kinds of named things in the order of their best, then articles, the newest first. */
export function findEntries({ named, headlines }: PaletteIndex, typed: string, perKind = 5): Indexed[] {
  const text = typed.slice(0, mostTyped);
  const articles = headlines
    .find(text, perKind)
    .map((each) => ({ ...each, kind: "article" as const, key: keyOf({ kind: "article", ...each }) }));
  const exact = named.search(text);
  const close = exact.length + articles.length > 0 ? exact : named.search(text, { fuzzy: (term) => (term.length > 5 ? 0.15 : false) });
  const seen = new Map<string, number>();
  const things = close.map(toEntry).filter(({ kind }) => {
    const count = seen.get(kind) ?? 0;
    seen.set(kind, count + 1);
    return count < perKind;
  });
  return [...things, ...articles];
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
  index: PaletteIndex,
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
  for (const key of namedIn(index.named)) if (!named.has(key)) index.named.discard(key);
  return true;
}

/** So many headlines are taken in between two frames. */
const chunk = 100;

/** @returns how many articles were new */
async function addPage({ named, headlines }: PaletteIndex, page: readonly PaletteEntry[]): Promise<number> {
  let added = 0;
  for (const [at, entry] of page.entries()) {
    if (at % chunk === chunk - 1) await new Promise((resolve) => setTimeout(resolve));
    if (entry.kind === "article") added += headlines.set(entry) ? 1 : 0;
    else addNamed(named, entry);
  }
  return added;
}

function addNamed(named: MiniSearch<Indexed>, entry: PaletteEntry): void {
  const key = keyOf(entry);
  const known = named.getStoredFields(key);
  if (known === undefined) named.add({ ...entry, key });
  else if (known["label"] !== entry.label || known["detail"] !== entry.detail) named.replace({ ...entry, key });
}

const namedIn = (named: MiniSearch<Indexed>): string[] => named.search(MiniSearch.wildcard).map((result) => String(result.id));

// MiniSearch gives stored fields back untyped; they are those of `storeFields` above.
function toEntry(result: ReturnType<MiniSearch<Indexed>["search"]>[number]): Indexed {
  const key = String(result.id);
  return { kind: result["kind"], id: Number(key.slice(key.indexOf(":") + 1)), label: result["label"], detail: result["detail"], key };
}
