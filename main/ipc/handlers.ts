/** Every call of the contract and who answers it: main for the desktop's acts, the archive's processes for all others. */
import { type CallInput, type CallName, type CallOutput, calls } from "../../shared/contract/contract.ts";
import type { AppError } from "../../shared/contract/errors.ts";
import { nounsTouched } from "../../shared/contract/touched.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import { archiveHandlers, type Holder } from "./archive.ts";
import { captureHandlers } from "./capture.ts";
import { type ArchiveCallName, type Desktop, mainCallNames } from "./context.ts";
import { fileHandlers } from "./files.ts";
import type { Handler, Handlers } from "./gate.ts";
import { insightHandlers } from "./insight.ts";
import { sourceHandlers } from "./sources.ts";

/** Composes the handlers; a changing call that succeeded is told to the window as `archive.changed`. */
export function allHandlers(holder: Holder, desktop: Desktop): Handlers {
  const own: Handlers<(typeof mainCallNames)[number]> = {
    "app.settings": async () => ok(desktop.settings()),
    "app.saveSettings": async (change) => ok(desktop.saveSettings(change)),
    "app.about": async () => ok(desktop.about()),
    ...archiveHandlers(holder, desktop),
    ...captureHandlers(holder, desktop),
    ...fileHandlers(holder, desktop),
    ...sourceHandlers(holder, desktop),
    ...insightHandlers(desktop),
    "digests.create": async (input) => createDigest(input, holder, desktop),
  };
  const names = Object.keys(calls).filter((name): name is ArchiveCallName => !(mainCallNames as readonly string[]).includes(name));
  const forwarded = Object.fromEntries(names.map((name) => [name, forward(name, holder, desktop)]));
  // The names left over are exactly the archive's, so that the two halves make the whole contract.
  return { ...own, ...(forwarded as unknown as Handlers<ArchiveCallName>) };
}

/** A new digest speaks the language of the screens and bears the office's name. */
async function createDigest(
  input: CallInput<"digests.create">,
  holder: Holder,
  desktop: Desktop,
): Promise<Result<CallOutput<"digests.create">, AppError>> {
  if (holder.current === null) return err({ kind: "no-archive" });
  const { language, issuer } = desktop.settings();
  const created = await holder.current.createDigest({ ...input, office: { language, issuer } });
  if (created.ok) desktop.tell("archive.changed", { nouns: [...(nounsTouched["digests.create"] ?? [])] });
  return created;
}

function forward<N extends ArchiveCallName>(name: N, holder: Holder, desktop: Desktop): Handler<N> {
  const nouns = nounsTouched[name as CallName] ?? [];
  return async (input, signal) => {
    if (holder.current === null) return err({ kind: "no-archive" });
    const result = await holder.current.ask(name, input, signal);
    if (result.ok && nouns.length > 0) desktop.tell("archive.changed", { nouns: [...nouns] });
    return result;
  };
}
