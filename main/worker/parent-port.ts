/** The ports that Electron gives a utility process, as `Port`. On plain Node there are none. */
import { z } from "zod";
import type { Port } from "./port.ts";

/** What is used of Electron's `ParentPort` and `MessagePortMain`. */
interface EventPort {
  postMessage(message: unknown): void;
  on(name: "message", listener: (event: { data: unknown; ports: readonly MessagePort[] }) => void): unknown;
}

interface MessagePort extends EventPort {
  start(): void;
  on(name: "message", listener: (event: { data: unknown; ports: readonly MessagePort[] }) => void): unknown;
  on(name: "close", listener: () => void): unknown;
}

const attachMessage = z.object({ type: z.literal("attach") });

function parentPort(): EventPort {
  const holder: { parentPort?: EventPort } = process;
  if (holder.parentPort === undefined) throw new Error("This module is the entry of a utility process.");
  return holder.parentPort;
}

/** The port to main. A utility process ends with main, so that it never sees this port close. */
export function mainPort(): Port {
  const port = parentPort();
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.on("message", (event) => listener(event.data)),
    onClose: () => {},
  };
}

/** Calls `use` with each port that main attaches, already started. */
export function onAttach(use: (port: Port) => void): void {
  parentPort().on("message", ({ data, ports: [attached] }) => {
    if (attached === undefined || !attachMessage.safeParse(data).success) return;
    use({
      post: (message) => attached.postMessage(message),
      onMessage: (listener) => attached.on("message", (event) => listener(event.data)),
      onClose: (listener) => attached.on("close", listener),
    });
    attached.start();
  });
}
