/** A mail as Outlook saves it ([MS-OXMSG]): a compound file with a stream for each property, and a storage for each attachment. */
import iconv from "iconv-lite";
import type { Attachment } from "postal-mime";
import type { DocumentHints } from "../../../shared/domain/clean-article.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import { maxCaptureBytes } from "../budget.ts";
import { partPath, type ReadParts } from "../container.ts";
import { decodeText } from "../decode.ts";
import type { BinaryFormat, Reading, Refusal } from "../format.ts";
import { type Message, readMessage } from "../mail.ts";
import { textOfRtf } from "../office/rtf.ts";
import type { ReadCapture } from "../read-capture.ts";
import { isCompoundFile, readCompoundFile, type Storage } from "./compound-file.ts";
import { unpackRtf } from "./compressed-rtf.ts";
import { pageInRtf } from "./page-in-rtf.ts";

const fixedProperties = "__properties_version1.0";

/** Old Word files are compound files as well, and are not read. */
export const isOutlookMail: BinaryFormat["is"] = async (head, _name, source) =>
  isCompoundFile(head) &&
  source.size <= maxCaptureBytes &&
  readCompoundFile(await source.read(0, source.size))?.streams.has(fixedProperties) === true;

export async function readOutlookMail(
  bytes: Uint8Array,
  hints: DocumentHints,
  _name: string,
  reading: Reading,
): Promise<Result<ReadCapture, Refusal>> {
  const root = readCompoundFile(bytes);
  if (root === null) return err({ kind: "mail-broken" });
  const { documents, unread } = await readStored(root, hints, reading);
  if (documents.length + unread.length === 0) return err({ kind: "mail-empty" });
  return ok({ mediaType: "application/vnd.ms-outlook", charset: null, documents, unread });
}

/** A mail with what is attached to it, other mails among that. */
async function readStored(storage: Storage, hints: DocumentHints, reading: Reading): Promise<ReadParts> {
  const attached = [...storage.storages].filter(([name]) => name.startsWith("__attach_")).map(([, each]) => each);
  const own = await readMessage(toMessage(storage, attached), hints, reading);
  const all = [own];
  for (const each of attached) {
    const mail = each.storages.get("__substg1.0_3701000D");
    if (mail === undefined || reading.budget.refusal !== null) continue;
    const part = partPath(hints, `${textOf(mail, subjectId) ?? "mail"}.msg`);
    reading.budget.takePart();
    all.push(await reading.budget.within(() => readStored(mail, { ...hints, part }, reading)));
  }
  return { documents: all.flatMap((each) => each.documents), unread: all.flatMap((each) => each.unread) };
}

const subjectId = "0037";

function toMessage(storage: Storage, attached: readonly Storage[]): Message {
  const name = textOf(storage, "0042") ?? textOf(storage, "0C1A") ?? "";
  // Inside a house senders have addresses of another kind, without a sign.
  const address = [textOf(storage, "5D02"), textOf(storage, "5D01"), textOf(storage, "0065"), textOf(storage, "0C1F")];
  const header = textOf(storage, "007D");
  const sent = /^date:\s*(.+?)\s*$/im.exec(header ?? "")?.[1];
  const date = sent ?? submitted(storage);
  const rich = bytesOf(storage, "1009");
  const rtf = rich === undefined ? null : unpackRtf(rich);
  const html = htmlOf(storage) ?? (rtf && pageInRtf(rtf)) ?? undefined;
  const text = textOf(storage, "1000") ?? (rtf && textOfRtf(rtf)) ?? undefined;
  const subject = textOf(storage, subjectId);
  return {
    from: { name, address: address.find((each) => each?.includes("@")) ?? "" },
    sent,
    attachments: attached.flatMap(toAttachment),
    ...(subject === undefined ? {} : { subject }),
    ...(date === undefined ? {} : { date }),
    ...(html === undefined ? {} : { html }),
    ...(text === undefined ? {} : { text }),
  };
}

function toAttachment(storage: Storage): Attachment[] {
  const content = bytesOf(storage, "3701");
  if (content === undefined) return [];
  const filename = textOf(storage, "3707") ?? textOf(storage, "3704") ?? textOf(storage, "3001") ?? null;
  const mimeType = textOf(storage, "370E") ?? "application/octet-stream";
  return [{ filename, mimeType, disposition: "attachment", related: isInPage(storage), content: new Uint8Array(content) }];
}

const inPage = 4;

/** Shown in the page that the mail is. */
const isInPage = (storage: Storage): boolean => ((numberOf(storage, 0x3714) ?? 0) & inPage) !== 0;

function htmlOf(storage: Storage): string | undefined {
  const bytes = bytesOf(storage, "1013");
  if (bytes === undefined) return textOf(storage, "1013");
  return decodeText(bytes, charsetOf(storage)).text;
}

const bytesOf = (storage: Storage, id: string): Uint8Array | undefined => storage.streams.get(`__substg1.0_${id}0102`)?.();

/** A property that is text, in UTF-16 or in the set of characters of the mail. */
function textOf(storage: Storage, id: string): string | undefined {
  const wide = storage.streams.get(`__substg1.0_${id}001F`)?.();
  const narrow = wide === undefined ? storage.streams.get(`__substg1.0_${id}001E`)?.() : undefined;
  const text = wide === undefined ? narrow && decodeText(narrow, charsetOf(storage)).text : new TextDecoder("utf-16le").decode(wide);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: texts of old programs end in a zero
  return text?.replace(/\u0000+$/, "").trim() || undefined;
}

/** The code page of the mail's texts, by its number in Windows. */
function charsetOf(storage: Storage): string | undefined {
  const page = numberOf(storage, 0x3fde) ?? numberOf(storage, 0x3ffd);
  const name = page === 65001 ? "utf-8" : `cp${page}`;
  return page !== undefined && iconv.encodingExists(name) ? name : undefined;
}

/** Between 1 January 1601, from which Windows counts, and 1970, in milliseconds. */
const windowsEpoch = 11_644_473_600_000;

/** When it was sent, else when it arrived. */
function submitted(storage: Storage): string | undefined {
  const at = fixedOf(storage, 0x0039) ?? fixedOf(storage, 0x0e06);
  const instant = at === undefined ? Number.NaN : Number(at.getBigUint64(0, true) / 10_000n) - windowsEpoch;
  return Math.abs(instant) < 8e15 ? new Date(instant).toISOString() : undefined;
}

const numberOf = (storage: Storage, id: number): number | undefined => fixedOf(storage, id)?.getUint32(0, true);

/** The eight bytes of a property of fixed length. Its entry has sixteen, behind a head of 8, 24 or 32. */
function fixedOf(storage: Storage, id: number): DataView | undefined {
  const bytes = storage.streams.get(fixedProperties)?.() ?? new Uint8Array();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.length % 16; at + 16 <= bytes.length; at += 16)
    if (view.getUint16(at + 2, true) === id) return new DataView(bytes.buffer, bytes.byteOffset + at + 8, 8);
  return undefined;
}
