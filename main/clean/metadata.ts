/** What a page says of itself outside its text: meta elements, JSON-LD (schema.org), microdata, canonical address. */
import { decodeHTML } from "entities";
import { flatText, type PageElement } from "../../shared/markup/tree.ts";

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
  /** Times that elements carry for scripts: `data-time`, `data-timestamp`. */
  readonly stamps: readonly string[];
  /** What a MediaWiki page prints of the revision that it shows, where it shows one among others. */
  readonly revision: string | null;
}

interface LinkedArticle {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly datePublished: string | null;
  readonly dateModified: string | null;
  readonly publisher: string | null;
  readonly description: string | null;
  readonly url: string | null;
  /** Types of all nodes, lower case: an article among them, or a gallery, or a list. */
  readonly types: ReadonlySet<string>;
  readonly isFree: boolean | null;
  /** The article's text, and how many words it has as stated or in it. */
  readonly body: string | null;
  readonly words: number | null;
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
  return { ...found, linked: readLinkedArticle(found.scripts) };
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
  else if (tag === "time" && found.times.length < 60)
    found.times.push({ datetime: attributes.get("datetime") || (attributes.get("title") ?? ""), text: flatText(element), element });
  const stamp = attributes.get("data-time") ?? attributes.get("data-timestamp") ?? attributes.get("data-date");
  if (stamp && found.stamps.length < maxStamps) found.stamps.push(stamp);
  if (revisionIds.has(attributes.get("id") ?? "")) found.revision ??= flatText(element).slice(0, 160);
  const property = attributes.get("itemprop");
  if (property && tag !== "meta") readProperty(property, element, found.microdata);
  for (const child of element.children) if (typeof child !== "string") visit(child, found);
}

function readMeta(attributes: ReadonlyMap<string, string>, found: Gathering): void {
  const name = (attributes.get("property") ?? attributes.get("name") ?? attributes.get("itemprop") ?? "").toLowerCase();
  const content = attributes.get("content")?.trim() ?? "";
  if (name !== "" && content !== "" && !found.meta.has(name)) found.meta.set(name, content);
  const property = attributes.get("itemprop");
  if (property && content !== "" && !found.microdata.has(property.toLowerCase())) found.microdata.set(property.toLowerCase(), content);
}

function readProperty(property: string, element: PageElement, microdata: Map<string, string>): void {
  for (const name of property.toLowerCase().split(/\s+/)) {
    if (name === "articlebody" || name === "text" || microdata.has(name)) continue;
    const value = element.attributes.get("content") ?? element.attributes.get("datetime") ?? flatText(element).slice(0, 300);
    if (value !== "") microdata.set(name, value);
  }
}

const articleType = /(?:Article|Posting|Report|NewsArticle|BlogPosting|Review|AnalysisNews|OpinionNews)/;
const maxNodes = 400;

function readLinkedArticle(scripts: readonly string[]): LinkedArticle {
  const nodes = scripts.flatMap((script) => flattenNodes(parseLoosely(script)));
  const typed = nodes.filter((node) => articleType.test(typesOf(node)));
  const article =
    typed.find((node) => "datePublished" in node || "headline" in node) ?? typed[0] ?? nodes.find((node) => "datePublished" in node) ?? {};
  return {
    headline: stringOf(article.headline) ?? null,
    authors: namesOf(article.author ?? article.creator),
    datePublished: stringOf(article.datePublished) ?? stringOf(article.dateCreated) ?? null,
    dateModified: stringOf(article.dateModified) ?? null,
    publisher: namesOf(article.publisher)[0] ?? namesOf(article.sourceOrganization)[0] ?? null,
    description: stringOf(article.description) ?? null,
    url: stringOf(article.url) ?? stringOf(article.mainEntityOfPage) ?? null,
    types: new Set(nodes.flatMap((node) => typesOf(node).toLowerCase().split(" "))),
    isFree: freedomOf(article.isAccessibleForFree),
    body: bodyOf(article),
    words: wordsOf(article),
  };
}

function freedomOf(value: unknown): boolean | null {
  const said = String(value).toLowerCase();
  return said === "false" ? false : said === "true" ? true : null;
}

/** Some put HTML, or HTML written with character references, into this field. */
function bodyOf(article: JsonObject): string | null {
  const raw = decodeHTML(stringOf(article.articleBody) ?? "");
  const body = raw
    .replace(/<(?:script|style)\b[^>]*>[^<]*<\/\w+>/gi, "")
    .replace(/<\/?(?:p|br|div|h\d|li|tr)\b[^>]{0,200}>/gi, "\n")
    .replace(/<[^<>]{1,400}>/g, "");
  return body.trim() === "" ? null : body;
}

function wordsOf(article: JsonObject): number | null {
  const body = bodyOf(article)?.match(/[\p{L}\p{N}]+/gu)?.length;
  const stated = Number(article.wordCount);
  return body ?? (Number.isInteger(stated) && stated > 0 ? stated : null);
}

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);

/** Sites put raw line ends and comments into their JSON; both are forgiven. */
function parseLoosely(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:<!--|\/\*.*?\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, "")
    .trim();
  for (const text of [bare, bare.replace(/[\r\n\t]+/g, " ").replace(/,\s*([}\]])/g, "$1")]) {
    try {
      const value: unknown = JSON.parse(text);
      return value;
    } catch {
      // the second, mended text may parse
    }
  }
  return null;
}

function flattenNodes(value: unknown): JsonObject[] {
  const found: JsonObject[] = [];
  const queue: unknown[] = [value];
  for (let at = 0; at < queue.length && at < maxNodes; at++) {
    const next = queue[at];
    if (Array.isArray(next)) queue.push(...next.slice(0, 100));
    else if (isObject(next)) {
      found.push(next);
      for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement"]) if (key in next) queue.push(next[key]);
    }
  }
  return found;
}

const typesOf = (node: JsonObject): string => [node["@type"]].flat().map(String).join(" ");
const stringOf = (value: unknown): string | undefined => (typeof value === "string" && value.trim() !== "" ? value.trim() : undefined);

function namesOf(value: unknown): string[] {
  return [value].flat().flatMap((each) => {
    const name = isObject(each) ? [each.name].flat()[0] : each;
    const text = stringOf(name);
    return text ? [text] : [];
  });
}
