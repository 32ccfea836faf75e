/** Opens what the program exported, with other programs' readers. */
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** The words of a Word document's body and footnotes. */
export function docxText(path: string): string {
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  return ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"]
    .flatMap((name) => parts[name] ?? [])
    .map((part) =>
      strFromU8(part)
        .replace(/<\/w:p>/g, "\n")
        .replace(/<[^>]+>/g, "")
        .replaceAll("&amp;", "&")
        .replaceAll("&quot;", '"')
        .replaceAll("&apos;", "'"),
    )
    .join("\n");
}

/** The words of a PDF, page by page, and whether it is tagged for screen readers. */
export async function readPdf(path: string): Promise<{ readonly pages: number; readonly text: string; readonly tagged: boolean }> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)), useSystemFonts: true }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(items.map((item) => ("str" in item ? item.str : "")).join(" "));
  }
  const marks = await document.getMarkInfo();
  return { pages: document.numPages, text: texts.join("\n"), tagged: marks !== null && marks !== undefined };
}
