/** The writer as the program has it, behind a port of its own; here in a thread instead of a process. */
import { parentPort } from "node:worker_threads";
import { writingHalf } from "../../main/worker/serve-half.ts";

if (parentPort === null) throw new Error("This module is the entry of a thread.");
const port = parentPort;
writingHalf()({
  post: (message) => port.postMessage(message),
  onMessage: (listener) => port.on("message", listener),
  onClose: (listener) => port.on("close", listener),
});
