/** Where captures come from: watched folders, feeds, single addresses. */
import type { CallName } from "../../shared/contract/contract.ts";
import { nounsTouched } from "../../shared/contract/touched.ts";
import { err, ok } from "../../shared/domain/result.ts";
import { writeWhole } from "../desk/whole-file.ts";
import type { Holder } from "./archive.ts";
import type { Desktop } from "./context.ts";
import type { Answer, Handlers } from "./gate.ts";

type Names = "folders.list" | "folders.add" | "feeds.find" | "feeds.check" | "feeds.importList" | "feeds.exportList" | "capture.address";

export function sourceHandlers(holder: Holder, desktop: Desktop): Handlers<Names> {
  const noArchive = err({ kind: "no-archive" } as const);

  /** Tells the window what a change of this name has touched. */
  async function told<N extends CallName>(name: N, answer: Answer<N>): Answer<N> {
    const result = await answer;
    if (result.ok) desktop.tell("archive.changed", { nouns: [...(nounsTouched[name] ?? [])] });
    return result;
  }

  return {
    "folders.list": async () => holder.current?.folders.list() ?? noArchive,
    "folders.add": async ({ path }) => {
      if (holder.current === null) return noArchive;
      const { folders } = holder.current;
      const chosen = path ?? (await desktop.chooseCaptures("folder"))?.[0] ?? null;
      return chosen === null ? ok(null) : told("folders.add", folders.add(chosen));
    },
    "feeds.find": async ({ address }, signal) => holder.current?.subscriptions.find(address, signal) ?? noArchive,
    "feeds.check": async ({ id }) => (holder.current === null ? noArchive : told("feeds.check", holder.current.subscriptions.check(id))),
    "feeds.importList": async () => {
      if (holder.current === null) return noArchive;
      const { subscriptions } = holder.current;
      const chosen = await desktop.chooseFeedList();
      return chosen === null ? ok(null) : told("feeds.importList", subscriptions.importList(chosen));
    },
    "feeds.exportList": async () => {
      const list = await (holder.current?.feedList() ?? noArchive);
      if (!list.ok) return list;
      const chosen = await desktop.chooseSave("Feeds.opml", "opml");
      if (chosen === null) return ok(null);
      const written = await writeWhole(chosen, list.value);
      return written.ok ? ok({ path: chosen }) : written;
    },
    "capture.address": async ({ address }, signal) => holder.current?.subscriptions.capture(address, signal) ?? noArchive,
  };
}
