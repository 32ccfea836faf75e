/** A first draft of a press review: a section a country, an entry an article, its lede quoted and tied to its place. */
import { describeSpan } from "../../shared/anchor/describe.ts";
import { blockStarts, readingText } from "../../shared/domain/article.ts";
import type { Digest, DigestEntry, DigestPassage, DigestSection } from "../../shared/domain/digest.ts";
import type { SourceArticle } from "../../shared/domain/source-article.ts";
import type { IsoDay } from "../../shared/domain/time.ts";
import { pageWords } from "./page-words.ts";

export interface DraftRequest {
  readonly name: string;
  /** Of the page's own words, ISO 639-1. */
  readonly language: string;
  readonly day: IsoDay;
}

/** A lede is a sentence or three; a longer one is left for the editor to choose from. */
const longestLede = 900;

/** @param sources  each article once, however often it is given; entries keep this order within their section */
export function draftDigest(
  { name, language, day }: DraftRequest,
  sources: readonly SourceArticle[],
): Pick<Digest, "name" | "language" | "masthead" | "sections"> {
  const words = pageWords(language);
  const chosen = [...new Map(sources.map((source) => [source.id, source])).values()];
  return {
    name,
    language,
    masthead: { title: words.pressReview, issuer: "", number: 0, day, marking: "" },
    sections: toSections(chosen, words.headlines, words.others),
  };
}

function toSections(sources: readonly SourceArticle[], whole: string, others: string): DigestSection[] {
  const countries = new Map<string, SourceArticle[]>();
  for (const source of sources) {
    const country = source.country || others;
    countries.set(country, [...(countries.get(country) ?? []), source]);
  }
  // One country, or hardly two stories of any: headings would only stand in the way.
  const isDivided = countries.size > 1 && sources.length > countries.size;
  const groups = isDivided ? [...countries] : [[whole, sources] as const];
  return groups.map(([title, group], at) => ({
    key: `section-${at + 1}`,
    title: title.slice(0, 200),
    entries: group.slice(0, 500).map(toEntry),
  }));
}

function toEntry(source: SourceArticle): DigestEntry {
  return {
    key: `article-${source.id}`,
    articleId: source.id,
    headline: source.headline.slice(0, 1000),
    summary: "",
    passages: ledeOf(source),
  };
}

function ledeOf({ blocks }: SourceArticle): DigestPassage[] {
  const at = blocks.findIndex((block) => block.kind === "paragraph");
  const lede = blocks[at];
  const start = blockStarts(blocks)[at];
  if (lede === undefined || start === undefined || lede.text.length > longestLede) return [];
  return [{ selector: describeSpan(readingText(blocks), start, start + lede.text.length), text: lede.text, edited: false }];
}
