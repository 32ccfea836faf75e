/** The open archive as main sees it: three processes behind one set of calls. Main says how one is started; here is what for. */
import type { CallInput, CallName, CallOutput } from "../../shared/contract/contract.ts";
import type { AppError, ProcessName } from "../../shared/contract/errors.ts";
import type { ConcordanceView } from "../../shared/contract/insight.ts";
import { nounsTouched } from "../../shared/contract/touched.ts";
import type { ImportJob } from "../../shared/domain/capture.ts";
import { type KnownMapping, mayBeTable, type TableFiles, type TablePreview } from "../../shared/domain/column-mapping.ts";
import type { Digest, DigestFormat } from "../../shared/domain/digest.ts";
import type { ArticleId, CaptureId, DigestId } from "../../shared/domain/ids.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import { type Furnishing, writerCallNames } from "../archive/archive.ts";
import type { SearchNews } from "../archive/repositories/saved-search.ts";
import { createDigest } from "../desk/create-digest.ts";
import type { DraftInput } from "../desk/digest.ts";
import { type ImportJobs, openImportJobs } from "./import-jobs.ts";
import { type KeptProcess, keepProcess, type Process } from "./kept-process.ts";
import { openSearchNews } from "./search-news.ts";
import { openSubscriptions, type Subscriptions } from "./subscriptions.ts";
import type { PoolTable, ReaderProcessTable, WriterProcessTable } from "./tables.ts";
import { openWatchedFolders, type WatchedFolders } from "./watched-folders.ts";

export interface RemoteOptions<P extends Process> {
  readonly path: string;
  readonly create: boolean;
  readonly start: (name: ProcessName) => P;
  /** Gives the pool a port of its own to the writer, through which bulk goes past main: `{ type: "attach" }` to both, with one end each. */
  readonly join: (writer: P, pool: P) => void;
  /** Import threads; 0 takes as many as the machine has processors, less one. */
  readonly threads: number;
  readonly onProgress: (job: ImportJob) => void;
  /** Something failed outside a call: a process died, an import was broken off. */
  readonly onProblem: (error: AppError) => void;
  /** A process that had died is there again. */
  readonly onReturn: () => void;
  /** What `folders.list` answers may be another now. */
  readonly onFolders: () => void;
  /** What `feeds.list` answers may be another now. */
  readonly onFeeds: () => void;
  /** Imports brought something for saved searches that a person wants to be told of. */
  readonly onNews: (news: readonly SearchNews[]) => void;
  /** The program's version, by which it introduces itself to those it fetches from. */
  readonly version: string;
}

/** What the archive's processes answer: every call of the contract that is not main's own. */
type Forwarded = Extract<CallName, keyof ReaderProcessTable | keyof WriterProcessTable>;

export interface RemoteArchive {
  readonly path: string;
  ask<N extends Forwarded>(name: N, input: CallInput<N>, signal?: AbortSignal): Promise<Result<CallOutput<N>, AppError>>;
  readonly jobs: ImportJobs;
  readonly folders: WatchedFolders;
  readonly subscriptions: Subscriptions;
  /** The tables among these files, with what a person sees of them before they are imported. */
  tables(paths: readonly string[]): Promise<Result<TableFiles[], AppError>>;
  /** A table that a report names: out of the capture of the article that came with it, else from the disk. Null where there is none. */
  table(path: string, articleId: ArticleId | null): Promise<Result<TablePreview | null, AppError>>;
  keepMappings(mappings: readonly KnownMapping[]): Promise<Result<null, AppError>>;
  /** Puts what is known before anything comes in into a new archive. */
  furnish(what: Furnishing): Promise<Result<null, AppError>>;
  captureBytes(id: CaptureId): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }, AppError>>;
  createDigest(input: DraftInput): Promise<Result<Digest, AppError>>;
  /** The list of feeds as an OPML file. */
  feedList(): Promise<Result<string, AppError>>;
  /** Writes every line of a concordance to a CSV file. */
  writeConcordance(view: ConcordanceView, path: string): Promise<Result<null, AppError>>;
  /** The digest as a file; for `pdf` the HTML to print. Refused while a quotation differs from the archive. */
  digestFile(id: DigestId, format: DigestFormat): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }, AppError>>;
  close(): Promise<void>;
}

/**
 * Opens the archive in its processes: the writer first, which may make the file and bring it up to date. What cannot be written to, be it
 * for its rights or for a full disk, is opened to read only; every change is then refused as archive-read-only. The pool comes with the
 * first import.
 */
