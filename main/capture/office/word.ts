/** Word documents (Office Open XML, ECMA-376 part 1, 17): the text as accepted, without what was deleted, hidden or only computed. */
import type { DocumentHints } from "../../../shared/domain/clean-article.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import type { BinaryFormat, Reading, Refusal } from "../format.ts";
import type { ReadCapture } from "../read-capture.ts";
import { childrenOf, findPath, plainText, type XmlElement } from "../xml.ts";
import { type OfficeBlock, toDocuments } from "./office-text.ts";
import { holdsEntry, readXmlEntry } from "./office-zip.ts";

const mainPart = "word/document.xml";

export const isWord: BinaryFormat["is"] = (head, _name, source) => holdsEntry(head, source, mainPart);

/** Reads a Word document; one without text, such as a scan laid on a page, is taken in under its name. */
export async function readWord(
  bytes: Uint8Array,
  hints: DocumentHints,
  name: string,
  reading: Reading,
): Promise<Result<ReadCapture, Refusal>> {
  const body = findPath((await readXmlEntry(bytes, mainPart, reading)) ?? empty, "body");
  if (body === null) return err({ kind: "word-broken" });
  const kinds = readStyles(await readXmlEntry(bytes, "word/styles.xml", reading));
  const core = await readXmlEntry(bytes, "docProps/core.xml", reading);
  const field = (part: string): string | null => plainText(core === null ? null : findPath(core, part)) || null;
  const text = {
    blocks: paragraphsIn(body).map((paragraph) => toBlock(paragraph, kinds)),
    title: field("title"),
    author: field("creator"),
    created: field("created"),
    language: field("language"),
  };
  return ok({
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    charset: null,
    documents: toDocuments(text, hints, name, reading),
  });
}

const empty: XmlElement = { name: "", space: "", attributes: new Map(), children: [], parent: null, source: () => "" };

type Kind = OfficeBlock["kind"];

/** Style ids are in the language of the program that wrote them ("Titre1"); their names and outline levels are not. */
function readStyles(styles: XmlElement | null): ReadonlyMap<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const style of styles === null ? [] : childrenOf(styles, "style")) {
    const id = style.attributes.get("w:styleId");
    const name = valOf(findPath(style, "name"))?.toLowerCase() ?? "";
    const kind = name === "title" ? "title" : /^heading \d/.test(name) || findPath(style, "pPr", "outlineLvl") !== null ? "heading" : null;
    if (id !== undefined && kind !== null) kinds.set(id, kind);
  }
  return kinds;
}

const valOf = (element: XmlElement | null): string | undefined => element?.attributes.get("w:val");

/** Every paragraph in the text's order: in tables row by row, in text boxes where they are anchored. */
function paragraphsIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child): XmlElement[] => {
    if (typeof child === "string" || isLeftOut(child)) return [];
    const inside = paragraphsIn(child);
    return child.name === "p" ? [child, ...inside] : inside;
  });
}

/** Deleted and moved text, the second telling of a shape for old programs, and what stands in the margin. */
const isLeftOut = ({ name }: XmlElement): boolean => /^(?:del|moveFrom|Fallback|instrText|delText|rPr|pPr|sectPr|fldData)$/.test(name);

function toBlock(paragraph: XmlElement, kinds: ReadonlyMap<string, Kind>): OfficeBlock {
  const style = valOf(findPath(paragraph, "pPr", "pStyle"));
  const isListed = findPath(paragraph, "pPr", "numPr") !== null;
  const runs = runsIn(paragraph);
  const text = runs
    .map(textOf)
    .join("")
    .replace(/[^\S\n]+/g, " ")
    .trim();
  const kind = (style === undefined ? undefined : kinds.get(style)) ?? (isListed ? "list-item" : "paragraph");
  return { kind, text, isBold: runs.every((run) => textOf(run).trim() === "" || isOn(findPath(run, "rPr", "b"))) };
}

/** The runs of one paragraph, not those of a text box in it, which has paragraphs of its own. */
function runsIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string" || isLeftOut(child) || child.name === "p") return [];
    return child.name === "r" && !isOn(findPath(child, "rPr", "vanish")) ? [child] : child.name === "r" ? [] : runsIn(child);
  });
}

/** A property that is there counts unless it says otherwise. */
const isOn = (property: XmlElement | null): boolean => property !== null && !/^(?:0|false|off|none)$/.test(valOf(property) ?? "1");

function textOf(run: XmlElement): string {
  return run.children
    .map((child) => {
      if (typeof child === "string") return "";
      if (child.name === "t") return child.children.filter((each) => typeof each === "string").join("");
      if (child.name === "br" || child.name === "cr") return "\n";
      if (child.name === "tab") return " ";
      if (child.name === "noBreakHyphen") return "-";
      return "";
    })
    .join("");
}
