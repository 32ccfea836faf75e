/** PDF without the program's own window: a browser of Chromium's family that is installed prints the page, without scripts or network. */
import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { AppError } from "../../shared/contract/errors.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome.exe", "msedge.exe"];

const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** A review of a morning prints in a second or two; what takes this long has hung. */
const longestMs = 120_000;

/** @returns the bytes of the PDF; `cannot-print` when no browser is installed, or when the one there does not print */
export async function printPdf(html: string, path = process.env["PATH"] ?? ""): Promise<Result<Uint8Array, AppError>> {
  const browser = await findBrowser(path);
  if (browser === null) return err({ kind: "cannot-print" });
  const folder = await mkdtemp(join(tmpdir(), "communique-print-"));
  try {
    const page = join(folder, "digest.html");
    const pdf = join(folder, "digest.pdf");
    await writeFile(page, html);
    await promisify(execFile)(browser, printing(folder, page, pdf), { timeout: longestMs });
    return ok(new Uint8Array(await readFile(pdf)));
  } catch {
    return err({ kind: "cannot-print" });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function printing(folder: string, page: string, pdf: string): string[] {
  return [
    "--headless=new",
    "--disable-gpu",
    "--no-first-run",
    "--disable-extensions",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    `--user-data-dir=${join(folder, "profile")}`,
    // Chromium has no sandbox for root; the page's own policy lets nothing run.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ];
}

async function findBrowser(path: string): Promise<string | null> {
  const folders = path.split(delimiter).filter((folder) => folder !== "");
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
  for (const candidate of candidates) {
    const isThere = await access(candidate, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return candidate;
  }
  return null;
}
