/**
 * Fetches feeds and single pages, and nothing that a person did not ask for: guarded at every hop, without cookies, under an honest
 * name, as robots.txt allows, one request a host at a time.
 */
import { err, ok, type Result } from "../../shared/domain/result.ts";
import { pinAddress, type Resolve, readAddress, resolveHost } from "./guard.ts";
import type { FetchProblem } from "./problem.ts";
import { type Answer, type RequestLimits, sendRequest } from "./request.ts";
import { allowsAll, allowsNothing, isAllowed, type Robots, readRobots } from "./robots.ts";
import { statusProblem, typeProblem } from "./status.ts";

export interface FetchOrder {
  readonly address: string;
  readonly wants: "feed" | "page";
  /** What the last answer said of itself: with these, a server may answer that nothing has changed. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly signal?: AbortSignal;
}

export interface Fetched {
  /** False where the server says that nothing has changed: `bytes` is empty then. */
  readonly hasChanged: boolean;
  /** Where the answer came from in the end. */
  readonly address: string;
  /** Where the address has moved to for good, null if it has not. */
  readonly movedTo: string | null;
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface FetcherOptions {
  /** The program's version, for its name. */
  readonly version: string;
  readonly allowedHosts: () => ReadonlySet<string>;
  readonly now?: () => number;
  readonly resolve?: Resolve;
  readonly limits?: RequestLimits;
  /** Between two requests to one host, in milliseconds. */
  readonly hostPause?: number;
}

export interface Fetcher {
  fetch(order: FetchOrder): Promise<Result<Fetched, FetchProblem>>;
}

/** The name by which robots.txt speaks to this program. */
export const agentName = "Communique";
const maxRedirects = 5;
const robotsLifetime = 24 * 3_600_000;
const robotsLimits: RequestLimits = { maxBytes: 512 * 1024, timeoutMs: 10_000 };
const usualLimits: RequestLimits = { maxBytes: 20 * 1024 * 1024, timeoutMs: 30_000 };

const accepted: Readonly<Record<FetchOrder["wants"], string>> = {
  feed: "application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1",
  page: "text/html, application/xhtml+xml;q=0.9, application/pdf;q=0.5, text/plain;q=0.5",
};

export function createFetcher(options: FetcherOptions): Fetcher {
  const { allowedHosts, resolve = resolveHost, limits = usualLimits, hostPause = 1000, now = Date.now } = options;
  const userAgent = `${agentName}/${options.version} (desktop press review; fetches what its user subscribes to)`;
  const knownRobots = new Map<string, { readonly robots: Robots; readonly until: number }>();
  const turns = new Map<string, Promise<void>>();
  return { fetch: (order) => fetchOrder(order) };

  async function fetchOrder(order: FetchOrder): Promise<Result<Fetched, FetchProblem>> {
    const start = readAddress(order.address);
    if (!start.ok) return start;
    const headers = { ...conditions(order), accept: accepted[order.wants] };
    const walked = await follow(start.value, headers, limits, order.signal, async (url) => {
      const robots = await robotsOf(url, order.signal);
      return isAllowed(robots, url) ? null : { kind: "robots", reason: { kind: "robots", about: [url.host] } };
    });
    if (!walked.ok) return walked;
    const { answer, url, movedTo } = walked.value;
    const problem = statusProblem(answer, url) ?? typeProblem(answer, url, order.wants);
    return problem ? err(problem) : ok(toFetched(answer, url, movedTo, order));
  }

  interface Walked {
    readonly answer: Answer;
    readonly url: URL;
    readonly movedTo: string | null;
  }

  /** Follows redirects, each checked like the first address. */
  async function follow(
    start: URL,
    headers: Readonly<Record<string, string>>,
    within: RequestLimits,
    signal: AbortSignal | undefined,
    mayFetch: (url: URL) => Promise<FetchProblem | null>,
  ): Promise<Result<Walked, FetchProblem>> {
    let url = start;
    let movedTo: string | null = null;
    let isForGood = true;
    for (let hops = 0; hops <= maxRedirects; hops++) {
      const refused = await mayFetch(url);
      if (refused) return err(refused);
      const answer = await ask(url, headers, within, signal);
      if (!answer.ok) return answer;
      const { status, headers: said } = answer.value;
      if (![301, 302, 303, 307, 308].includes(status) || !said.location) return ok({ answer: answer.value, url, movedTo });
      const next = readAddress(said.location, url.href);
      if (!next.ok) return next;
      isForGood &&= status === 301 || status === 308;
      url = next.value;
      if (isForGood) movedTo = url.href;
    }
    return err({ kind: "too-many-redirects", reason: { kind: "redirects", about: [start.host] } });
  }

  async function ask(
    url: URL,
    headers: Readonly<Record<string, string>>,
    within: RequestLimits,
    signal?: AbortSignal,
  ): Promise<Result<Answer, FetchProblem>> {
    const pin = await pinAddress(url, allowedHosts(), resolve);
    if (!pin.ok) return pin;
    const all = { ...headers, "user-agent": userAgent, "accept-encoding": "gzip, br, deflate" };
    return inTurn(url.host, () => sendRequest(url, pin.value, all, within, signal));
  }

  /** One request a host at a time, with a pause between two. */
  async function inTurn<T>(host: string, work: () => Promise<T>): Promise<T> {
    const before = turns.get(host) ?? Promise.resolve();
    const done = before.then(work);
    const turn = done.then(
      () => pause(hostPause),
      () => pause(hostPause),
    );
    turns.set(host, turn);
    void turn.then(() => {
      if (turns.get(host) === turn) turns.delete(host);
    });
    return done;
  }

  /** A site without a robots.txt allows all; one whose robots.txt cannot be had allows nothing for now (RFC 9309, 2.3.1). */
  async function robotsOf(url: URL, signal?: AbortSignal): Promise<Robots> {
    const known = knownRobots.get(url.origin);
    if (known && known.until > now()) return known.robots;
    const walked = await follow(new URL("/robots.txt", url), { accept: "text/plain, */*;q=0.1" }, robotsLimits, signal, async () => null);
    // What keeps a host from being reached is told of by the fetch itself.
    if (!walked.ok) return walked.error.kind === "timeout" ? allowsNothing : allowsAll;
    const { status, body } = walked.value.answer;
    const robots =
      status >= 500 || status === 429 ? allowsNothing : status >= 400 ? allowsAll : readRobots(new TextDecoder().decode(body), agentName);
    knownRobots.set(url.origin, { robots, until: now() + (status >= 500 ? robotsLifetime / 24 : robotsLifetime) });
    return robots;
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds).unref());

function conditions({ etag, lastModified }: FetchOrder): Record<string, string> {
  return { ...(etag ? { "if-none-match": etag } : {}), ...(lastModified ? { "if-modified-since": lastModified } : {}) };
}

function toFetched({ status, headers, body }: Answer, url: URL, movedTo: string | null, order: FetchOrder): Fetched {
  const hasChanged = status !== 304;
  return {
    hasChanged,
    address: url.href,
    movedTo,
    bytes: hasChanged ? body : new Uint8Array(),
    contentType: headers["content-type"] ?? null,
    etag: headers.etag ?? (hasChanged ? null : (order.etag ?? null)),
    lastModified: headers["last-modified"] ?? (hasChanged ? null : (order.lastModified ?? null)),
  };
}
