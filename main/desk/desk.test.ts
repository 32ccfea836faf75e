import { MessageChannel } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ArticleId, DigestId } from "../../shared/domain/ids.ts";
import type { Archive } from "../archive/archive.ts";
import { anArchive, anArticle, anItem, must, paragraphs, store } from "../archive/test-archive.ts";
import { connect, serve } from "../worker/port.ts";
import { toPort } from "../worker/test-port.ts";
import { createDigest } from "./create-digest.ts";
import { type DeskHandlers, type DeskTable, deskHandlers } from "./desk.ts";

type Drafting = Pick<DeskTable, "desk.draftDigest">;

let archive: Archive;
let desk: DeskHandlers;
let ids: ArticleId[];

beforeEach(async () => {
  archive = await anArchive();
  desk = deskHandlers(archive);
  const page =
    '<html><body><h1>Varn</h1><p onclick="steal()">Ministers spoke.</p><script>steal()</script><img src="https://t.example/x.gif"></body></html>';
  const stored = await store(archive, [anItem([anArticle()], page), anItem([anArticle({ headline: "Another look at the talks" })])]);
  ids = stored.flatMap((each) => each.articleIds);
});

afterEach(() => archive.close());

const office = { language: "fr", issuer: "Ambassade de Maravelle" };

async function aDigest(): Promise<DigestId> {
  const draft = must(await desk["desk.draftDigest"]({ name: "Morning", source: { kind: "articles", ids }, office }));
  return must(await archive.ask("store.createDigest", { draft })).id;
}

describe("the desk", () => {
  it("lays articles side by side", async () => {
    const { views, result } = must(await desk["compare.run"]({ articleIds: ids }));
    expect(views.map((view) => view.article.id)).toEqual(ids);
    expect(result.passages.length).toBeGreaterThan(0);
  });

  it("shows an original without anything that runs or reaches the network", async () => {
    const view = must(await archive.ask("article.load", { id: ids[0] ?? (0 as ArticleId), query: "" }));
    const { page, text } = must(await desk["article.original"]({ captureId: view.capture.id, part: null, charset: null }));
    expect(page).toContain("Ministers spoke.");
    expect(page).not.toMatch(/script|onclick|t\.example/);
    expect(text).toContain("<script>");
  });

  it("makes a digest of a search in one step", async () => {
    const { port1, port2 } = new MessageChannel();
    serve<Drafting>(toPort(port2), { "desk.draftDigest": desk["desk.draftDigest"] });
    const reader = connect<Drafting>(toPort(port1), "reader");
    const made = must(await createDigest(reader, archive, { name: "Found", source: { kind: "search", query: "another" }, office }));
    port1.close();
    expect(made.sections.flatMap((section) => section.entries.map((entry) => entry.headline))).toEqual(["Another look at the talks"]);
    expect(made.masthead.cited).toMatchObject({ search: { query: "another", total: 1 }, isPrinted: false });
    expect(must(await archive.ask("archive.undo", {}))).toEqual({ kind: "make-digest", name: "Found" });
  });

  it("goes on with the series of the latest digest in the same language", async () => {
    const first = must(await archive.ask("digests.load", { id: await aDigest() })).digest;
    expect(first).toMatchObject({ language: "fr", masthead: { title: "Revue de presse", issuer: "Ambassade de Maravelle", number: 0 } });
    must(await archive.ask("digests.save", { digest: { ...first, masthead: { ...first.masthead, title: "Le Matin", number: 41 } } }));
    const next = must(await desk["desk.draftDigest"]({ name: "Next", source: { kind: "empty" }, office }));
    expect(next.masthead).toMatchObject({ title: "Le Matin", number: 42 });
    const english = must(
      await desk["desk.draftDigest"]({ name: "Next", source: { kind: "empty" }, office: { ...office, language: "en" } }),
    );
    expect(english.masthead).toMatchObject({ title: "Press review", number: 0 });
  });

  it("quotes the lede of an article that is added by itself, tied to its place", async () => {
    const empty = must(await desk["desk.draftDigest"]({ name: "Empty", source: { kind: "empty" }, office }));
    const { id } = must(await archive.ask("store.createDigest", { draft: empty }));
    const [articleId = 0 as ArticleId] = ids;
    const { article } = must(await archive.ask("article.load", { id: articleId, query: "" }));
    const [entry] = must(await archive.ask("digests.addArticle", { id, articleId, selector: null })).sections[0]?.entries ?? [];
    expect(entry?.passages.map((passage) => passage.text)).toEqual([article.blocks[0]?.text]);
    expect(must(await desk["digests.check"]({ id }))).toMatchObject({ passages: 1, equal: 1, passes: true });
  });

  it("writes a digest that equals the archive in every format", async () => {
    const id = await aDigest();
    expect(must(await desk["digests.check"]({ id })).passes).toBe(true);
    const head = async (format: "docx" | "html" | "md" | "pdf"): Promise<string> =>
      new TextDecoder("latin1").decode(must(await desk["desk.digestFile"]({ id, format })).bytes.slice(0, 15)).toLowerCase();
    expect([await head("docx"), await head("html"), await head("pdf")]).toEqual([
      expect.stringMatching(/^pk/),
      "<!doctype html>",
      "<!doctype html>",
    ]);
    expect(await head("md")).toContain("#");
    const { html } = must(await desk["digests.preview"]({ id }));
    expect(html).toContain("Another look at the talks");
  });

  it("gives the window the very lines that it prints", async () => {
    const id = await aDigest();
    const { entries, notes } = must(await desk["digests.lines"]({ id }));
    const printed = must(await desk["digests.preview"]({ id })).html.replace(/<[^>]+>/g, "");
    const passages = Object.values(entries).flatMap((entry) => entry.passages);
    const lines = [...Object.values(entries).map(({ source }) => source), ...passages.map(({ source }) => source), ...notes];
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.filter((line) => !printed.includes(line))).toEqual([]);
    expect(passages.map(({ note }) => note)).toEqual(notes.map((_, at) => at + 1));
  });

  it("refuses to export words that the archive does not have", async () => {
    const id = await aDigest();
    const [articleId = 0 as ArticleId] = ids;
    must(
      await archive.ask("article.correct", {
        id: articleId,
        correction: { field: "blocks", value: paragraphs("Nothing of it is left here.") },
      }),
    );
    expect(must(await desk["digests.check"]({ id })).passes).toBe(false);
    expect(await desk["desk.digestFile"]({ id, format: "html" })).toMatchObject({ error: { kind: "quotations-differ", count: 1 } });
  });
});
