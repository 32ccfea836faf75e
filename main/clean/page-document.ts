/** A page becomes an article. */
import type { SourceDocument } from "../../shared/domain/clean-article.ts";
import { parsePage } from "../../shared/markup/tree.ts";
import type { LanguageDetector } from "./block-language.ts";
import { bylinesIn, readByline } from "./byline.ts";
import type { RoughArticle } from "./finish.ts";
import { isFurniture } from "./furniture.ts";
import { dropPrefixes, dropSiteName } from "./headline.ts";
import { findMainText, type MainText } from "./main-text.ts";
import { type PageMetadata, readMetadata } from "./metadata.ts";
import { nameKey, wordOverlap } from "./name.ts";
import { guessPageOutlet } from "./outlet.ts";
import { buildStory } from "./page-block.ts";
import { type PrintedLines, pageWitnesses, readZone } from "./page-date.ts";
import { blocksOf, kept, type Piece, removed } from "./piece.ts";
import { type Line, type PageLines, readLines } from "./region.ts";
import type { PageFacts } from "./verdict.ts";
import { cleanAddress, domainOf } from "./web-address.ts";

/** Reads a page: what it says, not yet set. */
export function readPage(document: SourceDocument & { readonly kind: "page" }, detectLanguage: LanguageDetector): RoughArticle {
  const tree = parsePage(document.html);
  const metadata = readMetadata(tree);
  const page = readLines(tree);
  const url = addressOf(metadata, document.hints.url);
  const siteNames = [
    metadata.meta.get("og:site_name"),
    metadata.linked.publisher,
    document.hints.outlet,
    url ? domainOf(url) : null,
  ].flatMap((name) => name ?? []);
  const heading = findHeading(page, metadata, [...siteNames, ...sectionOf(metadata)], document.hints.headline);
  const main = findMainText(page, {
    headlineAt: heading.line ? page.lines.indexOf(heading.line) : -1,
    statedBody: metadata.linked.body,
  });
  const headlineAt = heading.line ? main.kept.indexOf(heading.line) : -1;
  const body = main.kept.slice(headlineAt + 1);
  const frame = frameLines(page, main, heading.line);
  const story = buildStory(frame, body, main.region, nameKey(heading.text));
  const shown = orderPieces(page, main, new Set([...frame, ...body]), story.fates, nameKey(heading.text));
  const pieces = [...shown, ...readUnshown(shown, metadata.linked.body)];
  const blocks = blocksOf(pieces);
  const header = headerLines(page, heading.line, blocks.find((block) => block.kind === "paragraph")?.text);
  const opening = blocks.slice(0, openingBlocks).map((block) => block.text);
  const dates = pageWitnesses(metadata, document.hints, printedLines(page, header, opening), url, document.html);
  return {
    headline: heading.text,
    standfirst: story.standfirst ?? document.hints.standfirst ?? null,
    byline: chooseByline(metadata, [...story.bylines, ...printedBylines(header)], document.hints.byline, siteNames),
    pieces,
    witnesses: dates.published,
    updated: dates.updated,
    lateWitnesses: dates.late,
    zone: () => readZone(document.html),
    dateLines: header.map((line) => line.text),
    outlet: guessPageOutlet(metadata, document.hints, url, heading.text),
    url,
    statedLanguage: document.hints.language ?? metadata.language,
    capturedAt: document.hints.capturedAt,
    facts: readFacts(document.html, page, metadata, url ?? document.hints.url ?? metadata.canonical, heading.text),
    detectLanguage,
  };
}

const pageEnd = /<\/(?:html|body)\s*>/i;

/** What the page shows and says of itself, for the verdict. */
function readFacts(html: string, page: PageLines, metadata: PageMetadata, url: string | null, headline: string): PageFacts {
  const isHeading = (line: Line): boolean => ["h1", "h2", "h3", "h4"].some((tag) => isHeadingLine(line, tag));
  return {
    titles: [metadata.title ?? "", headline],
    url,
    types: new Set([...metadata.linked.types, (metadata.meta.get("og:type") ?? "").toLowerCase()]),
    isFree: metadata.linked.isFree,
    statedWords: metadata.linked.words,
    letters: page.lines.reduce((sum, line) => sum + line.text.length, 0),
    linkedLetters: page.lines.reduce((sum, line) => sum + line.linked, 0),
    linkedHeadings: page.lines.filter((line) => line.linked > line.text.length / 2 && isHeading(line)).length,
    mainHeadings: page.lines.filter((line) => isHeadingLine(line, "h1")).length,
    isCut: !pageEnd.test(html.slice(-3000)) && /<html/i.test(html) && !pageEnd.test(html),
  };
}

