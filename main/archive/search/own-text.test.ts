import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { describeSpan } from "../../../shared/anchor/describe.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import type { Archive } from "../archive.ts";
import { anArchive, anArticle, must, paragraphs, storeArticles } from "../test-archive.ts";

const text = "Foreign ministers called for restraint on Monday. No side gave way.";

let archive: Archive;
let ids: ArticleId[];

beforeEach(async () => {
  archive = await anArchive();
  ids = await storeArticles(archive, [
    anArticle({ blocks: paragraphs(text) }),
    anArticle({ headline: "Retenue", language: "fr", outlet: { name: "Le Fanal", domain: "fanal.example", evidence: "" } }),
  ]);
});
afterEach(() => archive.close());

const articleAt = (at: number): ArticleId => {
  const id = ids[at];
  if (id === undefined) throw new Error("not stored");
  return id;
};

async function mark(at: number, words: string, note: string, tag: string | null = null) {
  const whole = at === 0 ? text : "Foreign ministers called for restraint on Monday.";
  const start = whole.indexOf(words);
  const tags = tag === null ? [] : [must(await archive.ask("tags.save", { id: null, path: tag, colour: null, description: "" })).id];
  const selector = describeSpan(whole, start, start + words.length);
  return must(await archive.ask("annotations.add", { articleId: articleAt(at), selector, colour: 2, note, tagIds: tags }));
}

const notes = async (query: string) => must(await archive.ask("search.notes", { query, offset: 0, limit: 50 }));
const found = async (query: string) => (await notes(query)).rows.map(({ note }) => note.text);

describe("searching notes and highlights", () => {
  beforeEach(async () => {
    await mark(0, "called for restraint", "For the speech on Thursday", "position/restraint");
    await mark(0, "No side gave way", "");
    await mark(1, "ministers", "Wer spricht hier?");
  });

  it("finds words of the note and of the passage, in any of their forms, and marks both", async () => {
    const { total, rows } = await notes("restrained OR speeches");
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({ headline: "Ministers call for restraint at Varn", outlet: "The Narrows Gazette", isLost: false });
    expect(rows[0]?.tags.map((tag) => tag.path)).toEqual(["position/restraint"]);
    expect(await notes("thursday restraint")).toMatchObject({
      total: 1,
      rows: [{ note: { marks: [{ start: 18, end: 26 }] }, passage: { text: "called for restraint", marks: [{ start: 11, end: 20 }] } }],
    });
  });

  it("asks fields of the article, tags of either, and gives everything where nothing is asked", async () => {
    expect(await found("outlet:fanal")).toEqual(["Wer spricht hier?"]);
    expect(await found("tag:restraint")).toEqual(["For the speech on Thursday"]);
    expect(await found("-outlet:fanal")).toEqual(["", "For the speech on Thursday"]);
    expect(await found("note:spricht")).toEqual(["Wer spricht hier?"]);
    expect(await found("thursday ministers")).toEqual([]);
    expect(await found("thursday OR gave")).toEqual(["", "For the speech on Thursday"]);
    expect((await notes("")).total).toBe(3);
    expect(await archive.ask("search.notes", { query: "date:nonsense", offset: 0, limit: 1 })).toMatchObject({
      error: { kind: "query-invalid" },
    });
  });

  it("gives page after page", async () => {
    expect(must(await archive.ask("search.notes", { query: "", offset: 1, limit: 1 }))).toMatchObject({
      total: 3,
      rows: [{ note: { text: "" } }],
    });
  });
});

describe("searching digests", () => {
  it("finds stories by what is printed of them, and a digest by its name", async () => {
    const entry = (key: string, at: number, headline: string, summary: string) => ({
      key,
      articleId: articleAt(at),
      headline,
      summary,
      passages: [],
    });
    const entries = [entry("one", 0, "Ministers call for restraint", "The agency sets the tone."), entry("two", 1, "Retenue", "")];
    const masthead = { title: "Press review", issuer: "", number: 1, day: "2026-11-09", marking: "" };
    const sections = [{ key: "first", title: "Varn", entries }];
    must(await archive.ask("store.createDigest", { draft: { name: "Morning review", language: "en", masthead, sections } }));
    const ask = async (query: string) => must(await archive.ask("search.digests", { query, offset: 0, limit: 50 }));
    const tone = await ask("tone agency");
    expect(tone).toMatchObject({
      total: 1,
      rows: [{ digest: "Morning review", headline: { text: "Ministers call for restraint" } }],
    });
    expect(tone.rows[0]?.text.marks).toHaveLength(2);
    expect(tone.rows[0]?.entry).toBe("one");
    expect(await ask("morning")).toMatchObject({ total: 1, rows: [{ entry: null, headline: { marks: [{ start: 0, end: 7 }] } }] });
    expect((await ask("retenue outlet:fanal")).rows.map((row) => row.headline.text)).toEqual(["Retenue"]);
    expect((await ask("nothing")).total).toBe(0);
  });
});
