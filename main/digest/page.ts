/** The page of a digest, worked out once for every writer: lines of sources, numbered notes, directions. */
import { anchorSelection } from "../../shared/anchor/anchor.ts";
import { blockStarts, readingText } from "../../shared/domain/article.ts";
import type { Digest, DigestPassage } from "../../shared/domain/digest.ts";
import type { DigestSourceArticle, Sources } from "./source-article.ts";

export interface PagePassage {
  readonly text: string;
  readonly edited: boolean;
  /** Number of its note, from 1. */
  readonly note: number;
  readonly rtl: boolean;
}

export interface PageEntry {
  readonly headline: string;
  readonly rtl: boolean;
  /** "Le Fanal (Maravelle) · 3 Nov 2026 · FR" */
  readonly source: string;
  readonly url: string | null;
  readonly summary: readonly string[];
  readonly passages: readonly PagePassage[];
}

export interface Page {
  readonly language: string;
  readonly marking: string;
  readonly title: string;
  readonly issuer: string;
  /** "No. 214 · Tuesday 10 November 2026 · EN FR" */
  readonly issue: string;
  readonly sections: readonly { readonly title: string; readonly entries: readonly PageEntry[] }[];
  readonly notes: readonly { readonly number: number; readonly text: string; readonly url: string | null }[];
}

const words = {
  en: { no: "No.", par: "par.", edited: "edited", undated: "undated" },
  fr: { no: "N°", par: "§", edited: "modifié", undated: "sans date" },
} as const;

export function layOut(digest: Digest, sources: Sources): Page {
  const t = digest.language.startsWith("fr") ? words.fr : words.en;
  const locale = digest.language === "en" ? "en-GB" : digest.language;
  const notes: { number: number; text: string; url: string | null }[] = [];
  const sections = digest.sections.map((section) => ({
    title: section.title,
    entries: section.entries.map((entry): PageEntry => {
      const source = sources.get(entry.articleId);
      const date = source ? dateOf(source, locale, t.undated) : "";
      return {
        headline: entry.headline,
        rtl: isRtl(entry.headline),
        source: source ? sourceLine(source, date) : "",
        url: webUrl(source?.url ?? null),
        summary: entry.summary.split(/\n\s*\n/).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== ""),
        passages: entry.passages.map((passage) => {
          const number = notes.length + 1;
          notes.push({ number, text: noteText(passage, source, date, t), url: webUrl(source?.url ?? null) });
          return { text: passage.text, edited: passage.edited, note: number, rtl: isRtl(passage.text) };
        }),
      };
    }),
  }));
  const { masthead } = digest;
  const day = new Date(`${masthead.day}T12:00:00Z`).toLocaleDateString(locale, { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const issue = [masthead.number > 0 ? `${t.no} ${masthead.number}` : "", day, languagesOf(digest, sources)].filter((part) => part !== "").join(" · ");
  return { language: digest.language, marking: masthead.marking, title: masthead.title, issuer: masthead.issuer, issue, sections, notes };
}

export const isRtl = (text: string): boolean => /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text);

function sourceLine(source: DigestSourceArticle, date: string): string {
  const outlet = source.outlet === null ? "" : source.country === null ? source.outlet : `${source.outlet} (${source.country})`;
  return [outlet, date, source.language?.toUpperCase() ?? ""].filter((part) => part !== "").join(" · ");
}

function dateOf({ published }: DigestSourceArticle, locale: string, undated: string): string {
  const say = (day: string): string => new Date(`${day}T12:00:00Z`).toLocaleDateString(locale, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  if (published.day !== null) return say(published.day);
  // A doubt is printed as a doubt.
  return published.candidates.length > 0 ? published.candidates.map(({ day }) => say(day)).join(" / ") : undated;
}

function noteText(passage: DigestPassage, source: DigestSourceArticle | undefined, date: string, t: (typeof words)["en" | "fr"]): string {
  const paragraph = source ? paragraphOf(passage, source) : null;
  const parts = [source?.outlet ?? "", date, paragraph === null ? "" : `${t.par} ${paragraph}`, passage.edited ? t.edited : ""];
  return parts.filter((part) => part !== "").join(", ");
}

/** Counts paragraphs as a reader does: from 1, without subheadings and captions. */
function paragraphOf(passage: DigestPassage, source: DigestSourceArticle): number | null {
  const found = anchorSelection(readingText(source.blocks), passage.selector);
  if (found.kind === "orphan") return null;
  const starts = blockStarts(source.blocks);
  return source.blocks.filter((block, at) => (starts[at] ?? 0) <= found.start && block.kind !== "caption" && block.kind !== "subheading").length || null;
}

function languagesOf(digest: Digest, sources: Sources): string {
  const codes = digest.sections.flatMap((section) => section.entries).flatMap((entry) => sources.get(entry.articleId)?.language ?? []);
  return [...new Set(codes.map((code) => code.toUpperCase()))].sort().join(" ");
}

/** Only web addresses become links. */
const webUrl = (url: string | null): string | null => (url !== null && /^https?:\/\//i.test(url) ? url : null);
