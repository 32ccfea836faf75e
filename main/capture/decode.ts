/** Bytes to text: the byte order mark, then what the file says of itself if it can be true, then valid UTF-8, then statistics. */
import iconv from "iconv-lite";
import { guessCharset } from "./guess-charset.ts";

interface DecodedText {
  readonly text: string;
  /** Lower-case name of the character set that the bytes were read with. */
  readonly charset: string;
}

const sniffedBytes = 4096;
const sampledBytes = 65_536;

/**
 * Decodes a file.
 *
 * @param hint  a character set declared outside the bytes (mail header); tried after the byte order mark
 * @returns the text without its byte order mark. Never throws: bytes that fit nothing are read as windows-1252.
 * A declared set is not believed against the bytes: UTF-8 that is invalid gives way to detection, a one-byte set over valid
 * multi-byte UTF-8 gives way to UTF-8 (HTML Standard, 13.2.3.2, allows such an override by content).
 */
export function decodeText(bytes: Uint8Array, hint?: string): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked) return { text: decodeAs(bytes.subarray(marked.length), marked.charset), charset: marked.charset };
  const wide = wideWithoutMark(bytes);
  if (wide) return { text: decodeAs(bytes, wide), charset: wide };
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null && utf8.length !== bytes.length) return { text: utf8, charset: "utf-8" };
  const declared = knownCharset(hint) ?? declaredCharset(bytes);
  if (utf8 !== null && (declared === null || isAsciiCompatible(declared))) return { text: utf8, charset: "utf-8" };
  const charset = declared !== null && declared !== "utf-8" && !contradicts(bytes, declared) ? declared : guessCharset(bytes);
  return { text: decodeAs(bytes, charset), charset };
}

function byteOrderMark(bytes: Uint8Array): { readonly charset: string; readonly length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { charset: "utf-8", length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { charset: "utf-16le", length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { charset: "utf-16be", length: 2 };
  return null;
}

/** Text of alphabets as UTF-16 has 0 to 6 (Latin to Arabic) in every second byte, where other text has no such bytes at all. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const end = Math.min(bytes.length, sniffedBytes) & ~1;
  if (end < 8) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < end; at += 2) {
    if ((bytes[at] ?? 0) <= 6) even++;
    if ((bytes[at + 1] ?? 0) <= 6) odd++;
  }
  const half = end / 2;
  if (odd > half * 0.6 && even < half * 0.05) return "utf-16le";
  if (even > half * 0.6 && odd < half * 0.05) return "utf-16be";
  // The letters of China, Japan and Korea have any bytes, but their line ends and spaces have that of ASCII.
  const sample = bytes.subarray(0, end);
  return sample.includes(0) ? (["utf-16le", "utf-16be"].find((charset) => isEastern(decodeAs(sample, charset))) ?? null) : null;
}

const isEastern = (text: string): boolean =>
  (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFFEF‘’“”—…·\t\r\n -~]/gu)
    ?.length ?? 0) >=
  text.length * 0.98;

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Sets that shift with escapes or are wide spell their text in bytes that look like ASCII. */
const isAsciiCompatible = (charset: string): boolean => !/^(iso-2022|hz|utf-7|utf-16|utf-32)/.test(charset);

function declaredCharset(bytes: Uint8Array): string | null {
  const head = iconv.decode(bytes.subarray(0, sniffedBytes), "latin1");
  const found = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? /<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]+)/i.exec(head);
  return knownCharset(found?.[1]);
}

/** Pages that say ISO-8859-1 mean windows-1252 (WHATWG Encoding Standard, 4.2). */
function knownCharset(name: string | undefined): string | null {
  if (!name) return null;
  const lower = name.trim().toLowerCase();
  if (/^(iso-?8859-?1|latin-?1|us-ascii|ascii)$/.test(lower)) return "windows-1252";
  return iconv.encodingExists(lower) ? lower : null;
}

/** Whether text read as `charset` shows letters of a script that this set was not made for, or the replacement mark. */
function contradicts(bytes: Uint8Array, charset: string): boolean {
  const sample = decodeAs(bytes.subarray(0, sampledBytes), charset);
  if (sample.includes("\uFFFD")) return true;
  if (!/^(windows-125[024]|iso-8859-(2|9|15))$/.test(charset)) return false;
  const high = sample.match(/[\u0080-\uFFFF]/g) ?? [];
  const runs = sample.match(/[\u00C0-\u024F]{4,}/g) ?? [];
  return high.length > 40 && runs.join("").length > high.length * 0.5;
}

function decodeAs(bytes: Uint8Array, charset: string): string {
  return iconv.decode(bytes, charset);
}
