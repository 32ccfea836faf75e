/** Recognises what a file is, by its content first and by its name second, and gives it to the reader of that format. */
import type { DocumentHints } from "../../shared/domain/clean-article.ts";
import type { KnownMapping, TablePreview } from "../../shared/domain/column-mapping.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import type { IsoInstant } from "../../shared/domain/time.ts";
import { Budget } from "./budget.ts";
import { partPath } from "./container.ts";
import { decodeText } from "./decode.ts";
import { isNewsml, readNewsml } from "./exchange/newsml.ts";
import { isNinjs, readNinjs } from "./exchange/ninjs.ts";
import { isNitf, readNitf } from "./exchange/nitf.ts";
import { isOpml } from "./feed/opml.ts";
import { isFeed, readFeedDocuments } from "./feed/read-feed.ts";
import type { BinaryFormat, Part, Reading, Refusal, TextFormat } from "./format.ts";
import { parseJson } from "./json.ts";
import { isMail, readMail } from "./mail.ts";
import { isMailbox, readMailbox } from "./mailbox.ts";
import { isMarkdown, readMarkdown } from "./markdown.ts";
import { isOpenDocument, readOpenDocument } from "./office/open-document.ts";
import { otherOffice } from "./office/other-office.ts";
import { isRtf, readRtf } from "./office/rtf.ts";
import { isWord, readWord } from "./office/word.ts";
import { isDressing, isPage } from "./page.ts";
import { isPdf, readPdf } from "./pdf/pdf.ts";
import { isEuropressePage, readEuropressePage } from "./press/europresse.ts";
import { isEuropresseText, readEuropresseText } from "./press/europresse-text.ts";
import { isFactivaPage, isFactivaText, readFactivaPage, readFactivaText } from "./press/factiva.ts";
import { isFactivaXml, readFactivaXml } from "./press/factiva-xml.ts";
import { isNexisPage, isNexisText, readNexisPage, readNexisText } from "./press/nexis.ts";
import { isVendorExport, readVendorExport } from "./press/vendor-export.ts";
import type { ReadCapture } from "./read-capture.ts";
import { isBibtex, readBibtex } from "./record/bibtex.ts";
import { isCsl, readCsl } from "./record/csl.ts";
import { isRis, readRis } from "./record/ris.ts";
import { refuseBinary } from "./signature.ts";
import { type OnTable, previewTableFile, tableFormat } from "./table/read-rows.ts";
import { isJsonList } from "./table/table.ts";
import { isGzip } from "./web/gzip.ts";
import { isHttpAnswer } from "./web/http-message.ts";
import { isMhtml, readMhtml } from "./web/mhtml.ts";
import { readPacked } from "./web/packed.ts";
import { readAnswer, readSavedPage } from "./web/saved-page.ts";
import { isWacz, readWacz } from "./web/wacz.ts";
import { isWebArchive, readWebArchive } from "./web/web-archive.ts";
import { parseXml, plainText } from "./xml.ts";
import { isZip, readZip } from "./zip-archive.ts";

/** A caller refuses larger files before it reads them: 64 MB. */
export const maxCaptureBytes = 64 * 1024 * 1024;

/** The first that recognises a file reads it. */
const binaryFormats: readonly BinaryFormat[] = [
  { is: isWord, read: readWord },
  { is: isOpenDocument, read: readOpenDocument },
  { is: isWacz, read: readWacz },
  otherOffice,
  { is: isZip, read: readZip },
  { is: isGzip, read: readPacked },
  { is: isWebArchive, read: readWebArchive },
  { is: isHttpAnswer, read: readAnswer },
  { is: isPdf, read: readPdf },
  { is: isRtf, read: readRtf },
  { is: isMhtml, read: readMhtml },
  { is: isMailbox, read: readMailbox },
  { is: isMail, read: readMail },
];

