/** Which questions each process answers. */
import type { FoundFeed } from "../../shared/contract/feeds.ts";
import type { ImportJob } from "../../shared/domain/capture.ts";
import type { KnownMapping, TableFiles, TablePreview } from "../../shared/domain/column-mapping.ts";
import type { WatchedFile } from "../../shared/domain/feed.ts";
import type { JobId } from "../../shared/domain/ids.ts";
import type { ReaderTable, WriterTable } from "../archive/archive.ts";
import type { DeskTable } from "../desk/desk.ts";
import type { FeedList } from "./feed-list.ts";
import type { FetchLeave, PollOrder } from "./gather.ts";
import type { ImportSource } from "./import-source.ts";
import type { NamedBytes } from "./preview-tables.ts";

interface OpenTable<I> {
  "process.open": { readonly input: I; readonly output: null };
  "process.close": { readonly input: Record<never, never>; readonly output: null };
}

export type ReaderProcessTable = ReaderTable & DeskTable & OpenTable<{ path: string; readOnly: boolean }>;
export type WriterProcessTable = WriterTable & OpenTable<{ path: string; create: boolean }>;

export interface PoolTable {
  /** Answers when the import has ended; each batch that came in is told as progress, an `ImportJob`. */
  "pool.import": {
    readonly input: {
      jobId: JobId;
      sources: readonly ImportSource[];
      done: ReadonlySet<string>;
      mappings: readonly KnownMapping[];
      threads: number;
    };
    readonly output: ImportJob;
  };
  /** Takes stored captures through cleaning once more; else as `pool.import`. */
  "pool.cleanAgain": {
    readonly input: { jobId: JobId; mappings: readonly KnownMapping[]; threads: number };
    readonly output: ImportJob;
  };
  /** The tables among files, with what a person sees of them before they are imported. */
  "pool.tables": { readonly input: { paths: readonly string[]; mappings: readonly KnownMapping[] }; readonly output: TableFiles[] };
  /** One table that a report names, with what a person sees of it; `stored`: its capture, where the archive has it. */
  "pool.table": {
    readonly input: { path: string; stored: NamedBytes | null; mappings: readonly KnownMapping[] };
    readonly output: TablePreview | null;
  };
  /** Asks the feeds, and imports what is new in them; each job is told as progress. Without a network nothing happens. */
  "pool.poll": { readonly input: PollOrder; readonly output: null };
  "pool.find": { readonly input: { address: string; leave: FetchLeave }; readonly output: FoundFeed[] };
  /** Fetches a page and imports it; the job is told as progress. */
  "pool.capture": { readonly input: { address: string; leave: FetchLeave }; readonly output: ImportJob };
  /** The feeds that a list on the disk (OPML) names. */
  "pool.readList": { readonly input: { path: string }; readonly output: FeedList };
  /** Stops a job that the pool runs by itself, if it still does. */
  "pool.stop": { readonly input: { jobId: JobId }; readonly output: null };
  /** Looks at a folder until it is cancelled; what it finds is told as progress, a `FolderNews`. */
  "pool.watch": { readonly input: { path: string }; readonly output: null };
}

export type FolderNews =
  | { readonly kind: "files"; readonly files: readonly WatchedFile[] }
  | { readonly kind: "missing"; readonly isMissing: boolean };
