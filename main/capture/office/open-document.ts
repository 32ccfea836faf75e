/** Texts of LibreOffice and others (OpenDocument 1.3, part 3): as accepted, without notes, comments and deleted passages. */
import type { DocumentHints } from "../../../shared/domain/clean-article.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import type { BinaryFormat, Reading, Refusal } from "../format.ts";
import type { ReadCapture } from "../read-capture.ts";
import { findAll, findPath, plainText, type XmlElement, type XmlNode } from "../xml.ts";
import { type OfficeBlock, toDocuments } from "./office-text.ts";
import { holdsEntry, readXmlEntry } from "./office-zip.ts";

/** Tables and slides have the same parts; only a text is a text. */
export const isOpenDocument: BinaryFormat["is"] = async (head, _name, source) =>
  (await holdsEntry(head, source, "content.xml")) &&
  Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 200)).includes("opendocument.text");

export async function readOpenDocument(
  bytes: Uint8Array,
  hints: DocumentHints,
  name: string,
  reading: Reading,
): Promise<Result<ReadCapture, Refusal>> {
  const content = await readXmlEntry(bytes, "content.xml", reading);
  const body = content === null ? null : findPath(content, "body", "text");
  if (body === null) return err({ kind: "open-document-broken" });
  const meta = await readXmlEntry(bytes, "meta.xml", reading);
  const field = (part: string): string | null => plainText(meta === null ? null : (findAll(meta, part)[0] ?? null)) || null;
  const text = {
    blocks: blocksIn(body, false),
    title: field("title"),
    author: field("creator") ?? field("initial-creator"),
    created: field("creation-date"),
    language: field("language"),
  };
  return ok({ mediaType: "application/vnd.oasis.opendocument.text", charset: null, documents: toDocuments(text, hints, name, reading) });
}

const isLeftOut = ({ name }: XmlElement): boolean =>
  /^(?:tracked-changes|annotation|note|sequence-decls|forms|table-of-content)$/.test(name);

function blocksIn(element: XmlElement, isListed: boolean): OfficeBlock[] {
  return element.children.flatMap((child): OfficeBlock[] => {
    if (typeof child === "string" || isLeftOut(child)) return [];
    if (child.name === "h") return [{ kind: "heading", text: textOf(child).trim(), isBold: false }];
    if (child.name !== "p") return blocksIn(child, isListed || child.name === "list");
    const style = child.attributes.get("text:style-name");
    const kind = style === "Title" ? "title" : isListed ? "list-item" : "paragraph";
    return [{ kind, text: textOf(child).trim(), isBold: false }, ...blocksIn(child, isListed)];
  });
}

/** White space counts once; what is to stand as more of it has elements of its own. */
function textOf(node: XmlNode): string {
  if (typeof node === "string") return node.replace(/\s+/g, " ");
  return node.children
    .map((child) => {
      if (typeof child === "string") return textOf(child);
      if (child.name === "line-break") return "\n";
      if (child.name === "s" || child.name === "tab") return " ";
      return isLeftOut(child) || child.name === "text-box" ? "" : textOf(child);
    })
    .join("");
}
