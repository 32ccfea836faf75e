/** Where the tables lie that tell Chinese, Japanese and Korean letters of fonts that a PDF only names. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The built program has them beside its bundle, in a folder above that of its chunks; else they are in the package. Null where neither is. */
export function findCMaps(): string | null {
  const here = dirname(fileURLToPath(import.meta.url));
  const built = [join(here, "cmaps"), join(here, "..", "cmaps")].find((folder) => existsSync(folder));
  return built ?? packaged();
}

function packaged(): string | null {
  try {
    return join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "cmaps");
  } catch {
    return null;
  }
}
