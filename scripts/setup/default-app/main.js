/** What `electron FOLDER` runs first: it becomes the app in that folder. The stand-in has none of its own. */
const { app } = require("electron");
const { readFileSync } = require("node:fs");
const { join, resolve } = require("node:path");
const { pathToFileURL } = require("node:url");

const folder = process.argv.slice(1).find((each) => !each.startsWith("-"));
if (folder === undefined) {
  console.error("Name the app's folder: electron FOLDER");
  app.exit(1);
} else {
  become(resolve(folder));
}

function become(path) {
  const { main = "index.js", name, productName, version } = JSON.parse(readFileSync(join(path, "package.json"), "utf8"));
  if (version) app.setVersion(version);
  if (productName ?? name) app.setName(productName ?? name);
  app.setPath("userData", userData());
  app.setAppPath(path);
  import(pathToFileURL(join(path, main)).href).catch((error) => {
    console.error(error);
    app.exit(1);
  });
}

// A folder named on the command line wins, as in any Electron.
function userData() {
  const named = app.commandLine.getSwitchValue("user-data-dir");
  return named === "" ? join(app.getPath("appData"), app.getName()) : named;
}
