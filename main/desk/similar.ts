/** What in the archive repeats an article: its copies, its outlet's other versions of it, its probable translations. */
import type { AppError } from "../../shared/contract/errors.ts";
import { runningText } from "../../shared/domain/article.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import type { SourceArticle } from "../../shared/domain/source-article.ts";
import { fingerprintOf } from "../../shared/likeness/fingerprint.ts";
import { overlapOf } from "../../shared/likeness/overlap.ts";
import { translationProfile, translationScore } from "../analyse/translation.ts";
import type { Asking, ReaderTable } from "../archive/archive.ts";

/** `score`, 0 to 1: of the text that stands more wholly in the other, how much; for a translation, of names and figures. */
export interface SimilarArticle {
  readonly id: ArticleId;
  readonly relation: "copy" | "revision" | "translation";
  readonly score: number;
}

/** Articles of the days around that are looked at; a translation runs within a day. */
const mostNeighbours = 2_000;

/** @returns the likest first. Errors: not-found. */
export async function findSimilar(
  archive: Asking<ReaderTable>,
  { id }: { readonly id: ArticleId },
): Promise<Result<SimilarArticle[], AppError>> {
  const sources = await archive.ask("store.sources", { ids: [id] });
  if (!sources.ok) return sources;
  const [article] = sources.value;
  if (article === undefined) return err({ kind: "not-found", what: "article" });
  const copies = await findCopies(archive, article);
  if (!copies.ok) return copies;
  const translations = await findTranslations(archive, article);
  if (!translations.ok) return translations;
  const known = new Set(copies.value.map((each) => each.id));
  const others = translations.value.filter((each) => !known.has(each.id));
  return ok([...copies.value, ...others].toSorted((a, b) => b.score - a.score));
}

async function findCopies(archive: Asking<ReaderTable>, article: SourceArticle): Promise<Result<SimilarArticle[], AppError>> {
  const family = await archive.ask("families.load", { id: article.id });
  if (!family.ok) return family;
  const ids = family.value?.members.map(({ articleId }) => articleId).filter((id) => id !== article.id) ?? [];
  const others = await archive.ask("store.sources", { ids });
  if (!others.ok) return others;
  const { shingles } = fingerprintOf(runningText(article.blocks));
  return ok(
    others.value.map(({ id, outlet, blocks }) => {
      const { ofFirst, ofSecond } = overlapOf(shingles, fingerprintOf(runningText(blocks)).shingles);
      const relation = outlet !== null && outlet === article.outlet ? "revision" : "copy";
      return { id, relation, score: Math.max(ofFirst, ofSecond) };
    }),
  );
}

async function findTranslations(archive: Asking<ReaderTable>, article: SourceArticle): Promise<Result<SimilarArticle[], AppError>> {
  const { day } = article.published;
  if (day === null || article.language === null) return ok([]);
  const around = await archive.ask("search.ids", { query: `after:${shifted(day, -1)} before:${shifted(day, 2)}` });
  if (!around.ok) return around;
  const others = await archive.ask("store.sources", { ids: around.value.slice(0, mostNeighbours) });
  if (!others.ok) return others;
  const profile = translationProfile(runningText(article.blocks));
  return ok(
    others.value.flatMap(({ id, language, blocks }): SimilarArticle[] => {
      if (language === null || language === article.language) return [];
      const score = translationScore(profile, translationProfile(runningText(blocks)));
      return score === null ? [] : [{ id, relation: "translation", score }];
    }),
  );
}

const shifted = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
