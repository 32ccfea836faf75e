/**
 * Typed questions and answers over any port: a process of Electron, a MessagePort, two ends in a test.
 *
 * Every question is answered once: with its result, or as `cancelled`, as `unexpected` when the other side threw, or as `process-ended`
 * when it died. A question that is cancelled before its turn is never worked on. Work on questions begins in the order in which they came.
 */
import type { AppError, ProcessName } from "../../shared/contract/errors.ts";
import { err, type Result } from "../../shared/domain/result.ts";

/** One end of a channel; messages are structured clones. */
export interface Port {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once when the other side is gone. */
  onClose(listener: () => void): void;
}

/** Names with what goes in and comes out. */
interface Operation<I, O> {
  readonly input: I;
  readonly output: O;
}

type Input<T, N extends keyof T> = T[N] extends Operation<infer I, infer _> ? I : never;
type Output<T, N extends keyof T> = T[N] extends Operation<infer _, infer O> ? O : never;

export interface ServeContext {
  readonly signal: AbortSignal;
  progress(value: unknown): void;
}

/** How one side answers: a handler for each name; it may answer at once or later. */
export type ServeHandlers<T> = {
  [N in keyof T]: (input: Input<T, N>, context: ServeContext) => Result<Output<T, N>, AppError> | Promise<Result<Output<T, N>, AppError>>;
};

export interface Connection<T> {
  ask<N extends keyof T & string>(
    name: N,
    input: Input<T, N>,
    signal?: AbortSignal,
    onProgress?: (value: unknown) => void,
  ): Promise<Result<Output<T, N>, AppError>>;
}

type Message =
  | { readonly type: "ask"; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly type: "cancel"; readonly id: number }
  | { readonly type: "progress"; readonly id: number; readonly value: unknown }
  | { readonly type: "answer"; readonly id: number; readonly result: Result<unknown, AppError> };

type AnyHandler = (input: unknown, context: ServeContext) => Result<unknown, AppError> | Promise<Result<unknown, AppError>>;

/** Answers every question that comes through the port. */
export function serve<T>(port: Port, handlers: ServeHandlers<T>): void {
  const table = new Map(Object.entries(handlers as Readonly<Record<string, AnyHandler>>));
  const running = new Map<number, AbortController>();
  let turn = Promise.resolve();

  async function answer(id: number, name: string, input: unknown, signal: AbortSignal): Promise<void> {
    const result = await work(name, input, {
      signal,
      progress: (value) => port.post({ type: "progress", id, value } satisfies Message),
    });
    running.delete(id);
    port.post({ type: "answer", id, result } satisfies Message);
  }

  async function work(name: string, input: unknown, context: ServeContext): Promise<Result<unknown, AppError>> {
    if (context.signal.aborted) return err({ kind: "cancelled" });
    const handler = table.get(name);
    if (handler === undefined) return err({ kind: "input-invalid", detail: `unknown call ${name}` });
    try {
      return await handler(input, context);
    } catch (thrown) {
      return err({ kind: "unexpected", cause: causeOf(thrown) });
    }
  }

  port.onMessage((raw) => {
    if (!isMessage(raw)) return;
    if (raw.type === "ask") {
      const controller = new AbortController();
      running.set(raw.id, controller);
      // A turn of the loop between two questions lets a cancellation that is already waiting come first.
      turn = turn.then(nextTurn).then(() => void answer(raw.id, raw.name, raw.input, controller.signal));
    } else if (raw.type === "cancel") {
      running.get(raw.id)?.abort();
    }
  });
  port.onClose(() => {
    for (const controller of running.values()) controller.abort();
  });
}

interface Waiting {
  readonly settle: (result: Result<unknown, AppError>) => void;
  readonly onProgress: ((value: unknown) => void) | undefined;
}

/** The asking side. When the other side is gone, what waits and what is asked later ends as `process-ended`, with the process's name. */
export function connect<T>(port: Port, process: ProcessName): Connection<T> {
  const processGone: AppError = { kind: "process-ended", process };
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let gone = false;

  function settle(id: number, result: Result<unknown, AppError>): void {
    const entry = waiting.get(id);
    waiting.delete(id);
    entry?.settle(result);
  }

  port.onMessage((raw) => {
    if (!isMessage(raw)) return;
    if (raw.type === "answer") settle(raw.id, raw.result);
    else if (raw.type === "progress") waiting.get(raw.id)?.onProgress?.(raw.value);
  });
  port.onClose(() => {
    gone = true;
    for (const id of [...waiting.keys()]) settle(id, err(processGone));
  });

  return {
    ask: (name, input, signal, onProgress) => {
      if (gone) return Promise.resolve(err(processGone));
      if (signal?.aborted) return Promise.resolve(err({ kind: "cancelled" }));
      const id = nextId++;
      return new Promise((resolve) => {
        const cancel = (): void => port.post({ type: "cancel", id } satisfies Message);
        waiting.set(id, {
          // The handler on the other side is typed by the same table, so that the answer has the shape of its name.
          settle: (result) => {
            signal?.removeEventListener("abort", cancel);
            resolve(result as Result<Output<T, typeof name>, AppError>);
          },
          onProgress,
        });
        signal?.addEventListener("abort", cancel, { once: true });
        port.post({ type: "ask", id, name, input } satisfies Message);
      });
    },
  };
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function isMessage(raw: unknown): raw is Message {
  return typeof raw === "object" && raw !== null && "type" in raw && "id" in raw && typeof raw.id === "number";
}

function causeOf(thrown: unknown): string {
  return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
}
