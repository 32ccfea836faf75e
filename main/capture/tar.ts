/** A TAR archive (POSIX.1-1988 and -2001, with GNU's long names) of captures: a head of 512 bytes before each file. */
import { maxCaptureBytes } from "./budget.ts";
import type { ContainerFormat, Part } from "./format.ts";
import type { UnreadPart } from "./read-capture.ts";
import { inMemory, type Source, stretchOf } from "./source.ts";
import { BrokenSource } from "./unpack.ts";
import { isCapture } from "./zip-archive.ts";

const block = 512;
/** A head that names the next file, or says more of it. */
const longestNote = 1024 * 1024;

export const tar: ContainerFormat = {
  is: (head) => isHead(head.subarray(0, block)),
  mediaType: "application/x-tar",
  empty: { kind: "tar-empty" },
  parts: filesIn,
};

async function* filesIn(source: Source): AsyncGenerator<Part | UnreadPart> {
  let told: Told = {};
  for (let at = 0; ; ) {
    const head = await source.read(at, block);
    if (head.length === 0 || head.every((byte) => byte === 0)) return;
    if (!isHead(head)) throw new BrokenSource({ kind: "packed-broken" });
    const kind = String.fromCharCode(head[156] ?? 0);
    const size = told.size ?? numberAt(head, 124, 12);
    const start = at + block;
    at = start + Math.ceil(size / block) * block;
    if (kind === "x" || kind === "L") {
      const note = await source.read(start, Math.min(size, longestNote));
      told = kind === "L" ? { ...told, name: textAt(note, 0, note.length) } : { ...told, ...readRecords(note) };
      continue;
    }
    const name = told.name ?? nameOf(head);
    told = {};
    if ((kind !== "0" && kind !== "\0") || !isCapture(name)) continue;
    yield await fileAt(source, start, size, name);
  }
}

/** A file of usual size in memory, since what it is packed in is read forward only. */
async function fileAt(source: Source, start: number, size: number, name: string): Promise<Part | UnreadPart> {
  if (size > maxCaptureBytes) return { source: stretchOf(source, start, size), name };
  const bytes = await source.read(start, size);
  return bytes.length < size ? { part: name, reason: { kind: "packed-broken" } } : { source: inMemory(bytes), name };
}

/** What stands before a head, as it has no room for it. */
interface Told {
  readonly name?: string;
  readonly size?: number;
}

/** Records of the form "27 path=pages/a.html\n", with their own length before them. */
function readRecords(note: Uint8Array): Told {
  const values = new Map<string, string>();
  for (let at = 0; at < note.length; ) {
    const [, length = "0"] = /^(\d{1,7}) /.exec(textAt(note, at, 8)) ?? [];
    if (Number(length) < 5) break;
    const [, key = "", value = ""] = /^\d+ ([^=]+)=(.*)\n$/s.exec(textAt(note, at, Number(length))) ?? [];
    values.set(key, value);
    at += Number(length);
  }
  const name = values.get("path");
  const size = Number(values.get("size"));
  return { ...(name === undefined ? {} : { name }), ...(Number.isSafeInteger(size) && size >= 0 ? { size } : {}) };
}

/** A head holds the sum of its own bytes, its own field counted as spaces. */
function isHead(head: Uint8Array): boolean {
  if (head.length < block) return false;
  const sum = head.reduce((all, byte, at) => all + (at >= 148 && at < 156 ? 32 : byte), 0);
  return sum === numberAt(head, 148, 8);
}

function nameOf(head: Uint8Array): string {
  const folder = textAt(head, 257, 5) === "ustar" && head[262] === 0 ? textAt(head, 345, 155) : "";
  const name = textAt(head, 0, 100);
  return folder === "" ? name : `${folder}/${name}`;
}

const textAt = (bytes: Uint8Array, at: number, length: number): string =>
  new TextDecoder().decode(bytes.subarray(at, at + length)).split("\0", 1)[0] ?? "";

/** Octal digits; a number that is too large for them stands in bytes, with a mark in the first. */
function numberAt(bytes: Uint8Array, at: number, length: number): number {
  if (((bytes[at] ?? 0) & 0x80) === 0) return Number.parseInt(textAt(bytes, at, length).trim() || "0", 8) || 0;
  const number = bytes.subarray(at + 1, at + length).reduce((sum, byte) => sum * 256 + byte, 0);
  return Number.isSafeInteger(number) ? number : 0;
}
