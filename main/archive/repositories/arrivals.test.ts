import DatabaseFile, { type Database } from "better-sqlite3";
import { beforeEach, describe, expect, it } from "vitest";
import { familyView } from "../../../shared/contract/family.ts";
import { standing } from "../../../shared/domain/article.ts";
import { copyDecision, type FamilyMember } from "../../../shared/domain/family.ts";
import { feed } from "../../../shared/domain/feed.ts";
import { type ArticleId, articleId } from "../../../shared/domain/ids.ts";
import { migrateArchive } from "../migrations/migrate.ts";
import { storeBatch } from "../store/batch.ts";
import { anArticle, anItem, must } from "../test-archive.ts";
import { openUndoLog } from "../undo.ts";
import { decideCopy, decisionsOn, gatherFamily, viewFamily } from "./family.ts";
import { dueFeeds, keepPoll, listFeeds, removeFeed, saveFeed, subscribe, unseenEntries } from "./feed.ts";
import { startJob } from "./job.ts";
import { letIn, readStanding, setTriage, setVerdict } from "./standing.ts";

let db: Database;
let ids: ArticleId[];

beforeEach(() => {
  db = new DatabaseFile(":memory:");

  db.pragma("foreign_keys = ON");
  migrateArchive(db, () => {});
  const { id } = must(startJob(db, { label: "Test", sources: [] }));
  const headlines = ["Talks open at Varn", "Talks close at Varn", "Harbour shut at Sorrel"];
  const items = headlines.map((headline) => anItem([anArticle({ headline })]));
  ids = must(storeBatch(db, { jobId: id, total: 3, items })).items.flatMap((each) => each.articleIds);
});

const article = (at: number): ArticleId => articleId.parse(ids[at]);

describe("where an article stands", () => {
  const counted = (): unknown[] => db.prepare("SELECT is_counted FROM article_facts ORDER BY id").pluck().all();

  it("leaves what is not complete out of counts until a person lets it in", () => {
    setVerdict(db, article(0), "paywall", "The text ends at “Subscribe to read on”.");
    expect(standing.parse(must(readStanding(db, article(0))))).toMatchObject({ verdict: "paywall", triage: "new", isCounted: false });
    expect(counted()).toEqual([0, 1, 1]);
    letIn(db, ids, true);
    setVerdict(db, article(0), "truncated", null);
    expect(counted()).toEqual([1, 1, 1]);
    letIn(db, [article(0)], false);
    expect(counted()).toEqual([0, 1, 1]);
  });

  it("drops to the bin, out of which undo brings back", () => {
    const log = openUndoLog(db);
    log.step({ kind: "triage-dropped", count: 2 }, () => setTriage(db, [article(0), article(1)], "dropped"));
    expect(counted()).toEqual([0, 0, 1]);
    log.turn("undo");
    expect(counted()).toEqual([1, 1, 1]);
    expect(must(readStanding(db, article(0))).triage).toBe("new");
  });
});

describe("families", () => {
  const member = (at: number, over: Partial<FamilyMember> = {}): FamilyMember => ({
    articleId: article(at),
    relation: "whole",
    isHeadlineChanged: false,
    kept: 1,
    added: 0,
    ...over,
  });

  it("gather copies, and end when fewer than two are left", () => {
    const first = gatherFamily(db, "Meridian Wire", [member(0, { relation: "first" }), member(1, { relation: "cut", kept: 0.6 })]);
    expect(familyView.parse(viewFamily(db, article(1)))).toMatchObject({
      id: first,
      agency: "Meridian Wire",
      members: [{ relation: "first" }, { relation: "cut", kept: 0.6 }],
    });
    const second = gatherFamily(db, null, [member(1), member(2, { isHeadlineChanged: true })]);
    expect(viewFamily(db, article(0))).toBe(null);
    expect(viewFamily(db, article(2))).toMatchObject({ id: second, members: [{}, { isHeadlineChanged: true }] });
  });

  it("keep a person's last word on two articles, whichever is named first", () => {
    decideCopy(db, { articleId: article(1), otherId: article(0), isSame: true });
    decideCopy(db, { articleId: article(0), otherId: article(1), isSame: false });
    gatherFamily(db, null, [member(0), member(1)]);
    const expected = [{ articleId: article(0), otherId: article(1), isSame: false }];
    expect(decisionsOn(db, article(1)).map((each) => copyDecision.parse(each))).toEqual(expected);
    expect(decisionsOn(db, article(2))).toEqual([]);
  });
});

