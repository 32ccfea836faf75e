/**
 * The archive's one interface, the same for window, command line and tests: the contract's own calls and the operations of import and
 * care, all asynchronous, so that another store can stand behind it. Values in and out are plain data that survives a port.
 */

import type { CleanAgainScope } from "../../shared/contract/capture.ts";
import type { CallInput, CallName, CallOutput } from "../../shared/contract/contract.ts";
import type { AppError } from "../../shared/contract/errors.ts";
import type { OutletDraft } from "../../shared/contract/sources.ts";
import type { Capture, ImportItem, ImportJob } from "../../shared/domain/capture.ts";
import type { CleanArticle } from "../../shared/domain/clean-article.ts";
import type { KnownMapping } from "../../shared/domain/column-mapping.ts";
import type { Digest, Masthead } from "../../shared/domain/digest.ts";
import type { CopyDecision } from "../../shared/domain/family.ts";
import type { Feed, FeedCheck, WatchedFile, WatchFolder } from "../../shared/domain/feed.ts";
import type { ArticleId, CaptureId, DossierId, FeedId, JobId, SavedSearchId, WatchFolderId } from "../../shared/domain/ids.ts";
import type { Reason } from "../../shared/domain/reason.ts";
import type { Result } from "../../shared/domain/result.ts";
import type { SourceArticle } from "../../shared/domain/source-article.ts";
import type { WordSet } from "../../shared/domain/word-set.ts";
import type { Fingerprint } from "../../shared/likeness/fingerprint.ts";
import type { ArticleTerms, LanguageForms } from "./index/invert.ts";
import type { JobTurn } from "./repositories/job.ts";
import type { SearchNews } from "./repositories/saved-search.ts";
import type { CountedFolder } from "./repositories/watch-folder.ts";

/** Calls of the contract that only read; the reader process answers them. */
export const readerCallNames = [
  "search.run",
  "search.facets",
  "search.ids",
  "search.range",
  "search.rowOfDay",
  "search.effect",
  "search.listed",
  "search.clauses",
  "search.suggest",
  "search.notes",
  "search.digests",
  "search.palette",
  "search.fieldValues",
  "insight.concordance",
  "searches.list",
  "searches.rules",
  "searches.proposals",
  "searches.history",
  "article.load",
  "rules.list",
  "tags.list",
  "families.load",
  "families.changes",
  "dossiers.list",
  "dossiers.load",
  "compare.list",
  "digests.list",
  "digests.load",
  "capture.jobs",
  "capture.report",
  "outlets.list",
  "feeds.list",
  "hosts.list",
  "mappings.list",
  "archive.status",
  "insight.trend",
  "insight.batch",
  "insight.cite",
  "words.sets",
  "words.spellings",
  "words.widened",
] as const satisfies readonly CallName[];

/** Calls of the contract that change the archive; the writer process answers them. */
export const writerCallNames = [
  "article.correct",
  "article.putBack",
  "article.takeOut",
  "article.setRights",
  "rules.save",
  "rules.revoke",
  "article.markRead",
  "article.triage",
  "article.letIn",
  "tags.save",
  "tags.merge",
  "tags.remove",
  "tags.apply",
  "annotations.add",
  "annotations.change",
  "annotations.remove",
  "families.decide",
  "families.decideTranslation",
  "dossiers.save",
  "dossiers.remove",
  "dossiers.add",
  "dossiers.drop",
  "compare.save",
  "compare.remove",
  "digests.save",
  "digests.remove",
  "digests.addArticle",
  "searches.save",
  "searches.seen",
  "searches.remove",
  "searches.moveFolder",
  "searches.removeFolder",
  "searches.decide",
  "searches.remember",
  "searches.forget",
  "words.save",
  "words.remove",
  "folders.pause",
  "folders.remove",
  "outlets.save",
  "outlets.merge",
  "feeds.save",
  "feeds.remove",
  "hosts.allow",
  "hosts.forbid",
  "mappings.remove",
  "insight.markSeen",
  "insight.markUnseen",
  "archive.undo",
  "archive.redo",
] as const satisfies readonly CallName[];

