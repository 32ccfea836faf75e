/** The only door between the window and main: every call by name. A new call is one entry in its stage's file and one handler. */
import { z } from "zod";
import type { Result } from "../domain/result.ts";
import { annotateCalls } from "./annotate.ts";
import { appCalls } from "./app.ts";
import { archiveCalls } from "./archive.ts";
import { articleCalls } from "./article.ts";
import { captureCalls } from "./capture.ts";
import { digestCalls } from "./digest.ts";
import { dossierCalls } from "./dossier.ts";
import type { AppError } from "./errors.ts";
import type { EventName, EventPayload } from "./events.ts";
import { searchCalls } from "./search.ts";

export const calls = {
  ...appCalls,
  ...archiveCalls,
  ...captureCalls,
  ...searchCalls,
  ...articleCalls,
  ...annotateCalls,
  ...dossierCalls,
  ...digestCalls,
};

export type CallName = keyof typeof calls;
export type CallInput<N extends CallName> = z.infer<(typeof calls)[N]["input"]>;
export type CallOutput<N extends CallName> = z.infer<(typeof calls)[N]["output"]>;

/** What travels for one call: `token` lets the caller cancel it. */
export const envelope = z.object({ name: z.string().max(60), token: z.number().int(), input: z.unknown() });

/** Channel names of the bridge; preload and gate are their only users. */
export const channels = { call: "communique:call", cancel: "communique:cancel", event: "communique:event" } as const;

/** What the preload script puts on `window.communique`. It moves messages and knows no call. */
export interface Bridge {
  call(name: CallName, token: number, input: unknown): Promise<Result<unknown, AppError>>;
  cancel(token: number): void;
  on<N extends EventName>(listener: (name: N, payload: EventPayload<N>) => void): () => void;
  /** The path of a dropped file; empty when it is none on disk. */
  pathOf(file: unknown): string;
}
