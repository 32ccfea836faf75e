/** A digest as a Word document with real headings, links and footnotes. */
import { AlignmentType, BorderStyle, Document, ExternalHyperlink, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import type { Digest } from "../../../shared/domain/digest.ts";
import { isRtl, layOut, type Page, type PageEntry, type PagePassage } from "../page.ts";
import type { Sources } from "../source-article.ts";

const serif = "Georgia";
const sans = "Arial";
const grey = "56524A";

/** Sizes are half-points, spacing is twentieths of a point, as Word counts. */
export async function writeDocx(digest: Digest, sources: Sources): Promise<Uint8Array> {
  const page = layOut(digest, sources);
  const document = new Document({
    title: page.title,
    creator: page.issuer,
    styles: {
      default: {
        document: { run: { font: serif, size: 22 }, paragraph: { spacing: { after: 120, line: 300 } } },
        title: { run: { font: serif, size: 40, bold: true }, paragraph: { spacing: { after: 60 } } },
        heading1: { run: { font: serif, size: 28, bold: true }, paragraph: { spacing: { before: 360, after: 120 }, keepNext: true } },
        heading2: { run: { font: serif, size: 24, bold: true }, paragraph: { spacing: { before: 160, after: 0 }, keepNext: true } },
      },
    },
    footnotes: Object.fromEntries(page.notes.map(({ number, text }) => [number, { children: [new Paragraph({ children: [new TextRun({ text, font: sans, size: 17 })] })] }])),
    sections: [{ properties: { page: { size: { width: 11906, height: 16838 } } }, children: bodyOf(page) }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function bodyOf(page: Page): Paragraph[] {
  const small = (text: string): TextRun => new TextRun({ text, font: sans, size: 17, color: grey });
  const marking = page.marking === "" ? [] : [new Paragraph({ alignment: AlignmentType.CENTER, children: [small(page.marking.toUpperCase())] })];
  const head = [
    new Paragraph({ heading: HeadingLevel.TITLE, bidirectional: isRtl(page.title), children: [run(page.title)] }),
    new Paragraph({
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: "1D1B18", space: 6 } },
      children: [small([page.issuer, page.issue].filter((line) => line !== "").join(" · "))],
    }),
  ];
  const sections = page.sections.flatMap(({ title, entries }) => [
    new Paragraph({ heading: HeadingLevel.HEADING_1, bidirectional: isRtl(title), children: [run(title)] }),
    ...entries.flatMap((entry) => entryParagraphs(entry, small)),
  ]);
  return [...marking, ...head, ...sections];
}

function entryParagraphs(entry: PageEntry, small: (text: string) => TextRun): Paragraph[] {
  const headline = run(entry.headline);
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      bidirectional: entry.rtl,
      children: [entry.url === null ? headline : new ExternalHyperlink({ link: entry.url, children: [headline] })],
    }),
    new Paragraph({ keepNext: true, spacing: { after: 80 }, children: [small(entry.source)] }),
    ...entry.summary.map((text) => new Paragraph({ bidirectional: isRtl(text), children: [run(text)] })),
    ...entry.passages.map(passageParagraph),
  ];
}

function passageParagraph({ text, edited, note, rtl }: PagePassage): Paragraph {
  return new Paragraph({
    bidirectional: rtl,
    indent: { start: 240 },
    border: { left: { style: BorderStyle.SINGLE, size: 14, color: "1F4B99", space: 8 } },
    children: [run(edited ? `${text} […]` : text), new FootnoteReferenceRun(note)],
  });
}

const run = (text: string): TextRun => new TextRun({ text, rightToLeft: isRtl(text) });
