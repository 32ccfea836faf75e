/** What a person says of many articles at once. */
import type { Effect } from "../../../shared/contract/search.ts";

export type Mark = "read" | "unread" | "kept" | "dropped";

/** Of how many of the chosen articles it is so already. */
export function alreadySo(effect: Effect, mark: Mark): number {
  return mark === "unread" ? effect.articles - effect.read : effect[mark];
}
