/** The printed page, worked out once for every format: lines, numbered notes and their places. Writers only set it. */
import { anchorSelection } from "../../shared/anchor/anchor.ts";
import type { PrintedLines } from "../../shared/contract/digest.ts";
import { type Block, blockStarts, readingText } from "../../shared/domain/article.ts";
import type { Digest, DigestEntry, DigestPassage } from "../../shared/domain/digest.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import type { SourceArticle } from "../../shared/domain/source-article.ts";
import { sayCitation } from "../../shared/query/cite.ts";
import { type Direction, directionOf } from "./direction.ts";
import { exactTime, longDay, shortDay } from "./page-date.ts";
import { type PageWords, pageWords } from "./page-words.ts";
import { findQuotations } from "./quotation.ts";
import { checkDigest } from "./verify.ts";
import { findWording } from "./wording.ts";

/** Words, then the number of the note that proves them; null: no note. */
export interface Run {
  readonly text: string;
  readonly note: number | null;
}

export interface PageParagraph {
  readonly runs: readonly Run[];
  readonly direction: Direction;
}

export interface PagePassage extends PageParagraph {
  /** Of its note; 0 where the archive has the article no more. */
  readonly note: number;
  readonly language: string | null;
  /** "The Harbour Courier, 10 Nov, par. 3" */
  readonly source: string;
}

export interface PageEntry {
  readonly key: string;
  readonly headline: string;
  readonly direction: Direction;
  /** Only http and https; null when the archive knows none. */
  readonly url: string | null;
  /** "Le Courant (Sarre-Haute) · 10 Nov · FR" */
  readonly source: string;
  readonly summary: readonly PageParagraph[];
  readonly passages: readonly PagePassage[];
  /** The licence under which the text is quoted, in the office's words; null for none. */
  readonly licence: string | null;
}

export interface PageNote {
  readonly number: number;
  readonly text: string;
  readonly url: string | null;
}

export interface DigestPage {
  readonly language: string;
  readonly direction: Direction;
  readonly marking: string;
  readonly title: string;
  readonly issuer: string;
  /** "No. 214 · Tuesday 10 November 2026" */
  readonly issue: string;
  /** "EN FR DE" */
  readonly languages: string;
  readonly sections: readonly { readonly key: string; readonly title: string; readonly entries: readonly PageEntry[] }[];
  readonly notesTitle: string;
  readonly notes: readonly PageNote[];
  /** The sentence that a digest which passes may print; null for one that does not, or that quotes nothing. */
  readonly verified: string | null;
  /** The search that the review was made from, in a line; null for none, or when it is not to be printed. */
  readonly cited: string | null;
}

/** What the making of each entry needs; `notes` grows in the order of the page. */
interface Setting {
  readonly digest: Digest;
  readonly words: PageWords;
  readonly notes: PageNote[];
}

/** @param sources  the articles that the digest names; an entry whose article is missing keeps its words and has no source line */
export function layOutPage(digest: Digest, sources: ReadonlyMap<ArticleId, SourceArticle>): DigestPage {
  const { masthead, language } = digest;
  const words = pageWords(language);
  const setting: Setting = { digest, words, notes: [] };
  const sections = digest.sections.map(({ key, title, entries }) => ({
    key,
    title,
    entries: entries.map((entry) => layOutEntry(entry, sources.get(entry.articleId), setting)),
  }));
  const used = digest.sections.flatMap((section) => section.entries.map((entry) => sources.get(entry.articleId)?.language ?? null));
  const report = checkDigest(digest, sources);
  return {
    language,
    direction: directionOf(words.pressReview),
    marking: masthead.marking,
    title: masthead.title,
    issuer: masthead.issuer,
    issue: [masthead.number > 0 ? `${words.number} ${masthead.number}` : "", longDay(masthead.day, language)].filter(Boolean).join(" · "),
    languages: [...new Set(used.flatMap((code) => (code === null ? [] : [code.toUpperCase()])))].join(" "),
    sections,
    notesTitle: words.sources,
    notes: setting.notes,
    verified: report.passes && report.equal > 0 ? words.verified(report.equal) : null,
    cited: masthead.cited?.isPrinted ? sayCitation(masthead.cited.search, language === "fr" ? "fr" : "en") : null,
  };
}

