/** Recognises what a file is and gives it to the reader of that format. */
import type { DocumentHints } from "../../shared/domain/clean-article.ts";
import type { KnownMapping, TablePreview } from "../../shared/domain/column-mapping.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import type { IsoInstant } from "../../shared/domain/time.ts";
import { Budget, maxCaptureBytes } from "./budget.ts";
import { partPath, readContainer } from "./container.ts";
import { decodeText } from "./decode.ts";
import type { Part, Reading, Refusal, TextFormat } from "./format.ts";
import { exportFormats, findBinaryFormat, narrowFormats, wideFormats } from "./formats.ts";
import type { ReadCapture } from "./read-capture.ts";
import { refuseBinary } from "./signature.ts";
import { inMemory, readAll } from "./source.ts";
import { type OnTable, previewTableFile, tableFormat } from "./table/read-rows.ts";
import { BrokenSource } from "./unpack.ts";

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
  const file = { source: inMemory(bytes), name, charset };
  const read = await readFile(file, { capturedAt }, openReading(budget, onPart, tableFormat(mappings, onTable)));
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
export async function previewCapture(bytes: Uint8Array, name: string, mappings: readonly KnownMapping[]): Promise<TablePreview | null> {
  if (bytes.length > maxCaptureBytes || (await findBinaryFormat(inMemory(bytes), name)) !== null || refuseBinary(bytes)) return null;
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
        budget.takePart();
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

async function readFile({ source, name, charset }: Part, hints: DocumentHints, reading: Reading): Promise<Result<ReadCapture, Refusal>> {
  try {
    const format = await findBinaryFormat(source, name);
    if (format !== null && "parts" in format) return await readContainer(format, source, hints, name, reading);
    const bytes = await readAll(source, maxCaptureBytes);
    if (bytes === null) return err({ kind: "too-large" });
    // The capture itself is there as it came.
    if (hints.part !== undefined) reading.budget.takeBytes(bytes.length);
    if (reading.budget.refusal !== null) return err(reading.budget.refusal);
    if (format !== null) return await format.read(bytes, hints, name, reading);
    const unread = refuseBinary(bytes);
    return unread ? err(unread) : readText(bytes, name, charset, hints, reading);
  } catch (thrown) {
    if (thrown instanceof BrokenSource) return err(thrown.reason);
    // A fault of a reader costs the file, not what stands beside it.
    return err({ kind: "unknown-fault", about: [thrown instanceof Error ? thrown.message : String(thrown)] });
  }
}

function readText(
  bytes: Uint8Array,
  name: string,
  stated: string | undefined,
  hints: DocumentHints,
  { table }: Reading,
): Result<ReadCapture, Refusal> {
  const { text, charset } = decodeText(bytes, stated);
  if (text.trim() === "") return err({ kind: "empty" });
  if (isControlRidden(text)) return err({ kind: "binary" });
  for (const format of [...narrowFormats, table, ...wideFormats]) {
    if (!format.is(text, name)) continue;
    const read = format.read(text, hints);
    if (!read.ok) return read;
    // What looks like an export and holds no article is kept as the page or text that it is.
    if (read.value.length === 0) continue;
    const lost = format.cutOff?.(text) ?? null;
    return ok({ mediaType: format.mediaType, charset, documents: read.value, unread: lost === null ? [] : [lost] });
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
