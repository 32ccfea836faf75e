import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { describeSpan } from "../../../shared/anchor/describe.ts";
import { readingText } from "../../../shared/domain/article.ts";
import type { ArticleId, JobId } from "../../../shared/domain/ids.ts";
import { FormsToldOnce } from "../../../shared/words/forms.ts";
import type { Archive } from "../archive.ts";
import { anArchive, anArticle, anItem, must, onDay, paragraphs, store, storeArticles } from "../test-archive.ts";

let archive: Archive;

beforeEach(async () => {
  archive = await anArchive();
});

afterEach(() => archive.close());

const url = "https://narrowsgazette.example/varn/restraint";
const early = "2026-11-02T06:00:00.000Z";
const late = "2026-11-02T09:00:00.000Z";
const revised = paragraphs(
  "Editors' note: this text was revised.",
  "Foreign ministers called for restraint on Monday.",
  "One side gave way.",
);

async function view(id: ArticleId) {
  return must(await archive.ask("article.load", { id, query: "" }));
}

describe("storeBatch", () => {
  it("keeps a capture byte for byte", async () => {
    const [item] = await store(archive, [anItem([anArticle()], "<p>Ünïcode — bytes</p>")]);
    const { capture } = await view(item?.articleIds[0] ?? (0 as ArticleId));
    const { bytes } = must(await archive.ask("store.captureBytes", { id: capture.id }));
    expect(new TextDecoder().decode(bytes)).toBe("<p>Ünïcode — bytes</p>");
  });

  it("names the known article when the same bytes come again", async () => {
    const [first, again] = await store(archive, [anItem([anArticle()], "same"), anItem([anArticle()], "same")]);
    expect([first?.outcome, again?.outcome]).toEqual(["imported", "duplicate"]);
    expect(again?.articleIds).toEqual(first?.articleIds);
  });

  it("keeps the forms of words that were told with an input that it had already", async () => {
    const known = new FormsToldOnce();
    const closed = paragraphs("Two harbours closed.");
    await store(archive, [anItem([anArticle()], "same")]);
    const [again] = await store(archive, [anItem([anArticle({ blocks: closed })], "same", early, known)]);
    await store(archive, [anItem([anArticle({ headline: "Harbours that closed", blocks: closed })], "other", early, known)]);
    expect(again?.outcome).toBe("duplicate");
    const query = { query: "harbour", sort: "date", offset: 0, limit: 1, fold: false } as const;
    expect(must(await archive.ask("search.run", query)).total).toBe(1);
  });

  it("shows the newest revision and keeps all, whichever came in first", async () => {
    const [first] = await store(archive, [anItem([anArticle({ url })], "a", early)]);
    const [second] = await store(archive, [anItem([anArticle({ url, blocks: revised })], "b", late)]);
    const [third] = await store(archive, [
      anItem([anArticle({ url, blocks: paragraphs("The first draft of all.") })], "c", "2026-11-01T06:00:00.000Z"),
    ]);
    expect([first, second, third].map((each) => each?.outcome)).toEqual(["imported", "revision", "revision"]);
    const { article, revisions } = await view(first?.articleIds[0] ?? (0 as ArticleId));
    expect(article.blocks).toEqual(revised);
    expect(revisions.map((each) => each.capturedAt)).toEqual([late, early, "2026-11-01T06:00:00.000Z"]);
  });

  it("takes the same headline in the same outlet on the same day for the same article", async () => {
    await storeArticles(archive, [anArticle()]);
    const items = await store(archive, [
      anItem([anArticle({ blocks: revised })]),
      anItem([anArticle({ published: onDay("2026-11-05") })]),
      anItem([anArticle({ outlet: { name: "Karsk Today", domain: null, evidence: "" } })]),
      anItem([anArticle()]),
    ]);
    expect(items.map((each) => each.outcome)).toEqual(["revision", "imported", "imported", "revision"]);
  });

  it("never shows a wall or an error page in place of the text that was there", async () => {
    const [id = 0 as ArticleId] = await storeArticles(archive, [anArticle({ url })]);
    const wall = anArticle({ url, blocks: revised, verdict: "paywall", verdictReason: "Subscribe" });
    await store(archive, [anItem([wall], "b", late)]);
    expect(await view(id)).toMatchObject({ article: { blocks: anArticle().blocks }, standing: { verdict: "complete" } });
    expect((await view(id)).revisions).toHaveLength(2);
  });

  it("takes the whole text in place of a wall", async () => {
    const [id = 0 as ArticleId] = await storeArticles(archive, [anArticle({ url, verdict: "paywall", verdictReason: "Subscribe" })]);
    await store(archive, [anItem([anArticle({ url, blocks: revised })], "b", late)]);
    expect(await view(id)).toMatchObject({ article: { blocks: revised }, standing: { verdict: "complete", reason: null, triage: "new" } });
  });

  it("keeps two articles of one capture apart", async () => {
    const [item] = await store(archive, [anItem([anArticle({ url }), anArticle({ url, headline: "Another story on that page" })])]);
    expect(item?.articleIds).toHaveLength(2);
  });

  it("keeps a correction by hand when a revision comes, and gives the newest found value back", async () => {
    const [id = 0 as ArticleId] = await storeArticles(archive, [anArticle({ url })]);
    must(await archive.ask("article.correct", { id, correction: { field: "headline", value: "By hand" } }));
    await store(archive, [anItem([anArticle({ url, headline: "Found anew in the revision", blocks: revised })], "b", late)]);
    expect((await view(id)).article).toMatchObject({ headline: "By hand", corrected: ["headline"], blocks: revised });
    must(await archive.ask("article.correct", { id, correction: { field: "headline", value: null } }));
    expect((await view(id)).article).toMatchObject({ headline: "Found anew in the revision", corrected: [] });
  });

  it("finds annotations again in a revision, and keeps those whose words are gone as orphans", async () => {
    const [id = 0 as ArticleId] = await storeArticles(archive, [anArticle({ url })]);
    const text = readingText(anArticle().blocks);
    const mark = async (words: string): Promise<void> => {
      const start = text.indexOf(words);
      const selector = describeSpan(text, start, start + words.length);
      must(await archive.ask("annotations.add", { articleId: id, selector, colour: 1, note: words, tagIds: [] }));
    };
    await mark("Foreign ministers called for restraint on Monday");
    await mark("No side gave way in the talks");
    await store(archive, [
      anItem([anArticle({ url, blocks: paragraphs("A new lede.", "Foreign ministers called for restraint on Monday.") })], "b", late),
    ]);
    const { annotations, article } = await view(id);
    const words = annotations.map(({ span }) => span && readingText(article.blocks).slice(span.start, span.end));
    expect(words).toEqual(["Foreign ministers called for restraint on Monday", null]);
  });

  it("knows an outlet by its domain, its name and its aliases", async () => {
    const guess = (name: string | null, domain: string | null) => ({ outlet: { name, domain, evidence: "" } });
    const stored = await storeArticles(archive, [
      anArticle({ headline: "One", ...guess("Le Fanal", "lefanal.example") }),
      anArticle({ headline: "Two", ...guess("LE FANAL", null) }),
      anArticle({ headline: "Three", ...guess("Le Fanal – Monde", "monde.lefanal.example") }),
      anArticle({ headline: "Four", ...guess("Le Fanal – Monde", null) }),
      anArticle({ headline: "Five", ...guess(null, "www.lefanal.example") }),
      anArticle({ headline: "Six", outlet: null }),
    ]);
    const outlets = [];
    for (const id of stored) outlets.push((await view(id)).outlet?.name ?? null);
    expect(outlets).toEqual(["Le Fanal", "Le Fanal", "Le Fanal", "Le Fanal", "Le Fanal", null]);
  });

  it("reports an import input by input, what did not come in first", async () => {
    const known = anItem([anArticle()]);
    const missing = { path: "/box.zip > gone.html", reason: { kind: "moved-away" } } as const;
    await store(archive, [{ ...known, path: "/box.zip" }, anItem([anArticle({ headline: "Two", url: null })]), missing]);
    const [job] = must(await archive.ask("capture.jobs", { limit: 5 }));
    expect(job).toMatchObject({ state: "done", total: 3, imported: 2, skipped: 1 });
    const report = must(await archive.ask("capture.report", { jobId: job?.id ?? (0 as JobId), offset: 0, limit: 1 }));
    expect(report.items).toEqual([{ ...missing, outcome: "skipped", articleIds: [], changed: [], tables: [], within: 1 }]);
  });

  it("names the tables of a container in its report, each once", async () => {
    const part = (headline: string, name: string) => anArticle({ headline, url: null, part: name });
    await store(archive, [anItem([part("One", "in/a.csv"), part("Two", "in/a.csv"), part("Three", "b.txt"), part("Four", "c.jsonl")])]);
    const [job] = must(await archive.ask("capture.jobs", { limit: 1 }));
    const report = must(await archive.ask("capture.report", { jobId: job?.id ?? (0 as JobId), offset: 0, limit: 10 }));
    expect(report.items.map((item) => item.tables)).toEqual([["in/a.csv", "c.jsonl"]]);
  });
});
