import DatabaseFile, { type Database } from "better-sqlite3";
import { beforeEach, describe, expect, it } from "vitest";
import { outletRow } from "../../../shared/contract/sources.ts";
import { outletId } from "../../../shared/domain/ids.ts";
import type { Outlet } from "../../../shared/domain/outlet.ts";
import { migrateArchive } from "../migrations/migrate.ts";
import { storeBatch } from "../store/batch.ts";
import { anArticle, anItem, must } from "../test-archive.ts";
import { openUndoLog } from "../undo.ts";
import { jobSources, startJob } from "./job.ts";
import { matchOutlet } from "./outlet.ts";
import { listOutlets, mergeOutlet, saveOutlet } from "./outlet-list.ts";
import { addFolder, listFolders, pauseFolder, removeFolder, takeWatched } from "./watch-folder.ts";

let db: Database;

beforeEach(() => {
  db = new DatabaseFile(":memory:");

  db.pragma("foreign_keys = ON");
  migrateArchive(db, () => {});
  const { id } = must(startJob(db, { label: "Test", sources: [] }));
  const from = (name: string, domain: string, headline: string) =>
    anItem([anArticle({ headline, outlet: { name, domain, evidence: "og:site_name" } })]);
  const items = [
    from("The Narrows Gazette", "narrowsgazette.example", "Talks open at Varn"),
    from("Karsk Today", "karsk.example", "Talks close at Varn"),
    from("Karsk Today online", "karsk-today.example", "Harbour shut at Sorrel"),
  ];
  must(storeBatch(db, { jobId: id, total: 3, items }));
});

function outletOf(name: string): Outlet {
  const found = listOutlets(db).find((each) => each.name === name);
  if (found === undefined) throw new Error(`no outlet ${name}`);
  const { articles: _, ...outlet } = found;
  return outlet;
}

describe("the list of outlets", () => {
  it("counts articles, in the order of names", () => {
    expect(
      listOutlets(db)
        .map((each) => outletRow.parse(each))
        .map(({ name, articles }) => [name, articles]),
    ).toEqual([
      ["Karsk Today", 1],
      ["Karsk Today online", 1],
      ["The Narrows Gazette", 1],
    ]);
  });

  it("keeps what a person says of an outlet, and takes it back", () => {
    const log = openUndoLog(db);
    const before = outletOf("Karsk Today");
    const said: Outlet = {
      ...before,
      name: "Karsk Today Daily",
      aliases: ["Karsk Today", "KT"],
      domains: ["KT.example", "www.karsk.example"],
      country: "Karsk",
      kind: "daily",
      label: "state-run",
      owner: "Karsk Press House",
      fullText: "stays",
      licence: "Clippings only",
      isPreferred: true,
    };
    const saved = log.step({ kind: "change-outlet" }, () => must(saveOutlet(db, said)));
    expect(saved).toEqual({ ...said, domains: ["karsk.example", "kt.example"] });
    expect(matchOutlet(db, { name: "kt", domain: null, evidence: "" })).toBe(saved.id);
    log.turn("undo");
    expect(outletOf("Karsk Today")).toEqual(before);
  });

  it("makes an outlet, and refuses a name or domain of another", () => {
    const draft = { ...outletOf("Karsk Today"), id: null, name: "Sorrel Post", aliases: [], domains: [] };
    expect(must(saveOutlet(db, draft)).id).toBe(outletOf("Sorrel Post").id);
    expect(saveOutlet(db, { ...draft, name: "Third", aliases: ["karsk today"] })).toMatchObject({
      ok: false,
      error: { name: "karsk today" },
    });
    expect(saveOutlet(db, { ...draft, name: "Fourth", domains: ["karsk.example"] })).toMatchObject({
      ok: false,
      error: { kind: "name-taken", name: "karsk.example" },
    });
    expect(saveOutlet(db, { ...draft, id: outletId.parse(99) })).toMatchObject({ ok: false, error: { kind: "not-found" } });
  });

  it("merges one into another with all that is its own, and takes it back", () => {
    const log = openUndoLog(db);
    const before = listOutlets(db);
    const { id } = outletOf("Karsk Today online");
    const into = outletOf("Karsk Today").id;
    const merged = log.step({ kind: "merge-outlets" }, () => must(mergeOutlet(db, { id, into })));
    expect(merged).toMatchObject({ aliases: ["Karsk Today online"], domains: ["karsk.example", "karsk-today.example"] });
    expect(listOutlets(db).map(({ name, articles }) => [name, articles])).toEqual([
      ["Karsk Today", 2],
      ["The Narrows Gazette", 1],
    ]);
    expect(mergeOutlet(db, { id: into, into })).toMatchObject({ ok: false, error: { kind: "input-invalid" } });
    expect(mergeOutlet(db, { id, into })).toMatchObject({ ok: false, error: { kind: "not-found" } });
    log.turn("undo");
    expect(listOutlets(db)).toEqual(before);
  });
});

describe("watched folders", () => {
  const file = (name: string, size = 10) => ({ path: `/share/${name}`, size, modifiedAt: "2026-11-02T06:12:00.000Z" });

  it("begin a job with what is new or changed, and with nothing else", () => {
    const { id } = must(addFolder(db, "/share"));
    const take = (...files: ReturnType<typeof file>[]) => {
      const job = must(takeWatched(db, { id, label: "share", files }));
      return job === null ? null : jobSources(db, job.id);
    };
    expect(take(file("a.txt"), file("b.txt"))).toEqual(["/share/a.txt", "/share/b.txt"]);
    expect(take(file("a.txt"), file("b.txt"))).toBe(null);
    expect(take(file("a.txt", 11), file("b.txt"), file("c.txt"))).toEqual(["/share/a.txt", "/share/c.txt"]);
    expect(listFolders(db)).toMatchObject([{ path: "/share", isPaused: false, files: 3 }]);
    must(pauseFolder(db, id, true));
    expect(take(file("d.txt"))).toBe(null);
    must(addFolder(db, "/share"));
    expect(take(file("d.txt"))).toEqual(["/share/d.txt"]);
  });

  it("come back by undo", () => {
    const log = openUndoLog(db);
    const { id } = must(addFolder(db, "/share"));
    log.step({ kind: "remove-folder" }, () => removeFolder(db, id));
    expect(listFolders(db)).toEqual([]);
    expect(must(takeWatched(db, { id, label: "share", files: [file("a.txt")] }))).toBe(null);
    log.turn("undo");
    expect(listFolders(db)).toMatchObject([{ id, path: "/share" }]);
  });
});
