/** Serves one half of an archive over ports: what a process does once it is told which file to open. */
import type { AppError } from "../../shared/contract/errors.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import type { InputOf, OutputOf, ReaderTable, WriterTable } from "../archive/archive.ts";
import { readerCallNames, writerCallNames } from "../archive/archive.ts";
import { type Half, openReader, openWriter } from "../archive/local-archive.ts";
import { deskHandlers } from "../desk/desk.ts";
import { type Port, type ServeHandlers, serve } from "./port.ts";
import type { ReaderProcessTable, WriterProcessTable } from "./tables.ts";

const readerNames = [
  ...readerCallNames,
  "store.sources",
  "store.translationDecisions",
  "store.wordCounts",
  "store.jobSources",
  "store.jobPaths",
  "store.captureBytes",
  "store.lastOfDossier",
  "store.lastMasthead",
  "store.folders",
  "store.dueFeeds",
  "store.mappings",
  "store.searchNews",
  "store.check",
  "store.stats",
] as const satisfies readonly (keyof ReaderTable)[];
const writerNames = [
  ...writerCallNames,
  "store.startJob",
  "store.batch",
  "store.describeFamilies",
  "store.endJob",
  "store.turnJob",
  "store.startCleanAgain",
  "store.leftToClean",
  "store.takeCleaned",
  "store.addFolder",
  "store.takeWatched",
  "store.subscribe",
  "store.unseenEntries",
  "store.keepPoll",
  "store.tellSearches",
  "store.keepMappings",
  "store.createDigest",
  "store.furnish",
  "store.backup",
] as const satisfies readonly (keyof WriterTable)[];

/** Answers reading calls and those of the desk. @returns what serves one more port with the same archive */
export function readingHalf(): (port: Port) => void {
  const held = holdHalf<ReaderTable, { path: string; readOnly: boolean }>(({ path, readOnly }) => openReader(path, readOnly));
  const desk = deskHandlers({ ask: async (name, input) => held.answer(name, input) });
  const handlers = { ...held.handlers(readerNames), ...desk, ...held.opening } as ServeHandlers<ReaderProcessTable>;
  return (port) => serve(port, handlers);
}

/** Answers changing calls and those of imports. @returns what serves one more port with the same archive */
export function writingHalf(): (port: Port) => void {
  const held = holdHalf<WriterTable, { path: string; create: boolean }>(({ path, create }) => openWriter(path, create));
  const handlers = { ...held.handlers(writerNames), ...held.opening } as ServeHandlers<WriterProcessTable>;
  return (port) => serve(port, handlers);
}

interface Opening<I> {
  readonly "process.open": (input: I) => Result<null, AppError>;
  readonly "process.close": () => Result<null, AppError>;
}

interface Held<T, I> {
  readonly opening: Opening<I>;
  answer<N extends keyof T>(name: N, input: InputOf<T, N>): Result<OutputOf<T, N>, AppError>;
  handlers<N extends keyof T & string>(names: readonly N[]): { [K in N]: (input: InputOf<T, K>) => Result<OutputOf<T, K>, AppError> };
}

/** So long calls have their turn between two pieces of background work. */
const pauseMs = 20;
/** What waits in the background when an archive is opened comes after its first screen. */
const openingMs = 2000;

function holdHalf<T, I>(open: (input: I) => Result<Half<T>, AppError>): Held<T, I> {
  let half: Half<T> | null = null;
  let willTend = false;
  const tendLater = (of: Half<T>, afterMs = pauseMs): void => {
    if (willTend) return;
    willTend = true;
    setTimeout(() => {
      willTend = false;
      if (half === of && of.tend()) tendLater(of);
    }, afterMs).unref();
  };
  const answer: Held<T, I>["answer"] = (name, input) => {
    if (half === null) return err({ kind: "no-archive" });
    // What is written may leave work for the background.
    tendLater(half);
    return half.handlers[name](input);
  };
  return {
    answer,
    opening: {
      "process.open": (input) => {
        half?.close();
        half = null;
        const opened = open(input);
        if (!opened.ok) return opened;
        half = opened.value;
        tendLater(opened.value, openingMs);
        return ok(null);
      },
      "process.close": () => {
        half?.close();
        half = null;
        return ok(null);
      },
    },
    // One handler a name, each of its own name's shape.
    handlers: (names) => Object.fromEntries(names.map((name) => [name, (input: never) => answer(name, input)])) as never,
  };
}
