/** Where captures come from: watched folders. */
import { nounsTouched } from "../../shared/contract/touched.ts";
import { err, ok } from "../../shared/domain/result.ts";
import type { Holder } from "./archive.ts";
import type { Desktop } from "./context.ts";
import type { Handlers } from "./gate.ts";

export function sourceHandlers(holder: Holder, desktop: Desktop): Handlers<"folders.list" | "folders.add"> {
  return {
    "folders.list": async () => (holder.current === null ? err({ kind: "no-archive" }) : holder.current.folders.list()),
    "folders.add": async ({ path }) => {
      const { current } = holder;
      if (current === null) return err({ kind: "no-archive" });
      const chosen = path ?? (await desktop.chooseCaptures("folder"))?.[0] ?? null;
      if (chosen === null) return ok(null);
      const added = await current.folders.add(chosen);
      if (added.ok) desktop.tell("archive.changed", { nouns: [...(nounsTouched["folders.add"] ?? [])] });
      return added;
    },
  };
}
