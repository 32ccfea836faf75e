/** Searching the archive, and what the palette and type-ahead know. */
import { z } from "zod";
import { dateCertainty, triage, verdict } from "../domain/article.ts";
import { familyMember, shownCopy } from "../domain/family.ts";
import { articleId, dossierId, outletId, tagId } from "../domain/ids.ts";
import { span } from "../domain/span.ts";
import { tagColour, tagPath } from "../domain/tag.ts";
import { isoDay, isoInstant } from "../domain/time.ts";
import { call } from "./call.ts";

const queryText = z.string().max(10_000);

/** A text with the stretches that answer the query. */
export const marked = z.object({ text: z.string(), marks: z.array(span) });

const rowDate = z.object({
  day: isoDay.nullable(),
  instant: isoInstant.nullable(),
  certainty: dateCertainty,
  candidates: z.array(isoDay),
});

/** A copy that lies folded beneath a row, with what it did to the family's first text. */
export const foldedCopy = familyMember.extend({
  headline: z.string(),
  outlet: z.string().nullable(),
  language: z.string().nullable(),
  published: rowDate,
  read: z.boolean(),
});

/** A list row: one article with the facts that a row shows. */
export const articleRow = z.object({
  id: articleId,
  headline: marked,
  snippet: marked,
  outlet: z.object({ id: outletId, name: z.string(), country: z.string().nullable(), label: z.string().nullable() }).nullable(),
  language: z.string().nullable(),
  published: rowDate,
  addedAt: isoInstant,
  read: z.boolean(),
  verdict,
  verdictReason: z.string().nullable(),
  /** The first words of its text that look as if it was read in the wrong character set; null where none do. */
  misread: z.string().nullable(),
  triage,
  words: z.number().int(),
  tags: z.array(z.object({ id: tagId, path: z.string(), colour: tagColour })),
  annotations: z.number().int(),
  revisions: z.number().int(),
  /** Other articles that have its text. */
  copies: z.number().int(),
  score: z.number().nullable(),
  /** What the article itself did to the first text, and the other matches of its family, oldest first; null when none is folded beneath it. */
  family: z.object({ own: familyMember, copies: z.array(foldedCopy) }).nullable(),
});

/** `words` and `copies` begin with the most, `outlet` and `language` with A; what is equal goes by date. */
export const searchSort = z.enum(["date", "relevance", "added", "oldest", "outlet", "language", "words", "copies"]);

/** What the rows of a list stand under. */
export const searchGroup = z.enum(["day", "outlet", "language"]);

/** A part of a grouped list: the rows of one day, outlet or language, one after the other. */
export const rowGroup = z.object({
  /** The day, the outlet's name, the language's code; null for what has none. */
  value: z.string().nullable(),
  articles: z.number().int(),
  stories: z.number().int(),
});

export const searchRequest = z.object({
  query: queryText,
  sort: searchSort,
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(200),
  /** One row for all matches of a family of copies; `offset` and `limit` count rows. */
  fold: z.boolean(),
  /** Which copy is the one row, a preferred outlet's unless told. */
  shownCopy: shownCopy.optional(),
  /** Without it the rows stand in one list. */
  group: searchGroup.optional(),
});

/**
 * `total` counts the articles that answer the query, `complete` the rows that they fold into (the same for an unfolded list), `stories` all
 * rows: sorted by relevance, articles with some of a plain query's words follow those with all, or stand among them where the query has five or
 * more: then `complete` is `stories`.
 */
export const searchPage = z.object({
  total: z.number().int(),
  complete: z.number().int(),
  stories: z.number().int(),
  ms: z.number(),
  rows: z.array(articleRow),
  /** Of a grouped list all its parts, in order; with its first page only. */
  groups: z.array(rowGroup).optional(),
});

export const facetValue = z.object({
  /** What to write after the field's colon to ask for it. */
  value: z.string(),
  label: z.string(),
  count: z.number().int(),
});

export const facets = z.object({
  outlet: z.array(facetValue),
  language: z.array(facetValue),
  /** Each with what stands below it in the tree, as `tag:` finds it. */
  tag: z.array(facetValue),
  /** Where outlets publish, and what they are; what nobody has said of an outlet is left out. */
  country: z.array(facetValue),
  kind: z.array(facetValue),
  dossier: z.array(facetValue),
  verdict: z.array(facetValue),
  /** Who is quoted. */
  actor: z.array(facetValue),
  /** `2026-11`, oldest first. */
  month: z.array(facetValue),
  /** Days of the matches, oldest first, at most 3,660: for the histogram. */
  day: z.array(facetValue),
});

