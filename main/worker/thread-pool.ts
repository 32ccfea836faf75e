/**
 * Threads that each work on one input at a time. An input that kills its thread, or holds it for too long, costs that input alone: the
 * thread is replaced, and the input's answer says what happened.
 */
import { Worker } from "node:worker_threads";
import type { KnownMapping } from "../../shared/domain/column-mapping.ts";
import type { Reason } from "../../shared/domain/reason.ts";
import type { ImportSource } from "./import-source.ts";
import { lostItem, type ReadItem } from "./read-source.ts";

interface PoolOptions {
  readonly threads: number;
  readonly entry: URL;
  /** After this long without a sign of life a thread counts as hung; a large archive of captures may take ten times as long in all. */
  readonly patienceMs: number;
  /** Handed to every thread: what a person chose for tables. */
  readonly mappings: readonly KnownMapping[];
}

export interface ThreadPool {
  /** Answers with the input's items, one or more; waits while every thread is busy. */
  read(source: ImportSource): Promise<readonly ReadItem[]>;
  close(): Promise<void>;
}

export function openThreadPool(options: PoolOptions): ThreadPool {
  const idle: Worker[] = [];
  const waiting: ((worker: Worker) => void)[] = [];
  const all = new Set<Worker>();
  /** Started, and not yet heard of. */
  const starting = new Set<Worker>();

  function start(): Worker {
    const worker = new Worker(options.entry, {
      resourceLimits: { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 48 },
      workerData: options.mappings,
    });
    all.add(worker);
    starting.add(worker);
    return worker;
  }

  function take(): Promise<Worker> {
    const free = idle.pop();
    if (free !== undefined) return Promise.resolve(free);
    if (all.size < options.threads) return Promise.resolve(start());
    return new Promise((resolve) => waiting.push(resolve));
  }

  function release(worker: Worker): void {
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else next(worker);
  }

  function discard(worker: Worker): void {
    all.delete(worker);
    void worker.terminate();
    const next = waiting.shift();
    if (next !== undefined) next(start());
  }

  return {
    read: async (source) => {
      const worker = await take();
      const answer = await ask(worker, source, options.patienceMs, starting.delete(worker) ? startTurns : 1);
      if (answer.kind === "items") release(worker);
      else discard(worker);
      if (answer.kind === "items") return answer.items;
      return [lostItem(source, answer.reason)];
    },
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

type Answer = { readonly kind: "items"; readonly items: readonly ReadItem[] } | { readonly kind: "lost"; readonly reason: Reason };

/** A thread loads its program first: on a busy machine that takes longer than any file. */
const startTurns = 4;

function ask(worker: Worker, source: ImportSource, patienceMs: number, turns: number): Promise<Answer> {
  return new Promise((resolve) => {
    const last = Date.now() + patienceMs * 10;
    const timer = setTimeout(
      () => settle({ kind: "lost", reason: { kind: "too-slow", about: [String(Math.round(patienceMs / 1000))] } }),
      patienceMs * turns,
    );
    // The thread posts signs of life and, at the end, a list of items.
    const onMessage = (message: "alive" | readonly ReadItem[]): void => {
      if (message !== "alive") settle({ kind: "items", items: message });
      else if (Date.now() < last) timer.refresh();
    };
    const onError = (error: Error): void => settle({ kind: "lost", reason: { kind: "thread-failed", about: [error.message] } });
    const onExit = (): void => settle({ kind: "lost", reason: { kind: "thread-ended" } });
    function settle(answer: Answer): void {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      // An error that comes after a thread was given up must not end the process.
      if (answer.kind === "lost") worker.on("error", () => {});
      resolve(answer);
    }
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(source);
  });
}
