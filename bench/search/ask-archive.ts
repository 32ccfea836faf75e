/** Puts a set into a fresh archive and asks its queries there, through the calls that the window makes. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Archive } from "../../main/archive/archive.ts";
import { openLocalArchive } from "../../main/archive/local-archive.ts";
import { prepareItem } from "../../main/archive/store/prepare.ts";
import { must } from "../fill.ts";
import { type SearchDocument, type SearchSet, toArticle } from "./read-sets.ts";
import { depth, type Run } from "./score.ts";

const batchSize = 200;
const rowsAPage = 200;

interface Answers {
  readonly run: Run;
  /** Queries that the archive could not read; they are answered with nothing. */
  readonly refused: number;
}

export async function askArchive({ documents, queries }: SearchSet): Promise<Answers> {
  const folder = mkdtempSync(join(tmpdir(), "communique-search-"));
  const archive = must(await openLocalArchive(join(folder, "Search.communique"), { create: true }));
  try {
    const documentOf = await storeAll(archive, documents);
    const run = new Map<string, string[]>();
    let refused = 0;
    for (const query of queries) {
      const found = await ask(archive, query.text);
      if (found === null) refused += 1;
      run.set(query.id, found?.map((id) => documentOf.get(id) ?? "") ?? []);
    }
    return { run, refused };
  } finally {
    await archive.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns the document of each article */
async function storeAll(archive: Archive, documents: readonly SearchDocument[]): Promise<Map<number, string>> {
  const job = must(await archive.ask("store.startJob", { label: "Set", sources: [] }));
  const documentOf = new Map<number, string>();
  for (let at = 0; at < documents.length; at += batchSize) {
    const items = documents.slice(at, at + batchSize).map(toItem);
    const stored = must(await archive.ask("store.batch", { jobId: job.id, total: documents.length, items }));
    for (const { path, articleIds } of stored.items) for (const id of articleIds) documentOf.set(id, path);
  }
  must(await archive.ask("store.endJob", { jobId: job.id, state: "done" }));
  if (documentOf.size !== documents.length) throw new Error(`${documentOf.size} of ${documents.length} documents came in`);
  return documentOf;
}

// The bytes have the document's id in them, since two captures of the same bytes are one.
function toItem(document: SearchDocument) {
  const told = { origin: "file", name: document.id, mediaType: "text/plain", charset: "utf-8", address: null, entryDate: null } as const;
  const capture = { ...told, bytes: new TextEncoder().encode(JSON.stringify(document)), capturedAt: "2026-11-02T06:12:00.000Z" };
  return prepareItem(document.id, capture, [toArticle(document)]);
}

async function ask(archive: Archive, query: string): Promise<number[] | null> {
  const found: number[] = [];
  for (let offset = 0; offset < depth; offset += rowsAPage) {
    const page = await archive.ask("search.run", { query, sort: "relevance", offset, limit: rowsAPage, fold: false });
    if (!page.ok) return null;
    found.push(...page.value.rows.map((row) => row.id));
    if (page.value.rows.length < rowsAPage) break;
  }
  return found;
}
