/** The first draft of a digest: one section, one entry an article, the lede as its passage. */
import { describeSpan } from "../../shared/anchor/describe.ts";
import { blockStarts, readingText } from "../../shared/domain/article.ts";
import type { Digest, DigestEntry, DigestPassage } from "../../shared/domain/digest.ts";
import type { IsoDay } from "../../shared/domain/time.ts";
import type { DigestSourceArticle } from "./source-article.ts";

type Draft = Pick<Digest, "name" | "language" | "masthead" | "sections">;

interface DraftOptions {
  readonly name: string;
  readonly section: string;
  readonly issuer: string;
  readonly day: IsoDay;
  readonly articles: readonly DigestSourceArticle[];
}

const longestHeadline = 1000;

/** @param options.articles in the order of the page */
export function draftDigest({ name, section, issuer, day, articles }: DraftOptions): Draft {
  return {
    name,
    language: "en",
    masthead: { title: name, issuer, number: 0, day, marking: "" },
    sections: [{ key: "s1", title: section, entries: articles.map((article, at) => draftEntry(article, `e${at + 1}`)) }],
  };
}

function draftEntry(article: DigestSourceArticle, key: string): DigestEntry {
  return { key, articleId: article.id, headline: article.headline.slice(0, longestHeadline), summary: "", passages: lede(article) };
}

function lede(article: DigestSourceArticle): DigestPassage[] {
  const at = article.blocks.findIndex((block) => block.kind === "paragraph");
  const block = article.blocks[at];
  const start = blockStarts(article.blocks)[at];
  if (block === undefined || start === undefined || block.text.length > 20_000) return [];
  return [{ selector: describeSpan(readingText(article.blocks), start, start + block.text.length), text: block.text, edited: false }];
}
