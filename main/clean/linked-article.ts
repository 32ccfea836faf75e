/** What a page says of itself in JSON-LD (schema.org). */
import { decodeHTML } from "entities";
import { wordOverlap } from "./name.ts";

export interface LinkedArticle {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly datePublished: string | null;
  readonly dateModified: string | null;
  /** When a film on the page was put there. */
  readonly uploaded: string | null;
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

const articleType = /(?:Article|Posting|Report|NewsArticle|BlogPosting|Review|AnalysisNews|OpinionNews)/;
const maxNodes = 400;

/**
 * Reads a page's JSON-LD.
 *
 * @param titles  what the page calls itself, to tell its own article from others that it lists
 */
export function readLinkedArticle(scripts: readonly string[], titles: readonly string[]): LinkedArticle {
  const nodes = scripts.flatMap((script) => flattenNodes(parseLoosely(script)));
  const typed = nodes.filter((node) => articleType.test(typesOf(node)));
  const article =
    typed.find((node) => isTitled(node, titles)) ??
    typed.find((node) => "datePublished" in node || "headline" in node) ??
    typed[0] ??
    nodes.find((node) => "datePublished" in node) ??
    {};
  const named = new Map(nodes.flatMap((node) => (typeof node["@id"] === "string" && "name" in node ? [[node["@id"], node]] : [])));
  const names = (value: unknown): string[] => namesOf(value, named);
  return {
    headline: stringOf(article.headline) ?? null,
    authors: names(article.author ?? article.creator),
    datePublished: dateOf(article.datePublished) ?? dateOf(article.dateCreated) ?? null,
    dateModified: dateOf(article.dateModified) ?? null,
    uploaded: nodes.flatMap((node) => dateOf(node.uploadDate) ?? [])[0] ?? null,
    publisher: names(article.publisher)[0] ?? names(article.sourceOrganization)[0] ?? null,
    description: stringOf(article.description) ?? null,
    url: stringOf(article.url) ?? stringOf(article.mainEntityOfPage) ?? null,
    types: new Set(nodes.flatMap((node) => typesOf(node).toLowerCase().split(" "))),
    isFree: freedomOf(article.isAccessibleForFree),
    body: bodyOf(article),
    words: wordsOf(article),
  };
}

const isTitled = (node: JsonObject, titles: readonly string[]): boolean => {
  const headline = stringOf(node.headline) ?? "";
  return titles.some((title) => wordOverlap(title, headline) >= 0.6);
};

/** Some write a list, milliseconds, or `{"@value": …}`. */
function dateOf(value: unknown): string | undefined {
  const [first] = [value].flat();
  return typeof first === "number" ? String(first) : stringOf(isObject(first) ? first["@value"] : first);
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
      for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement"]) if (key in next) queue.push(next[key]);
    }
  }
  return found;
}

const typesOf = (node: JsonObject): string => [node["@type"]].flat().map(String).join(" ");
const stringOf = (value: unknown): string | undefined => (typeof value === "string" && value.trim() !== "" ? value.trim() : undefined);

/** Persons may stand elsewhere in the page's graph, under the address that is given here. */
function namesOf(value: unknown, named: ReadonlyMap<string, JsonObject>): string[] {
  return [value].flat().flatMap((each) => {
    const node = isObject(each) && !("name" in each) && typeof each["@id"] === "string" ? named.get(each["@id"]) : each;
    const text = stringOf(isObject(node) ? [node.name].flat()[0] : node);
    return text ? [text] : [];
  });
}
