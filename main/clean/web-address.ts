/** Addresses of articles: absolute, without what only tracks the reader. */

const tracking =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|xtor|at_.*|cmp|cmpid|ocid|smid|smtyp|ref|ref_src|ref_url|source|src|s_cid|sr_share|wt_.*|ns_.*|_ga|yclid|spm|share|partner|ito|feature|taid|guccounter|guce_.*|amp|output|mkt_tok|trk|sh|rss|from|wtmc|pk_.*|mtm_.*)$/i;

/** Cleans an address; null if it is none of the web. Keeps parameters that may name the article (`id=4100`). */
export function cleanAddress(raw: string): string | null {
  const match = /^(https?):\/\/([^/?#\s]+)([^?#\s]*)(?:\?([^#\s]*))?/i.exec(raw.trim().replace(/^\/\//, "https://"));
  if (!match) return null;
  const [, scheme, host, path, query] = match;
  const kept = (query ?? "").split("&").filter((pair) => pair !== "" && !tracking.test(pair.split("=")[0] ?? ""));
  return `${(scheme ?? "https").toLowerCase()}://${(host ?? "").toLowerCase()}${path || "/"}${kept.length > 0 ? `?${kept.join("&")}` : ""}`;
}

/** The host without "www."; null for none. */
export function domainOf(address: string): string | null {
  const host = /^https?:\/\/(?:[^@/]*@)?([^/:?#]+)/i.exec(address)?.[1]?.toLowerCase();
  return host ? host.replace(/^(?:www\d?|m|amp)\./, "") : null;
}
