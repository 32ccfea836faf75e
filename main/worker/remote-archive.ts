/**
 * The open archive as main sees it: three processes behind one set of calls.
 *
 * Main forks `reader.js`, `writer.js` and `pool.js`, wraps each as a `Port` and hands them here. Pool and writer are joined by a channel of
 * their own: main posts `{ type: "attach" }` with one end to each of them (as a transferred port).
 */
import type { CallInput, CallName, CallOutput } from "../../shared/contract/contract.ts";
import type { AppError } from "../../shared/contract/errors.ts";
import type { ImportJob } from "../../shared/domain/capture.ts";
import type { Digest, DigestFormat } from "../../shared/domain/digest.ts";
import type { CaptureId, DigestId, JobId } from "../../shared/domain/ids.ts";
import { ok, type Result } from "../../shared/domain/result.ts";
import { writerCallNames } from "../archive/archive.ts";
import { createDigest } from "../desk/create-digest.ts";
import type { DraftInput } from "../desk/digest.ts";
import type { ImportSource } from "./import-source.ts";
import { connect, type Port } from "./port.ts";
import type { PoolTable, ReaderProcessTable, WriterProcessTable } from "./tables.ts";

export interface RemoteOptions {
  readonly path: string;
  readonly create: boolean;
  readonly reader: Port;
  readonly writer: Port;
  readonly pool: Port;
  /** Import threads; 0 takes as many as the machine has processors, less one. */
  readonly threads: number;
  readonly onProgress: (job: ImportJob) => void;
  /** Ends the three processes, once the writer has closed its file. */
  readonly end: () => Promise<void>;
}

/** What the archive's processes answer: every call of the contract that is not main's own. */
type Forwarded = Extract<CallName, keyof ReaderProcessTable | keyof WriterProcessTable>;

export interface RemoteArchive {
  readonly path: string;
  ask<N extends Forwarded>(name: N, input: CallInput<N>, signal?: AbortSignal): Promise<Result<CallOutput<N>, AppError>>;
  /** Starts a job and answers at once; its progress comes through `onProgress`. */
  startImport(label: string, sources: readonly ImportSource[]): Promise<Result<JobId, AppError>>;
  cancelImport(id: JobId): void;
  captureBytes(id: CaptureId): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }, AppError>>;
  createDigest(input: DraftInput): Promise<Result<Digest, AppError>>;
  /** The digest as a file; for `pdf` the HTML to print. Refused while a quotation differs from the archive. */
  digestFile(id: DigestId, format: DigestFormat): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }, AppError>>;
  close(): Promise<void>;
}

/** Opens the archive in its processes: the writer first, which may make the file and bring it up to date. */
export async function openRemoteArchive(options: RemoteOptions): Promise<Result<RemoteArchive, AppError>> {
  const writer = connect<WriterProcessTable>(options.writer);
  const reader = connect<ReaderProcessTable>(options.reader);
  const pool = connect<PoolTable>(options.pool);
  const imports = new Map<JobId, AbortController>();

  const opened = await writer.ask("process.open", { path: options.path, create: options.create });
  const readable = opened.ok ? await reader.ask("process.open", { path: options.path, create: false }) : opened;
  if (!readable.ok) {
    await options.end();
    return readable;
  }

  async function runJob(jobId: JobId, sources: readonly ImportSource[]): Promise<void> {
    const controller = new AbortController();
    imports.set(jobId, controller);
    const ended = await pool.ask("pool.import", { jobId, sources, threads: options.threads }, controller.signal, (job) =>
      // Only the pool posts here, and its progress is the job.
      options.onProgress(job as ImportJob),
    );
    imports.delete(jobId);
    const job = ended.ok ? ended : await writer.ask("store.endJob", { jobId, state: "failed" });
    if (job.ok) options.onProgress(job.value);
  }

  return ok({
    path: options.path,
    ask: (name, input, signal) => route(name, input, signal),
    startImport: async (label, sources) => {
      const job = await writer.ask("store.startJob", { label });
      if (!job.ok) return job;
      void runJob(job.value.id, sources);
      return ok(job.value.id);
    },
    cancelImport: (id) => imports.get(id)?.abort(),
    captureBytes: async (id) => {
      const found = await reader.ask("store.captureBytes", { id });
      return found.ok ? ok({ name: found.value.capture.name, bytes: found.value.bytes }) : found;
    },
    createDigest: (input) => createDigest(reader, writer, input),
    digestFile: (id, format) => reader.ask("desk.digestFile", { id, format }),
    close: async () => {
      for (const controller of imports.values()) controller.abort();
      await reader.ask("process.close", {});
      await writer.ask("process.close", {});
      await options.end();
    },
  });

  // Each name is in exactly one of the tables, so that its input and output are those of the contract; the compiler cannot see it
  // through a generic name.
  async function route<N extends Forwarded>(name: N, input: CallInput<N>, signal?: AbortSignal): Promise<Result<CallOutput<N>, AppError>> {
    const side = (writerCallNames as readonly string[]).includes(name) ? writer : reader;
    const ask = side.ask as (name: string, input: unknown, signal?: AbortSignal) => Promise<Result<unknown, AppError>>;
    return (await ask(name, input, signal)) as Result<CallOutput<N>, AppError>;
  }
}
