/** Tables and plots of the insight view as files, where a person says. */
import { err, ok } from "../../shared/domain/result.ts";
import { writeWhole } from "../desk/whole-file.ts";
import type { Desktop } from "./context.ts";
import type { Handlers } from "./gate.ts";

const pngAddress = /^data:image\/png;base64,([A-Za-z0-9+/=]+)$/;

export function insightHandlers(desktop: Desktop): Handlers<"insight.saveSheets" | "insight.savePicture"> {
  const save = async (name: string, format: string, bytes: Uint8Array | string) => {
    const path = await desktop.chooseSave(fileName(name, format), format);
    if (path === null) return ok(null);
    const written = await writeWhole(path, bytes);
    return written.ok ? ok({ path }) : written;
  };
  return {
    "insight.saveSheets": async ({ name, format, sheets }) => {
      // Loaded when a table is first written: its zip library defines a `require` that the bundle of the main process has already.
      const { writeSheets } = await import("../desk/sheet-file.ts");
      return save(name, format, await writeSheets(sheets, format));
    },
    "insight.savePicture": async ({ name, format, data }) => {
      if (format === "svg") return save(name, format, data);
      const [, base64] = pngAddress.exec(data) ?? [];
      if (base64 === undefined) return err({ kind: "input-invalid", detail: "The picture is no PNG." });
      return save(name, format, Buffer.from(base64, "base64"));
    },
  };
}

/** A query may hold what no file's name may. */
const fileName = (name: string, ending: string): string =>
  `${
    name
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, 80) || "Communiqué"
  }.${ending}`;
