/** The only door between the window and main: every call by name. A new call is one entry in its stage's file and one handler. */
import { z } from "zod";
import { annotateCalls } from "./annotate.ts";
import { appCalls } from "./app.ts";
import { archiveCalls } from "./archive.ts";
import { articleCalls } from "./article.ts";
import { captureCalls } from "./capture.ts";
import { countCalls } from "./counts.ts";
import { digestCalls } from "./digest.ts";
import { dossierCalls } from "./dossier.ts";
import { familyCalls } from "./family.ts";
import { feedCalls } from "./feeds.ts";
import { insightCalls } from "./insight.ts";
import { ownTextCalls } from "./own-texts.ts";
import { ruleCalls } from "./rules.ts";
import { searchCalls } from "./search.ts";
import { searchesCalls } from "./searches.ts";
import { similarCalls } from "./similar.ts";
import { sourcesCalls } from "./sources.ts";
import { wordCalls } from "./words.ts";

export const calls = {
  ...appCalls,
  ...archiveCalls,
  ...captureCalls,
  ...searchCalls,
  ...similarCalls,
  ...ownTextCalls,
  ...searchesCalls,
  ...articleCalls,
  ...ruleCalls,
  ...annotateCalls,
  ...familyCalls,
  ...dossierCalls,
  ...digestCalls,
  ...sourcesCalls,
  ...feedCalls,
  ...insightCalls,
  ...countCalls,
  ...wordCalls,
};

export type CallName = keyof typeof calls;
export type CallInput<N extends CallName> = z.infer<(typeof calls)[N]["input"]>;
export type CallOutput<N extends CallName> = z.infer<(typeof calls)[N]["output"]>;

/** What travels for one call: `token` lets the caller cancel it. */
export const envelope = z.object({ name: z.string().max(60), token: z.number().int(), input: z.unknown() });
