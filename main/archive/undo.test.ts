import DatabaseFile from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { describeSpan } from "../../shared/anchor/describe.ts";
import { readingText } from "../../shared/domain/article.ts";
import type { AnnotationId, ArticleId, ComparisonId, DigestId, DossierId, SavedSearchId, TagId } from "../../shared/domain/ids.ts";
import type { Archive, InputOf, WriterTable } from "./archive.ts";
import { anArchive, anArticle, aSearch, must, paragraphs, storeArticles } from "./test-archive.ts";

interface Ids {
  readonly articles: ArticleId[];
  readonly tag: TagId;
  readonly otherTag: TagId;
  readonly annotation: AnnotationId;
  readonly dossier: DossierId;
  readonly comparison: ComparisonId;
  readonly digest: DigestId;
  readonly search: SavedSearchId;
}

let archive: Archive;
let ids: Ids;

beforeEach(async () => {
  archive = await anArchive();
  ids = await filled(archive);
});

afterEach(() => archive.close());

type Changing = Exclude<keyof WriterTable, "store.describeFamilies">;
type Step = { [N in Changing]: readonly [name: N, input: (ids: Ids) => InputOf<WriterTable, N>] }[Changing];

const masthead = { title: "Review", issuer: "Embassy of Maravelle", number: 1, day: "2026-11-02", marking: "" };
const selector = describeSpan(readingText(anArticle().blocks), 0, 24);
const first = ({ articles }: Ids): ArticleId[] => articles.slice(0, 1);
const firstOf = ({ articles }: Ids): ArticleId => articles[0] ?? never("article");

const steps: readonly Step[] = [
  ["article.correct", (all) => ({ id: firstOf(all), correction: { field: "headline", value: "Corrected by hand" } })],
  ["article.takeOut", (all) => ({ id: firstOf(all), text: "No side gave way in the talks." })],
  ["article.correct", (all) => ({ id: firstOf(all), correction: { field: "outlet", value: "A New Outlet" } })],
  ["article.correct", (all) => ({ id: firstOf(all), correction: { field: "blocks", value: paragraphs("Quite another text.") } })],
  ["article.markRead", (all) => ({ ids: all.articles, read: true })],
  ["tags.save", (all) => ({ id: all.tag, path: "attitude", colour: 3, description: "Renamed" })],
  ["tags.save", () => ({ id: null, path: "a/b/c", colour: null, description: "" })],
  ["tags.merge", (all) => ({ id: all.tag, into: all.otherTag })],
  ["tags.remove", (all) => ({ id: all.tag })],
  ["tags.apply", (all) => ({ articleIds: all.articles, path: "position/hawkish", on: true })],
  ["tags.apply", (all) => ({ articleIds: first(all), path: "position/de-escalation", on: false })],
  ["annotations.add", (all) => ({ articleId: firstOf(all), selector, colour: 2, note: "New", tagIds: [all.tag] })],
  ["annotations.change", (all) => ({ id: all.annotation, colour: 5, note: "Changed", tagIds: [] })],
  ["annotations.remove", (all) => ({ id: all.annotation })],
  ["dossiers.save", (all) => ({ id: all.dossier, name: "Renamed", notes: "Notes" })],
  ["dossiers.remove", (all) => ({ id: all.dossier })],
  ["dossiers.add", (all) => ({ id: all.dossier, articleIds: all.articles })],
  ["dossiers.drop", (all) => ({ id: all.dossier, articleIds: first(all) })],
  ["compare.save", (all) => ({ id: all.comparison, name: "Other", articleIds: [...all.articles].reverse() })],
  ["compare.remove", (all) => ({ id: all.comparison })],
  ["store.createDigest", () => ({ draft: { name: "Another", language: "fr", masthead, sections: [] } })],
  [
    "digests.save",
    (all) => ({
      digest: { id: all.digest, name: "Evening", language: "en", masthead, sections: [], updatedAt: "2026-11-02T06:00:00.000Z" },
    }),
  ],
  ["digests.remove", (all) => ({ id: all.digest })],
  ["digests.addArticle", (all) => ({ id: all.digest, articleId: firstOf(all), selector })],
  ["searches.save", (all) => aSearch("Varn", "varn", { id: all.search, isWatched: false, tagPath: "new/tag" })],
  ["searches.remove", (all) => ({ id: all.search })],
  ["searches.moveFolder", () => ({ from: "Corran", to: "Strait/Corran" })],
  ["searches.removeFolder", () => ({ folder: "Corran" })],
  ["searches.decide", (all) => ({ id: all.search, articleIds: all.articles, accept: true })],
  ["searches.decide", (all) => ({ id: all.search, articleIds: first(all), accept: false })],
  ["searches.forget", () => ({ query: null })],
];

