/** Digests: drafted from what was chosen, checked against the archive, written as files. */
import type { CallInput, CallOutput } from "../../shared/contract/contract.ts";
import type { DigestSource } from "../../shared/contract/digest.ts";
import type { AppError } from "../../shared/contract/errors.ts";
import type { Digest, DigestFormat, IntegrityReport } from "../../shared/domain/digest.ts";
import { type ArticleId, type DigestId, digestId } from "../../shared/domain/ids.ts";
import { assertNever, err, ok, type Result } from "../../shared/domain/result.ts";
import type { SourceArticle } from "../../shared/domain/source-article.ts";
import { localDay } from "../../shared/domain/time.ts";
import type { Asking, DigestDraft, ReaderTable } from "../archive/archive.ts";
import { draftDigest } from "../digest/draft.ts";
import { layOutPage, printedLinesOf } from "../digest/page.ts";
import { checkDigest } from "../digest/verify.ts";
import { writeHtml } from "../digest/writers/html.ts";
import { writeMarkdown } from "../digest/writers/markdown.ts";

type Reading = Asking<ReaderTable>;

/** A press review is read in one morning: no more than this goes into a draft. */
const mostEntries = 500;

/** What a new digest has from the settings and not from the archive. */
export interface Office {
  /** Of the page's own words, ISO 639-1. */
  readonly language: string;
  readonly issuer: string;
}

export type DraftInput = CallInput<"digests.create"> & { readonly office: Office };

export async function draftFrom(archive: Reading, { name, source, office }: DraftInput): Promise<Result<DigestDraft, AppError>> {
  const ids = await sourceIds(archive, source);
  if (!ids.ok) return ids;
  const articles = await archive.ask("store.sources", { ids: ids.value });
  if (!articles.ok) return articles;
  const last = await archive.ask("store.lastMasthead", { language: office.language });
  if (!last.ok) return last;
  const search = source.kind === "search" ? await archive.ask("insight.cite", { query: source.query }) : ok(null);
  if (!search.ok) return search;
  return ok(draftDigest({ name, ...office, day: localDay(new Date()), last: last.value, search: search.value }, articles.value));
}

async function sourceIds(archive: Reading, source: DigestSource): Promise<Result<ArticleId[], AppError>> {
  switch (source.kind) {
    case "empty":
      return ok([]);
    case "articles":
      return ok(source.ids);
    case "dossier":
      return archive.ask("store.lastOfDossier", { id: source.id, most: mostEntries });
    case "search": {
      const found = await archive.ask("search.ids", { query: source.query });
      return found.ok ? ok(found.value.slice(0, mostEntries)) : found;
    }
    default:
      return assertNever(source);
  }
}

export async function checkStoredDigest(archive: Reading, { id }: CallInput<"digests.check">): Promise<Result<IntegrityReport, AppError>> {
  const loaded = await loadWithSources(archive, id);
  return loaded.ok ? ok(checkDigest(loaded.value.digest, loaded.value.sources)) : loaded;
}

/** The lines that the exported page has of its own. */
export async function digestLines(
  archive: Reading,
  { id }: CallInput<"digests.lines">,
): Promise<Result<CallOutput<"digests.lines">, AppError>> {
  const loaded = await loadWithSources(archive, id);
  return loaded.ok ? ok(printedLinesOf(layOutPage(loaded.value.digest, loaded.value.sources))) : loaded;
}

export async function previewDigest(
  archive: Reading,
  { id }: CallInput<"digests.preview">,
): Promise<Result<CallOutput<"digests.preview">, AppError>> {
  const loaded = await loadWithSources(archive, id);
  return loaded.ok ? ok({ html: writeHtml(loaded.value.digest, loaded.value.sources) }) : loaded;
}

/** The digest as a file; for `pdf` the HTML to print. Refused (`quotations-differ`) while a passage or quotation differs. */
export async function digestFile(
  archive: Reading,
  { id, format }: { readonly id: DigestId; readonly format: DigestFormat },
): Promise<Result<DigestFile, AppError>> {
  const loaded = await loadWithSources(archive, id);
  return loaded.ok ? checkedFile(loaded.value.digest, loaded.value.sources, format) : loaded;
}

/** A digest drafted and written in one go, without being kept. Refused (`stays-in-office`) where it quotes more than may leave the office. */
export async function draftFile(
  archive: Reading,
  input: DraftInput,
  format: DigestFormat,
): Promise<Result<DigestFile & { readonly entries: number }, AppError>> {
  const draft = await draftFrom(archive, input);
  if (!draft.ok) return draft;
  const sources = await sourcesOf(archive, draft.value);
  if (!sources.ok) return sources;
  // Never stored, so that its id is nobody's.
  const digest: Digest = { ...draft.value, id: digestId.parse(1), updatedAt: new Date().toISOString() };
  const staying = checkDigest(digest, sources.value).issues.filter((issue) => issue.kind === "stays-in-office").length;
  // Nobody is there to be asked.
  if (staying > 0) return err({ kind: "stays-in-office", count: staying });
  const file = await checkedFile(digest, sources.value, format);
  return file.ok ? ok({ ...file.value, entries: draft.value.sections.flatMap((section) => section.entries).length }) : file;
}

interface DigestFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function checkedFile(digest: Digest, sources: Sources, format: DigestFormat): Promise<Result<DigestFile, AppError>> {
  const report = checkDigest(digest, sources);
  if (!report.passes)
    return err({ kind: "quotations-differ", count: report.issues.filter((issue) => blocking.includes(issue.kind)).length });
  const name = `${digest.name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ").trim() || "digest"}.${format}`;
  return ok({ name, bytes: await writeAs(format, digest, sources) });
}

const blocking: readonly string[] = ["differs", "lost", "quotation-not-found"];

type Sources = ReadonlyMap<ArticleId, SourceArticle>;

async function writeAs(format: DigestFormat, digest: Digest, sources: Sources): Promise<Uint8Array> {
  switch (format) {
    case "docx": {
      // Its library is larger than all the rest of the process.
      const { writeDocx } = await import("../digest/writers/docx.ts");
      return writeDocx(digest, sources);
    }
    case "md":
      return new TextEncoder().encode(writeMarkdown(digest, sources));
    case "html":
    case "pdf":
      return new TextEncoder().encode(writeHtml(digest, sources));
    default:
      return assertNever(format);
  }
}

async function loadWithSources(archive: Reading, id: DigestId): Promise<Result<{ digest: Digest; sources: Sources }, AppError>> {
  const loaded = await archive.ask("digests.load", { id });
  if (!loaded.ok) return loaded;
  const sources = await sourcesOf(archive, loaded.value.digest);
  return sources.ok ? ok({ digest: loaded.value.digest, sources: sources.value }) : sources;
}

async function sourcesOf(archive: Reading, { sections }: Pick<Digest, "sections">): Promise<Result<Sources, AppError>> {
  const ids = new Set(sections.flatMap((section) => section.entries.map((entry) => entry.articleId)));
  const articles = await archive.ask("store.sources", { ids: [...ids] });
  return articles.ok ? ok(new Map(articles.value.map((each) => [each.id, each]))) : articles;
}