export async function openRemoteArchive<P extends Process>(options: RemoteOptions<P>): Promise<Result<RemoteArchive, AppError>> {
  const { path } = options;
  let create = options.create;
  let readOnly = false;
  const kept = (name: ProcessName) => ({
    name,
    start: () => options.start(name),
    onDeath: () => options.onProblem({ kind: "process-ended", process: name }),
    onReturn: options.onReturn,
  });
  const writing: KeptProcess<P, WriterProcessTable> = keepProcess<P, WriterProcessTable>({
    ...kept("writer"),
    prepare: async (connection, process) => {
      const opened = await connection.ask("process.open", { path, create });
      if (!opened.ok) return opened;
      create = false;
      const joined = pool.living();
      if (joined !== null) options.join(process, joined);
      return ok(null);
    },
  });
  // Both processes begin at once; the reader waits for what the writer makes of the file.
  const writable = writing.ready().then((opened) => {
    readOnly = !opened.ok && (opened.error.kind === "archive-read-only" || (opened.error.kind === "disk-full" && !options.create));
    return readOnly ? ok(null) : opened;
  });
  const reader = keepProcess<P, ReaderProcessTable>({
    ...kept("reader"),
    prepare: async (connection) => {
      const first = await writable;
      return first.ok ? connection.ask("process.open", { path, readOnly }) : first;
    },
  });
  const pool: KeptProcess<P, PoolTable> = keepProcess<P, PoolTable>({
    ...kept("pool"),
    prepare: async (_, process) => {
      const ready = await writing.ready();
      const joined = writing.living();
      if (joined !== null) options.join(joined, process);
      return ready;
    },
  });
  const writer: Pick<typeof writing, "ask"> = {
    ask: async (name, input, signal) => (readOnly ? err({ kind: "archive-read-only", file: path }) : writing.ask(name, input, signal)),
  };
  const end = async (): Promise<void> => {
    await reader.end((connection) => connection.ask("process.close", {}));
    await writing.end((connection) => connection.ask("process.close", {}));
    await pool.end();
  };

  const readable = await reader.ready();
  if (!readable.ok) {
    await end();
    return readable;
  }

  const news = openSearchNews({ ...options, reader, writer });
  const onProgress = (job: ImportJob): void => {
    options.onProgress(job);
    if (job.state !== "running") void news.look();
  };
  const jobs = openImportJobs({ ...options, onProgress, reader, writer, pool });
  const folders = openWatchedFolders({ ...options, reader, writer, pool, jobs, onChange: options.onFolders });
  // What could not be marked as come in would come in again and again.
  if (!readOnly) void folders.refresh();
  const subscriptions = openSubscriptions({ ...options, reader, writer, pool, jobs });
  if (!readOnly) void subscriptions.round();

  return ok({
    path,
    ask: (name, input, signal) => route(name, input, signal),
    jobs,
    folders,
    subscriptions,
    tables: async (paths) => {
      const named = paths.filter(mayBeTable);
      if (named.length === 0) return ok([]);
      const mappings = await reader.ask("store.mappings", {});
      return mappings.ok ? pool.ask("pool.tables", { paths: named, mappings: mappings.value }) : mappings;
    },
    table: async (path, articleId) => {
      const mappings = await reader.ask("store.mappings", {});
      if (!mappings.ok) return mappings;
      const view = articleId === null ? null : await reader.ask("article.load", { id: articleId, query: "" });
      if (view !== null && !view.ok) return view;
      const stored = view === null ? null : await reader.ask("store.captureBytes", { id: view.value.capture.id });
      if (stored !== null && !stored.ok) return stored;
      const capture = stored === null ? null : { name: stored.value.capture.name, bytes: stored.value.bytes };
      return pool.ask("pool.table", { path, stored: capture, mappings: mappings.value });
    },
    keepMappings: (mappings) => writer.ask("store.keepMappings", { mappings }),
    furnish: (what) => writer.ask("store.furnish", what),
    captureBytes: async (id) => {
      const found = await reader.ask("store.captureBytes", { id });
      return found.ok ? ok({ name: found.value.capture.name, bytes: found.value.bytes }) : found;
    },
    createDigest: (input) => createDigest(reader, writer, input),
    feedList: () => reader.ask("desk.feedList", {}),
    writeConcordance: (view, path) => reader.ask("desk.writeConcordance", { view, path }),
    digestFile: (id, format) => reader.ask("desk.digestFile", { id, format }),
    close: async () => {
      folders.stop();
      subscriptions.stop();
      jobs.leaveAll();
      await end();
    },
  });

  // Each name is in exactly one of the tables, so that its input and output are those of the contract; the compiler cannot see it
  // through a generic name.
  async function route<N extends Forwarded>(name: N, input: CallInput<N>, signal?: AbortSignal): Promise<Result<CallOutput<N>, AppError>> {
    const side = (writerCallNames as readonly string[]).includes(name) ? writer : reader;
    const ask = side.ask as (name: string, input: unknown, signal?: AbortSignal) => Promise<Result<unknown, AppError>>;
    const answer = await ask(name, input, signal);
    if (answer.ok && nounsTouched[name]?.includes("folders")) void folders.refresh();
    if (answer.ok && name === "feeds.save") void subscriptions.round();
    return answer as Result<CallOutput<N>, AppError>;
  }
}
