/** What `electron FOLDER` runs first: it becomes the app in that folder. The stand-in has none of its own. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

const folder = process.argv.slice(1).find((each) => !each.startsWith("-"));
if (folder === undefined) {
  console.error("Name the app's folder: electron FOLDER");
  app.exit(1);
} else {
  // Electron is not ready before this module has ended: what an app must do before that, it still can.
  await become(resolve(folder));
}

async function become(path) {
  const { main = "index.js", name, productName, version } = JSON.parse(readFileSync(join(path, "package.json"), "utf8"));
  Object.defineProperty(process, "defaultApp", { value: true });
  if (version) app.setVersion(version);
  if (productName ?? name) app.setName(productName ?? name);
  app.setPath("userData", userData());
  app.setAppPath(path);
  try {
    await import(pathToFileURL(join(path, main)).href);
  } catch (error) {
    console.error(error);
    app.exit(1);
  }
}

// A folder named on the command line wins, as in any Electron.
function userData() {
  const named = app.commandLine.getSwitchValue("user-data-dir");
  return named === "" ? join(app.getPath("appData"), app.getName()) : named;
}
