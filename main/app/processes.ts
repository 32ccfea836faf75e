/** Forks the processes of an open archive and joins them to main. */
import { join } from "node:path";
import { app, MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from "electron";
import type { AppError, ProcessName } from "../../shared/contract/errors.ts";
import { noun } from "../../shared/contract/events.ts";
import type { Result } from "../../shared/domain/result.ts";
import type { SearchNews } from "../archive/repositories/saved-search.ts";
import type { Desktop, OpenArchive } from "../ipc/context.ts";
import type { Process } from "../worker/kept-process.ts";
import type { Port } from "../worker/port.ts";
import { openRemoteArchive } from "../worker/remote-archive.ts";
import { sqliteBinding } from "./sqlite-binding.ts";

/** Opens an archive in processes of its own. What goes wrong while it is open, outside a call, is told to the window. */
export function openProcesses(
  path: string,
  options: { readonly create: boolean },
  tell: Desktop["tell"],
  onNews: (news: readonly SearchNews[]) => void,
): Promise<Result<OpenArchive, AppError>> {
  const calm = calmly(() => tell("archive.changed", { nouns: ["articles", "outlets", "jobs"] }));
  return openRemoteArchive({
    path,
    create: options.create,
    start,
    join: (writer, pool) => {
      const { port1, port2 } = new MessageChannelMain();
      writer.attach(port1);
      pool.attach(port2);
    },
    threads: 0,
    onProgress: (job) => {
      tell("capture.progress", job);
      calm(job.state === "running");
    },
    onProblem: (error) => tell("app.problem", { error }),
    onFolders: () => tell("archive.changed", { nouns: ["folders"] }),
    onFeeds: () => tell("archive.changed", { nouns: ["feeds"] }),
    onNews,
    version: app.getVersion(),
    onReturn: () => tell("archive.changed", { nouns: [...noun.options] }),
  });
}

/** What came in can be searched at once, but views that asked again with each batch would keep the reader from answering searches. */
const calmMs = 2000;

function calmly(act: () => void): (goesOn: boolean) => void {
  let last = 0;
  return (goesOn) => {
    if (goesOn && Date.now() - last < calmMs) return;
    last = Date.now();
    act();
  };
}

interface Forked extends Process {
  attach(port: MessagePortMain): void;
}

function start(name: ProcessName): Forked {
  const child = fork(name);
  return {
    port: portOf(child),
    attach: (port) => child.postMessage({ type: "attach" }, [port]),
    kill: () => void child.kill(),
  };
}

function fork(name: ProcessName): UtilityProcess {
  const binding = sqliteBinding();
  return utilityProcess.fork(join(import.meta.dirname, `${name}.js`), [], {
    serviceName: `Communiqué ${name}`,
    env: { ...process.env, ...(binding === null ? {} : { COMMUNIQUE_SQLITE_BINDING: binding }) },
  });
}

function portOf(child: UtilityProcess): Port {
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on("message", listener),
    onClose: (listener) => child.once("exit", listener),
  };
}