describe("feeds", () => {
  const wanted = {
    url: "https://narrowsgazette.example/feed",
    title: "The Narrows Gazette",
    folder: "Dailies",
    outletId: null,
    everyMinutes: 30,
    takesPages: true,
    isPaused: false,
  };
  const check = {
    etag: 'W/"5"',
    lastModified: null,
    checkedAt: "2026-11-02T06:00:00.000Z",
    nextAt: "2026-11-02T06:30:00.000Z",
    failures: 0,
    problem: null,
  };

  it("are due when their time has come, and never while paused", () => {
    const made = must(saveFeed(db, wanted));
    expect(feed.parse(made)).toEqual({ ...wanted, id: made.id, check: null });
    expect(dueFeeds(db, "2026-11-02T06:00:00.000Z")).toEqual([made]);
    keepPoll(db, { id: made.id, check, entries: [] });
    expect(dueFeeds(db, "2026-11-02T06:29:00.000Z")).toEqual([]);
    expect(dueFeeds(db, "2026-11-02T06:30:00.000Z")).toEqual([{ ...made, check }]);
    must(saveFeed(db, { ...wanted, isPaused: true }));
    expect(dueFeeds(db, "2026-11-03T00:00:00.000Z")).toEqual([]);
  });

  it("are due earlier or later as soon as they are to be asked more or less often, but not while they fail", () => {
    const nextAt = (everyMinutes: number) => must(saveFeed(db, { ...wanted, everyMinutes })).check?.nextAt;
    const { id } = must(saveFeed(db, { ...wanted, everyMinutes: 30 }));
    keepPoll(db, { id, check, entries: [] });
    expect(nextAt(60)).toBe("2026-11-02T07:00:00.000Z");
    expect(nextAt(15)).toBe("2026-11-02T06:15:00.000Z");
    keepPoll(db, { id, check: { ...check, failures: 2, problem: { kind: "no-feed", about: ["gazette.example"] } }, entries: [] });
    expect(nextAt(60)).toBe(check.nextAt);
  });

  it("tell new entries from those seen", () => {
    const { id } = must(saveFeed(db, wanted));
    expect(unseenEntries(db, id, ["a", "b", "a"])).toEqual(["a", "b"]);
    keepPoll(db, { id, check, entries: ["a", "b"] });
    expect(unseenEntries(db, id, ["b", "c"])).toEqual(["c"]);
    removeFeed(db, id);
    keepPoll(db, { id, check, entries: ["d"] });
    expect(listFeeds(db)).toEqual([]);
  });

  it("come in by a list, those that are known as they are", () => {
    must(saveFeed(db, wanted));
    const second = { url: "https://karsk.example/rss", title: "Karsk Today", folder: "Dailies/East" };
    expect(subscribe(db, [{ ...wanted, title: "Another title" }, second])).toEqual({ added: 1, known: 1 });
    expect(listFeeds(db).map(({ title, folder }) => [title, folder])).toEqual([
      ["Karsk Today", "Dailies/East"],
      ["The Narrows Gazette", "Dailies"],
    ]);
  });

  it("come back by undo as they were asked for, while what polling found stays apart", () => {
    const log = openUndoLog(db);
    const made = must(saveFeed(db, wanted));
    log.step({ kind: "change-feed" }, () => must(saveFeed(db, { ...wanted, isPaused: true })));
    keepPoll(db, { id: made.id, check, entries: [] });
    log.turn("undo");
    expect(listFeeds(db)).toEqual([{ ...made, check }]);
    log.step({ kind: "remove-feed" }, () => removeFeed(db, made.id));
    expect(listFeeds(db)).toEqual([]);
    log.turn("undo");
    expect(listFeeds(db)).toEqual([made]);
  });
});