/** What press databases and agencies hand out. Text taken from a document is tried against these, too. */
const exportFormats: readonly TextFormat[] = [
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
const narrowFormats: readonly TextFormat[] = [
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

const wideFormats: readonly TextFormat[] = [
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

/**
 * Reads a captured file into its documents (a database export holds several, an archive those of its parts).
 *
 * @param name        file name or path; only its ending counts, and only where the content does not tell
 * @param capturedAt  handed on to cleaning as the bound for dates
 * @returns the documents, or a sentence for people that says why there are none. Never throws.
 */
export async function readCapture(
  bytes: Uint8Array,
  name: string,
  capturedAt: IsoInstant,
  { charset, onPart = () => {}, mappings = [], onTable = () => {} }: ReadOptions = {},
): Promise<Result<ReadCapture, Refusal>> {
  if (bytes.length > maxCaptureBytes) return err({ kind: "too-large" });
  const budget = new Budget();
  const read = await readFile({ bytes, name, charset }, { capturedAt }, openReading(budget, onPart, tableFormat(mappings, onTable)));
  return budget.refusal === null ? read : err(budget.refusal);
}

interface ReadOptions {
  /** The set of characters that is stated for it beside its bytes, as a server does. */
  readonly charset?: string | undefined;
  /** Told before each part of a container is read: whoever waits for a large one sees that it goes on. */
  readonly onPart?: () => void;
  /** What a person chose for tables. */
  readonly mappings?: readonly KnownMapping[];
  /** Told of every table in it. */
  readonly onTable?: OnTable;
}

/** What a person is asked about the table that is this part of a container; null where there is no such table. */
export async function previewPart(
  bytes: Uint8Array,
  name: string,
  part: string,
  mappings: readonly KnownMapping[],
): Promise<TablePreview | null> {
  let found: TablePreview | null = null;
  const onTable: OnTable = (table) => {
    if (table.part === part) found = table.preview();
  };
  await readCapture(bytes, name, new Date().toISOString(), { mappings, onTable });
  return found;
}

/** What a person is asked about a table before it is read; null where the file is none, or is of a format that needs no asking. */
export function previewCapture(bytes: Uint8Array, name: string, mappings: readonly KnownMapping[]): TablePreview | null {
  if (bytes.length > maxCaptureBytes || binaryFormats.some((format) => format.is(bytes, name)) || refuseBinary(bytes)) return null;
  const { text } = decodeText(bytes);
  if (isControlRidden(text) || narrowFormats.some((format) => format.is(text, name))) return null;
  return previewTableFile(text, name, mappings);
}

function openReading(budget: Budget, onPart: () => void, table: TextFormat): Reading {
  const reading: Reading = {
    budget,
    table,
    open: (part, hints) =>
      budget.within(async () => {
        onPart();
        budget.takePart(part.bytes.length);
        if (budget.refusal !== null) return err(budget.refusal);
        const path = part.isWhole === true ? {} : { part: partPath(hints, part.name) };
        return readFile(part, { ...hints, ...part.hints, ...path }, reading);
      }),
    readExport: (text, hints) => {
      const found = exportFormats.find((format) => format.is(text, ""))?.read(text, hints);
      return found?.ok && found.value.length > 0 ? found.value : null;
    },
  };
  return reading;
}

async function readFile(file: Part, hints: DocumentHints, reading: Reading): Promise<Result<ReadCapture, Refusal>> {
  const { bytes, name } = file;
  try {
    const binary = binaryFormats.find((format) => format.is(bytes, name));
    if (binary) return await binary.read(bytes, hints, name, reading);
    const unread = refuseBinary(bytes);
    return unread ? err(unread) : readText(file, hints, reading);
  } catch (thrown) {
    // A fault of a reader costs the file, not what stands beside it.
    return err({ kind: "unknown-fault", about: [thrown instanceof Error ? thrown.message : String(thrown)] });
  }
}

function readText({ bytes, name, charset: stated }: Part, hints: DocumentHints, { table }: Reading): Result<ReadCapture, Refusal> {
  // A packed file may unpack to more than one that was given as it is.
  if (bytes.length > maxCaptureBytes) return err({ kind: "too-large" });
  const { text, charset } = decodeText(bytes, stated);
  if (text.trim() === "") return err({ kind: "empty" });
  if (isControlRidden(text)) return err({ kind: "binary" });
  for (const format of [...narrowFormats, table, ...wideFormats]) {
    if (!format.is(text, name)) continue;
    const read = format.read(text, hints);
    if (!read.ok) return read;
    // What looks like an export and holds no article is kept as the page or text that it is.
    if (read.value.length > 0) return ok({ mediaType: format.mediaType, charset, documents: read.value });
  }
  return err({ kind: "unknown-format" });
}

/** Text has hardly any control characters; a picture or an archive has them everywhere. */
function isControlRidden(text: string): boolean {
  const sample = text.slice(0, 20_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = sample.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/g)?.length ?? 0;
  return controls > Math.max(2, sample.length * 0.01);
}
