/** What the program is and what it runs on, for Help > About and for a bug report. */
import { app } from "electron";
import type { About } from "../../shared/contract/app.ts";

export function readAbout(): About {
  const { electron = "", chrome = "", node = "" } = process.versions;
  return {
    version: app.getVersion(),
    electron,
    chromium: chrome,
    node,
    electronKind: app.isPackaged ? "packaged" : kindOf(process.env["COMMUNIQUE_ELECTRON_KIND"]),
    platform: `${process.platform} ${process.arch}`,
  };
}

function kindOf(value: string | undefined): About["electronKind"] {
  return value === "stand-in" || value === "override" ? value : "pinned";
}
