import { deflateRawSync } from "node:zlib";
import iconv from "iconv-lite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findMisread } from "../../shared/cleaning/misread.ts";
import type { CleanAgainScope } from "../../shared/contract/capture.ts";
import type { ImportItem } from "../../shared/domain/capture.ts";
import type { CleanArticle } from "../../shared/domain/clean-article.ts";
import type { ArticleId, JobId } from "../../shared/domain/ids.ts";
import type { Archive } from "../archive/archive.ts";
import { prepareArticle } from "../archive/store/prepare.ts";
import { anArchive, anArticle, anItem, must, paragraphs, store } from "../archive/test-archive.ts";
import { runCleanAgain } from "./import.ts";

let archive: Archive;
beforeEach(async () => {
  archive = await anArchive();
});
afterEach(() => archive.close());

const opening = "The harbour council of Varn voted on Monday to reopen the northern quay to fishing boats after a closure of two years.";
const second = "Ilse Corran, who chairs the council, said the decision had waited long enough for the engineers to report.";
const plea = "Support the Narrows Gazette with a gift of any size so that its reporters can go on asking.";
const page = (headline: string, ...lines: readonly string[]): string =>
  `<html lang="en"><head><title>${headline}</title><meta property="og:site_name" content="The Narrows Gazette"></head><body><article>
  <h1>${headline}</h1>${lines.map((line) => `<p>${line}</p>`).join("")}</article></body></html>`;

/** An article as an earlier cleaning might have left it: with what it should not hold, and without what it should. */
const badly = (over: Partial<CleanArticle> = {}): CleanArticle =>
  anArticle({ headline: "Quay to reopen | Narrows", byline: null, dateline: null, blocks: paragraphs(opening, "Share this"), ...over });

async function stored(...items: readonly ReturnType<typeof anItem>[]): Promise<ArticleId[]> {
  return (await store(archive, items)).flatMap(({ articleIds }) => articleIds);
}

async function cleanAgain(scope: CleanAgainScope) {
  return run(must(await archive.ask("store.startCleanAgain", { scope })).id);
}

async function run(jobId: JobId) {
  const items: ImportItem[] = [];
  const { signal } = new AbortController();
  const onProgress = (_: unknown, batch: readonly ImportItem[]) => items.push(...batch);
  const threadEntry = new URL("./pool-thread.ts", import.meta.url);
  const ended = must(await runCleanAgain({ jobId, archive, threads: 1, threadEntry, signal, onProgress }));
  return { items, ended };
}

const view = async (id: ArticleId | undefined) => must(await archive.ask("article.load", { id: id ?? expect.unreachable(), query: "" }));
const textsOf = async (id: ArticleId | undefined) => (await view(id)).article.blocks.map(({ text }) => text);
const undoLabel = async () => must(await archive.ask("archive.status", {}))?.undo;

