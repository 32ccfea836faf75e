/** Both halves of an archive in this process: for the command line, tests and benches. */
import { resolve } from "node:path";
import type { AppError } from "../../shared/contract/errors.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import type { Archive, ArchiveTable, InputOf, OutputOf, ReaderTable, SyncHandlers, WriterTable } from "./archive.ts";
import { readyIndex, tendIndex } from "./index/keep-in-step.ts";
import { type OpenFile, openToRead, openToWrite } from "./open.ts";
import { readerHandlers } from "./reader-handlers.ts";
import { interruptLostJobs } from "./repositories/job.ts";
import { keepFacts } from "./search/kept-facts.ts";
import { guarded } from "./sqlite-error.ts";
import { settleKeys } from "./store/likeness-keys.ts";
import { writerHandlers } from "./writer-handlers.ts";

interface OpenOptions {
  readonly create?: boolean;
  readonly readOnly?: boolean;
}

/** One half of an archive: its handlers, and how to close its connection. */
export interface Half<T> {
  readonly handlers: SyncHandlers<T>;
  /** Does a tenth of a second's work of what waits in the background. @returns whether more is left */
  tend(): boolean;
  close(): void;
}

/** The writing half. Errors: see `openToWrite`. */
export function openWriter(path: string, create: boolean): Result<Half<WriterTable>, AppError> {
  const opened = openToWrite(path, create);
  if (!opened.ok) return opened;
  const { db, close } = opened.value;
  const ready = guarded(resolve(path), () => {
    interruptLostJobs(db);
    readyIndex(db);
    const tend = (): boolean => {
      const tended = guarded(resolve(path), () => ok(tendIndex(db) || settleKeys(db)));
      // What stands in its way, such as a full disk, is told to whoever writes next.
      return tended.ok && tended.value;
    };
    const leave = (): void => {
      try {
        // Facts that cannot be kept, for a full disk perhaps, are read from their rows the next time.
        guarded(resolve(path), () => ok(keepFacts(db)));
      } finally {
        close();
      }
    };
    return ok({ handlers: guardAll(resolve(path), writerHandlers(db)), tend, close: leave });
  });
  if (!ready.ok) close();
  return ready;
}

/** The reading half. Errors: see `openToRead`. */
export function openReader(path: string, readOnly: boolean): Result<Half<ReaderTable>, AppError> {
  const opened = openToRead(path);
  return opened.ok ? ok(reading(opened.value, resolve(path), readOnly)) : opened;
}

/** With `readOnly` nothing is locked and every change is refused as archive-read-only. */
export async function openLocalArchive(path: string, options: OpenOptions = {}): Promise<Result<Archive, AppError>> {
  const writer = options.readOnly === true ? null : openWriter(path, options.create === true);
  if (writer !== null && !writer.ok) return writer;
  const reader = openReader(path, writer === null);
  if (!reader.ok) {
    writer?.value.close();
    return reader;
  }
  return ok(joined(resolve(path), reader.value, writer?.value ?? null));
}

function joined(path: string, reader: Half<ReaderTable>, writer: Half<WriterTable> | null): Archive {
  const table: Partial<SyncHandlers<ArchiveTable>> = { ...reader.handlers, ...writer?.handlers };
  function answer<N extends keyof ArchiveTable>(name: N, input: InputOf<ArchiveTable, N>): Result<OutputOf<ArchiveTable, N>, AppError> {
    const handler = table[name];
    // Here nobody waits for a window: what is left to the background there is done first.
    while (writer?.tend() === true);
    return handler === undefined ? err({ kind: "archive-read-only", file: path }) : handler(input);
  }
  return {
    path,
    ask: async (name, input, signal) => (signal?.aborted === true ? err({ kind: "cancelled" }) : answer(name, input)),
    close: async () => {
      while (writer?.tend() === true);
      reader.close();
      writer?.close();
    },
  };
}

function reading(file: OpenFile, path: string, readOnly: boolean): Half<ReaderTable> {
  return { handlers: guardAll(path, readerHandlers(file.db, path, readOnly)), tend: () => false, close: file.close };
}

function guardAll<T extends object>(path: string, handlers: SyncHandlers<T>): SyncHandlers<T> {
  const entries = Object.entries(handlers as Readonly<Record<string, (input: unknown) => Result<unknown, AppError>>>);
  // The same names with the same handlers, each guarded.
  return Object.fromEntries(
    entries.map(([name, handler]) => [name, (input: unknown) => guarded(path, () => handler(input))]),
  ) as unknown as SyncHandlers<T>;
}
