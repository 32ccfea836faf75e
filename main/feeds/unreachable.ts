/** Why a host was not reached, by the code of the system's or the connection's error: a person can do something about a word, nothing about a trace. */
import type { Reason, ReasonKind } from "../../shared/domain/reason.ts";

const kinds: readonly (readonly [RegExp, ReasonKind])[] = [
  [/^ECONNREFUSED$/, "host-refuses"],
  [/^(?:ENETUNREACH|EHOSTUNREACH|ENETDOWN|EHOSTDOWN|ETIMEDOUT)$/, "host-away"],
  [/^(?:ECONNRESET|EPIPE|HPE_.*)$/, "host-breaks-off"],
  [/^(?:CERT_.*|ERR_TLS_CERT_.*|UNABLE_TO_.*|.*SELF_SIGNED.*|ERR_SSL_.*CERT.*)$/, "host-certificate"],
  [/^(?:EPROTO|ERR_SSL_.*)$/, "host-not-secure"],
];

/** @param thrown  what ended a request */
export function whyUnreachable(host: string, thrown: unknown): Reason {
  const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
  const kind = kinds.find(([pattern]) => pattern.test(code))?.[1];
  return kind === undefined ? { kind: "host-unreachable", about: [host, code || String(thrown)] } : { kind, about: [host] };
}
