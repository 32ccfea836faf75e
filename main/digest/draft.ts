/** A first draft of a press review: a section a country, an entry an article, its lede quoted and tied to its place. */
import { describeLede } from "../../shared/anchor/lede.ts";
import type { CitedQuery } from "../../shared/domain/cited-query.ts";
import { type Digest, type DigestEntry, type DigestSection, type Masthead, shortQuotation } from "../../shared/domain/digest.ts";
import type { SourceArticle } from "../../shared/domain/source-article.ts";
import type { IsoDay } from "../../shared/domain/time.ts";
import { pageWords } from "./page-words.ts";

export interface DraftRequest {
  readonly name: string;
  /** Of the page's own words, ISO 639-1. */
  readonly language: string;
  readonly day: IsoDay;
  readonly issuer: string;
  /** The masthead of the latest review, whose series this one goes on; null: the first. */
  readonly last: Masthead | null;
  /** The search that the articles come from; null when no search found them. */
  readonly search: CitedQuery | null;
}

/** @param sources  each article once, however often it is given; entries keep this order within their section */
export function draftDigest(
  { name, language, day, issuer, last, search }: DraftRequest,
  sources: readonly SourceArticle[],
): Pick<Digest, "name" | "language" | "masthead" | "sections"> {
  const words = pageWords(language);
  const chosen = [...new Map(sources.map((source) => [source.id, source])).values()];
  return {
    name,
    language,
    masthead: {
      title: last?.title ?? words.pressReview,
      issuer,
      // An office that does not number its reviews is not made to.
      number: last === null || last.number === 0 ? 0 : last.number + 1,
      day,
      marking: last?.marking ?? "",
      ...(search === null ? {} : { cited: { search, isPrinted: false } }),
    },
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

function toEntry({ id, headline, blocks, fullText }: SourceArticle): DigestEntry {
  const lede = fullText === "stays" ? describeLede(blocks, shortQuotation) : describeLede(blocks);
  return {
    key: `article-${id}`,
    articleId: id,
    headline: headline.slice(0, 1000),
    summary: "",
    passages: lede === null ? [] : [{ selector: lede, text: lede.exact, edited: false }],
  };
}
