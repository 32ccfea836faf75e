/** The form of corrections as plain values: what an article shows, and which corrections a changed form asks for. */
import type { ArticleView, Correction } from "../../shared/contract/article.ts";
import type { Block } from "../../shared/domain/article.ts";
import { isoDay } from "../../shared/domain/time.ts";

export const textFields = [
  "headline",
  "standfirst",
  "byline",
  "authors",
  "dateline",
  "published",
  "updated",
  "language",
  "outlet",
  "url",
] as const;
export type TextField = (typeof textFields)[number];

export interface Draft {
  readonly texts: Readonly<Record<TextField, string>>;
  readonly blocks: readonly Block[];
}

export function draftOf({ article, outlet }: ArticleView): Draft {
  const { headline, standfirst, byline, authors, dateline, published, updated, language, url, blocks } = article;
  return {
    texts: {
      headline,
      standfirst: standfirst ?? "",
      byline: byline ?? "",
      // A name may hold a comma ("Harrild, Tove").
      authors: authors.join("; "),
      dateline: dateline ?? "",
      published: published.day ?? "",
      updated: updated?.day ?? "",
      language: language ?? "",
      outlet: outlet?.name ?? "",
      url: url ?? "",
    },
    blocks,
  };
}

/** Whether a day as typed is one of the calendar. */
export function isDay(text: string): boolean {
  if (!isoDay.safeParse(text).success) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The corrections that turn the article into the draft; a field that was emptied goes back to the program. */
export function correctionsOf(view: ArticleView, draft: Draft): Correction[] {
  const before = draftOf(view);
  const changed = textFields.filter((field) => draft.texts[field].trim() !== before.texts[field].trim());
  const texts = changed.map((field) => correctionOf(view, field, draft.texts[field].trim()));
  const blocks = draft.blocks.map((each) => ({ ...each, text: each.text.trim() })).filter((each) => each.text !== "");
  const isSame = blocks.length === before.blocks.length && blocks.every((each, at) => sameBlock(each, before.blocks[at]));
  return isSame || blocks.length === 0 ? texts : [...texts, { field: "blocks", value: blocks }];
}

const namesIn = (text: string): string[] =>
  text
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");

const sameBlock = (a: Block, b: Block | undefined): boolean => a.kind === b?.kind && a.text === b.text && a.credit === b.credit;

function correctionOf({ article }: ArticleView, field: TextField, text: string): Correction {
  if (text === "") return { field, value: null };
  if (field === "authors") return { field, value: namesIn(text) };
  if (field !== "published" && field !== "updated") return { field, value: text };
  const { evidence, candidates } = article[field] ?? { evidence: [], candidates: [] };
  return { field, value: { day: text, instant: null, certainty: "corrected", evidence, candidates } };
}
