import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Archive } from "../archive/archive.ts";
import { aFolder, anArchive, anArticle, must, paragraphs, storeArticles } from "../archive/test-archive.ts";
import { writeConcordance } from "./concordance-file.ts";

let archive: Archive;
let path: string;

beforeEach(async () => {
  path = join(aFolder(), "Concordance.csv");
  archive = await anArchive();
  await storeArticles(archive, [
    anArticle({ blocks: paragraphs('She said "restraint", twice: restraint.', "=restraint(1)") }),
    anArticle({ headline: "Port closes", blocks: paragraphs("Nothing else.") }),
  ]);
});

afterEach(() => archive.close());

it("cites the query, the moment and the archive's state, then has every line", async () => {
  const view = { query: "restraint", sort: "date", filter: "", unseenOnly: false } as const;
  must(await writeConcordance(archive, view, path, new Date("2026-11-09T06:12:00Z")));
  const [head = "", body = ""] = readFileSync(path, "utf8").replace("\uFEFF", "").split("\r\n\r\n");
  expect(head.split("\r\n")).toEqual([
    "query,restraint",
    "made,2026-11-09T06:12:00.000Z",
    "archive,Test",
    "articles in the archive,2",
    "articles that count,2",
    "articles that match,1",
    "mentions,4",
    "mentions seen,0",
    "mentions in this file,4",
    "sorted by,date",
  ]);
  expect(body.trimEnd().split("\r\n")).toEqual([
    "article,outlet,day,where,start,left,hit,right,seen",
    '1,The Narrows Gazette,2026-11-02,headline,19,"Ministers call for ",restraint," at Varn",no',
    '1,The Narrows Gazette,2026-11-02,body,10,"She said """,restraint,""", twice: restraint.",no',
    '1,The Narrows Gazette,2026-11-02,body,29,"She said ""restraint"", twice: ",restraint,.,no',
    "1,The Narrows Gazette,2026-11-02,body,41,'=,restraint,(1),no",
  ]);
});

it("refuses a query that cannot be read, and leaves no file", async () => {
  const view = { query: '"open', sort: "date", filter: "", unseenOnly: false } as const;
  expect(await writeConcordance(archive, view, path)).toMatchObject({ ok: false, error: { kind: "query-invalid" } });
  expect(readdirSync(dirname(path))).toEqual([]);
});

it("writes all lines of more pages than one", async () => {
  await storeArticles(archive, [anArticle({ blocks: paragraphs("Restraint. ".repeat(2500)) })]);
  must(await writeConcordance(archive, { query: "restraint", sort: "date", filter: "", unseenOnly: false }, path));
  const rows = readFileSync(path, "utf8").split("\r\n");
  const said = Number(rows.find((row) => row.startsWith("mentions in this file,"))?.split(",")[1]);
  expect(said).toBeGreaterThan(2500);
  expect(rows.filter((row) => row.endsWith(",no"))).toHaveLength(said);
  expect(new Set(rows).size).toBeGreaterThan(said);
});
