/** The system clipboard's text and HTML. Electron 45 reads it asynchronously; older ones, such as the stand-in, have `readHTML`. */
import { clipboard } from "electron";

export async function readClipboard(): Promise<{ readonly text: string; readonly html: string | null }> {
  const text = await clipboard.readText();
  const html = await readHtml();
  return { text, html: html === "" ? null : html };
}

async function readHtml(): Promise<string> {
  const older: object = clipboard;
  if ("readHTML" in older && typeof older.readHTML === "function") return String(older.readHTML());
  for (const item of await clipboard.read()) {
    if (!item.types.includes("text/html")) continue;
    const data: unknown = await item.getType("text/html");
    return data instanceof Blob ? data.text() : String(data);
  }
  return "";
}