/** Every line of the page in its order; what went into a field (`read`, but without a fate), and the headline, are said there. */
function orderPieces(
  page: PageLines,
  main: MainText,
  read: ReadonlySet<Line>,
  fates: ReadonlyMap<Line, Piece>,
  headlineKey: string,
): Piece[] {
  return page.lines.flatMap((line) => {
    const fate = fates.get(line);
    if (fate) return [fate];
    if (read.has(line) || line.text === "" || nameKey(line.text) === headlineKey) return [];
    return [removed(line.text, main.removed.get(line) ?? "outside")];
  });
}

const unshownProse = 250;

/** Pages that build their text by a script hold it in their data alone. */
function readUnshown(shown: readonly Piece[], statedBody: string | null): Piece[] {
  const prose = blocksOf(shown).reduce((sum, block) => sum + block.text.length, 0);
  if (statedBody === null || prose >= unshownProse || statedBody.length < prose * 2) return [];
  return statedBody
    .split(/\n+/)
    .flatMap((text) => (text.trim() === "" ? [] : [kept({ kind: "paragraph", text: text.trim(), credit: null })]));
}

/** What stands between the headline and the region of the story, without furniture. */
function frameLines(page: PageLines, main: MainText, heading: Line | null): readonly Line[] {
  const at = heading ? page.lines.indexOf(heading) : -1;
  if (at < 0 || at >= main.region.start) return [];
  return page.lines
    .slice(at + 1, main.region.start)
    .filter((line) => !main.furniture.has(line) && main.removed.get(line) !== "correction" && !isFurniture(line.text || "a"));
}

function addressOf(metadata: PageMetadata, hint: string | undefined): string | null {
  const found = [hint, metadata.canonical, metadata.meta.get("og:url"), metadata.linked.url, metadata.meta.get("twitter:url")];
  for (const each of found) {
    const address = each ? cleanAddress(each) : null;
    if (address && !/^https?:\/\/[^/]+\/?$/.test(address)) return address;
  }
  return null;
}

interface Heading {
  readonly text: string;
  readonly line: Line | null;
}

/** The first heading that the page's own title agrees with; else the title itself. */
function findHeading(page: PageLines, metadata: PageMetadata, siteNames: readonly string[], hint: string | undefined): Heading {
  const title = dropSiteName(metadata.title ?? "", siteNames, true);
  const stated = dropSiteName(metadata.meta.get("og:title") ?? metadata.linked.headline ?? "", siteNames, false);
  const headings = page.lines.filter((line) => line.text !== "" && isHeadingLine(line, "h1"));
  const agrees = (line: Line): boolean =>
    [title, stated, metadata.linked.headline ?? "", hint ?? ""].some(
      (other) => wordOverlap(line.text, other) >= 0.6 && line.text.length > 8,
    );
  const agreed = headings.find(agrees) ?? page.lines.find((line) => isHeadingLine(line, "h2") && agrees(line));
  if (agreed) return { text: dropSiteName(agreed.text, siteNames, false), line: agreed };
  const [only] = headings.filter((line) => line.text.length > 15 && !siteNames.some((name) => nameKey(name) === nameKey(line.text)));
  const text = stated || title || (hint ? dropPrefixes(hint) : "");
  if (only && (text === "" || headings.length === 1)) return { text: only.text, line: only };
  const loud = headings.length === 0 && text.split(" ").length <= siteWords ? findLoudLine(page) : null;
  if (loud) return { text: loud.text, line: loud };
  if (text !== "") return { text, line: page.lines.find((line) => nameKey(line.text) === nameKey(text)) ?? null };
  const first = page.lines.find((line) => line.text.length > 20);
  return { text: first?.text.slice(0, 200) ?? "", line: null };
}

/** A title of so few words may be the site's alone. */
const siteWords = 4;

