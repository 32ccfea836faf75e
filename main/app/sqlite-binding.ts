/** Where the native addon for this Electron is, when it is not the one inside its package. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { app } from "electron";

/** @returns the path of a built addon, null to let the package find its own prebuild */
export function sqliteBinding(): string | null {
  const given = process.env["COMMUNIQUE_SQLITE_BINDING"];
  if (given !== undefined && given !== "") return given;
  const packed = join(process.resourcesPath, "better_sqlite3.node");
  return app.isPackaged && existsSync(packed) ? packed : null;
}
