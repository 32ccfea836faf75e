/** What may be fetched: http and https, on the public internet, and hosts of the own network that a person has allowed by name. */
import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import { isPublicAddress } from "./address.ts";
import type { FetchProblem } from "./problem.ts";

/** The addresses of a host's name. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export const resolveHost: Resolve = (host) => lookup(host, { all: true, verbatim: true });

/** Reads an address as a person or a page writes it; refuses what is not for fetching. */
export function readAddress(text: string, base?: string): Result<URL, FetchProblem> {
  const url = URL.parse(text.trim(), base);
  if (url === null) return err({ kind: "bad-address", reason: { kind: "address-broken", about: [text] } });
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return err({ kind: "bad-address", reason: { kind: "address-not-web", about: [url.protocol] } });
  if (url.username !== "" || url.password !== "") return err({ kind: "bad-address", reason: { kind: "address-with-password" } });
  url.hash = "";
  return ok(url);
}

const bareHost = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "").toLowerCase();

/**
 * Finds the one network address that a request may be sent to. All addresses of a name must be public: a name that has public and
 * private ones is made to deceive. The caller connects to the answer and asks no name server again (DNS rebinding).
 *
 * @param allowedHosts  hosts, lower case, that a person allows in spite of their private addresses
 */
export async function pinAddress(
  url: URL,
  allowedHosts: ReadonlySet<string>,
  resolve: Resolve,
): Promise<Result<LookupAddress, FetchProblem>> {
  const host = bareHost(url);
  const family = isIP(host);
  const found = family === 0 ? await resolveSafely(host, resolve) : [{ address: host, family }];
  const [first] = found;
  if (!first) return err({ kind: "unreachable", reason: { kind: "host-unknown", about: [host] } });
  if (!allowedHosts.has(host) && !found.every(({ address }) => isPublicAddress(address)))
    return err({ kind: "private-address", reason: { kind: "host-private", about: [host] } });
  return ok(first);
}

async function resolveSafely(host: string, resolve: Resolve): Promise<readonly LookupAddress[]> {
  try {
    return await resolve(host);
  } catch {
    return [];
  }
}

/** A look-up that knows one answer, for Node's connections. */
export function pinned(answer: LookupAddress): LookupFunction {
  return (_host, options, callback) => {
    if (options.all) callback(null, [answer]);
    else callback(null, answer.address, answer.family);
  };
}