/** What one input of an import brought: its capture with the articles cleaned out of it, or why nothing came of it. */
export type StoreItem =
  | {
      readonly path: string;
      readonly capture: StoreCapture;
      readonly articles: readonly PreparedArticle[];
      /** What the tables in it are kept under, whose columns a person may have told. */
      readonly tables?: readonly string[];
    }
  | { readonly path: string; readonly reason: Reason };

/** What became of a stored capture that was cleaned once more, or why nothing did. */
export type CleanAgainItem =
  | { readonly path: string; readonly captureId: CaptureId; readonly articles: readonly PreparedArticle[] }
  | { readonly path: string; readonly captureId: CaptureId; readonly reason: Reason };

/** A capture out of the archive, its bytes as they are kept there. */
export type StoredCapture = Capture & { readonly deflated: Uint8Array };

/** `bytes`: how many there were before they were deflated. */
export type StoreCapture = Omit<Capture, "id"> & { readonly deflated: Uint8Array };

/**
 * An article with its terms as the index takes them, how many its text has, and what of it is compared to find its copies. `forms`: those of
 * its words that whoever prepared it has not told before; they are kept whatever becomes of the article.
 */
export interface PreparedArticle {
  readonly article: CleanArticle;
  readonly terms: ArticleTerms;
  readonly forms: readonly LanguageForms[];
  readonly words: number;
  readonly fingerprint: Fingerprint;
}

/** What is known of outlets and words before their articles come in. */
export interface Furnishing {
  readonly outlets: readonly OutletDraft[];
  readonly words: readonly Omit<WordSet, "id">[];
}

/** A feed as a list of feeds names it. */
export type ListedFeed = Pick<Feed, "url" | "title" | "folder">;

export type DigestDraft = Pick<Digest, "name" | "language" | "masthead" | "sections">;

export interface CheckReport {
  /** Each check with what it found wrong; an empty list is a sound archive. */
  readonly problems: readonly string[];
  readonly articles: number;
  readonly captures: number;
  readonly searchable: number;
}

export interface ArchiveStats {
  readonly articles: number;
  readonly captures: number;
  readonly outlets: number;
  readonly tags: number;
  readonly annotations: number;
  readonly dossiers: number;
  readonly digests: number;
  /** Sizes in bytes: the file, the captures as they came in, the articles' text in UTF-8. */
  readonly fileBytes: number;
  readonly captureBytes: number;
  readonly textBytes: number;
  readonly languages: readonly { readonly language: string | null; readonly articles: number }[];
}

interface Operation<I, O> {
  readonly input: I;
  readonly output: O;
}

/** Operations beside the contract that only read. */
export interface ReaderOperations {
  /** In the order asked for; ids that are not there are left out. */
  "store.sources": Operation<{ ids: readonly ArticleId[] }, SourceArticle[]>;
  /** What a person said of an article, or of a copy of it, and texts in other languages. */
  "store.translationDecisions": Operation<{ id: ArticleId }, CopyDecision[]>;
  /** In how many articles each folded term stands, of how many there are. */
  "store.wordCounts": Operation<{ terms: readonly string[] }, { articles: number; counts: [string, number][] }>;
  /** The paths that a job was asked for, by which it can go on. */
  "store.jobSources": Operation<{ jobId: JobId }, string[]>;
  /** The inputs that a job has dealt with; with `skippedOnly` those that did not come in, or not whole. */
  "store.jobPaths": Operation<{ jobId: JobId; skippedOnly: boolean }, string[]>;
  "store.captureBytes": Operation<{ id: CaptureId }, { capture: Capture; bytes: Uint8Array }>;
  /** The last articles of a dossier by published day, those without one at the end. */
  "store.lastOfDossier": Operation<{ id: DossierId; most: number }, ArticleId[]>;
  /** The masthead of the latest digest in this language, with the highest number of its title; null for the first. */
  "store.lastMasthead": Operation<{ language: string }, Masthead | null>;
  "store.folders": Operation<Record<never, never>, CountedFolder[]>;
  /** Feeds whose time has come, the longest overdue first. */
  "store.dueFeeds": Operation<{ now: string }, Feed[]>;
  "store.mappings": Operation<Record<never, never>, KnownMapping[]>;
  /** What is new for the searches that are told of on the desktop, since they were last told of or looked at. */
  "store.searchNews": Operation<Record<never, never>, SearchNews[]>;
  "store.check": Operation<Record<never, never>, CheckReport>;
  "store.stats": Operation<Record<never, never>, ArchiveStats>;
}

