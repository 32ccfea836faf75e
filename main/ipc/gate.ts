/** The gate: every message from a window is checked here, answered with a `Result`, and can be cancelled. */
import { type CallInput, type CallName, type CallOutput, calls, envelope } from "../../shared/contract/contract.ts";
import type { AppError } from "../../shared/contract/errors.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";

export type Answer<N extends CallName> = Promise<Result<CallOutput<N>, AppError>>;
export type Handler<N extends CallName> = (input: CallInput<N>, signal: AbortSignal) => Answer<N>;
export type Handlers<N extends CallName = CallName> = { readonly [K in N]: Handler<K> };

export interface Gate {
  /** Answers one message; `sender` tells windows apart so that tokens of one cannot cancel another's call. */
  answer(sender: number, trusted: boolean, message: unknown): Promise<Result<unknown, AppError>>;
  cancel(sender: number, token: unknown): void;
}

const refused = (detail: string): Result<never, AppError> => err({ kind: "input-invalid", detail });

const isCallName = (name: string): name is CallName => Object.hasOwn(calls, name);

/**
 * Opens the gate over handlers for every call of the contract.
 *
 * Refuses an untrusted sender, an unknown name and an input that its schema does not take; a handler that throws or answers
 * out of shape becomes an `unexpected` error. Never throws.
 */
export function openGate(handlers: Handlers): Gate {
  const running = new Map<string, AbortController>();
  return {
    async answer(sender, trusted, message) {
      if (!trusted) return refused("The message does not come from this program's own window.");
      const read = envelope.safeParse(message);
      if (!read.success || !isCallName(read.data.name)) return refused("No such call.");
      const key = `${sender}:${read.data.token}`;
      const controller = new AbortController();
      running.set(key, controller);
      try {
        return await run(handlers, read.data.name, read.data.input, controller.signal);
      } finally {
        running.delete(key);
      }
    },
    cancel: (sender, token) => running.get(`${sender}:${String(token)}`)?.abort(),
  };
}

async function run<N extends CallName>(
  handlers: Handlers,
  name: N,
  input: unknown,
  signal: AbortSignal,
): Promise<Result<unknown, AppError>> {
  const checked = calls[name].input.safeParse(input);
  if (!checked.success)
    return refused(`${name}: ${checked.error.issues[0]?.path.join(".") ?? ""} ${checked.error.issues[0]?.message ?? ""}`);
  try {
    // The schema of this very name has just accepted the input.
    const result = await (handlers[name] as Handler<N>)(checked.data as CallInput<N>, signal);
    if (signal.aborted) return err({ kind: "cancelled" });
    if (!result.ok) return result;
    const output = calls[name].output.safeParse(result.value);
    return output.success
      ? ok(output.data)
      : err({ kind: "unexpected", cause: `${name} answered out of shape: ${output.error.issues[0]?.path.join(".")}` });
  } catch (thrown) {
    return err({ kind: "unexpected", cause: thrown instanceof Error ? thrown.message : String(thrown) });
  }
}
