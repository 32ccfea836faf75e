/** Files packed by gzip (RFC 1952) and Zstandard (RFC 8878), each of which is the file that it wraps. */
import type { ContainerFormat } from "../format.ts";
import { chunksOf, type Source } from "../source.ts";
import { gunzip, unpacked, unpackedSource, unzstd } from "../unpack.ts";
import { framesOf, isZstd } from "./zstd-frames.ts";

const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;

export const packed: ContainerFormat = {
  is: (head) => isGzip(head) || isZstd(head),
  mediaType: "application/gzip",
  empty: { kind: "packed-broken" },
  parts: async function* (source, _hints, name) {
    const inner = name.replace(/\.(?:gz|zst)$/i, "").replace(/\.tgz$/i, ".tar");
    yield { source: await unwrapped(source), name: inner, isWhole: true };
  },
};

/** What stands in a source that may be packed. */
export async function unwrapped(source: Source): Promise<Source> {
  const head = await source.read(0, 4);
  if (isZstd(head)) return unpackedSource(Number.POSITIVE_INFINITY, () => unpacked(framesOf(source), unzstd));
  return isGzip(head) ? unpackedSource(Number.POSITIVE_INFINITY, () => unpacked(chunksOf(source), gunzip)) : source;
}
