/** For tests: PDF files written by hand, so that each shows exactly what its test is about. */

export interface PdfText {
  /** From the left and from the bottom of the page, in points. A page is 595 by 842. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly text: string;
}

interface PdfOptions {
  readonly info?: Readonly<Record<string, string>>;
  readonly encrypted?: boolean;
}

/** A PDF of version 1.4 in one font; each page is a list of placed texts. An empty page stands for a scan. */
export function buildPdf(pages: readonly (readonly PdfText[])[], { info = {} }: PdfOptions = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const kids = pages.map((_, nth) => `${4 + nth * 2} 0 R`).join(" ");
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  for (const [nth, texts] of pages.entries()) {
    const content = texts.map(({ x, y, size = 10, text }) => `BT /F1 ${size} Tf ${x} ${y} Td (${literal(text)}) Tj ET`).join("\n");
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + nth * 2} 0 R >>`);
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  const infoAt = add(
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} (${literal(value)})`)
      .join(" ")} >>`,
  );
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, nth) => {
    const at = file.length;
    file += `${nth + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${infoAt} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, "latin1"));
}

const literal = (text: string): string => text.replace(/[\\()]/g, "\\$&");

/** Lines of a column under each other, as many as the texts. */
export const column = (x: number, top: number, lines: readonly string[], leading = 12): PdfText[] =>
  lines.map((text, nth) => ({ x, y: top - nth * leading, text }));
