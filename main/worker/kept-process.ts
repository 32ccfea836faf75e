/** A process that is there when it is asked: started with the first question, and again after it has died. */
import type { AppError, ProcessName } from "../../shared/contract/errors.ts";
import { ok, type Result } from "../../shared/domain/result.ts";
import { type Connection, connect, type Port } from "./port.ts";

/** A running process as its parent holds it. */
export interface Process {
  readonly port: Port;
  kill(): void;
}

interface KeepOptions<P extends Process, T> {
  readonly name: ProcessName;
  readonly start: () => P;
  /** What a new process is told before the first question, such as which file to open. */
  readonly prepare: (connection: Connection<T>, process: P) => Promise<Result<null, AppError>>;
  /** It died; questions that waited for it have been answered as `process-ended`. */
  readonly onDeath: () => void;
  /** It is there again, so that what was refused meanwhile can be asked anew. Told once at most. */
  readonly onReturn: () => void;
}

export interface KeptProcess<P extends Process, T> extends Connection<T> {
  /** Starts it, unless it runs. Errors: those of `prepare`; the next question tries again. */
  ready(): Promise<Result<null, AppError>>;
  /** The process that runs now, if any. */
  living(): P | null;
  /** Ends it for good, after `last` if it runs. */
  end(last?: (connection: Connection<T>) => Promise<unknown>): Promise<void>;
}

/**
 * Keeps a process. After its first death it is started again at once; after a later one with the next question, since what kills it may be
 * the very thing that is asked again when it returns.
 */
export function keepProcess<P extends Process, T>(options: KeepOptions<P, T>): KeptProcess<P, T> {
  let process: P | null = null;
  let connecting: Promise<Result<Connection<T>, AppError>> | null = null;
  let ended = false;
  let hasReturned = false;

  function reach(): Promise<Result<Connection<T>, AppError>> {
    connecting ??= start();
    return connecting;
  }

  async function start(): Promise<Result<Connection<T>, AppError>> {
    const started = options.start();
    process = started;
    const connection = connect<T>(started.port, options.name);
    let isPrepared = false;
    started.port.onClose(() => {
      if (process !== started) return;
      forget();
      if (isPrepared && !ended) onDeath();
    });
    const prepared = await options.prepare(connection, started);
    isPrepared = prepared.ok;
    if (prepared.ok) return ok(connection);
    if (process === started) forget();
    started.kill();
    return prepared;
  }

  function forget(): void {
    process = null;
    connecting = null;
  }

  function onDeath(): void {
    options.onDeath();
    if (hasReturned) return;
    hasReturned = true;
    void reach().then((again) => again.ok && options.onReturn());
  }

  return {
    ask: async (name, input, signal, onProgress) => {
      const connection = await reach();
      return connection.ok ? connection.value.ask(name, input, signal, onProgress) : connection;
    },
    ready: async () => {
      const connection = await reach();
      return connection.ok ? ok(null) : connection;
    },
    living: () => process,
    end: async (last) => {
      ended = true;
      const connection = await connecting;
      if (connection?.ok === true) await last?.(connection.value);
      process?.kill();
    },
  };
}
