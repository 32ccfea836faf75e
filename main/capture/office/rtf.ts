/** Rich Text Format (Microsoft, version 1.9.1): its text in paragraphs, without pictures, notes, heads and whatever is marked as hidden. */
import iconv from "iconv-lite";
import type { DocumentHints } from "../../../shared/domain/clean-article.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import type { Reading, Refusal } from "../format.ts";
import type { ReadCapture } from "../read-capture.ts";
import { type OfficeBlock, type OfficeText, toDocuments } from "./office-text.ts";
import { charsetOfFont, charsetOfPage, isSkipped, specialText } from "./rtf-word.ts";

export const isRtf = (bytes: Uint8Array): boolean => latin1(bytes.subarray(0, 12)).trimStart().startsWith("{\\rtf");

export async function readRtf(
  bytes: Uint8Array,
  hints: DocumentHints,
  name: string,
  reading: Reading,
): Promise<Result<ReadCapture, Refusal>> {
  const text = parseRtf(latin1(bytes));
  if (text === null) return err({ kind: "rtf-broken" });
  return ok({ mediaType: "application/rtf", charset: null, documents: toDocuments(text, hints, name, reading) });
}

/** Its text alone, with blank lines between its paragraphs; null where it is broken. */
export const textOfRtf = (bytes: Uint8Array): string | null =>
  parseRtf(latin1(bytes))
    ?.blocks.map((block) => block.text)
    .filter((text) => text !== "")
    .join("\n\n") ?? null;

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

/** What holds until a group ends. */
interface Group {
  readonly kind: "text" | "skipped" | "fonts" | "title" | "author" | "created";
  readonly charset: string;
  /** How many characters after \u stand for programs that do not know it. */
  readonly unicodeSkip: number;
  readonly isHidden: boolean;
  readonly isBold: boolean;
}

interface Draft {
  readonly blocks: OfficeBlock[];
  readonly fonts: Map<number, string>;
  readonly info: { title: string; author: string; created: string };
  charset: string;
  font: number;
  line: string;
  isHeading: boolean;
  isListed: boolean;
  plainLetters: number;
  /** Bytes of the group's character set that wait for more, for some letters are two. */
  pending: number[];
}

const deepest = 500;
const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\/gi;

/** One pass over the tokens; null where groups nest deeper than any program writes them. */
function parseRtf(source: string): OfficeText | null {
  const draft: Draft = {
    blocks: [],
    fonts: new Map(),
    info: { title: "", author: "", created: "" },
    charset: "windows-1252",
    font: 0,
    line: "",
    isHeading: false,
    isListed: false,
    plainLetters: 0,
    pending: [],
  };
  const groups: Group[] = [{ kind: "text", charset: draft.charset, unicodeSkip: 1, isHidden: false, isBold: false }];
  let toSkip = 0;
  for (const [, word, number, hex, symbol, brace, plain] of source.matchAll(token)) {
    const group = groups.at(-1);
    if (group === undefined) break;
    if (hex !== undefined) {
      if (toSkip > 0) toSkip -= 1;
      else draft.pending.push(Number.parseInt(hex, 16));
      continue;
    }
    if (plain !== undefined && toSkip === 0) {
      for (let at = 0; at < plain.length; at += 1) draft.pending.push(plain.charCodeAt(at));
      continue;
    }
    flush(draft, group);
    if (brace === "{") groups.push({ ...group });
    else if (brace === "}") groups.pop();
    else if (plain !== undefined) {
      addText(draft, group, plain.slice(toSkip));
      toSkip = Math.max(0, toSkip - plain.length);
    } else if (symbol === "*") groups[groups.length - 1] = { ...group, kind: "skipped" };
    else if (symbol !== undefined) addText(draft, group, specialText.get(symbol) ?? "");
    else if (word === "u" && number !== undefined) {
      addText(draft, group, String.fromCharCode(Number(number) & 0xffff));
      toSkip = group.unicodeSkip;
    } else if (word !== undefined) groups[groups.length - 1] = applyWord(draft, group, word, number === undefined ? null : Number(number));
    if (groups.length > deepest) return null;
  }
  const last = groups.at(-1);
  if (last !== undefined) flush(draft, last);
  endParagraph(draft);
  const { title, author, created } = draft.info;
  return { blocks: draft.blocks, title: title.trim() || null, author: author.trim() || null, created: created || null, language: null };
}

function flush(draft: Draft, group: Group): void {
  if (draft.pending.length === 0) return;
  const bytes = Uint8Array.from(draft.pending);
  draft.pending = [];
  if (group.kind !== "skipped" && group.kind !== "fonts") addText(draft, group, iconv.decode(bytes, group.charset));
}

function addText(draft: Draft, group: Group, text: string): void {
  if (group.kind === "title" || group.kind === "author") draft.info[group.kind] += text;
  if (group.kind !== "text" || group.isHidden) return;
  if (!group.isBold) draft.plainLetters += text.trim().length;
  draft.line += text;
}

function endParagraph(draft: Draft): void {
  const text = draft.line.replace(/[^\S\n]+/g, " ").trim();
  const kind = draft.isHeading ? "heading" : draft.isListed ? "list-item" : "paragraph";
  draft.blocks.push({ kind, text, isBold: text !== "" && draft.plainLetters === 0 });
  draft.line = "";
  draft.plainLetters = 0;
  draft.isListed = false;
}

function applyWord(draft: Draft, group: Group, word: string, number: number | null): Group {
  if (isSkipped.has(word)) return { ...group, kind: "skipped" };
  const text = specialText.get(word);
  if (text !== undefined) addText(draft, group, text);
  switch (word) {
    case "par":
    case "cell":
    case "nestcell":
    case "sect":
    case "page":
    case "row":
      if (group.kind === "text") endParagraph(draft);
      return group;
    case "pard":
      if (group.kind === "text") draft.isHeading = false;
      return group;
    case "outlinelevel":
      if (group.kind === "text") draft.isHeading = number !== null && number < 9;
      return group;
    case "listtext":
    case "pntext":
      draft.isListed = true;
      return { ...group, kind: "skipped" };
    case "ansicpg":
      draft.charset = charsetOfPage(number) ?? draft.charset;
      return { ...group, charset: draft.charset };
    case "mac":
      draft.charset = "macintosh";
      return { ...group, charset: draft.charset };
    case "fonttbl":
      return { ...group, kind: "fonts" };
    case "title":
    case "author":
      return { ...group, kind: word };
    case "creatim":
      return { ...group, kind: "created" };
    case "yr":
    case "mo":
    case "dy":
      if (group.kind === "created") draft.info.created += `${draft.info.created === "" ? "" : "-"}${String(number ?? 0).padStart(2, "0")}`;
      return group;
    case "f":
      if (group.kind === "fonts") draft.font = number ?? 0;
      return { ...group, charset: draft.fonts.get(number ?? 0) ?? draft.charset };
    case "fcharset":
      if (group.kind === "fonts") draft.fonts.set(draft.font, charsetOfFont(number) ?? draft.charset);
      return group;
    case "uc":
      return { ...group, unicodeSkip: Math.min(Math.max(number ?? 1, 0), 16) };
    case "plain":
      return { ...group, isBold: false, isHidden: false };
    case "b":
      return { ...group, isBold: number !== 0 };
    case "v":
    case "deleted":
      return { ...group, isHidden: number !== 0 };
    default:
      return group;
  }
}
