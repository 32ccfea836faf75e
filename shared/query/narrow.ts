/** A query narrowed to a part of its result, as a person would type it. */
import type { Period } from "../domain/period.ts";
import { parseQuery } from "./parse.ts";

/**
 * @param clause  what narrows it beside the period, such as `outlet:"Le Fanal"`; empty for nothing
 */
export function narrowQuery(query: string, clause: string, period: Period): string {
  const read = parseQuery(query);
  const asked = read.ok && read.value?.kind === "or" ? `(${query.trim()})` : query.trim();
  return [asked, clause, `after:${period.from}`, `before:${period.before}`].filter((part) => part !== "").join(" ");
}
