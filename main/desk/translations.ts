/** The texts in other languages that may be an article's: found by names and figures, and by what a person said. */
import type { AppError } from "../../shared/contract/errors.ts";
import type { Translation } from "../../shared/contract/family.ts";
import { runningText } from "../../shared/domain/article.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import type { SourceArticle } from "../../shared/domain/source-article.ts";
import { nameWeights, sharedNames, type TranslationProfile, translationProfile, translationScore } from "../analyse/translation.ts";
import type { Asking, ReaderTable } from "../archive/archive.ts";
import { daysAround, isWithinDays, translationDays } from "./days-around.ts";

/** Articles are opened one after the other: no more are compared for each. */
const mostCompared = 300;
const mostFigures = 12;
const mostListed = 20;
/** Names and figures that are shown of those that two texts share. */
export const mostShared = 6;

/** @returns in the order of `families.translations`. Errors: not-found. */
export async function findTranslations(
  archive: Asking<ReaderTable>,
  { id }: { readonly id: ArticleId },
): Promise<Result<Translation[], AppError>> {
  const source = await loadSource(archive, id);
  if (!source.ok) return source;
  const article = source.value;
  const told = await translationsTold(archive, id);
  if (!told.ok) return told;
  const profile = profileOf(article);
  const candidates = await findCandidates(archive, article, profile);
  if (!candidates.ok) return candidates;
  const ids = [...new Set([...told.value.keys(), ...candidates.value])].slice(0, mostCompared);
  const others = await archive.ask("store.sources", { ids });
  if (!others.ok) return others;
  const { profiled, weights } = profileAll(profile, others.value);
  const found = profiled.flatMap(({ source, other }): Translation[] => {
    const isSame = told.value.get(source.id) ?? null;
    const score = isCandidate(article, source) ? translationScore(profile, other) : null;
    if (score === null && isSame === null) return [];
    const shared = sharedNames(profile, other, weights).shared.slice(0, mostShared);
    const { headline, outlet, language, published } = source;
    return [{ articleId: source.id, headline, outlet, language, day: published.day, score, shared, isSame }];
  });
  return ok(found.toSorted((a, b) => rank(a) - rank(b) || (b.score ?? 0) - (a.score ?? 0)).slice(0, mostListed));
}

/** Errors: not-found. */
export async function loadSource(archive: Asking<ReaderTable>, id: ArticleId): Promise<Result<SourceArticle, AppError>> {
  const sources = await archive.ask("store.sources", { ids: [id] });
  if (!sources.ok) return sources;
  const [article] = sources.value;
  return article === undefined ? err({ kind: "not-found", what: "article" }) : ok(article);
}

/** What a person said: whether each of these is the article in another language. */
export async function translationsTold(
  archive: Asking<ReaderTable>,
  id: ArticleId,
): Promise<Result<ReadonlyMap<ArticleId, boolean>, AppError>> {
  const decisions = await archive.ask("store.translationDecisions", { id });
  return decisions.ok ? ok(new Map(decisions.value.map(({ otherId, isSame }) => [otherId, isSame]))) : decisions;
}

/** What survives translation of the articles that one is compared with; a name weighs by how few of all of them have it. */
export function profileAll(profile: TranslationProfile, others: readonly SourceArticle[]) {
  const profiled = others.map((source) => ({ source, other: profileOf(source) }));
  return { profiled, weights: nameWeights([profile, ...profiled.map(({ other }) => other)]) };
}

export const profileOf = ({ blocks }: SourceArticle): TranslationProfile => translationProfile(runningText(blocks));

const rank = ({ isSame }: Translation): number => (isSame === true ? 0 : isSame === null ? 1 : 2);

const isCandidate = (article: SourceArticle, source: SourceArticle): boolean =>
  source.language !== null &&
  source.language !== article.language &&
  isWithinDays(article.published.day, source.published.day, translationDays);

/** A translation has most of the figures: articles of the day that have one of them are looked at. A year is in too many. */
async function findCandidates(
  archive: Asking<ReaderTable>,
  { language, published: { day } }: SourceArticle,
  { figures }: TranslationProfile,
): Promise<Result<ArticleId[], AppError>> {
  if (day === null || language === null) return ok([]);
  const telling = [...figures].filter((figure) => !/^(?:19|20)\d\d$/.test(figure));
  const sought = (telling.length > 0 ? telling : [...figures]).slice(0, mostFigures);
  if (figures.size < 2) return ok([]);
  const words = sought.map((figure) => `"${figure}"`).join(" OR ");
  return archive.ask("search.ids", { query: `(${words}) -lang:${language} ${daysAround(day, translationDays)}` });
}
