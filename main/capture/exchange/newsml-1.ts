/** NewsML 1.x (IPTC), as agencies still send it: items of components in components, their text in NITF, XHTML or plain. */
import type { DocumentHints, SourceDocument } from "../../../shared/domain/clean-article.ts";
import { childrenOf, findAll, findPath, parseXml, type XmlElement } from "../xml.ts";
import { asMarkup, type MarkedRecord, markedDocument, paragraphsOf, textOr } from "./news-xml.ts";
import { compactDate, nitfRecord, withDateline } from "./nitf.ts";

/** Every article in the items below this element; those of no text are left out. */
export function readNewsml1(root: XmlElement, hints: DocumentHints): SourceDocument[] {
  return findAll(root, "NewsItem").flatMap((item) => {
    const top = componentIn(item, "NewsComponent", itemFields(item));
    return top
      .flatMap(articlesIn)
      .map(({ dateline, ...article }) => markedDocument({ ...article, html: withDateline(article.html, dateline) }, hints));
  });
}

type Article = MarkedRecord & { readonly dateline?: string | undefined };
type Fields = Omit<Article, "html">;

/** A component with what is said of it, by itself or by what it stands in. */
interface Component {
  readonly element: XmlElement;
  readonly fields: Fields;
}

const componentIn = (parent: XmlElement, name: string, outer: Fields): Component[] =>
  childrenOf(parent, name).map((element) => ({ element, fields: { ...outer, ...told(ownFields(element)) } }));

const told = (fields: Fields): Fields => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function itemFields(item: XmlElement): Fields {
  const read = (...path: readonly string[]): string | undefined => textOr(findPath(item, ...path));
  const day = read("Identification", "NewsIdentifier", "DateId");
  return {
    date: compactDate(read("NewsManagement", "FirstCreated") ?? read("NewsManagement", "ThisRevisionCreated") ?? day),
    language: item.attributes.get("xml:lang"),
  };
}

function ownFields(component: XmlElement): Fields {
  const line = (name: string): string | undefined => textOr(findPath(component, "NewsLines", name));
  const party = (kind: string): string | undefined =>
    findPath(component, "AdministrativeMetadata", kind, "Party")?.attributes.get("FormalName");
  const language = findPath(component, "DescriptiveMetadata", "Language")?.attributes.get("FormalName");
  return {
    headline: line("HeadLine"),
    standfirst: line("SubHeadLine"),
    byline: line("ByLine"),
    dateline: line("DateLine"),
    outlet: party("Source") ?? party("Provider") ?? line("CreditLine"),
    language: language ?? component.attributes.get("xml:lang"),
    rights: line("CopyrightLine"),
  };
}

/** Parts of one headline are one text; where they are the same in several forms, the first that can be read is. */
function articlesIn(component: Component): Article[] {
  const { element, fields } = component;
  const articles = new Map<string | undefined, Article>();
  const isSame = element.attributes.get("EquivalentsList") === "yes";
  for (const found of [...ownText(component), ...componentIn(element, "NewsComponent", fields).flatMap(innerArticles)]) {
    const known = articles.get(found.headline);
    if (known === undefined) articles.set(found.headline, found);
    else if (!isSame) articles.set(found.headline, { ...known, html: known.html + found.html });
  }
  return [...articles.values()];
}

/** What is said of pictures is no text of its own. */
const innerArticles = (component: Component): Article[] =>
  /caption|photo|picture|graphic|image|video|thumbnail/i.test(findPath(component.element, "Role")?.attributes.get("FormalName") ?? "")
    ? []
    : articlesIn(component);

/** The component's text, in the first of its forms that can be read. */
function ownText({ element, fields }: Component): Article[] {
  for (const item of childrenOf(element, "ContentItem")) {
    const data = findPath(item, "DataContent");
    const [nitf] = data === null ? [] : findAll(data, "nitf");
    const inner = nitf === undefined ? { html: data === null ? "" : htmlIn(data) } : nitfRecord(nitf);
    if (inner.html.trim() !== "") return [{ ...told(inner), ...fields, html: inner.html }];
  }
  return [];
}

/** Markup, or text, which may be markup that was written as text. */
function htmlIn(data: XmlElement): string {
  const isPlain = data.children.every((child) => typeof child === "string");
  if (!isPlain) return asMarkup(findAll(data, "body")[0] ?? data);
  const text = data.children.join("");
  const marked = /<p\b/i.test(text) ? parseXml(`<div>${text}</div>`) : null;
  return marked === null ? paragraphsOf(text) : asMarkup(marked);
}