describe("undo and redo", () => {
  it.each(steps.map(([name, input], at) => [`${name} (${at})`, name, input] as const))(
    "takes back and repeats %s",
    async (_, name, input) => {
      const before = dump(archive.path);
      const changed = await archive.ask(name, input(ids) as never);
      expect(changed).toMatchObject({ ok: true });
      const after = dump(archive.path);
      expect(after).not.toEqual(before);
      const label = must(await archive.ask("archive.status", {}))?.undo;
      expect(must(await archive.ask("archive.undo", {}))).toEqual(label);
      expect(dump(archive.path)).toEqual(before);
      expect(must(await archive.ask("archive.redo", {}))).toEqual(label);
      expect(dump(archive.path)).toEqual(after);
      expect(must(await archive.ask("store.check", {})).problems).toEqual([]);
    },
  );

  it("tells of a step that an older program wrote down in that program's words", async () => {
    const db = new DatabaseFile(archive.path);
    db.exec("UPDATE undo_steps SET label = 'Tag 2 articles: position' WHERE id = (SELECT max(id) FROM undo_steps)");
    db.close();
    const told = { kind: "other", name: "Tag 2 articles: position" };
    expect(must(await archive.ask("archive.status", {}))?.undo).toEqual(told);
    expect(must(await archive.ask("archive.undo", {}))).toEqual(told);
    expect(must(await archive.ask("archive.redo", {}))).toEqual(told);
  });

  it("takes back everything in turn, down to the imported articles", async () => {
    const labels = [];
    for (let label = must(await archive.ask("archive.undo", {})); label !== null; label = must(await archive.ask("archive.undo", {})))
      labels.push(label);
    expect(labels).toHaveLength(9);
    const status = must(await archive.ask("archive.status", {}));
    expect(status).toMatchObject({ articles: 2, dossiers: 0, digests: 0, undo: null });
    while (must(await archive.ask("archive.redo", {})) !== null);
    expect(must(await archive.ask("archive.status", {}))).toMatchObject({ dossiers: 1, digests: 1, redo: null });
  });

  it("forgets what could be repeated once something new is done, and only then", async () => {
    must(await archive.ask("archive.undo", {}));
    must(await archive.ask("article.markRead", { ids: first(ids), read: true }));
    must(await archive.ask("tags.apply", { articleIds: first(ids), path: "position/de-escalation", on: true }));
    expect(must(await archive.ask("archive.status", {}))?.redo).not.toBeNull();
    must(await archive.ask("tags.apply", { articleIds: ids.articles, path: "new", on: true }));
    expect(must(await archive.ask("archive.status", {}))?.redo).toBeNull();
  });

  it("leaves nothing behind of a change that was refused half-way", async () => {
    const before = dump(archive.path);
    const refused = await archive.ask("tags.save", { id: 999 as TagId, path: "x/y", colour: null, description: "" });
    expect(refused).toMatchObject({ error: { kind: "not-found" } });
    expect(dump(archive.path)).toEqual(before);
  });

  it("keeps the text index in step with what is taken back", async () => {
    const find = async (query: string): Promise<number> =>
      must(await archive.ask("search.run", { query, sort: "date", offset: 0, limit: 9, fold: false })).total;
    must(await archive.ask("article.correct", { id: firstOf(ids), correction: { field: "headline", value: "Quicksilver" } }));
    expect(await find("quicksilver")).toBe(1);
    must(await archive.ask("archive.undo", {}));
    expect(await find("quicksilver")).toBe(0);
  });
});

async function filled(into: Archive): Promise<Ids> {
  const articles = await storeArticles(into, [anArticle(), anArticle({ headline: "A second story from the talks" })]);
  const articleId = articles[0] ?? never("article");
  const tag = must(await into.ask("tags.apply", { articleIds: [articleId], path: "position/de-escalation", on: true }));
  const parent = must(await into.ask("tags.list", {})).find((each) => each.path === "position") ?? never("tag");
  const other = must(await into.ask("tags.save", { id: null, path: "stance/de-escalation", colour: 1, description: "" }));
  const stance = must(await into.ask("tags.list", {})).find((each) => each.path === "stance") ?? never("tag");
  must(await into.ask("tags.apply", { articleIds: articles, path: other.path, on: true }));
  const annotation = must(await into.ask("annotations.add", { articleId, selector, colour: 1, note: "Note", tagIds: [tag.id] }));
  const dossier = must(await into.ask("dossiers.save", { id: null, name: "Varn", notes: "" }));
  must(await into.ask("dossiers.add", { id: dossier.id, articleIds: [articleId] }));
  const comparison = must(await into.ask("compare.save", { id: null, name: "Two", articleIds: articles }));
  const digest = must(await into.ask("store.createDigest", { draft: { name: "Morning", language: "en", masthead, sections: [] } }));
  const search = must(
    await into.ask("searches.save", aSearch("Restraint", "restraint tag:position", { folder: "Corran/Daily", tagPath: "stance" })),
  );
  must(await into.ask("searches.remember", { query: "restraint" }));
  return {
    articles,
    tag: parent.id,
    otherTag: stance.id,
    annotation: annotation.id,
    dossier: dossier.id,
    comparison: comparison.id,
    digest: digest.id,
    search: search.id,
  };
}

function never(what: string): never {
  throw new Error(`no ${what}`);
}

/** All rows of all tables but the undo log's and the index's own. */
function dump(path: string): unknown {
  const db = new DatabaseFile(path, { readonly: true });
  const tables = db
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'undo%' AND name NOT LIKE 'index_%'
      AND name NOT IN ('text_changes', 'word_forms') ORDER BY name`,
    )
    .all();
  // Counts on with every change, also with one that takes back.
  const rows = tables.map(({ name }) => [
    name,
    db
      .prepare<[], Readonly<Record<string, unknown>>>(`SELECT * FROM "${name}" ORDER BY 1`)
      .all()
      .map(({ changed, ...row }) => row),
  ]);
  db.close();
  return rows;
}
