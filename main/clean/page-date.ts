/** Where pages keep their date, best witnesses first. */
import type { DocumentHints } from "../../shared/domain/clean-article.ts";
import type { PageElement } from "../../shared/markup/tree.ts";
import { addressWitness } from "./address-date.ts";
import { readCue } from "./cue.ts";
import { type DateWitness, mastheadLine, printedLine, timeElement } from "./date.ts";
import { readDateLine } from "./date-line.ts";
import type { PageMetadata, PageTime } from "./metadata.ts";
import { readMoment } from "./moment.ts";
import { sourceWitnesses } from "./page-source-date.ts";

const publishedNames = (
  "article:published_time og:article:published_time article:published og:published_time datepublished rnews:datepublished date pubdate publishdate publish-date publish_date " +
  "published_time publication_date article.published parsely-pub-date sailthru.date dc.date.issued dcterms.issued dcterms.created dc.date.created dcterms.date dc.date dc.created " +
  "citation_publication_date citation_date originalpublicationdate displaydate ptime creationdate datecreated article_date_original " +
  "cxenseparse:recs:publishtime shareaholic:article_published_time article:post_date blogger:date created date.available eomportal-lastupdate doc_date"
).split(" ");
const modifiedNames =
  "article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified last-modified lastmod revised".split(" ");

/** A field by another name, letters alone, may say publication, or at least a time; what ends, changes or is yet to come is no witness. */
const saysPublication = /publi[sc]|pubdate|pubtime|datepub|release|issued/;
const saysTime = /date|time|creat|avail/;
const saysOther = /unpub|modif|updat|expir|valid|last|revis|event|start|end|read|zone|refresh|birth|next|format|server/;

/** A mail's own header tells when it was sent, which is not always when the article came out: it counts as probable and late. */
const isMailDate = (value: string): boolean => /^\w{3}, \d{1,2} \w{3} \d{4} \d{2}:\d{2}/.test(value);

/** What the carrier says, as a witness: a database's field at once, a mail's header after the text's own words. */
export function hintWitnesses(hints: DocumentHints): { readonly early: readonly DateWitness[]; readonly late: readonly DateWitness[] } {
  const made = fields(
    [
      ["date of the feed's entry", hints.entryDate],
      ["creation date of the file", hints.created],
    ],
    "probable",
  );
  if (!hints.date) return { early: [], late: made };
  if (isMailDate(hints.date)) return { early: [], late: [...fields([["Date header of the mail", hints.date]], "probable"), ...made] };
  return { early: fields([["date field of the capture", hints.date]], "certain"), late: made };
}

/** Lines of the page that may print its date, nearest to the headline first. */
export interface PrintedLines {
  /** Short lines about the headline; `isHeading` where a heading tells of a day of its own. */
  readonly header: readonly { readonly text: string; readonly isHeading: boolean }[];
  /** The first paragraphs, short ones only. */
  readonly opening: readonly string[];
  /** Lines elsewhere whose element calls itself a date. */
  readonly dated: readonly string[];
  /** The first lines of the page. */
  readonly top: readonly string[];
}

interface PageWitnesses {
  readonly published: readonly DateWitness[];
  readonly updated: readonly DateWitness[];
  /** Searches the page's source: asked only where nothing better speaks. */
  readonly late: () => readonly DateWitness[];
}

/**
 * Gathers a page's witnesses.
 *
 * @param url   the page's address: many carry the day
 * @param html  the page's source, for dates that only its scripts hold
 */
