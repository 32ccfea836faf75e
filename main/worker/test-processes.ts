/** The processes of an archive as the program has them, but all in one: each behind a port of its own, and killed when a test says so. */
import { MessageChannel, type MessagePort } from "node:worker_threads";
import type { ProcessName } from "../../shared/contract/errors.ts";
import type { Process } from "./kept-process.ts";
import type { Port } from "./port.ts";
import { readingHalf, writingHalf } from "./serve-half.ts";
import { servePool } from "./serve-pool.ts";
import { toPort } from "./test-port.ts";

/** A process of an archive, in this one. */
export interface WiredProcess extends Process {
  attach(port: MessagePort): void;
}

/** A process's code behind a port of its own, as in the program. To kill it closes the port and frees what it holds, as the system does. */
function wired(serveOn: (port: Port, onAttach: (use: (port: Port) => void) => void) => void, free: () => void): WiredProcess {
  const { port1, port2 } = new MessageChannel();
  let use: (port: Port) => void = () => {};
  serveOn(toPort(port2), (given) => {
    use = given;
  });
  return {
    port: toPort(port1),
    attach: (port) => use(toPort(port)),
    kill: () => {
      free();
      port1.close();
    },
  };
}

/** @param threadEntry  what the pool runs in its threads */
export function startWired(name: ProcessName, threadEntry: URL): WiredProcess {
  if (name === "pool")
    return wired(
      (port, onAttach) => servePool(port, onAttach, threadEntry, { restMs: 40, lookMs: 200 }),
      () => {},
    );
  const [serveOn, free] = name === "reader" ? freeable(readingHalf()) : freeable(writingHalf());
  return wired((port, onAttach) => {
    serveOn(port);
    onAttach(serveOn);
  }, free);
}

/** With a way to close the file from within, since a port that closes does not end the code behind it. */
function freeable(serveOn: (port: Port) => void): readonly [(port: Port) => void, () => void] {
  let say: (message: unknown) => void = () => {};
  serveOn({
    post: () => {},
    onMessage: (listener) => {
      say = listener;
    },
    onClose: () => {},
  });
  return [serveOn, () => say({ type: "ask", id: 0, name: "process.close", input: {} })];
}
