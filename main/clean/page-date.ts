/** Where pages keep their date, best witnesses first. */
import type { DocumentHints } from "../../shared/domain/clean-article.ts";
import type { PageElement } from "../../shared/markup/tree.ts";
import { readCue } from "./cue.ts";
import { addressDay, type DateWitness, printedLine } from "./date.ts";
import { findDates } from "./date-text.ts";
import type { PageMetadata, PageTime } from "./metadata.ts";

const publishedNames = (
  "article:published_time og:article:published_time article:published og:published_time datepublished rnews:datepublished date pubdate publishdate publish-date publish_date " +
  "published_time publication_date article.published parsely-pub-date sailthru.date dc.date.issued dcterms.issued dcterms.created dc.date.created dcterms.date dc.date dc.created " +
  "citation_publication_date citation_date originalpublicationdate displaydate ptime creationdate datecreated article_date_original " +
  "cxenseparse:recs:publishtime shareaholic:article_published_time article:post_date blogger:date created date.available eomportal-lastupdate doc_date"
).split(" ");
const modifiedNames =
  "article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified last-modified lastmod revised".split(" ");

/** A mail's own header tells when it was sent, which is not always when the article came out: it counts as probable and late. */
const isMailDate = (value: string): boolean => /^\w{3}, \d{1,2} \w{3} \d{4} \d{2}:\d{2}/.test(value);

/** What the carrier says, as a witness: a database's field at once, a mail's header after the text's own words. */
export function hintWitnesses(hints: DocumentHints): { readonly early: readonly DateWitness[]; readonly late: readonly DateWitness[] } {
  if (!hints.date) return { early: [], late: [] };
  if (isMailDate(hints.date)) return { early: [], late: [{ source: "Date header of the mail", value: hints.date, certainty: "probable" }] };
  return { early: [{ source: "date field of the capture", value: hints.date, certainty: "certain" }], late: [] };
}

/**
 * Gathers a page's witnesses.
 *
 * @param headerLines  short lines near the headline, in order
 * @param url          the page's address: many carry the day
 */
export function pageWitnesses(
  metadata: PageMetadata,
  hints: DocumentHints,
  headerLines: readonly string[],
  url: string | null,
): DateWitness[] {
  const { early, late } = hintWitnesses(hints);
  return [
    ...early,
    ...fields([["datePublished in JSON-LD", metadata.linked.datePublished]], "certain"),
    ...fields(
      publishedNames.map((name) => [name, metadata.meta.get(name)] as const),
      "certain",
    ),
    ...fields([["datePublished in the page", metadata.microdata.get("datepublished")]], "certain"),
    ...timeWitnesses(metadata.times),
    ...headerLines.filter(hasFullDate).map((line): DateWitness => ({ source: printedLine, value: line, certainty: "probable" })),
    ...addressWitness(url),
    ...late,
    ...fields([["dateModified in JSON-LD", metadata.linked.dateModified]], "probable"),
    ...fields(
      modifiedNames.map((name) => [name, metadata.meta.get(name)] as const),
      "probable",
    ),
    ...addressWitness(metadata.meta.get("og:image") ?? null).map((witness) => ({ ...witness, source: "address of the picture" })),
  ];
}

const hasFullDate = (line: string): boolean => findDates(line).some((date) => date.year !== null);

function fields(
  pairs: readonly (readonly [source: string, value: string | null | undefined])[],
  certainty: DateWitness["certainty"],
): DateWitness[] {
  return pairs.flatMap(([source, value]) => (value ? [{ source, value, certainty }] : []));
}

/** Time elements outside lists of other stories; one marked as publication first. */
function timeWitnesses(times: readonly PageTime[]): DateWitness[] {
  const own = times.filter((time) => !isInFurniture(time.element) && !/updated|modified/i.test(time.element.attributes.get("class") ?? ""));
  const marked = own.filter(
    ({ element }) => element.attributes.has("pubdate") || /publish|entry-date|pubdate/i.test(element.attributes.get("class") ?? ""),
  );
  const best = [...marked, ...own].slice(0, 3);
  return best.flatMap((time) => fields([["time element", time.datetime || time.text]], "probable"));
}

function isInFurniture(element: PageElement): boolean {
  for (let at = element.parent; at; at = at.parent)
    if (/^(?:aside|footer|nav|li)$/.test(at.tag) || (at.tag !== "header" && isListCue(at))) return true;
  return false;
}

const isListCue = (element: PageElement): boolean =>
  readCue(element) === "furniture" && !/meta|date|time/i.test(element.attributes.get("class") ?? "");

function addressWitness(url: string | null): DateWitness[] {
  const match = /[/_-]((?:19|20)\d{2})[/_-]?(\d{2}|[a-z]{3})[/_-]?(\d{2})(?=[/_.-]|$)/i.exec(url ?? "");
  if (!match) return [];
  const [, year, month, day] = match;
  const value = /\d/.test(month ?? "") ? `${year}-${month}-${day}` : `${day} ${month} ${year}`;
  return [{ source: addressDay, value, certainty: "probable" }];
}
