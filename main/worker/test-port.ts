/** For tests: Node's message ports as the program's own. */
import type { MessagePort } from "node:worker_threads";
import type { Port } from "./port.ts";

export const toPort = (port: MessagePort): Port => ({
  post: (message) => port.postMessage(message),
  onMessage: (listener) => port.on("message", listener),
  onClose: (listener) => port.on("close", listener),
});
