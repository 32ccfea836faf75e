/** Forks the three processes of an open archive and joins them to main. */
import { join } from "node:path";
import { MessageChannelMain, type UtilityProcess, utilityProcess } from "electron";
import type { AppError } from "../../shared/contract/errors.ts";
import type { Result } from "../../shared/domain/result.ts";
import type { Desktop, OpenArchive } from "../ipc/context.ts";
import type { Port } from "../worker/port.ts";
import { openRemoteArchive } from "../worker/remote-archive.ts";
import { sqliteBinding } from "./sqlite-binding.ts";

/** Opens an archive in processes of its own. A process that dies while the archive is open is told to the window. */
export async function openProcesses(
  path: string,
  options: { readonly create: boolean },
  tell: Desktop["tell"],
): Promise<Result<OpenArchive, AppError>> {
  const reader = fork("reader");
  const writer = fork("writer");
  const pool = fork("pool");
  const { port1, port2 } = new MessageChannelMain();
  writer.postMessage({ type: "attach" }, [port1]);
  pool.postMessage({ type: "attach" }, [port2]);

  let ending = false;
  for (const child of [reader, writer, pool])
    child.once("exit", (code) => {
      if (!ending) tell("app.problem", { error: { kind: "unexpected", cause: `A process of the archive ended with code ${code}.` } });
    });

  return openRemoteArchive({
    path,
    create: options.create,
    reader: portOf(reader),
    writer: portOf(writer),
    pool: portOf(pool),
    threads: 0,
    onProgress: (job) => {
      tell("capture.progress", job);
      // What came in is already searchable; views ask again as batches arrive.
      tell("archive.changed", { nouns: ["articles", "outlets", "jobs"] });
    },
    end: async () => {
      ending = true;
      for (const child of [reader, writer, pool]) child.kill();
    },
  });
}

function fork(name: "reader" | "writer" | "pool"): UtilityProcess {
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
