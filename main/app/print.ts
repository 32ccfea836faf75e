/** PDF by Chromium: a hidden window without scripts prints the digest's page, tagged and with an outline. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { BrowserWindow, session } from "electron";
import { printFaces } from "./faces.ts";

/**
 * @param assets  the folder of the built window's files, for its faces
 * @returns the bytes of the PDF. Rejects when Chromium cannot print.
 */
export async function printPdf(html: string, assets: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "communique-print-"));
  const file = join(folder, "digest.html");
  const faces = await printFaces(assets);
  await writeFile(
    file,
    html.replace("</head>", () => `<style>${faces}</style>\n</head>`),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: { javascript: false, sandbox: true, contextIsolation: true, session: printSession(pathToFileURL(file).href) },
  });
  try {
    await window.loadFile(file);
    return await window.webContents.printToPDF({
      pageSize: "A4",
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      preferCSSPageSize: true,
    });
  } finally {
    window.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}

// A session of its own that reaches this one file and nothing else.
function printSession(url: string): Electron.Session {
  const own = session.fromPartition(`print-${Date.now()}`);
  own.webRequest.onBeforeRequest((details, done) =>
    done({ cancel: details.url.split("#")[0] !== url && !details.url.startsWith("data:") }),
  );
  return own;
}
