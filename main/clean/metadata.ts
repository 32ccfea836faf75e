/** What a page says of itself outside its text: meta elements, JSON-LD (schema.org), microdata, canonical address. */
import { flatText, type PageElement } from "../../shared/markup/tree.ts";
import { readCue } from "./cue.ts";
import { type LinkedArticle, readLinkedArticle } from "./linked-article.ts";
import { readMoment } from "./moment.ts";

export interface PageMetadata {
  readonly title: string | null;
  readonly language: string | null;
  readonly canonical: string | null;
  /** First content of each meta element by its lower-case name, property or itemprop. */
  readonly meta: ReadonlyMap<string, string>;
  readonly linked: LinkedArticle;
  /** First value of each microdata property. */
  readonly microdata: ReadonlyMap<string, string>;
  readonly times: readonly PageTime[];
  /** Times that elements carry for scripts: `data-time`, `data-published-epoch`. */
  readonly stamps: readonly string[];
  /** What a MediaWiki page prints of the revision that it shows, where it shows one among others. */
  readonly revision: string | null;
}

export interface PageTime {
  readonly datetime: string;
  readonly text: string;
  readonly element: PageElement;
}

interface Gathering {
  title: string | null;
  language: string | null;
  canonical: string | null;
  readonly meta: Map<string, string>;
  readonly scripts: string[];
  readonly microdata: Map<string, string>;
  readonly times: PageTime[];
  readonly stamps: string[];
  revision: string | null;
}

/** Reads a page's metadata in one walk. */
export function readMetadata(page: PageElement): PageMetadata {
  const found: Gathering = {
    title: null,
    language: null,
    canonical: null,
    meta: new Map(),
    scripts: [],
    microdata: new Map(),
    times: [],
    stamps: [],
    revision: null,
  };
  visit(page, found);
  const titles = [found.meta.get("og:title"), found.title].filter((title) => typeof title === "string");
  return { ...found, linked: readLinkedArticle(found.scripts, titles) };
}

const maxStamps = 20;
const revisionIds = new Set(["mw-diff-ntitle1", "mw-revision-date"]);

function visit(element: PageElement, found: Gathering): void {
  const { tag, attributes } = element;
  if (tag === "meta") readMeta(attributes, found);
  else if (tag === "title") found.title ??= flatText(element) || null;
  else if (tag === "html") found.language ??= attributes.get("lang") ?? attributes.get("xml:lang") ?? null;
  else if (tag === "link" && attributes.get("rel")?.toLowerCase() === "canonical") found.canonical ??= attributes.get("href") ?? null;
  else if (tag === "script" && element.children.length > 0)
    found.scripts.push(element.children.filter((child) => typeof child === "string").join(""));
  else readTimes(element, found);
  if (revisionIds.has(attributes.get("id") ?? "")) found.revision ??= flatText(element).slice(0, 160);
  const property = attributes.get("itemprop") ?? attributes.get("property");
  if (property && isOfOthers(property)) {
    visitOthers(element, found);
    return;
  }
  if (property && tag !== "meta") readProperty(property, element, found.microdata);
  for (const child of element.children) if (typeof child !== "string") visit(child, found);
}

/** Lists of other stories and readers' comments have dates and authors of their own. */
const isOfOthers = (property: string): boolean => /^(?:itemlistelement|comment|isrelatedto|relatedlink)$/i.test(property);

/** Scripts and times are read there as anywhere: what they say of this story agrees with the rest, or counts late. */
function visitOthers(element: PageElement, found: Gathering): void {
  if (element.tag === "script" && element.children.length > 0)
    found.scripts.push(element.children.filter((child) => typeof child === "string").join(""));
  for (const child of element.children) if (typeof child !== "string") visitOthers(child, found);
}

const maxTimes = 60;
const stampName = /^(?!.*publi).*(?:date|time|epoch|stamp)/;

/** Time elements, whatever their tag is called, and hCards' `<abbr class="published" title="2026-11-18">`. */
function readTimes(element: PageElement, found: Gathering): void {
  const { tag, attributes } = element;
  const datetime = attributes.get("datetime") ?? "";
  const title = attributes.get("title") ?? "";
  const isTitled = /^\d{4}-\d\d-\d\d/.test(title) && (readCue(element) === "date" || /ago/i.test(attributes.get("class") ?? ""));
  const isTime = tag === "time" || isTitled || (datetime !== "" && tag !== "ins" && tag !== "del");
  if (isTime && found.times.length < maxTimes) found.times.push({ datetime: datetime || title, text: flatText(element), element });
  for (const [name, value] of attributes)
    if (name.startsWith("data-") && stampName.test(name) && found.stamps.length < maxStamps && readMoment(value)) found.stamps.push(value);
}

function readMeta(attributes: ReadonlyMap<string, string>, found: Gathering): void {
  const name = (
    attributes.get("property") ??
    attributes.get("name") ??
    attributes.get("itemprop") ??
    attributes.get("http-equiv") ??
    ""
  ).toLowerCase();
  const content = attributes.get("content")?.trim() ?? "";
  if (name !== "" && content !== "" && !found.meta.has(name)) found.meta.set(name, content);
  const property = attributes.get("itemprop");
  if (property && content !== "" && !found.microdata.has(property.toLowerCase())) found.microdata.set(property.toLowerCase(), content);
}

function readProperty(property: string, element: PageElement, microdata: Map<string, string>): void {
  for (const prefixed of property.toLowerCase().split(/\s+/)) {
    // RDFa puts a vocabulary before the name: "schema:datePublished", "dc:created".
    const name = prefixed.slice(prefixed.lastIndexOf(":") + 1);
    if (name === "articlebody" || name === "text" || microdata.has(name)) continue;
    const value = element.attributes.get("content") ?? element.attributes.get("datetime") ?? flatText(element).slice(0, 300);
    if (value !== "") microdata.set(name, value);
  }
}
