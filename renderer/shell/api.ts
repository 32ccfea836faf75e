/** The only caller of the bridge. */
import type { Bridge } from "../../shared/contract/channels.ts";
import type { CallInput, CallName, CallOutput } from "../../shared/contract/contract.ts";
import type { AppError } from "../../shared/contract/errors.ts";
import { err, type Result } from "../../shared/domain/result.ts";

declare global {
  interface Window {
    readonly communique: Bridge;
  }
}

let lastToken = 0;

/** Asks main. An aborted signal cancels the work there, and the answer is `cancelled`. Never rejects. */
export async function callMain<N extends CallName>(
  name: N,
  input: CallInput<N>,
  signal?: AbortSignal,
): Promise<Result<CallOutput<N>, AppError>> {
  if (signal?.aborted) return err({ kind: "cancelled" });
  lastToken += 1;
  const token = lastToken;
  const cancel = (): void => window.communique.cancel(token);
  signal?.addEventListener("abort", cancel, { once: true });
  try {
    // The gate has checked the answer against the schema of this very name.
    return (await window.communique.call(name, token, input)) as Result<CallOutput<N>, AppError>;
  } catch (thrown) {
    return err({ kind: "unexpected", cause: String(thrown) });
  } finally {
    signal?.removeEventListener("abort", cancel);
  }
}