export const paletteEntry = z.object({
  kind: z.enum(["article", "tag", "outlet", "dossier", "saved-search", "digest"]),
  id: z.number().int(),
  label: z.string(),
  detail: z.string(),
});

/** What a clause finds by itself, and together with all before it. */
export const clauseCount = z.object({ clause: z.string(), count: z.number().int(), together: z.number().int() });

/** The rows of a list as they stand in it, without their facts. */
const listOrder = searchRequest.pick({ query: true, sort: true, fold: true, shownCopy: true, group: true });

/** Fields whose values an archive can list. */
export const valueFields = [
  "outlet",
  "country",
  "kind",
  "lang",
  "author",
  "tag",
  "dossier",
  "actor",
  "says",
  "about",
  "source",
  "verdict",
  "is",
  "has",
  "date",
] as const;
const valueField = z.enum(valueFields);

/** A field's values with the articles that have them; null where counting would take too long. */
const fieldValues = z.array(z.object({ name: z.string(), count: z.number().int().nullable() })).readonly();

const chosenIds = z.array(articleId).min(1).max(100_000);

/** Of chosen articles: how many there are, carry each tag itself, lie in each dossier, are read, kept, dropped. What none of them has is left out. */
export const effect = z.object({
  articles: z.number().int(),
  tags: z.array(z.object({ path: tagPath, articles: z.number().int() })),
  dossiers: z.array(z.object({ id: dossierId, articles: z.number().int() })),
  read: z.number().int(),
  kept: z.number().int(),
  dropped: z.number().int(),
});

/** An article as a line of a table that leaves the program. */
export const listedArticle = z.object({
  id: articleId,
  headline: z.string(),
  outlet: z.string().nullable(),
  country: z.string().nullable(),
  day: isoDay.nullable(),
  language: z.string().nullable(),
  words: z.number().int(),
  byline: z.string().nullable(),
  url: z.string().nullable(),
  read: z.boolean(),
  tags: z.array(z.string()),
});

export const searchCalls = {
  "search.run": call(searchRequest, searchPage),
  "search.facets": call(z.object({ query: queryText }), facets),
  /** All ids that match, for acts on a whole result; at most 100,000. */
  "search.ids": call(z.object({ query: queryText }), z.array(articleId)),
  /** The articles on the rows from `offset` on, for choosing a stretch of a long list. */
  "search.range": call(
    listOrder.extend({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(100_000) }),
    z.array(articleId),
  ),
  /** The first row with a day of the period, else the row whose day is nearest to it; null where no row has a day. */
  "search.rowOfDay": call(listOrder.extend({ from: isoDay, before: isoDay }), z.number().int().nullable()),
  /** What is so of articles already, before something is done with all of them. */
  "search.effect": call(z.object({ ids: chosenIds }), effect),
  /** The facts of chosen articles, in the order of `ids`. */
  "search.listed": call(z.object({ ids: chosenIds }), z.array(listedArticle)),
  /** What each part of a query finds by itself; none for a query of one part. */
  "search.clauses": call(z.object({ query: queryText }), z.array(clauseCount)),
  /** The query with words that the archive lacks put right; null when there is nothing to put right. */
  "search.suggest": call(z.object({ query: queryText }), z.string().nullable()),
  /** The commonest first. */
  "search.fieldValues": call(z.object({ field: valueField }), fieldValues),
  "search.palette": call(z.object({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(5000) }), z.array(paletteEntry)),
};

export type Marked = z.infer<typeof marked>;
export type ArticleRow = z.infer<typeof articleRow>;
export type FoldedCopy = z.infer<typeof foldedCopy>;
export type SearchSort = z.infer<typeof searchSort>;
export type SearchGroup = z.infer<typeof searchGroup>;
export type RowGroup = z.infer<typeof rowGroup>;
export type SearchRequest = z.infer<typeof searchRequest>;
export type ListOrder = z.infer<typeof listOrder>;
export type SearchPage = z.infer<typeof searchPage>;
export type FacetValue = z.infer<typeof facetValue>;
export type Effect = z.infer<typeof effect>;
export type ListedArticle = z.infer<typeof listedArticle>;
export type ClauseCount = z.infer<typeof clauseCount>;
export type Facets = z.infer<typeof facets>;
export type ValueField = z.infer<typeof valueField>;
export type FieldValues = z.infer<typeof fieldValues>;
export type PaletteEntry = z.infer<typeof paletteEntry>;
