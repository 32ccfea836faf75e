/** One input becomes what the archive stores: bytes read, recognised, cleaned. Runs in a thread of the pool. */
import { readFileSync, statSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { type Capture, wayTo } from "../../shared/domain/capture.ts";
import type { CleanArticle, SourceDocument } from "../../shared/domain/clean-article.ts";
import type { KnownMapping } from "../../shared/domain/column-mapping.ts";
import type { Reason } from "../../shared/domain/reason.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import type { WordForms } from "../../shared/words/forms.ts";
import { detectLanguage } from "../analyse/language.ts";
import type { CleanAgainItem, StoreItem } from "../archive/archive.ts";
import { prepareArticle, prepareItem } from "../archive/store/prepare.ts";
import { maxCaptureBytes } from "../capture/budget.ts";
import { readCapture } from "../capture/registry.ts";
import { rereadAs } from "../capture/reread.ts";
import type { OnTable } from "../capture/table/read-rows.ts";
import { cleanDocument } from "../clean/clean.ts";
import { type ImportSource, nameOfSource, type StoredSource } from "./import-source.ts";
import { whyUnreadable } from "./unreadable.ts";

interface Raw {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** What the format is recognised by, beside the content. */
  readonly fileName: string;
  readonly origin: Capture["origin"];
  readonly capturedAt: string;
  readonly address: string | null;
  /** The set of characters that its server named, where it was fetched. */
  readonly charset?: string | undefined;
  /** The outlet, where a person has said it. */
  readonly outlet: string | null;
  /** When the feed that named it says that it came out. */
  readonly entryDate?: string | null;
}

/**
 * @returns first the capture with its articles, or the reason why nothing comes of it; then each part of it that could not be read, with
 * the reason. Never throws.
 *
 * @param mappings  what a person chose for tables
 * @param onPart  told before each part of a container is read or cleaned
 * @param known  as `prepareArticle` takes it
 */
export async function readSource(
  source: ImportSource,
  mappings: readonly KnownMapping[],
  onPart: () => void,
  known?: WordForms,
): Promise<readonly ReadItem[]> {
  const path = nameOfSource(source);
  try {
    if (source.kind === "stored") return await cleanAgain(source, mappings, onPart);
    const raw = source.kind === "path" ? readFromDisk(source.path) : ok(readHanded(source));
    const items = raw.ok ? await toItems(path, raw.value, mappings, onPart, known) : [{ path, reason: raw.error }];
    const isLess = source.kind === "fetched" && source.missing !== null;
    return isLess ? [...items, { path: `${path} > page`, reason: source.missing }] : items;
  } catch (thrown) {
    return [lostItem(source, whyUnreadable(thrown))];
  }
}

/** What a thread answers of a source. */
export type ReadItem = StoreItem | CleanAgainItem;

/** A source of which nothing came, and why. */
export function lostItem(source: ImportSource, reason: Reason): ReadItem {
  const path = nameOfSource(source);
  return source.kind === "stored" ? { path, captureId: source.capture.id, reason } : { path, reason };
}

/** At once: a thread has nothing else to do, and a small file costs less than the waiting for it. */
function readFromDisk(path: string): Result<Raw, Reason> {
  const { size, mtime } = statSync(path);
  // One that grows while its folder is walked.
  if (size > maxCaptureBytes) return err({ kind: "too-large" });
  const bytes = new Uint8Array(readFileSync(path));
  // A saved page came in when it was saved.
  const capturedAt = new Date(Math.min(mtime.getTime(), Date.now())).toISOString();
  return ok({ bytes, name: path, fileName: path, origin: "file", capturedAt, address: null, outlet: null });
}

/** What came with its bytes. */
function readHanded(source: Exclude<ImportSource, StoredSource | { readonly kind: "path" }>): Raw {
  if (source.kind === "part") return readPart(source);
  return source.kind === "paste" ? readPasted(source) : readFetched(source);
}

function readPart({ path, name, bytes, charset, address, capturedAt }: Extract<ImportSource, { kind: "part" }>): Raw {
  return { bytes, name: path, fileName: address ?? name, origin: "file", capturedAt, address, charset, outlet: null };
}

function readPasted(source: Extract<ImportSource, { kind: "paste" }>): Raw {
  const bytes = new TextEncoder().encode(source.html ?? source.text);
  const fileName = source.html === null ? "pasted.txt" : "pasted.html";
  return { bytes, name: source.name, fileName, origin: "paste", capturedAt: new Date().toISOString(), address: null, outlet: null };
}

function readStored({ capture, deflated }: StoredSource): Raw {
  const { name, origin, capturedAt, address, mediaType, entryDate } = capture;
  const pasted = mediaType === "text/html" ? "pasted.html" : "pasted.txt";
  const fileName = origin === "paste" ? pasted : (address ?? name);
  const bytes = rereadAs(new Uint8Array(inflateRawSync(deflated)), capture.charset);
  return { bytes, name, fileName, origin, capturedAt, address, outlet: null, entryDate };
}

function readFetched({ charset, ...told }: Omit<Extract<ImportSource, { kind: "fetched" }>, "kind">): Raw {
  return { ...told, fileName: told.address ?? "", capturedAt: new Date().toISOString(), charset: charset ?? undefined };
}

/** What a person has said of a feed stands over what its pages say. */
const ofOutlet = (article: CleanArticle, name: string | null): CleanArticle =>
  name ? { ...article, outlet: { name, domain: null, evidence: "feed" } } : article;

/** A page that does not say where it stands is where it was fetched; when it came out its feed may know. */
function asFetched(document: SourceDocument, { address, entryDate }: Raw): SourceDocument {
  const from = { ...(address === null ? {} : { url: address }), ...(entryDate ? { entryDate } : {}) };
  return { ...document, hints: { ...from, ...document.hints } };
}

interface Cleaned {
  readonly mediaType: string;
  readonly charset: string | null;
  /** What the tables in it are kept under. */
  readonly tables: readonly string[];
  readonly articles: readonly CleanArticle[];
  /** What of it could not be read, with the reason; when it has no article, the first is the whole of it. */
  readonly skipped: readonly { readonly path: string; readonly reason: Reason }[];
}

async function clean(path: string, raw: Raw, mappings: readonly KnownMapping[], onPart: () => void): Promise<Cleaned> {
  const headers = new Set<string>();
  const onTable: OnTable = ({ header }) => headers.add(header);
  const read = await readCapture(raw.bytes, raw.fileName, raw.capturedAt, { charset: raw.charset, onPart, mappings, onTable });
  const tables = [...headers];
  if (!read.ok) return { mediaType: "", charset: null, tables, articles: [], skipped: [{ path, reason: read.error }] };
  const { mediaType, charset, documents, unread = [] } = read.value;
  const articles: CleanArticle[] = [];
  const skipped = unread.map(({ part, reason }) => ({ path: wayTo(path, part), reason }));
  for (const document of documents) {
    onPart();
    const cleaned = cleanDocument(asFetched(document, raw), detectLanguage);
    if (cleaned.ok) articles.push(ofOutlet(cleaned.value, raw.outlet));
    else skipped.push({ path: wayTo(path, document.hints.part ?? ""), reason: cleaned.error });
  }
  if (articles.length > 0 || skipped[0]?.path === path) return { mediaType, charset, tables, articles, skipped };
  const reason: Reason = { kind: skipped.length === 0 ? "no-article" : "no-part-read" };
  return { mediaType, charset, tables, articles, skipped: [{ path, reason }, ...skipped] };
}

async function toItems(
  path: string,
  raw: Raw,
  mappings: readonly KnownMapping[],
  onPart: () => void,
  known?: WordForms,
): Promise<readonly StoreItem[]> {
  const { mediaType, charset, tables, articles, skipped } = await clean(path, raw, mappings, onPart);
  if (articles.length === 0) return skipped;
  const { bytes, name, origin, capturedAt, address, entryDate = null } = raw;
  const capture = { bytes, origin, name, mediaType, charset, capturedAt, address, entryDate };
  return [{ ...prepareItem(path, capture, articles, known), tables }, ...skipped];
}

async function cleanAgain(source: StoredSource, mappings: readonly KnownMapping[], onPart: () => void): Promise<readonly CleanAgainItem[]> {
  const path = nameOfSource(source);
  const captureId = source.capture.id;
  const { articles, skipped } = await clean(path, readStored(source), mappings, onPart);
  const missing = skipped.map((each) => ({ ...each, captureId }));
  return articles.length === 0 ? missing : [{ path, captureId, articles: articles.map((each) => prepareArticle(each)) }, ...missing];
}
