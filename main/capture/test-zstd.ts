/** For tests: bytes in a frame of Zstandard (RFC 8878) that leaves them as they are; no Node of ours packs them everywhere. */
import { join } from "./test-capture.ts";

const longestBlock = 128 * 1024;

export function inFrame(bytes: Uint8Array): Uint8Array {
  const head = new DataView(new ArrayBuffer(9));
  head.setUint32(0, 0xfd2fb528, true);
  // One segment, whose length stands in four bytes.
  head.setUint8(4, 0xa0);
  head.setUint32(5, bytes.length, true);
  const blocks: Uint8Array[] = [new Uint8Array(head.buffer)];
  for (let at = 0; at === 0 || at < bytes.length; at += longestBlock) {
    const block = bytes.subarray(at, at + longestBlock);
    const told = (block.length << 3) | (at + longestBlock >= bytes.length ? 1 : 0);
    blocks.push(new Uint8Array([told, told >> 8, told >> 16]), block);
  }
  return join(...blocks);
}
