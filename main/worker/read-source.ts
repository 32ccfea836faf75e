/** One input becomes what the archive stores: bytes read, recognised, cleaned. Runs in a thread of the pool. */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import { detectLanguage } from "../analyse/language.ts";
import type { StoreItem } from "../archive/archive.ts";
import { maxCaptureBytes, readCapture } from "../capture/registry.ts";
import { cleanDocument } from "../clean/clean.ts";
import type { ImportSource } from "./import-source.ts";

interface Raw {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** What the format is recognised by, beside the content. */
  readonly fileName: string;
  readonly origin: "file" | "paste";
  readonly capturedAt: string;
}

/** @returns the capture with its articles, or the reason why nothing comes of it. Never throws. */
export async function readSource(source: ImportSource): Promise<StoreItem> {
  const path = source.kind === "path" ? source.path : source.name;
  try {
    const raw = source.kind === "path" ? await readFromDisk(source.path) : ok(readPasted(source));
    return raw.ok ? await toItem(path, raw.value) : { path, reason: raw.error };
  } catch (thrown) {
    return { path, reason: reasonOf(thrown) };
  }
}

async function readFromDisk(path: string): Promise<Result<Raw, string>> {
  const { size, mtime } = await stat(path);
  // Before it is read: a file of gigabytes would cost the thread its memory.
  if (size > maxCaptureBytes) return err("The file is larger than 64 MB; an article never is.");
  const bytes = new Uint8Array(await readFile(path));
  // A saved page came in when it was saved.
  const capturedAt = new Date(Math.min(mtime.getTime(), Date.now())).toISOString();
  return ok({ bytes, name: path, fileName: path, origin: "file", capturedAt });
}

function readPasted(source: Extract<ImportSource, { kind: "paste" }>): Raw {
  const bytes = new TextEncoder().encode(source.html ?? source.text);
  const fileName = source.html === null ? "pasted.txt" : "pasted.html";
  return { bytes, name: source.name, fileName, origin: "paste", capturedAt: new Date().toISOString() };
}

async function toItem(path: string, raw: Raw): Promise<StoreItem> {
  const read = await readCapture(raw.bytes, raw.fileName, raw.capturedAt);
  if (!read.ok) return { path, reason: read.error.reason };
  const cleaned = read.value.documents.map((document) => cleanDocument(document, detectLanguage));
  const articles = cleaned.flatMap((each) => (each.ok ? [each.value] : []));
  if (articles.length === 0) {
    const [first] = cleaned;
    return { path, reason: first !== undefined && !first.ok ? first.error.reason : "No article was found in it." };
  }
  const { mediaType, charset } = read.value;
  const sha256 = createHash("sha256").update(raw.bytes).digest("hex");
  const { bytes, name, origin, capturedAt } = raw;
  return { path, capture: { sha256, bytes, origin, name, mediaType, charset, capturedAt }, articles };
}

function reasonOf(thrown: unknown): string {
  const code = thrown instanceof Error && "code" in thrown ? thrown.code : null;
  if (code === "ENOENT") return "The file is no longer there.";
  if (code === "EACCES" || code === "EPERM") return "The file cannot be read: permission denied.";
  if (code === "EISDIR") return "This is a folder.";
  return `The file cannot be read: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
}