/** On a page without headings: the bold line soon above the first paragraph. */
function findLoudLine({ lines }: PageLines): Line | null {
  const prose = lines.findIndex((line) => line.text.length > 80 && /[.,،。]/.test(line.text) && line.linked < line.text.length / 3);
  const above = lines.slice(Math.max(0, prose - 6), Math.max(0, prose)).reverse();
  const isLoud = ({ text, bold, linked }: Line): boolean =>
    text.length > 15 && text.length < 200 && linked === 0 && bold >= text.replace(/\s/g, "").length * 0.9;
  return above.find(isLoud) ?? null;
}

const sectionOf = ({ meta }: PageMetadata): string[] =>
  [meta.get("article:section") ?? "", meta.get("section") ?? ""].filter((name) => name !== "");

function isHeadingLine(line: Line, tag: string): boolean {
  return line.region.element.tag === tag || line.region.parent?.element.tag === tag;
}

/** Short lines from a little before the headline to the first paragraph: where pages print their date. */
function headerLines(page: PageLines, heading: Line | null, firstParagraph: string | undefined): Line[] {
  const at = heading ? page.lines.indexOf(heading) : 0;
  const end = firstParagraph ? page.lines.findIndex((line, index) => index > at && line.text === firstParagraph) : -1;
  const after = page.lines.slice(at, Math.min(end < 0 ? at + 12 : end + 1, at + 25));
  return [...after, ...page.lines.slice(Math.max(0, at - 8), at)].filter((line) => line.text.length < 160);
}

/** "Par Solène Guivarc’h, 18 novembre 2026": a byline, whatever its element is called, and perhaps one of several parts of its line. */
const printedBylines = (header: readonly Line[]): string[] =>
  header.flatMap(({ text }) => bylinesIn(text)).map((text) => text.replace(/[,\s]+\d.*$/u, ""));

const openingBlocks = 3;
const topLines = 40;
/** Such an element shows the day of the visit. */
const todayName =
  /(?:^|[\s_-])(?:today|todays?-?date|current-?(?:date|time|day)|date-?(?:today|now)|now|clock|live-?date|sys-?date|hoy|hoje|heute)(?=$|[\s_-])/i;

const isToday = ({ element }: Line["region"]): boolean =>
  todayName.test(`${element.attributes.get("class") ?? ""} ${element.attributes.get("id") ?? ""}`.replace(/([a-z])([A-Z])/g, "$1-$2"));

function printedLines(page: PageLines, around: readonly Line[], opening: readonly string[]): PrintedLines {
  const isListed = (line: Line): boolean => line.region.element.tag === "li";
  const header = around.filter((line) => !isToday(line.region));
  const dated = page.lines.filter((line) => line.region.cue === "date" && line.text.length < 160 && !isListed(line));
  const textOf = (lines: readonly Line[]): string[] => lines.filter((line) => !isToday(line.region)).map((line) => line.text);
  return {
    header: header.map((line) => ({ text: line.text, isHeading: /^h[1-6]$/.test(line.region.element.tag) })),
    opening: opening.filter((text) => text.length < 160),
    dated: textOf(dated).slice(0, topLines),
    top: textOf(page.lines.slice(0, topLines)),
  };
}

function chooseByline(
  metadata: PageMetadata,
  visible: readonly string[],
  hint: string | undefined,
  siteNames: readonly string[],
): string | null {
  const isSite = (name: string): boolean => siteNames.some((site) => nameKey(site) === nameKey(name));
  const shown = visible.map(readByline).filter((name): name is string => name !== null && !isSite(name));
  const stated = metadata.linked.authors.map(readByline).filter((name) => name !== null && !isSite(name));
  const [author] = stated;
  const agreed = author ? shown.find((name) => nameKey(name).includes(nameKey(author))) : undefined;
  if (hint) return readByline(hint);
  if (agreed) return agreed;
  if (stated.length > 0) return [...new Set(stated)].join(", ");
  const meta =
    metadata.meta.get("author") ??
    metadata.meta.get("article:author") ??
    metadata.meta.get("dc.creator") ??
    metadata.microdata.get("author");
  const [first] = shown;
  const fromMeta = meta ? readByline(meta) : null;
  return first ?? (fromMeta && !isSite(fromMeta) ? fromMeta : null);
}
