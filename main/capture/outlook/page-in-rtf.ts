/** The page that Outlook keeps inside rich text ([MS-OXRTFEX]): its tags in groups of their own, its text as the text, the rest marked as RTF's. */
import iconv from "iconv-lite";
import { charsetOfFont, charsetOfPage, isSkipped, specialText } from "../office/rtf-word.ts";

/** What holds until a group ends. */
interface Group {
  readonly kind: "text" | "tag" | "skipped" | "fonts";
  readonly charset: string;
  readonly unicodeSkip: number;
  /** Between \htmlrtf and \htmlrtf0 stands what only RTF needs. */
  readonly isRtf: boolean;
}

const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\/gi;
const deepest = 500;

/** @returns the page; null where the rich text is made of none. Never throws. */
export function pageInRtf(bytes: Uint8Array): string | null {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  if (!source.slice(0, 1000).includes("\\fromhtml1")) return null;
  const page: string[] = [];
  const fonts = new Map<number, string>();
  const groups: Group[] = [{ kind: "text", charset: "windows-1252", unicodeSkip: 1, isRtf: false }];
  let font = 0;
  let toSkip = 0;
  let pending: number[] = [];
  const isShown = ({ kind, isRtf }: Group): boolean => kind === "tag" || (kind === "text" && !isRtf);
  const flush = (group: Group): void => {
    if (isShown(group) && pending.length > 0) page.push(iconv.decode(Buffer.from(pending), group.charset));
    pending = [];
  };
  for (const [, word, digits, hex, symbol, brace, plain] of source.matchAll(token)) {
    const group = groups.at(-1);
    if (group === undefined || groups.length > deepest) break;
    const change = (to: Partial<Group>): void => {
      groups[groups.length - 1] = { ...group, ...to };
    };
    const number = digits === undefined ? null : Number(digits);
    if (hex !== undefined) {
      if (toSkip > 0) toSkip -= 1;
      else pending.push(Number.parseInt(hex, 16));
    } else if (plain !== undefined) {
      const kept = plain.slice(toSkip);
      toSkip -= plain.length - kept.length;
      for (let at = 0; at < kept.length; at += 1) pending.push(kept.charCodeAt(at));
    } else {
      flush(group);
      if (brace === "{") groups.push(group);
      else if (brace === "}") groups.pop();
      else if (symbol === "*") change({ kind: "skipped" });
      else if (symbol !== undefined) page.push(isShown(group) ? (specialText.get(symbol) ?? "") : "");
      else if (word === "htmltag") change({ kind: "tag" });
      else if (word === "htmlrtf") change({ isRtf: number !== 0 });
      else if (word === "fonttbl") change({ kind: "fonts" });
      else if (word === "uc") change({ unicodeSkip: Math.min(Math.max(number ?? 1, 0), 16) });
      else if (word === "ansicpg") change({ charset: charsetOfPage(number) ?? group.charset });
      else if (word === "fcharset" && group.kind === "fonts") fonts.set(font, charsetOfFont(number) ?? groups[0]?.charset ?? "");
      else if (word === "f" && group.kind === "fonts") font = number ?? 0;
      else if (word === "f") change({ charset: fonts.get(number ?? 0) || group.charset });
      else if (word === "u" && number !== null) {
        page.push(isShown(group) ? String.fromCharCode(number & 0xffff) : "");
        toSkip = group.unicodeSkip;
      } else if (word !== undefined && isSkipped.has(word)) change({ kind: "skipped" });
      else if (word === "par" || word === "line") page.push(isShown(group) ? "\r\n" : "");
      else if (word !== undefined) page.push(isShown(group) ? (specialText.get(word) ?? "") : "");
    }
  }
  return page.join("");
}