describe("cleaning stored captures again", () => {
  it("takes what the present cleaning finds and says what changed; undo brings all of it back in one step", async () => {
    const [id] = await stored(anItem([badly()], page("Quay to reopen after two years", opening, second)));
    const { items, ended } = await cleanAgain({ kind: "articles", ids: [id ?? expect.unreachable()] });
    expect(await textsOf(id)).toEqual([opening, second]);
    expect(items).toMatchObject([{ outcome: "revision", articleIds: [id] }]);
    expect(items[0]?.changed).toEqual(expect.arrayContaining(["headline", "blocks"]));
    expect(ended).toMatchObject({ kind: "clean-again", state: "done", label: "Quay to reopen | Narrows", total: 1, revisions: 1 });
    expect(must(await archive.ask("search.run", { query: "chairs", sort: "date", offset: 0, limit: 9, fold: false })).total).toBe(1);
    must(await archive.ask("archive.undo", {}));
    expect((await view(id)).article).toMatchObject({ headline: "Quay to reopen | Narrows" });
    expect(await textsOf(id)).toEqual([opening, "Share this"]);
    must(await archive.ask("archive.redo", {}));
    expect(await textsOf(id)).toEqual([opening, second]);
  });

  it("keeps corrections by hand, with what was found anew beneath them", async () => {
    const [id = expect.unreachable()] = await stored(anItem([badly()], page("Quay to reopen after two years", opening, second)));
    must(await archive.ask("article.correct", { id, correction: { field: "headline", value: "Quay opens" } }));
    must(await archive.ask("article.correct", { id, correction: { field: "authors", value: ["Ilse Corran"] } }));
    await cleanAgain({ kind: "all" });
    expect((await view(id)).article).toMatchObject({
      headline: "Quay opens",
      authors: ["Ilse Corran"],
      corrected: ["authors", "headline"],
    });
    must(await archive.ask("article.correct", { id, correction: { field: "headline", value: null } }));
    expect((await view(id)).article.headline).toBe("Quay to reopen after two years");
  });

  it("obeys the outlet's rules of today and what was said of single lines", async () => {
    const [id = expect.unreachable()] = await stored(
      anItem([badly({ blocks: paragraphs(opening, second, plea) })], page("Quay to reopen", opening, second, plea)),
    );
    must(await archive.ask("article.takeOut", { id, text: second }));
    const outletId = (await view(id)).outlet?.id ?? expect.unreachable();
    must(await archive.ask("rules.save", { outletId, action: "remove", fits: "starts", text: "Support the Narrows", articleId: id }));
    await cleanAgain({ kind: "outlet", outletId });
    expect(await textsOf(id)).toEqual([opening]);
    expect((await view(id)).removed.map(({ text }) => text)).toEqual([second, plea]);
  });

  it("finds annotations again in the new text", async () => {
    const [id = expect.unreachable()] = await stored(
      anItem([badly({ blocks: paragraphs("Share this", opening) })], page("Quay to reopen", opening, second)),
    );
    const start = "Share this\n".length + opening.indexOf("northern quay");
    const selector = { exact: "northern quay", prefix: "reopen the ", suffix: " to fishing", start, end: start + 13 };
    must(await archive.ask("annotations.add", { articleId: id, selector, colour: 1, note: "", tagIds: [] }));
    await cleanAgain({ kind: "articles", ids: [id] });
    const at = opening.indexOf("northern quay");
    expect((await view(id)).annotations).toMatchObject([{ span: { start: at, end: at + 13 } }]);
  });

  it("leaves what is as it would be cleaned today alone: no step of undo, and said so", async () => {
    const [id] = await stored(anItem([badly()], page("Quay to reopen", opening, second)));
    await cleanAgain({ kind: "all" });
    must(await archive.ask("archive.undo", {}));
    must(await archive.ask("archive.redo", {}));
    const label = await undoLabel();
    const { items } = await cleanAgain({ kind: "all" });
    expect(items).toMatchObject([{ outcome: "duplicate", changed: [], articleIds: [id] }]);
    expect(await undoLabel()).toEqual(label);
    must(await archive.ask("archive.undo", {}));
    expect(await textsOf(id)).toEqual([opening, "Share this"]);
  });

  it("tells the articles of one capture apart, and takes in one that was not found before", async () => {
    const letter = (n: number): string =>
      `From: a@b.example\nSubject: Story ${n}\nDate: Mon, 2 Nov 2026 08:0${n}:00 +0000\n\n${opening} ${n}\n\n${second} ${n}\n`;
    const box = [1, 2, 3].map((n) => `From a@b.example Mon Nov  2 08:0${n}:00 2026\n${letter(n)}`).join("\n");
    const [one, two] = await stored(
      anItem(
        [1, 2].map((n) => badly({ headline: `Story ${n}`, blocks: paragraphs(`Bad ${n}`) })),
        box,
      ),
    );
    const parts = must(await archive.ask("article.load", { id: one ?? expect.unreachable(), query: "" })).revisions;
    expect(parts).toHaveLength(1);
    const { items } = await cleanAgain({ kind: "all" });
    const found = must(await archive.ask("search.ids", { query: "" }));
    expect(items[0]?.changed).toContain("new");
    expect(found.length).toBeGreaterThan(2);
    must(await archive.ask("archive.undo", {}));
    expect(must(await archive.ask("search.ids", { query: "" })).toSorted()).toEqual([one, two]);
    expect(must(await archive.ask("store.check", {})).problems).toEqual([]);
  });

  it("goes on where it was stopped, and is one step of undo all the same", async () => {
    const captures = [1, 2, 3].map((n) =>
      anItem([badly({ headline: `Quay ${n} | Narrows` })], page(`Quay ${n} to reopen`, opening, second)),
    );
    const ids = await stored(...captures);
    const job = must(await archive.ask("store.startCleanAgain", { scope: { kind: "articles", ids } }));
    const [first = expect.unreachable()] = must(await archive.ask("store.leftToClean", { jobId: job.id, after: null, limit: 1 }));
    const items = [{ path: first.name, captureId: first.id, articles: [prepareArticle(badly({ blocks: paragraphs(opening) }))] }];
    must(await archive.ask("store.takeCleaned", { jobId: job.id, total: 3, items }));
    must(await archive.ask("store.turnJob", { jobId: job.id, to: "paused" }));
    const resumed = must(await archive.ask("store.turnJob", { jobId: job.id, to: "running" }));
    expect((await run(resumed.id)).items).toHaveLength(2);
    must(await archive.ask("archive.undo", {}));
    for (const id of ids) expect(await textsOf(id)).toEqual([opening, "Share this"]);
  });

  it("has nothing to do for articles that are not there", async () => {
    const missing = await archive.ask("store.startCleanAgain", { scope: { kind: "all" } });
    expect(missing).toEqual({ ok: false, error: { kind: "not-found", what: "article" } });
    expect(must(await archive.ask("capture.jobs", { limit: 9 }))).toEqual([]);
  });

  it("reads a capture with the character set that a person chose, also the next time, and undo takes both back", async () => {
    const words = "Совет порта решил в понедельник открыть северный причал для рыбацких судов.";
    const bytes = iconv.encode(page("Причал откроется", words, words.replace("Совет", "Город")), "windows-1251");
    const item = anItem([badly()], "");
    if (!("capture" in item)) throw new Error("the item holds no capture");
    const misread = {
      ...item,
      capture: { ...item.capture, charset: "windows-1252", bytes: bytes.length, deflated: deflateRawSync(bytes) },
    };
    const [id] = await stored(misread);
    const captureId = (await view(id)).capture.id;
    await cleanAgain({ kind: "capture", captureId, charset: "windows-1251" });
    expect(await view(id)).toMatchObject({ article: { headline: "Причал откроется" }, capture: { charset: "windows-1251" } });
    await cleanAgain({ kind: "capture", captureId, charset: "windows-1252" });
    const [garbled] = await textsOf(id);
    expect(findMisread(garbled ?? "")).not.toBeNull();
    await cleanAgain({ kind: "all" });
    expect(await textsOf(id)).toContain(garbled);
    must(await archive.ask("archive.undo", {}));
    expect(await view(id)).toMatchObject({ article: { headline: "Причал откроется" }, capture: { charset: "windows-1251" } });
  });
});
