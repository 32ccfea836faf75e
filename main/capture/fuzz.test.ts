/** A thousand broken files of every format: each is read and cleaned, or refused with a sentence; none leads anywhere or into the year 9999. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tellReason } from "../../shared/contract/tell-reason.ts";
import type { CleanArticle } from "../../shared/domain/clean-article.ts";
import type { Reason } from "../../shared/domain/reason.ts";
import { detectLanguage } from "../analyse/language.ts";
import { cleanDocument } from "../clean/clean.ts";
import { readCapture } from "./registry.ts";
import { capturedAt, damaged, isReason, join, utf8 } from "./test-capture.ts";
import { type Sample, samples } from "./test-sample.ts";

const patienceMs = 5000;

/** The file damaged, its beginning with anything behind it, and anything at all under its name. */
function brokenFiles({ bytes }: Sample): fc.Arbitrary<Uint8Array> {
  const noise = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ maxLength: 200, unit: "binary" }).map(utf8),
    fc.json({ maxDepth: 3 }).map(utf8),
  );
  const opened = fc.tuple(fc.nat({ max: Math.min(bytes.length, 400) }), noise).map(([end, rest]) => join(bytes.slice(0, end), rest));
  return fc.oneof({ weight: 3, arbitrary: damaged([bytes]) }, { weight: 1, arbitrary: opened }, { weight: 1, arbitrary: noise });
}

/** What is wrong with how a file was taken, null where nothing is. */
async function faultOf(bytes: Uint8Array, name: string): Promise<string | null> {
  const started = performance.now();
  const read = await readCapture(bytes, name, capturedAt);
  if (!read.ok) return faultOfReason(read.error);
  for (const { reason } of read.value.unread ?? []) if (!isReason(reason)) return faultOfReason(reason);
  for (const document of read.value.documents) {
    const cleaned = cleanDocument(document, detectLanguage);
    const fault = cleaned.ok ? faultOfArticle(cleaned.value) : faultOfReason(cleaned.error);
    if (fault !== null) return fault;
  }
  return performance.now() - started > patienceMs ? "It took too long." : null;
}

const faultOfReason = (reason: Reason): string | null => (isReason(reason) ? null : tellReason(reason, "en"));

function faultOfArticle({ url, published }: CleanArticle): string | null {
  if (url !== null && !/^https?:/.test(url)) return `It leads to ${url}.`;
  return published.day?.startsWith("9999") ? "It is of the year 9999." : null;
}

describe.each(samples)("a file of $format", (sample) => {
  it("is read and cleaned as it is", async () => {
    expect(await faultOf(sample.bytes, sample.name)).toBeNull();
    const read = await readCapture(sample.bytes, sample.name, capturedAt);
    expect(read.ok ? read.value.documents.length > 0 : sample.format === "OPML").toBe(true);
  });

  it("survives a thousand kinds of damage", async () => {
    await fc.assert(
      fc.asyncProperty(brokenFiles(sample), async (bytes) => {
        expect(await faultOf(bytes, sample.name)).toBeNull();
      }),
      { numRuns: 1000 },
    );
  }, 120_000);
});
