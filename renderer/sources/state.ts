/** What the fields of a source become. */
import { type OutletDraft, type OutletRow, outletDomain } from "../../shared/contract/sources.ts";
import { isUndescribed, outletKind } from "../../shared/domain/outlet.ts";
import { foldText } from "../../shared/query/terms.ts";
import { languageName } from "../ui/format.ts";

export type OutletAct = "show" | "merge";

/** One a line, without empty ones and repeats. */
export const linesOf = (text: string): string[] => [...new Set(text.split("\n").map((line) => line.trim()))].filter((line) => line !== "");

/** Addresses as a person pastes them become domains; null when a line cannot be one. */
export function domainsOf(text: string): string[] | null {
  const domains = linesOf(text).map((line) =>
    line
      .toLowerCase()
      .replace(/^[a-z]+:\/\//, "")
      .replace(/[/?#:].*$/s, "")
      .replace(/^www\./, ""),
  );
  return domains.every((domain) => outletDomain.safeParse(domain).success) ? [...new Set(domains)] : null;
}

/** Under a new name it still answers to the old one, which its captures bear. */
export function renamed(outlet: OutletDraft, name: string): OutletDraft {
  const aliases = [...outlet.aliases, outlet.name].filter((each) => foldText(each) !== foldText(name));
  return { ...outlet, name, aliases };
}

/** Those with the words in their name, other names, domains, country or owner. */
export function matchingOutlets(outlets: readonly OutletRow[], wanted: string): OutletRow[] {
  const words = wanted.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return outlets.filter(({ name, aliases, domains, country, owner }) => {
    const text = [name, ...aliases, ...domains, country, owner].join("\n").toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export const outletSorts = ["undescribed", "name", "articles", "country", "language", "kind"] as const;
export type OutletSort = (typeof outletSorts)[number];

/** By what the fields say, in the alphabet of the screen's language; what is not said comes last, what is equal goes by name. */
export function sortOutlets(outlets: readonly OutletRow[], by: OutletSort, locale: string): OutletRow[] {
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: "base" });
  const said = (a: string | null, b: string | null): number =>
    a === null || b === null ? Number(a === null) - Number(b === null) : compare(a, b);
  const kinds = outletKind.options;
  const orders: Readonly<Record<OutletSort, (a: OutletRow, b: OutletRow) => number>> = {
    undescribed: (a, b) => Number(isUndescribed(b)) - Number(isUndescribed(a)),
    name: () => 0,
    articles: (a, b) => b.articles - a.articles,
    country: (a, b) => said(a.country, b.country),
    language: (a, b) => said(a.language && languageName(a.language, locale), b.language && languageName(b.language, locale)),
    kind: (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
  };
  return outlets.toSorted((a, b) => orders[by](a, b) || compare(a.name, b.name));
}

export const newOutlet = (name: string): OutletDraft => ({
  id: null,
  name,
  country: null,
  language: null,
  kind: "unknown",
  label: null,
  owner: null,
  fullText: "unknown",
  licence: null,
  isPreferred: false,
  aliases: [],
  domains: [],
});
