/** The named parts of an office document, which is a ZIP archive of XML. */
import { decodeText } from "../decode.ts";
import type { Reading } from "../format.ts";
import { inMemory, type Source } from "../source.ts";
import { parseXml, type XmlElement } from "../xml.ts";
import { isZip, listZip, openEntry } from "../zip.ts";

/** Whether a file is an archive that holds this entry. */
export async function holdsEntry(head: Uint8Array, source: Source, name: string): Promise<boolean> {
  if (!isZip(head)) return false;
  const listed = await listZip(source);
  return listed.ok && listed.value.some((entry) => entry.name === name);
}

/** @returns the part as a tree; null where it is missing or broken */
export async function readXmlEntry(bytes: Uint8Array, name: string, { budget }: Reading): Promise<XmlElement | null> {
  const source = inMemory(bytes);
  const listed = await listZip(source);
  const entry = listed.ok ? listed.value.find((each) => each.name === name) : undefined;
  if (entry !== undefined) budget.takeBytes(entry.unpacked);
  const opened = entry === undefined || budget.refusal !== null ? null : await openEntry(source, entry);
  return opened?.ok ? parseXml(decodeText(await opened.value.read(0, opened.value.size)).text) : null;
}
