/** For tests of readers: a file read by the registry, and files that are damaged in the ways of disks, networks and enemies. */
import fc from "fast-check";
import { tellReason } from "../../shared/contract/tell-reason.ts";
import type { SourceDocument } from "../../shared/domain/clean-article.ts";
import type { Reason } from "../../shared/domain/reason.ts";
import type { ReadCapture } from "./read-capture.ts";
import { readCapture } from "./registry.ts";

export const capturedAt = "2026-11-24T08:00:00.000Z";

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The file as read; a refusal fails the test. */
export async function readWhole(bytes: Uint8Array, name: string): Promise<ReadCapture> {
  const result = await readCapture(bytes, name, capturedAt);
  if (!result.ok) throw new Error(tellReason(result.error, "en"));
  return result.value;
}

export async function readDocuments(bytes: Uint8Array, name: string): Promise<readonly SourceDocument[]> {
  return (await readWhole(bytes, name)).documents;
}

/** The sentence that the file is refused with, null where it is read. */
export async function refusalOf(bytes: Uint8Array, name: string): Promise<string | null> {
  const result = await readCapture(bytes, name, capturedAt);
  return result.ok ? null : tellReason(result.error, "en");
}

export const wordsOf = (document: SourceDocument | undefined): string =>
  document === undefined ? "" : document.kind === "page" ? document.html : document.text;

/** A reader knows why it refuses, and says it in a sentence. */
export const isReason = (reason: Reason): boolean => reason.kind !== "unknown-fault" && /^\p{Lu}.*\.$/su.test(tellReason(reason, "en"));

type Damage = (bytes: Uint8Array) => Uint8Array;

const at = (share: number, length: number): number => Math.floor(share * Math.max(0, length - 1));

/** A share of the file's length; without fast-check's liking for edges, for damage at the very start makes another file of it. */
const place = fc.noBias(fc.integer({ min: 0, max: 9999 })).map((part) => part / 9999);

const damages: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(place, fc.nat(255)).map(
    ([where, value]): Damage =>
      (bytes) => {
        const out = bytes.slice();
        if (out.length > 0) out[at(where, out.length)] = value;
        return out;
      },
  ),
  place.map(
    (where): Damage =>
      (bytes) =>
        bytes.slice(0, at(where, bytes.length)),
  ),
  fc.tuple(place, fc.uint8Array({ maxLength: 40 })).map(
    ([where, extra]): Damage =>
      (bytes) => {
        const cut = at(where, bytes.length);
        return join(bytes.slice(0, cut), extra, bytes.slice(cut));
      },
  ),
  fc.tuple(place, place).map(
    ([from, to]): Damage =>
      (bytes) => {
        const [start, end] = [at(from, bytes.length), at(to, bytes.length)].sort((a, b) => a - b);
        return join(bytes.slice(0, end), bytes.slice(start, end), bytes.slice(end));
      },
  ),
  fc.tuple(place, fc.nat(60)).map(
    ([where, length]): Damage =>
      (bytes) => {
        const cut = at(where, bytes.length);
        return join(bytes.slice(0, cut), bytes.slice(cut + length));
      },
  ),
);

/** A sample with one to four damages: a byte changed, its end cut off, bytes put in, a stretch repeated or lost. */
export const damaged = (samples: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(fc.constantFrom(...samples), fc.array(damages, { minLength: 1, maxLength: 4 }))
    .map(([sample, list]) => list.reduce((bytes, damage) => damage(bytes), sample));

export function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}

/**
 * Reads a thousand damaged copies of the samples. Whatever comes of each, it is a value: documents, or a sentence.
 * A reader that never ends is caught by the test's own time limit.
 */
export async function surviveDamage(samples: readonly Uint8Array[], name: string, numRuns = 1000): Promise<void> {
  await fc.assert(
    fc.asyncProperty(damaged(samples), async (bytes) => {
      const read = await readCapture(bytes, name, capturedAt);
      return read.ok ? (read.value.unread ?? []).every((each) => isReason(each.reason)) : isReason(read.error);
    }),
    { numRuns },
  );
}
