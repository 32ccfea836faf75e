/** The named parts of an office document, which is a ZIP archive of XML. */
import { decodeText } from "../decode.ts";
import type { Reading } from "../format.ts";
import { parseXml, type XmlElement } from "../xml.ts";
import { listZip, unpackEntry } from "../zip.ts";
import { isZip } from "../zip-archive.ts";

/** Whether the bytes are an archive that holds this entry. */
export function holdsEntry(bytes: Uint8Array, name: string): boolean {
  if (!isZip(bytes)) return false;
  const listed = listZip(bytes);
  return listed.ok && listed.value.some((entry) => entry.name === name);
}

/** @returns the part as a tree; null where it is missing or broken */
export function readXmlEntry(bytes: Uint8Array, name: string, { budget }: Reading): XmlElement | null {
  const listed = listZip(bytes);
  const entry = listed.ok ? listed.value.find((each) => each.name === name) : undefined;
  const unpacked = entry === undefined ? null : unpackEntry(bytes, entry, budget);
  if (unpacked === null || !unpacked.ok) return null;
  budget.takePart(unpacked.value.length);
  return parseXml(decodeText(unpacked.value).text);
}
