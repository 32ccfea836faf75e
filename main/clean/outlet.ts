/** Who published, by the page's own words: site name, publisher, domain, database field or sender. */
import type { DocumentHints, OutletGuess } from "../../shared/domain/clean-article.ts";
import type { PageMetadata } from "./metadata.ts";
import { nameKey } from "./name.ts";
import { domainOf } from "./web-address.ts";

/** Guesses the outlet of a page. */
export function guessPageOutlet(metadata: PageMetadata, hints: DocumentHints, url: string | null, headline: string): OutletGuess | null {
  const domain = url ? domainOf(url) : null;
  const named: readonly (readonly [string | null | undefined, string])[] = [
    [hints.outlet, "field or sender of the capture"],
    [metadata.meta.get("og:site_name"), "og:site_name"],
    [metadata.linked.publisher, "publisher in JSON-LD"],
    [metadata.meta.get("application-name"), "application-name"],
    [metadata.meta.get("dc.publisher") ?? metadata.meta.get("citation_journal_title"), "publisher in meta"],
    [titleRemainder(metadata.title, headline), "end of the page's title"],
  ];
  const found = named.find(([name]) => name && name.length <= 120 && !/^https?:/.test(name));
  if (found?.[0]) return { name: bareName(found[0]), domain, evidence: `${found[1]}: ${found[0]}` };
  return domain ? { name: null, domain, evidence: `address: ${domain}` } : null;
}

/** What a title says beside the headline: "Ships sail again - Narrows Gazette". */
function titleRemainder(title: string | null, headline: string): string | null {
  const key = nameKey(headline);
  const parts = title?.split(/\s+(?:\||-|–|—|::|·|•|»|›)\s+/) ?? [];
  const rest = parts.filter((part) => !key.includes(nameKey(part)));
  const [name] = rest;
  return parts.length > 1 && rest.length === 1 && name && name.length <= 50 && name.split(" ").length <= 5 ? name.trim() : null;
}

/** Guesses the outlet of a text from its hints, else from what the text calls itself. */
export function guessTextOutlet(hints: DocumentHints, masthead: string | null, url: string | null): OutletGuess | null {
  const domain = url ? domainOf(url) : null;
  if (hints.outlet) return { name: bareName(hints.outlet), domain, evidence: `field or sender of the capture: ${hints.outlet}` };
  if (masthead) return { name: masthead, domain, evidence: `first line: ${masthead}` };
  return domain ? { name: null, domain, evidence: `address: ${domain}` } : null;
}

/** The online edition is the same outlet; a mail's sender is named after it ("Le Fanal Newsletter"). */
function bareName(name: string): string {
  const bare = name
    .replace(/\s+(?:online|newsletter|digital|web)$/i, "")
    .replace(/^(?:newsletter|نشرة)\s+/i, "")
    .trim();
  return bare === "" ? name : bare;
}
