/** The bridge between window and main. It stands apart from the schemas, so that the preload script stays a few lines. */
import type { Result } from "../domain/result.ts";
import type { CallName } from "./contract.ts";
import type { AppError } from "./errors.ts";
import type { EventName, EventPayload } from "./events.ts";

/** Channel names; preload and main's bridge are their only users. */
export const channels = { call: "communique:call", cancel: "communique:cancel", event: "communique:event" } as const;

/** What the preload script puts on `window.communique`. */
export interface Bridge {
  call(name: CallName, token: number, input: unknown): Promise<Result<unknown, AppError>>;
  cancel(token: number): void;
  on<N extends EventName>(listener: (name: N, payload: EventPayload<N>) => void): () => void;
  /** The path of a dropped file (a DOM `File`); empty when it is none on disk. */
  pathOf(file: unknown): string;
}
