/** One request and its answer, within limits of time and size, without cookies and without following anything. */
import type { LookupAddress } from "node:dns";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import { pinned } from "./guard.ts";
import type { FetchProblem } from "./problem.ts";
import { whyUnreachable } from "./unreachable.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface RequestLimits {
  /** Of the body as it is read, unpacked. */
  readonly maxBytes: number;
  /** For the whole of one request. */
  readonly timeoutMs: number;
}

/** Sends a GET to the address that was found for the host, and to no other. */
export async function sendRequest(
  url: URL,
  to: LookupAddress,
  headers: Readonly<Record<string, string>>,
  limits: RequestLimits,
  signal?: AbortSignal,
): Promise<Result<Answer, FetchProblem>> {
  const timeout = AbortSignal.timeout(limits.timeoutMs);
  const ends = signal ? AbortSignal.any([signal, timeout]) : timeout;
  try {
    const message = await open(url, to, headers, ends);
    const body = await readBody(message, limits.maxBytes, ends);
    if (body === null)
      return err({
        kind: "too-large",
        reason: { kind: "answer-too-large", about: [url.host, String(Math.round(limits.maxBytes / 1_048_576))] },
      });
    return ok({ status: message.statusCode ?? 0, headers: plainHeaders(message), body });
  } catch (thrown) {
    if (signal?.aborted) return err({ kind: "cancelled", reason: { kind: "fetch-cancelled" } });
    if (timeout.aborted)
      return err({ kind: "timeout", reason: { kind: "answer-late", about: [url.host, String(Math.round(limits.timeoutMs / 1000))] } });
    return err({ kind: "unreachable", reason: whyUnreachable(url.host, thrown) });
  }
}

function open(url: URL, to: LookupAddress, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<IncomingMessage> {
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    // No agent: a connection of one request carries nothing over to the next.
    const sent = send(url, { method: "GET", headers, agent: false, lookup: pinned(to), signal, maxHeaderSize: 32_768 }, resolve);
    sent.on("error", reject);
    sent.end();
  });
}

/** The body unpacked; null as soon as it grows beyond the limit. */
async function readBody(message: IncomingMessage, maxBytes: number, signal: AbortSignal): Promise<Uint8Array | null> {
  const stated = Number(message.headers["content-length"]);
  if (stated > maxBytes) {
    message.destroy();
    return null;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = unpack(message);
  const stop = (): void => void stream.destroy(new Error("ended"));
  signal.addEventListener("abort", stop, { once: true });
  try {
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) continue;
      size += chunk.length;
      if (size > maxBytes) return null;
      chunks.push(chunk);
    }
  } finally {
    signal.removeEventListener("abort", stop);
    message.destroy();
  }
  return Buffer.concat(chunks);
}

function unpack(message: IncomingMessage): Readable {
  const coding = (message.headers["content-encoding"] ?? "").toLowerCase().trim();
  const unpacker =
    coding === "gzip" || coding === "x-gzip"
      ? createGunzip()
      : coding === "br"
        ? createBrotliDecompress()
        : coding === "deflate"
          ? createInflate()
          : null;
  if (!unpacker) return message;
  message.on("error", (error) => unpacker.destroy(error));
  return message.pipe(unpacker);
}

function plainHeaders(message: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : (value ?? "")]),
  );
}
