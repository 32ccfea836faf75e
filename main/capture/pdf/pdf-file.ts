/** A PDF opened with pdf.js: its text where it stands, and what it says of itself. Nothing is drawn, no script runs, nothing is fetched. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from "pdfjs-dist";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import type { Refusal } from "../format.ts";
import { findCMaps } from "./cmap-folder.ts";
import type { TextRun } from "./row.ts";

export interface PdfFile {
  readonly title: string | null;
  readonly author: string | null;
  /** As the file has it: "D:20261102064500+01'00'". */
  readonly created: string | null;
  readonly language: string | null;
  readonly pages: readonly PdfPage[];
}

interface PdfPage {
  readonly height: number;
  readonly runs: readonly TextRun[];
}

const mostPages = 2000;
const mostRuns = 2_000_000;
/** Longer than any honest page takes; the thread's own patience is longer still. */
const patienceMs = 25_000;

/** @returns the whole text of a file; a sentence where it is encrypted, broken, endless or too large */
export async function openPdf(bytes: Uint8Array): Promise<Result<PdfFile, Refusal>> {
  if (isUnended(bytes)) return err({ kind: "pdf-unended" });
  const { getDocument } = await loadPdfjs();
  const cMaps = findCMaps();
  const task: PDFDocumentLoadingTask = getDocument({
    // pdf.js takes away the bytes that it is given, and takes no Buffer.
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    ...(cMaps === null ? {} : { cMapUrl: `${cMaps}/`, BinaryDataFactory: FromDisk }),
  });
  try {
    return await within(patienceMs, readAll(task));
  } catch (thrown) {
    return err(reasonOf(thrown));
  } finally {
    // What a broken file has left open is let go in the background.
    void task.destroy().catch(() => {});
  }
}

/** Objects that are opened and not ended are searched again and again for their ends, each to the end of the file. */
function isUnended(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return count(buffer, " obj") > 2 * count(buffer, "endobj") + 200;
}

function count(buffer: Buffer, mark: string): number {
  let found = 0;
  for (let at = buffer.indexOf(mark); at >= 0; at = buffer.indexOf(mark, at + mark.length)) found += 1;
  return found;
}

/** pdf.js asks for its tables by kind and name; fonts and decoders of pictures are for drawing. */
class FromDisk {
  readonly #folder: string;

  constructor({ cMapUrl }: { readonly cMapUrl: string }) {
    this.#folder = cMapUrl;
  }

  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    if (kind !== "cMapUrl" || !/^[\w-]+(?:\.bcmap)?$/.test(filename)) throw new Error(`Not needed for reading: ${filename}`);
    return new Uint8Array(await readFile(join(this.#folder, filename)));
  }
}

async function readAll(task: PDFDocumentLoadingTask): Promise<Result<PdfFile, Refusal>> {
  const document = await task.promise;
  if (document.numPages > mostPages) return err({ kind: "pdf-too-long", about: [String(document.numPages), String(mostPages)] });
  const pages: PdfPage[] = [];
  let runs = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await readPage(document, number);
    runs += page.runs.length;
    if (runs > mostRuns) return err({ kind: "pdf-too-full" });
    pages.push(page);
  }
  return ok({ ...(await readMetadata(document)), pages });
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const runs: TextRun[] = [];
  for (const item of items) {
    if (!("str" in item) || item.str.trim() === "") continue;
    const matrix: unknown[] = item.transform;
    const place = numbers(matrix);
    if (place === null) continue;
    const [a, b] = rotate(viewport.transform, place);
    // Text that runs up or down the page is a credit beside a picture or a watermark.
    if (Math.abs(b) > Math.abs(a)) continue;
    const [x = 0, y = 0]: number[] = viewport.convertToViewportPoint(place[4], place[5]);
    runs.push({ text: item.str, x, y, width: item.width, size: Math.hypot(place[2], place[3]), isRightToLeft: item.dir === "rtl" });
  }
  page.cleanup();
  return { height: viewport.height, runs };
}

type Matrix = readonly [number, number, number, number, number, number];

function numbers(matrix: readonly unknown[]): Matrix | null {
  const [a, b, c, d, e, f] = matrix.map((each) => (typeof each === "number" && Number.isFinite(each) ? each : null));
  if (a == null || b == null || c == null || d == null || e == null || f == null) return null;
  return [a, b, c, d, e, f];
}

/** The direction of writing once the page is turned as it is shown. */
function rotate(view: readonly number[], [a, b]: Matrix): [number, number] {
  const [va = 1, vb = 0, vc = 0, vd = 1] = view;
  return [va * a + vc * b, vb * a + vd * b];
}

async function readMetadata(document: PDFDocumentProxy): Promise<Omit<PdfFile, "pages">> {
  const { info } = await document.getMetadata();
  const field = (name: string): string | null => {
    const value: unknown = Reflect.get(info, name);
    return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
  };
  return { title: field("Title"), author: field("Author"), created: field("CreationDate"), language: field("Language") };
}

/**
 * pdf.js reads in a worker of a browser; given its handler beforehand it works in this thread. It is loaded with the first PDF, for it is
 * large, and asks for names of the browser's drawing that reading never uses.
 */
async function loadPdfjs(): Promise<typeof import("pdfjs-dist")> {
  for (const name of ["DOMMatrix", "Path2D", "ImageData"]) if (!(name in globalThis)) Reflect.set(globalThis, name, class {});
  // @ts-expect-error -- the package types its face only
  const worker: unknown = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  Reflect.set(globalThis, "pdfjsWorker", worker);
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("timeout")), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function reasonOf(thrown: unknown): Refusal {
  const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown));
  if (name === "PasswordException") return { kind: "pdf-locked" };
  if (message === "timeout") return { kind: "pdf-too-slow", about: [String(patienceMs / 1000)] };
  return { kind: "pdf-broken", about: [message.replace(/\.$/, "")] };
}
