/** The review as a Word document: real styles and headings, links, and footnotes that Word numbers and moves by itself. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import type { Digest } from "../../../shared/domain/digest.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import type { SourceArticle } from "../../../shared/domain/source-article.ts";
import { type Direction, directionOf } from "../direction.ts";
import { type DigestPage, layOutPage, type PageEntry, type PageNote, type PageParagraph } from "../page.ts";
import { characterStyles, documentStyles, paragraphStyles, wordLanguage } from "./docx-style.ts";

/** Twentieths of a point, as all measures of a page are, and whole numbers only: A4 less margins of 20 mm. */
const textWidth = 9638;

/** @returns the bytes of an Office Open XML document on A4 */
export async function writeDocx(digest: Digest, sources: ReadonlyMap<ArticleId, SourceArticle>): Promise<Uint8Array> {
  const page = layOutPage(digest, sources);
  const document = new Document({
    title: plain(page.title),
    subject: plain(page.issue),
    creator: plain(page.issuer) || "Communiqué",
    styles: { default: documentStyles(page.language), paragraphStyles, characterStyles },
    footnotes: Object.fromEntries(page.notes.map((note) => [note.number, { children: [notePlace(note, page.direction)] }])),
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1020, right: 1134, bottom: 1134, left: 1134 },
          },
        },
        footers: { default: pageNumbers() },
        children: [
          ...masthead(page),
          ...page.sections.flatMap((section) => [
            heading(section.title),
            ...section.entries.flatMap((each) => entry(each, page.direction)),
          ]),
          ...seal(page),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function masthead({ marking, title, issuer, issue, languages, direction }: DigestPage): Paragraph[] {
  const facts = [issuer, languages].filter(Boolean).join(" · ");
  const titleLine = [run(title), new TextRun({ children: [new Tab()] }), new TextRun({ text: plain(issue), style: "Issue" })];
  return [
    ...(marking === "" ? [] : [line(marking, { style: "Marking", alignment: AlignmentType.CENTER })]),
    ...(facts === "" ? [] : [new Paragraph({ style: "SourceLine", alignment: AlignmentType.END, children: factRuns(facts, direction) })]),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      bidirectional: directionOf(title) === "rtl",
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 6, color: "1D1B18" } },
      children: titleLine,
    }),
  ];
}

function heading(title: string): Paragraph {
  return line(title, {
    heading: HeadingLevel.HEADING_1,
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: "CFC9BC" } },
  });
}

function entry({ headline, direction, url, source, summary, passages, licence }: PageEntry, page: Direction): Paragraph[] {
  const facts = { style: "SourceLine", keepNext: true, bidirectional: page === "rtl", children: factRuns(source, page) };
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, bidirectional: direction === "rtl", children: [linked(headline, url)] }),
    ...(source === "" ? [] : [new Paragraph(facts)]),
    ...summary.map((paragraph) => flowing(paragraph, {})),
    ...passages.flatMap((passage) => {
      const border = sideRule(passage.direction === "rtl");
      const words = flowing(passage, { style: "Passage", border, keepNext: passage.source !== "", keepLines: true }, passage.language);
      const bidirectional = passage.direction === "rtl";
      const origin = new Paragraph({
        style: "PassageSource",
        border,
        bidirectional,
        children: factRuns(passage.source, passage.direction),
      });
      return passage.source === "" ? [words] : [words, origin];
    }),
    ...(licence === null ? [] : [line(licence, { style: "SourceLine" })]),
  ];
}

/** The blue rule stands where the reading begins; the sides of a border are the sheet's, whichever way the paragraph runs. */
function sideRule(isRightToLeft: boolean): NonNullable<IParagraphOptions["border"]> {
  const rule = { style: BorderStyle.SINGLE, size: 12, space: 8, color: "1F4B99" };
  return isRightToLeft ? { right: rule } : { left: rule };
}

function flowing(paragraph: PageParagraph, options: IParagraphOptions, language: string | null = null): Paragraph {
  const children = paragraph.runs.flatMap(({ text, note }): ParagraphChild[] => [
    ...text.split("\n").map((part, at) => run(part, { isNewLine: at > 0, language })),
    ...(note === null ? [] : [new FootnoteReferenceRun(note)]),
  ]);
  return new Paragraph({ ...options, bidirectional: paragraph.direction === "rtl", children });
}

function notePlace({ text, url }: PageNote, direction: Direction): Paragraph {
  const facts = factRuns(text, direction);
  return new Paragraph({
    style: "FootnoteText",
    bidirectional: direction === "rtl",
    children: [new TextRun(" "), ...(url === null ? facts : [new ExternalHyperlink({ link: url, children: facts })])],
  });
}

function seal({ verified, cited }: DigestPage): Paragraph[] {
  return [
    ...(verified === null ? [] : [line(verified, { style: "Verified" })]),
    ...(cited === null ? [] : [line(cited, { style: "SourceLine" })]),
  ];
}

function pageNumbers(): Footer {
  const children = [new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })];
  return new Footer({ children: [new Paragraph({ style: "SourceLine", alignment: AlignmentType.CENTER, children })] });
}

function line(text: string, options: IParagraphOptions): Paragraph {
  return new Paragraph({ bidirectional: directionOf(text) === "rtl", ...options, children: [run(text)] });
}

const directionMark: Readonly<Record<Direction, string>> = { ltr: "\u200E", rtl: "\u200F" };

/** Each fact runs its own way between marks of its direction, so that an Arabic name does not turn the date beside it round. */
function factRuns(text: string, paragraph: Direction): TextRun[] {
  return text.split(/(, | · )/).map((part, at) => {
    const mark = directionMark[at % 2 === 1 ? paragraph : directionOf(part)];
    return run(`${mark}${part}${mark}`);
  });
}

function linked(text: string, url: string | null): ParagraphChild {
  return url === null ? run(text) : new ExternalHyperlink({ link: url, children: [run(text)] });
}

interface RunOptions {
  readonly isNewLine?: boolean;
  /** ISO 639-1, when it is known to be another than the page's. */
  readonly language?: string | null;
}

function run(text: string, { isNewLine = false, language = null }: RunOptions = {}): TextRun {
  return new TextRun({
    text: plain(text),
    rightToLeft: directionOf(text) === "rtl",
    ...(language === null ? {} : { language: wordLanguage(language) }),
    ...(isNewLine ? { break: 1 } : {}),
  });
}

// XML 1.0 knows no other control characters, and no half of a surrogate pair; Word refuses the whole file for one.
function plain(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}