/** The lines of the page that no writer of the review has written. */
export function printedLinesOf({ sections, notes }: DigestPage): PrintedLines {
  const entries = sections.flatMap((section) => section.entries);
  return {
    entries: Object.fromEntries(
      entries.map(({ key, source, passages }) => [
        key,
        { source, passages: passages.map(({ source: line, note }) => ({ source: line, note })) },
      ]),
    ),
    notes: notes.map(({ text }) => text),
  };
}

function layOutEntry(entry: DigestEntry, source: SourceArticle | undefined, setting: Setting): PageEntry {
  return {
    key: entry.key,
    headline: entry.headline,
    direction: directionOf(entry.headline),
    url: source === undefined ? null : webAddress(source.url),
    source: source === undefined ? "" : sourceLine(source, setting),
    summary: paragraphsOf(entry.summary).map((text) => ({ runs: toRuns(text, source, setting), direction: directionOf(text) })),
    passages: entry.passages.map((passage) => layOutPassage(passage, source, setting)),
    licence: source?.licence ?? null,
  };
}

function sourceLine(source: SourceArticle, { digest }: Setting): string {
  const outlet = [source.outlet, source.country === null ? null : source.outlet === null ? source.country : `(${source.country})`];
  const day = shortDay(source.published, digest.masthead.day, digest.language);
  return [outlet.filter(Boolean).join(" "), day, source.language?.toUpperCase()].filter(Boolean).join(" · ");
}

function layOutPassage(passage: DigestPassage, source: SourceArticle | undefined, setting: Setting): PagePassage {
  const { words, digest } = setting;
  const direction = directionOf(passage.text);
  if (source === undefined) return { runs: [{ text: passage.text, note: null }], note: 0, direction, language: null, source: "" };
  const place = anchorSelection(readingText(source.blocks), passage.selector);
  const paragraph = place.kind === "orphan" ? null : paragraphNumber(source.blocks, place.start);
  const line = [
    source.outlet,
    shortDay(source.published, digest.masthead.day, digest.language),
    paragraph === null ? null : `${words.paragraph} ${paragraph}`,
    passage.edited ? words.edited : null,
  ];
  const note = addNote(source, paragraph, setting);
  return {
    runs: [{ text: passage.text, note }],
    note,
    direction,
    language: passage.edited ? null : languageAt(source, place.kind === "orphan" ? 0 : place.start),
    source: line.filter(Boolean).join(", "),
  };
}

/** A quotation that stands in the article, or says that it is translated from it, ends in the number of its note. */
function toRuns(text: string, source: SourceArticle | undefined, setting: Setting): Run[] {
  if (source === undefined) return [{ text, note: null }];
  const runs: Run[] = [];
  let from = 0;
  for (const { text: quoted, span, edited } of findQuotations(text)) {
    const place = edited ? null : findWording(readingText(source.blocks), quoted);
    if (place === null && !edited) continue;
    // The number stands after a full stop or comma, as printers set it.
    const end = span.end + (/^[.,;:!?]/.test(text.slice(span.end)) ? 1 : 0);
    runs.push({ text: text.slice(from, end), note: addNote(source, place && paragraphNumber(source.blocks, place.start), setting) });
    from = end;
  }
  if (from < text.length) runs.push({ text: text.slice(from), note: null });
  return runs;
}

function addNote(source: SourceArticle, paragraph: number | null, { digest, words, notes }: Setting): number {
  const parts = [
    source.outlet ?? source.headline,
    exactTime(source.published, digest.masthead.day, digest.language),
    paragraph === null ? null : `${words.paragraph} ${paragraph}`,
  ];
  notes.push({ number: notes.length + 1, text: parts.filter(Boolean).join(", "), url: webAddress(source.url) });
  return notes.length;
}

/** A passage out of a statement that is quoted whole is in the statement's language. */
function languageAt({ blocks, language }: SourceArticle, position: number): string | null {
  const starts = blockStarts(blocks);
  return blocks.findLast((_, at) => (starts[at] ?? 0) <= position)?.language ?? language;
}

/** Counted as a reader of the article counts: captions and subheadings are not paragraphs, but take the number of the one before. */
function paragraphNumber(blocks: readonly Block[], position: number): number | null {
  const starts = blockStarts(blocks);
  const before = blocks.filter((block, at) => block.kind !== "caption" && block.kind !== "subheading" && (starts[at] ?? 0) <= position);
  return before.length === 0 ? null : before.length;
}

function paragraphsOf(summary: string): string[] {
  return summary
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== "");
}

/** A captured address can be anything; only one that opens a page becomes a link. */
function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? href : null;
}
