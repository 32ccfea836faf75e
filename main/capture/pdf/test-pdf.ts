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
  return assemble(objects, `/Root 1 0 R /Info ${infoAt} 0 R`);
}

/** One line in a Chinese font that the file only names, as printers' programs leave it. */
export function buildChinesePdf(text: string): Uint8Array {
  const codes = [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, "0")).join("");
  const content = `BT /F1 14 Tf 50 700 Td <${codes}> Tj ET`;
  return assemble(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>",
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
      "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>",
      "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
    ],
    "/Root 1 0 R",
  );
}

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, nth) => {
    const at = file.length;
    file += `${nth + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, "latin1"));
}

const literal = (text: string): string => text.replace(/[\\()]/g, "\\$&");

/** Lines of a column under each other, as many as the texts. */
export const column = (x: number, top: number, lines: readonly string[], leading = 12): PdfText[] =>
  lines.map((text, nth) => ({ x, y: top - nth * leading, text }));