export function pageWitnesses(
  metadata: PageMetadata,
  hints: DocumentHints,
  lines: PrintedLines,
  url: string | null,
  html: string,
): PageWitnesses {
  const { early, late } = hintWitnesses(hints);
  const printed = printedDates(lines);
  const published = [
    ...early,
    ...printedAs(metadata.revision && readDateLine(metadata.revision).published, "revision that the wiki shows"),
    ...fields([["datePublished in JSON-LD", metadata.linked.datePublished]], "certain"),
    ...metaWitnesses(metadata, publishedNames, "certain"),
    ...otherWitnesses(metadata, saysPublication, "certain"),
    ...fields([["datePublished in the page", metadata.microdata.get("datepublished")]], "certain"),
    ...fields(
      ["issued", "created", "date"].map((name) => [`${name} in the page`, metadata.microdata.get(name)] as const),
      "probable",
    ),
    ...timeWitnesses(metadata.times),
    ...printed.published,
    ...addressWitness(url),
    ...titleWitnesses(metadata),
    ...late,
  ];
  const updated = [
    ...fields([["dateModified in JSON-LD", metadata.linked.dateModified]], "certain"),
    ...metaWitnesses(metadata, modifiedNames, "certain"),
    ...fields([["dateModified in the page", metadata.microdata.get("datemodified")]], "certain"),
    ...printed.updated,
  ];
  const picture = addressWitness(metadata.meta.get("og:image") ?? null).map((witness) => ({
    ...witness,
    source: "address of the picture",
  }));
  const weak = (witness: DateWitness): DateWitness => ({ ...witness, certainty: "probable" });
  return {
    published,
    updated,
    late: () => [
      ...otherWitnesses(metadata, saysTime, "probable"),
      ...sourceWitnesses(html),
      ...fields([["uploadDate in JSON-LD", metadata.linked.uploaded]], "probable"),
      ...updated.map(weak),
      ...picture,
      ...fields(
        metadata.stamps.map((stamp) => ["time in the page's data", stamp] as const),
        "probable",
      ),
      ...lines.opening.flatMap((line) => printedAs(readDateLine(line).isBare ? readDateLine(line).published : null, "start of the text")),
      ...lines.dated.flatMap((line) => printedAs(readDateLine(line).published, "date on the page")),
      ...lines.top.flatMap((line) => printedAs(readDateLine(line).isBare ? readDateLine(line).published : null, mastheadLine)),
    ],
  };
}

function metaWitnesses(metadata: PageMetadata, names: readonly string[], certainty: DateWitness["certainty"]): DateWitness[] {
  return fields(
    names.map((name) => [name, metadata.meta.get(name)] as const),
    certainty,
  );
}

/** Of the other names of fields that content systems use, by what they say: "rbpubdate", "article_publish_date", "publisher-date". */
function otherWitnesses({ meta }: PageMetadata, says: RegExp, certainty: DateWitness["certainty"]): DateWitness[] {
  return [...meta].flatMap(([name, value]) => {
    const letters = name.replace(/[^a-z]/g, "");
    return says.test(letters) && !saysOther.test(letters) && readMoment(value) ? [{ source: name, value, certainty }] : [];
  });
}

const printedAs = (value: string | null, source: string): DateWitness[] => (value ? [{ source, value, certainty: "probable" }] : []);

/** Lines that are a date and little else come before prose with a date in it; a heading's date is what the story is about. */
function printedDates({ header }: PrintedLines): { readonly published: readonly DateWitness[]; readonly updated: readonly DateWitness[] } {
  const lines = header.filter(({ isHeading }) => !isHeading).map(({ text }) => readDateLine(text));
  const read = lines.filter(({ isProse }) => !isProse);
  const ordered = [...read.filter((line) => line.isBare), ...read.filter((line) => !line.isBare)];
  return {
    published: ordered.flatMap((line) => printedAs(line.published, printedLine)),
    updated: ordered.flatMap((line) => printedAs(line.updated, printedLine)),
  };
}

/** Titles set a day of publication apart: "The lights burn - 11/11/2026 - The Gazette". */
function titleWitnesses({ title, meta }: PageMetadata): DateWitness[] {
  const parts = [title, meta.get("og:title")].flatMap((text) => (text ?? "").split(/\s[-–—|·•]\s|[|｜（）]/).slice(1));
  return parts.flatMap((part) => printedAs(readDateLine(part).isBare ? readDateLine(part).published : null, "title of the page"));
}

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
  // The attribute is the machine's, often in UTC; the words are the place's.
  return [
    ...best.flatMap((time) => fields([[timeElement, time.datetime || time.text]], "probable")),
    ...best.flatMap((time) => printedAs(readDateLine(time.text).published, printedLine)),
  ];
}

function isInFurniture(element: PageElement): boolean {
  for (let at = element.parent; at; at = at.parent)
    if (/^(?:aside|footer|nav|li)$/.test(at.tag) || (at.tag !== "header" && isListCue(at))) return true;
  return false;
}

const isListCue = (element: PageElement): boolean =>
  readCue(element) === "furniture" && !/meta|date|time/i.test(element.attributes.get("class") ?? "");

const zoneField =
  /time_?zone["'][^<>;]{1,40}?["']((?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)\\?\/[A-Za-z_]{3,30}(?:\/[A-Za-z_]{3,30})?)["']/i;

/** The time zone that a page's scripts name as the site's own. */
export function readZone(html: string): string | null {
  return zoneField.exec(html)?.[1]?.replace("\\", "") ?? null;
}
