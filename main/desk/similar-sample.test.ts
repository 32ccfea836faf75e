/** The sample world tells of three events, in up to six languages: each must come out. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ArticleRow } from "../../shared/contract/search.ts";
import type { SimilarArticle } from "../../shared/contract/similar.ts";
import type { Archive } from "../archive/archive.ts";
import { anArchive, must } from "../archive/test-archive.ts";
import { runImport } from "../worker/import.ts";
import { findSimilar } from "./similar.ts";

let archive: Archive;
let rows: ArticleRow[];

beforeAll(async () => {
  archive = await anArchive();
  const job = must(await archive.ask("store.startJob", { label: "Samples", sources: [] }));
  const path = new URL("../../samples/captures", import.meta.url).pathname;
  must(
    await runImport({
      jobId: job.id,
      sources: [{ kind: "path", path }],
      mappings: [],
      archive,
      threads: 1,
      threadEntry: new URL("../worker/pool-thread.ts", import.meta.url),
      onProgress: () => undefined,
      signal: new AbortController().signal,
    }),
  );
  rows = must(await archive.ask("search.run", { query: "", sort: "date", offset: 0, limit: 200, fold: false })).rows;
}, 60_000);

afterAll(() => archive.close());

async function kinOf(headline: string): Promise<SimilarArticle[]> {
  const row = rows.find((each) => each.headline.text.startsWith(headline));
  if (row === undefined) throw new Error(`No article ${headline}`);
  return must(await findSimilar(archive, { id: row.id }));
}

it.each([
  ["Passes de Sable", "2026-11-01", "2026-11-08"],
  ["Aldmoor and Karsk sign grain accord", "2026-11-09", "2026-11-14"],
  ["Karsk expulsa a dos diplomáticos", "2026-11-13", "2026-11-20"],
])("finds others that tell of the event of “%s”, in several languages, with what they share", async (headline, from, to) => {
  const kin = await kinOf(headline);
  const same = kin.filter(({ relation }) => relation === "translation" || relation === "same-event");
  expect(same.length).toBeGreaterThanOrEqual(4);
  expect(new Set(same.map(({ language }) => language)).size).toBeGreaterThanOrEqual(2);
  for (const { day } of same) expect(day === null || (day >= from && day <= to)).toBe(true);
  for (const { shared } of same) expect(shared.length).toBeGreaterThan(0);
});

it("sorts by closeness: copies, translations, the same event, then what is like it", async () => {
  const relations = (await kinOf("Aldmoor and Karsk sign grain accord")).map(({ relation }) => relation);
  expect([...new Set(relations)].slice(0, 3)).toEqual(["copy", "translation", "same-event"]);
});
