/** What in the archive is like an article: copies, its outlet's other versions, probable translations, what tells of the same event. */
import type { AppError } from "../../shared/contract/errors.ts";
import { type Kinship, kinship, type SimilarArticle } from "../../shared/contract/similar.ts";
import { runningText } from "../../shared/domain/article.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { ok, type Result } from "../../shared/domain/result.ts";
import type { SourceArticle } from "../../shared/domain/source-article.ts";
import { fingerprintOf } from "../../shared/likeness/fingerprint.ts";
import { overlapOf } from "../../shared/likeness/overlap.ts";
import { termsOf } from "../../shared/query/terms.ts";
import { characteristicWords, sharedWeight, textWords, type WeighedWord } from "../analyse/characteristic.ts";
import { sharedNames, translationScore } from "../analyse/translation.ts";
import type { Asking, ReaderTable } from "../archive/archive.ts";
import { daysAround, isWithinDays, translationDays } from "./days-around.ts";
import { loadSource, mostShared, profileAll, profileOf, translationsTold } from "./translations.ts";

/** Articles of other languages, of the days around, that are looked at. */
const mostNeighbours = 2_000;
/** An event is told of for days. */
const eventDays = 4;

/** Words that mark an article, how many of them candidates are found by, and how many candidates are compared. */
const mostWords = 40;
const soughtWords = 14;
const mostCandidates = 200;
/** Of what marks an article: this much makes the same event or a like one. Set on the sample's three events. */
const least = { event: 0.25, like: 0.18 };
/** Across languages: of the names of the shorter text. */
const leastNames = 0.18;
const mostListed = 60;

type Found = Pick<SimilarArticle, "relation" | "score" | "shared"> & { readonly source: SourceArticle };

/** @returns closest relations first, in each the likest. Errors: not-found. */
export async function findSimilar(
  archive: Asking<ReaderTable>,
  { id }: { readonly id: ArticleId },
): Promise<Result<SimilarArticle[], AppError>> {
  const source = await loadSource(archive, id);
  if (!source.ok) return source;
  const article = source.value;
  const found = new Map<ArticleId, Found>();
  for (const find of [findCopies, findAcrossLanguages, findByWords]) {
    const some = await find(archive, article);
    if (!some.ok) return some;
    for (const each of some.value) if (!found.has(each.source.id)) found.set(each.source.id, each);
  }
  const rank = (relation: Kinship): number => kinship.options.indexOf(relation);
  const sorted = [...found.values()].sort((a, b) => rank(a.relation) - rank(b.relation) || b.score - a.score);
  return ok(sorted.slice(0, mostListed).map(toListed));
}

const toListed = ({ source: { id, headline, outlet, language, published }, ...kin }: Found): SimilarArticle => ({
  id,
  ...kin,
  headline,
  outlet,
  language,
  day: published.day,
});

type Finding = Promise<Result<Found[], AppError>>;

async function findCopies(archive: Asking<ReaderTable>, article: SourceArticle): Finding {
  const family = await archive.ask("families.load", { id: article.id });
  if (!family.ok) return family;
  const ids =
    family.value?.members
      .map(({ articleId }) => articleId)
      .filter((id) => id !== article.id)
      .slice(0, mostListed) ?? [];
  const others = await archive.ask("store.sources", { ids });
  if (!others.ok) return others;
  const { shingles } = fingerprintOf(runningText(article.blocks));
  return ok(
    others.value.map((source) => {
      const { ofFirst, ofSecond } = overlapOf(shingles, fingerprintOf(runningText(source.blocks)).shingles);
      const relation = source.outlet !== null && source.outlet === article.outlet ? "revision" : "copy";
      return { source, relation, score: Math.max(ofFirst, ofSecond), shared: [] };
    }),
  );
}

/** By what survives translation: names in any script, and figures. */
async function findAcrossLanguages(archive: Asking<ReaderTable>, article: SourceArticle): Finding {
  const { day } = article.published;
  if (day === null || article.language === null) return ok([]);
  const around = await archive.ask("search.ids", { query: daysAround(day, eventDays) });
  if (!around.ok) return around;
  const others = await archive.ask("store.sources", { ids: around.value.slice(0, mostNeighbours) });
  if (!others.ok) return others;
  const told = await translationsTold(archive, article.id);
  if (!told.ok) return told;
  const profile = profileOf(article);
  const { profiled, weights } = profileAll(profile, others.value);
  return ok(
    profiled.flatMap(({ source, other }): Found[] => {
      const { language, published } = source;
      if (language === null || language === article.language) return [];
      const { score: names, shared: all } = sharedNames(profile, other, weights);
      const shared = all.slice(0, mostShared);
      const isNear = isWithinDays(day, published.day, translationDays);
      const said = told.value.get(source.id);
      const translated = said === true ? 1 : isNear && said === undefined ? translationScore(profile, other) : null;
      if (translated !== null) return [{ source, relation: "translation", score: translated, shared }];
      return names >= leastNames ? [{ source, relation: "same-event", score: names, shared }] : [];
    }),
  );
}

/** By the words that mark the article, in its own language. */
async function findByWords(archive: Asking<ReaderTable>, article: SourceArticle): Finding {
  const words = textWords(wholeText(article));
  const known = await archive.ask("store.wordCounts", { terms: words.map(({ term }) => term) });
  if (!known.ok) return known;
  const marking = characteristicWords(words, new Map(known.value.counts), known.value.articles, mostWords);
  const ids = await findCandidates(archive, marking);
  if (!ids.ok) return ids;
  const others = await archive.ask("store.sources", { ids: ids.value.filter((each) => each !== article.id) });
  if (!others.ok) return others;
  return ok(others.value.flatMap((source) => likeness(article, marking, source) ?? []));
}

async function findCandidates(archive: Asking<ReaderTable>, marking: readonly WeighedWord[]): Promise<Result<ArticleId[], AppError>> {
  if (marking.length === 0) return ok([]);
  const query = marking
    .slice(0, soughtWords)
    .map(({ term }) => `"${term}"`)
    .join(" OR ");
  const page = await archive.ask("search.run", { query, sort: "relevance", offset: 0, limit: mostCandidates, fold: false });
  return page.ok ? ok(page.value.rows.map((row) => row.id)) : page;
}

function likeness(article: SourceArticle, marking: readonly WeighedWord[], source: SourceArticle): Found | null {
  const { score, shared } = sharedWeight(marking, new Set(termsOf(wholeText(source))));
  const [day, other] = [article.published.day, source.published.day];
  const isNear = isWithinDays(day, other, eventDays);
  if (score < least.like) return null;
  return { source, relation: isNear && score >= least.event ? "same-event" : "like", score, shared: shared.slice(0, mostShared) };
}

const wholeText = ({ headline, blocks }: SourceArticle): string => `${headline}\n${runningText(blocks)}`;
