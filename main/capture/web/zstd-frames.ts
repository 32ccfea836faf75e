/** The frames of Zstandard (RFC 8878, 3.1), looked at before they are unpacked: what they ask for is what unpacking costs. */
import { ByteStream } from "../byte-stream.ts";
import { chunksOf, type Source } from "../source.ts";
import { BrokenSource } from "../unpack.ts";

/** As the program zstd itself takes, unless it is told otherwise. */
const largestWindow = 128 * 1024 * 1024;
const largestBlock = 128 * 1024;
const longestHead = 18;

const magicOf = (head: Uint8Array): number =>
  head.length < 4 ? 0 : new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(0, true);

const isFrame = (head: Uint8Array): boolean => magicOf(head) === 0xfd2fb528;
/** A frame without content. */
const isSkippable = (head: Uint8Array): boolean => magicOf(head) >>> 4 === 0x184d2a5;

export const isZstd = (head: Uint8Array): boolean => isFrame(head) || isSkippable(head);

/**
 * The bytes of all frames that have content, block by block.
 *
 * @throws {BrokenSource} where there stands anything else, where a frame asks for a dictionary, or for more memory than any should
 */
export async function* framesOf(source: Source): AsyncGenerator<Uint8Array> {
  const stream = new ByteStream(chunksOf(source));
  for (;;) {
    const head = await stream.peek(longestHead);
    if (head.length === 0) return;
    // Web archives put the dictionary of their records in a frame of its own kind.
    if (magicOf(head) === 0x184d2a5d || (isFrame(head) && dictionaryBytes(head) > 0)) throw new BrokenSource({ kind: "zstd-dictionary" });
    if (isSkippable(head)) await stream.skip(8 + readNumber(head, 4, 4));
    else if (isFrame(head) && windowOf(head) <= largestWindow) yield* frameIn(stream, head);
    else throw new BrokenSource({ kind: "packed-broken" });
  }
}

async function* frameIn(stream: ByteStream, head: Uint8Array): AsyncGenerator<Uint8Array> {
  const hasSum = (flagsOf(head) & 4) !== 0;
  yield await stream.take(5 + (isSingle(head) ? 0 : 1) + dictionaryBytes(head) + sizeBytes(head));
  for (let isLast = false; !isLast; ) {
    const told = readNumber(await stream.peek(3), 0, 3);
    isLast = (told & 1) !== 0;
    const isRepeated = ((told >> 1) & 3) === 1;
    const size = told >> 3;
    if (size > largestBlock) throw new BrokenSource({ kind: "packed-broken" });
    const block = await stream.take(3 + (isRepeated ? 1 : size));
    yield block;
    // Cut off, which whoever unpacks it sees.
    if (block.length < 3) return;
  }
  if (hasSum) yield await stream.take(4);
}

const flagsOf = (head: Uint8Array): number => head[4] ?? 0;
const isSingle = (head: Uint8Array): boolean => (flagsOf(head) & 0x20) !== 0;
const dictionaryBytes = (head: Uint8Array): number => [0, 1, 2, 4][flagsOf(head) & 3] ?? 0;

/** How many bytes the length of the content has. */
const sizeBytes = (head: Uint8Array): number => [isSingle(head) ? 1 : 0, 2, 4, 8][flagsOf(head) >> 6] ?? 0;

/** How much of what was unpacked must be at hand: all of it where the frame is one segment. */
function windowOf(head: Uint8Array): number {
  if (isSingle(head)) return readNumber(head, 5 + dictionaryBytes(head), sizeBytes(head));
  const told = head[5] ?? 0;
  const base = 2 ** (10 + (told >> 3));
  return base + (base / 8) * (told & 7);
}

const readNumber = (bytes: Uint8Array, at: number, length: number): number =>
  bytes.subarray(at, at + length).reduceRight((sum, byte) => sum * 256 + byte, 0);
