/** What an answer's status and type mean to the one who asked. */
import type { Reason } from "../../shared/domain/reason.ts";
import type { FetchProblem } from "./problem.ts";
import type { Answer } from "./request.ts";

/** Null for an answer that is what was asked for, or says that it has not changed. */
export function statusProblem({ status, headers }: Answer, url: URL): FetchProblem | null {
  if ((status >= 200 && status < 300) || status === 304) return null;
  const retryAfter = retryAfterSeconds(headers["retry-after"] ?? "", Date.parse(headers.date ?? ""));
  return { kind: "status", reason: reasonOf(status, url.host), status, ...(retryAfter === null ? {} : { retryAfter }) };
}

function reasonOf(status: number, host: string): Reason {
  const about = [host, String(status)];
  if (status === 401 || status === 403 || status === 451) return { kind: "status-closed", about };
  if (status === 404) return { kind: "status-missing", about };
  if (status === 410) return { kind: "status-gone", about };
  if (status === 429) return { kind: "status-too-often", about };
  return { kind: status >= 500 ? "status-broken" : "status", about };
}

/** Seconds, or a day and time, counted from the answer's own clock (RFC 9110, 10.2.3); null if there is none to read. */
export function retryAfterSeconds(value: string, answeredAt: number): number | null {
  if (/^\d{1,7}$/.test(value.trim())) return Number(value);
  const until = Date.parse(value);
  return Number.isNaN(until) || Number.isNaN(answeredAt) ? null : Math.max(0, Math.round((until - answeredAt) / 1000));
}

const wanted: Readonly<Record<"feed" | "page", RegExp>> = {
  feed: /^(?:text\/|application\/(?:[\w.+-]*(?:xml|json)|octet-stream))/i,
  page: /^(?:text\/(?:html|plain)|application\/(?:xhtml\+xml|pdf|octet-stream))/i,
};

/** Servers that name no type are believed: the reader looks at the content. */
export function typeProblem({ status, headers }: Answer, url: URL, wants: "feed" | "page"): FetchProblem | null {
  const type = headers["content-type"]?.split(";")[0]?.trim() ?? "";
  if (status === 304 || type === "" || wanted[wants].test(type)) return null;
  return { kind: "wrong-type", reason: { kind: "wrong-type", about: [url.host, type] } };
}
