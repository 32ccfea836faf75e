/** Fills an archive with generated articles, as an import stores them. */
import type { Archive, StoreItem } from "../main/archive/archive.ts";
import { prepareItem } from "../main/archive/store/prepare.ts";
import type { AppError } from "../shared/contract/errors.ts";
import { readingText } from "../shared/domain/article.ts";
import type { CleanArticle } from "../shared/domain/clean-article.ts";
import type { Result } from "../shared/domain/result.ts";
import { functionWordsOf } from "../shared/words/function-words.ts";
import { generateArticles } from "./generate.ts";

export const seed = 2026;
const batchSize = 200;

interface Filled {
  /** Of the writer alone: what the import pool does beforehand is not in it. */
  readonly seconds: number;
  /** UTF-8 bytes of all headlines, standfirsts and bodies. */
  readonly textBytes: number;
}

/** @param onBatch  told of the articles of each batch once it is stored */
export async function fillArchive(
  archive: Archive,
  count: number,
  onBatch: (articles: readonly CleanArticle[]) => void = () => {},
): Promise<Filled> {
  const job = must(await archive.ask("store.startJob", { label: "Generated", sources: [] }));
  let seconds = 0;
  let textBytes = 0;
  for (const articles of batches(generateArticles(count, seed))) {
    const items = articles.map(toItem);
    for (const item of items) if ("capture" in item) textBytes += item.capture.bytes;
    const started = performance.now();
    must(await archive.ask("store.batch", { jobId: job.id, total: count, items }));
    seconds += (performance.now() - started) / 1000;
    onBatch(articles);
  }
  must(await archive.ask("store.endJob", { jobId: job.id, state: "done" }));
  return { seconds, textBytes };
}

export function must<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The article as a plain text file. */
export const textOf = (article: CleanArticle): string =>
  [article.headline, article.standfirst ?? "", readingText(article.blocks)].join("\n");

/** Every third word of prose is one that its language cannot do without; by them the program tells languages. All of them come in turn. */
export function proseOf(article: CleanArticle): string {
  const own = [...functionWordsOf(article.language ?? "")];
  let at = 0;
  return textOf(article).replace(/[^\s.]+/g, (word) => (++at % 3 === 0 ? (own[(at / 3) % own.length] ?? word) : word));
}

function* batches(articles: Iterable<CleanArticle>): Generator<CleanArticle[]> {
  let batch: CleanArticle[] = [];
  for (const article of articles) {
    batch.push(article);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function toItem(article: CleanArticle): StoreItem {
  const bytes = new TextEncoder().encode(textOf(article));
  const capturedAt = "2026-11-02T06:12:00.000Z";
  const told = {
    origin: "file",
    name: `${article.url}.txt`,
    mediaType: "text/plain",
    charset: "utf-8",
    capturedAt,
    address: null,
    entryDate: null,
  } as const;
  return prepareItem(told.name, { bytes, ...told }, [article]);
}