/** Operations beside the contract that change the archive; in the undo log are `store.createDigest`, `store.addFolder`, `store.subscribe` and `store.takeCleaned` only. */
export interface WriterOperations {
  "store.startJob": Operation<{ label: string; sources: readonly string[] }, ImportJob>;
  /** Stores a batch in one transaction; `total` is how many inputs the walk has found so far. */
  "store.batch": Operation<{ jobId: JobId; total: number; items: readonly StoreItem[] }, { job: ImportJob; items: ImportItem[] }>;
  /** Describes some of the copies that an import has brought; called until it says that none is left. */
  "store.describeFamilies": Operation<Record<never, never>, boolean>;
  /** A running job has come to its end; one that was turned meanwhile stays as it was turned. */
  "store.endJob": Operation<{ jobId: JobId; state: "done" | "cancelled" | "failed" }, ImportJob>;
  /** Begins a job that takes stored captures through cleaning once more. */
  "store.startCleanAgain": Operation<{ scope: CleanAgainScope }, ImportJob>;
  /** Captures that such a job has not dealt with, in an order of their own; `after` is the last one that was had. */
  "store.leftToClean": Operation<{ jobId: JobId; after: CaptureId | null; limit: number }, StoredCapture[]>;
  /** What their cleaning found, as a part of the job's one step of undo. */
  "store.takeCleaned": Operation<
    { jobId: JobId; total: number; items: readonly CleanAgainItem[] },
    { job: ImportJob; items: ImportItem[] }
  >;
  /** A person pauses a job, lets it go on, or stops it for good. */
  "store.turnJob": Operation<{ jobId: JobId; to: JobTurn }, ImportJob>;
  "store.addFolder": Operation<{ path: string }, WatchFolder>;
  /** Begins a job with those of a watched folder's files that are new or changed; null when none is. */
  "store.takeWatched": Operation<{ id: WatchFolderId; label: string; files: readonly WatchedFile[] }, ImportJob | null>;
  /** Subscribes to those of the feeds that are not subscribed to; `folder` is a path of headings. */
  "store.subscribe": Operation<{ feeds: readonly ListedFeed[] }, { added: number; known: number }>;
  /** Those of a feed's entries that have not come in. */
  "store.unseenEntries": Operation<{ id: FeedId; entries: readonly string[] }, string[]>;
  /** What a poll found, with the entries that came in by it. */
  "store.keepPoll": Operation<{ id: FeedId; check: FeedCheck; entries: readonly string[] }, null>;
  /** A person was told of what came in up to the article `to`. */
  "store.tellSearches": Operation<{ ids: readonly SavedSearchId[]; to: number }, null>;
  "store.keepMappings": Operation<{ mappings: readonly KnownMapping[] }, null>;
  "store.createDigest": Operation<{ draft: DigestDraft }, Digest>;
  /** Puts what is known before anything comes in into a new archive. */
  "store.furnish": Operation<Furnishing, null>;
  /** Writes a whole copy of the archive to a new file. */
  "store.backup": Operation<{ path: string }, { bytes: number }>;
}

type Calls<N extends CallName> = { [K in N]: Operation<CallInput<K>, CallOutput<K>> };

export type ReaderTable = Calls<(typeof readerCallNames)[number]> & ReaderOperations;
export type WriterTable = Calls<(typeof writerCallNames)[number]> & WriterOperations;
export type ArchiveTable = ReaderTable & WriterTable;

/** Answers `ask` for the names of a table. */
export interface Asking<T> {
  ask<N extends keyof T & string>(name: N, input: InputOf<T, N>, signal?: AbortSignal): Promise<Result<OutputOf<T, N>, AppError>>;
}

export type InputOf<T, N extends keyof T> = T[N] extends Operation<infer I, unknown> ? I : never;
export type OutputOf<T, N extends keyof T> =
  T[N] extends Operation<never, infer O> ? O : T[N] extends Operation<infer _, infer O> ? O : never;

/** One synchronous handler for each name of a table. */
export type SyncHandlers<T> = { [N in keyof T]: (input: InputOf<T, N>) => Result<OutputOf<T, N>, AppError> };

export interface Archive extends Asking<ArchiveTable> {
  readonly path: string;
  close(): Promise<void>;
}
