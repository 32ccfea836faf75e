/** A gzip file: a web archive of packed records, or one file of any other kind. */
import type { DocumentHints } from "../../../shared/domain/clean-article.ts";
import { err, type Result } from "../../../shared/domain/result.ts";
import type { Reading, Refusal } from "../format.ts";
import type { ReadCapture } from "../read-capture.ts";
import { gunzipMembers } from "./gzip.ts";
import { isWebArchive, readWebArchive } from "./web-archive.ts";

export async function readPacked(
  bytes: Uint8Array,
  hints: DocumentHints,
  name: string,
  reading: Reading,
): Promise<Result<ReadCapture, Refusal>> {
  const members = gunzipMembers(bytes, reading.budget);
  const first = members.next();
  if (first.done === true) return err(reading.budget.refusal ?? { kind: "packed-broken" });
  if (isWebArchive(first.value)) return readWebArchive(bytes, hints, name, reading);
  const whole = Buffer.concat([first.value, ...members]);
  return reading.open({ bytes: whole, name: name.replace(/\.gz$/i, ""), isWhole: true }, hints);
}
