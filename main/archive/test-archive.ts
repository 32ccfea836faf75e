/** Builders for tests: an archive in a folder of its own, and cleaned articles that are valid by default. */
import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CallInput } from "../../shared/contract/contract.ts";
import type { AppError } from "../../shared/contract/errors.ts";
import type { Block, Published } from "../../shared/domain/article.ts";
import type { ImportItem } from "../../shared/domain/capture.ts";
import type { CleanArticle } from "../../shared/domain/clean-article.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import type { Result } from "../../shared/domain/result.ts";
import type { WordForms } from "../../shared/words/forms.ts";
import type { Archive, StoreItem } from "./archive.ts";
import { openLocalArchive } from "./local-archive.ts";
import { prepareItem } from "./store/prepare.ts";

/** The value of a result that must be there. */
export function must<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export const aFolder = (): string => mkdtempSync(join(tmpdir(), "communique-"));

export async function anArchive(path = join(aFolder(), "Test.communique")): Promise<Archive> {
  return must(await openLocalArchive(path, { create: true }));
}

export const paragraphs = (...texts: string[]): Block[] => texts.map((text) => ({ kind: "paragraph", text, credit: null }));

export const onDay = (day: string | null): Published => ({
  day,
  instant: null,
  certainty: day === null ? "unknown" : "certain",
  evidence: [],
  candidates: [],
});

export function anArticle(over: Partial<CleanArticle> = {}): CleanArticle {
  return {
    headline: "Ministers call for restraint at Varn",
    standfirst: null,
    byline: "By Ilse Corran",
    authors: [],
    agency: null,
    dateline: "VARN",
    published: onDay("2026-11-02"),
    updated: null,
    language: "en",
    outlet: { name: "The Narrows Gazette", domain: "narrowsgazette.example", evidence: "og:site_name" },
    url: null,
    blocks: paragraphs("Foreign ministers called for restraint on Monday.", "No side gave way in the talks."),
    removed: [],
    verdict: "complete",
    verdictReason: null,
    ...over,
  };
}

/** A new saved search that is watched, at the top. */
export const aSearch = (name: string, query: string, over: Partial<CallInput<"searches.save">> = {}): CallInput<"searches.save"> => ({
  id: null,
  folder: "",
  name,
  query,
  isWatched: true,
  notifies: false,
  tagPath: null,
  ...over,
});

let serial = 0;

function newBytes(): string {
  serial += 1;
  return `capture ${serial}`;
}

/** An input with its own bytes, unless they are given. */
export function anItem(
  articles: readonly CleanArticle[],
  bytes = newBytes(),
  capturedAt = "2026-11-02T06:12:00.000Z",
  known?: WordForms,
): StoreItem {
  const encoded = new TextEncoder().encode(bytes);
  const path = `/captures/${createHash("sha256").update(encoded).digest("hex").slice(0, 8)}.html`;
  const told = {
    origin: "file",
    name: path,
    mediaType: "text/html",
    charset: "utf-8",
    capturedAt,
    address: null,
    entryDate: null,
  } as const;
  return prepareItem(path, { bytes: encoded, ...told }, articles, known);
}

export async function store(archive: Archive, items: readonly StoreItem[]): Promise<ImportItem[]> {
  const job = must(await archive.ask("store.startJob", { label: "Test", sources: [] }));
  const stored = must(await archive.ask("store.batch", { jobId: job.id, total: items.length, items }));
  must(await archive.ask("store.endJob", { jobId: job.id, state: "done" }));
  return stored.items;
}

/** Stores each article as a capture of its own. @returns their ids */
export async function storeArticles(archive: Archive, articles: readonly CleanArticle[]): Promise<ArticleId[]> {
  const items = await store(
    archive,
    articles.map((article) => anItem([article])),
  );
  return items.flatMap((each) => each.articleIds);
}
