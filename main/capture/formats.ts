/** The formats that are read, in the order in which a file is tried against them: by its content first and by its name second. */
import { err, ok } from "../../shared/domain/result.ts";
import { isNewsml, readNewsml } from "./exchange/newsml.ts";
import { isNinjs, readNinjs } from "./exchange/ninjs.ts";
import { isNitf, readNitf } from "./exchange/nitf.ts";
import { isOpml } from "./feed/opml.ts";
import { isFeed, readFeedDocuments } from "./feed/read-feed.ts";
import type { BinaryFormat, ContainerFormat, TextFormat } from "./format.ts";
import { parseJson } from "./json.ts";
import { isMail, readMail } from "./mail.ts";
import { mailbox } from "./mailbox.ts";
import { isMarkdown, readMarkdown } from "./markdown.ts";
import { isOpenDocument, readOpenDocument } from "./office/open-document.ts";
import { otherOffice } from "./office/other-office.ts";
import { isRtf, readRtf } from "./office/rtf.ts";
import { isWord, readWord } from "./office/word.ts";
import { isOutlookMail, readOutlookMail } from "./outlook/message.ts";
import { isDressing, isPage } from "./page.ts";
import { isPdf, readPdf } from "./pdf/pdf.ts";
import { isEuropressePage, readEuropressePage } from "./press/europresse.ts";
import { isEuropresseText, readEuropresseText } from "./press/europresse-text.ts";
import { isFactivaPage, isFactivaText, readFactivaPage, readFactivaText } from "./press/factiva.ts";
import { isFactivaXml, readFactivaXml } from "./press/factiva-xml.ts";
import { isNexisPage, isNexisText, readNexisPage, readNexisText } from "./press/nexis.ts";
import { isVendorExport, readVendorExport } from "./press/vendor-export.ts";
import { isBibtex, readBibtex } from "./record/bibtex.ts";
import { isCsl, readCsl } from "./record/csl.ts";
import { isRis, readRis } from "./record/ris.ts";
import type { Source } from "./source.ts";
import { isJsonList } from "./table/table.ts";
import { tar } from "./tar.ts";
import { isHttpAnswer } from "./web/http-message.ts";
import { isMhtml, readMhtml } from "./web/mhtml.ts";
import { packed } from "./web/packed.ts";
import { readAnswer, readSavedPage } from "./web/saved-page.ts";
import { wacz } from "./web/wacz.ts";
import { webArchive } from "./web/web-archive.ts";
import { parseXml, plainText } from "./xml.ts";
import { zipArchive } from "./zip-archive.ts";

/** The first that recognises a file reads it. */
const binaryFormats: readonly (BinaryFormat | ContainerFormat)[] = [
  { is: isWord, read: readWord },
  { is: isOpenDocument, read: readOpenDocument },
  wacz,
  otherOffice,
  zipArchive,
  tar,
  packed,
  webArchive,
  { is: isHttpAnswer, read: readAnswer },
  { is: isPdf, read: readPdf },
  { is: isRtf, read: readRtf },
  { is: isOutlookMail, read: readOutlookMail },
  { is: isMhtml, read: readMhtml },
  mailbox,
  { is: isMail, read: readMail },
];

/** What press databases and agencies hand out. Text taken from a document is tried against these, too. */
export const exportFormats: readonly TextFormat[] = [
  { mediaType: "text/plain", is: isVendorExport, read: (text, hints) => ok(readVendorExport(text, hints)) },
  { mediaType: "text/html", is: isFactivaPage, read: (html, hints) => ok(readFactivaPage(html, hints)) },
  { mediaType: "text/plain", is: isFactivaText, read: (text, hints) => ok(readFactivaText(text, hints)) },
  { mediaType: "application/xml", is: isFactivaXml, read: (xml, hints) => ok(readFactivaXml(xml, hints)) },
  { mediaType: "text/html", is: isEuropressePage, read: (html, hints) => ok(readEuropressePage(html, hints)) },
  { mediaType: "text/plain", is: isEuropresseText, read: (text, hints) => ok(readEuropresseText(text, hints)) },
  { mediaType: "text/html", is: isNexisPage, read: (html, hints) => ok(readNexisPage(html, hints)) },
  { mediaType: "text/plain", is: isNexisText, read: (text, hints) => ok(readNexisText(text, hints)) },
  { mediaType: "application/json", is: isNinjs, read: readNinjs },
  { mediaType: "application/xml", is: isNewsml, read: readNewsml },
  { mediaType: "application/xml", is: isNitf, read: readNitf },
];

/** Narrow formats stand before wide ones, with tables between them: every page is a text. */
export const narrowFormats: readonly TextFormat[] = [
  ...exportFormats,
  { mediaType: "application/x-research-info-systems", is: isRis, read: readRis },
  { mediaType: "application/x-bibtex", is: isBibtex, read: readBibtex },
  { mediaType: "application/vnd.citationstyles.csl+json", is: isCsl, read: readCsl },
  { mediaType: "application/feed", is: isFeed, read: readFeedDocuments },
  { mediaType: "text/x-opml", is: isOpml, read: () => err({ kind: "feed-list" }) },
  {
    mediaType: "text/css",
    is: isDressing,
    read: () => err({ kind: "dressing" }),
  },
];

/** XML of no known kind that has fewer is data, such as a list of addresses. */
const fewestLetters = 400;

export const wideFormats: readonly TextFormat[] = [
  {
    // What no reader knows is data, and no text for people.
    mediaType: "application/json",
    is: (text) => /^\s*[{[]/.test(text) && parseJson(text) !== undefined,
    read: (text) => err({ kind: isJsonList(text) ? "columns-unknown" : "unknown-format" }),
  },
  { mediaType: "text/html", is: isPage, read: (html, hints) => ok([readSavedPage(html, hints)]) },
  {
    mediaType: "application/xml",
    is: (text) => /^\s*<\?xml\s/.test(text) && plainText(parseXml(text)).length < fewestLetters,
    read: () => err({ kind: "unknown-format" }),
  },
  { mediaType: "text/markdown", is: isMarkdown, read: (text, hints) => ok([readMarkdown(text, hints)]) },
  { mediaType: "text/plain", is: () => true, read: (text, hints) => ok([{ kind: "text", text, hints }]) },
];

/** By the beginning of a file most formats are known. */
const headBytes = 16 * 1024;

/** @returns the format of a file that is not one text; null for one that may be */
export async function findBinaryFormat(source: Source, name: string): Promise<BinaryFormat | ContainerFormat | null> {
  const head = await source.read(0, headBytes);
  for (const format of binaryFormats) if (await format.is(head, name, source)) return format;
  return null;
}
