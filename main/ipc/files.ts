/** What leaves the program as a file: an original, an exported digest, a concordance. */
import { err, ok } from "../../shared/domain/result.ts";
import { writeWhole } from "../desk/whole-file.ts";
import type { Holder } from "./archive.ts";
import type { Desktop } from "./context.ts";
import type { Handlers } from "./gate.ts";

export function fileHandlers(
  holder: Holder,
  desktop: Desktop,
): Handlers<"article.saveOriginal" | "digests.export" | "insight.exportConcordance" | "app.reveal"> {
  return {
    "article.saveOriginal": async ({ captureId }) => {
      if (holder.current === null) return err({ kind: "no-archive" });
      const original = await holder.current.captureBytes(captureId);
      if (!original.ok) return original;
      const name = original.value.name.split(/[\\/]/).at(-1) ?? "capture";
      const path = await desktop.chooseSave(name, name.includes(".") ? (name.split(".").at(-1) ?? "") : "");
      return path === null ? ok(null) : writeWhole(path, original.value.bytes);
    },
    "digests.export": async ({ id, format, path }) => {
      if (holder.current === null) return err({ kind: "no-archive" });
      const file = await holder.current.digestFile(id, format);
      if (!file.ok) return file;
      const chosen = path ?? (await desktop.chooseSave(file.value.name, format));
      if (chosen === null) return ok(null);
      const bytes = format === "pdf" ? await desktop.printPdf(new TextDecoder().decode(file.value.bytes)) : file.value.bytes;
      const written = await writeWhole(chosen, bytes);
      return written.ok ? ok({ path: chosen }) : written;
    },
    "insight.exportConcordance": async ({ path, ...view }) => {
      if (holder.current === null) return err({ kind: "no-archive" });
      const chosen = path ?? (await desktop.chooseSave(`Concordance ${new Date().toISOString().slice(0, 10)}.csv`, "csv"));
      if (chosen === null) return ok(null);
      const written = await holder.current.writeConcordance(view, chosen);
      return written.ok ? ok({ path: chosen }) : written;
    },
    "app.reveal": async ({ path }) => {
      desktop.reveal(path);
      return ok(null);
    },
  };
}
