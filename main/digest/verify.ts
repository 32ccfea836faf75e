/** Quote integrity: every passage and quotation of a digest against the words of its article in the archive. */
import { anchorSelection } from "../../shared/anchor/anchor.ts";
import { readingText } from "../../shared/domain/article.ts";
import {
  type Digest,
  type DigestEntry,
  type DigestPassage,
  type IntegrityIssue,
  type IntegrityReport,
  shortQuotation,
} from "../../shared/domain/digest.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import type { SourceArticle } from "../../shared/domain/source-article.ts";
import { findQuotations, type Quotation } from "./quotation.ts";
import { countWords, findWording, typographicForm } from "./wording.ts";

type Verdict = "equal" | "edited" | IntegrityIssue;

/**
 * @param sources  the articles that the digest names; one that is missing is an article that the archive lost
 * @returns `passes` when nothing differs, is lost or was never said; uncertain dates, rights and articles told twice only warn
 * Shapes of quotation marks, dashes and spaces are the page's own; every letter else counts. Never throws.
 */
export function checkDigest(digest: Digest, sources: ReadonlyMap<ArticleId, SourceArticle>): IntegrityReport {
  const entries = digest.sections.flatMap((section) => section.entries);
  const verdicts = entries.flatMap((entry) => judgeEntry(entry, sources.get(entry.articleId)));
  const blocking = verdicts.filter((verdict) => typeof verdict !== "string");
  return {
    passages: verdicts.length,
    equal: verdicts.filter((verdict) => verdict === "equal").length,
    edited: verdicts.filter((verdict) => verdict === "edited").length,
    issues: [...blocking, ...uncertainDates(entries, sources), ...tooMuch(entries, sources), ...toldTwice(entries)],
    passes: blocking.length === 0,
  };
}

function judgeEntry(entry: DigestEntry, source: SourceArticle | undefined): Verdict[] {
  const text = source === undefined ? null : readingText(source.blocks);
  const passages = entry.passages.map((passage, at) => judgePassage(entry.key, passage, at, text));
  // A headline of one's own may quote; the paper's own is what the paper printed.
  const ownHeadline = source !== undefined && typographicForm(entry.headline) === typographicForm(source.headline);
  const quotations = [...(ownHeadline ? [] : findQuotations(entry.headline)), ...findQuotations(entry.summary)];
  return [...passages, ...quotations.map((quotation) => judgeQuotation(entry.key, quotation, text, source?.headline ?? ""))];
}

function judgePassage(entryKey: string, passage: DigestPassage, at: number, text: string | null): Verdict {
  const lost = { kind: "lost", entryKey, passage: at, printed: passage.text } as const;
  if (text === null) return lost;
  if (passage.edited) return "edited";
  const place = anchorSelection(text, passage.selector);
  if (place.kind === "orphan") return lost;
  const archived = text.slice(place.start, place.end);
  if (typographicForm(archived) === typographicForm(passage.text)) return "equal";
  return { kind: "differs", entryKey, passage: at, printed: passage.text, archived };
}

function judgeQuotation(entryKey: string, { text: quoted, edited }: Quotation, text: string | null, headline: string): Verdict {
  if (edited) return "edited";
  const isThere = (text !== null && findWording(text, quoted) !== null) || findWording(headline, quoted) !== null;
  return isThere ? "equal" : { kind: "quotation-not-found", entryKey, quoted };
}

function uncertainDates(entries: readonly DigestEntry[], sources: ReadonlyMap<ArticleId, SourceArticle>): IntegrityIssue[] {
  return entries.flatMap(({ key, articleId }) => {
    const published = sources.get(articleId)?.published;
    const isUncertain = published !== undefined && (published.day === null || published.certainty === "candidates");
    return isUncertain ? [{ kind: "date-uncertain", entryKey: key } as const] : [];
  });
}

function tooMuch(entries: readonly DigestEntry[], sources: ReadonlyMap<ArticleId, SourceArticle>): IntegrityIssue[] {
  return entries.flatMap(({ key, articleId, passages, summary }) => {
    const source = sources.get(articleId);
    if (source?.fullText !== "stays") return [];
    const quoted = [...passages.map(({ text }) => text), ...findQuotations(summary).map(({ text }) => text)];
    const words = quoted.reduce((sum, text) => sum + countWords(text), 0);
    if (words <= shortQuotation) return [];
    return [{ kind: "stays-in-office", entryKey: key, words, most: shortQuotation, licence: source.licence } as const];
  });
}

function toldTwice(entries: readonly DigestEntry[]): IntegrityIssue[] {
  const first = new Map<ArticleId, string>();
  return entries.flatMap(({ key, articleId }) => {
    const otherKey = first.get(articleId);
    if (otherKey !== undefined) return [{ kind: "article-twice", entryKey: key, otherKey } as const];
    first.set(articleId, key);
    return [];
  });
}
