/** A gzip file, which is the file that it wraps. */
import type { ContainerFormat } from "../format.ts";
import { chunksOf, type Source } from "../source.ts";
import { gunzip, unpacked, unpackedSource } from "../unpack.ts";

const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;

export const packed: ContainerFormat = {
  is: isGzip,
  mediaType: "application/gzip",
  empty: { kind: "packed-broken" },
  parts: async function* (source, _hints, name) {
    yield { source: await gunzipped(source), name: name.replace(/\.gz$/i, "").replace(/\.tgz$/i, ".tar"), isWhole: true };
  },
};

/** What stands in a source that may be packed. */
export async function gunzipped(source: Source): Promise<Source> {
  if (!isGzip(await source.read(0, 3))) return source;
  return unpackedSource(Number.POSITIVE_INFINITY, () => unpacked(chunksOf(source), gunzip));
}
