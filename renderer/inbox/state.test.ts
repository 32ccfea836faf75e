import { describe, expect, it } from "vitest";
import type { ArticleRow } from "../../shared/contract/search.ts";
import { type ArticleId, articleId } from "../../shared/domain/ids.ts";
import { chosenIds, firstRow, groupLines, idOf, idsByLine, press } from "./state.ts";

const ids = [11, 12, 13, 14].map((id) => articleId.parse(id));

function aRow(id: number, certainty: ArticleRow["published"]["certainty"]): ArticleRow {
  const text = { text: `Story ${id}`, marks: [] };
  return {
    id: articleId.parse(id),
    headline: text,
    snippet: text,
    outlet: { id: 1 as never, name: "Le Fanal", country: null, label: null },
    language: "fr",
    published: { day: null, instant: null, certainty, candidates: [] },
    addedAt: "2026-11-10T06:12:00.000Z",
    read: false,
    verdict: "complete",
    verdictReason: null,
    misread: null,
    triage: "new",
    words: 100,
    tags: [],
    annotations: 0,
    revisions: 1,
    copies: 0,
    score: null,
    family: null,
  };
}

const none: ReadonlySet<ArticleId> = new Set();

/** A story with copies 100 and 101 folded beneath it. */
function aStory(id: number): ArticleRow {
  const row = aRow(id, "certain");
  const did = { isHeadlineChanged: false, kept: 1, added: 0 };
  const copies = [100, 101].map((copy) => ({
    ...did,
    articleId: articleId.parse(copy),
    relation: "whole" as const,
    headline: "Story",
    outlet: null,
    language: "fr",
    published: row.published,
    read: false,
  }));
  return { ...row, family: { own: { ...did, articleId: row.id, relation: "first" }, copies } };
}

describe("groupLines", () => {
  const told = (lines: ReturnType<typeof groupLines>) =>
    lines.map((line) => (line.kind === "group" ? `${line.name} ${line.count}` : idOf(line)));

  it("puts what needs a look first and counts each group", () => {
    const rows = [aRow(1, "certain"), aRow(2, "unknown"), aRow(3, "probable"), { ...aRow(4, "certain"), verdict: "paywall" as const }];
    expect(told(groupLines(rows, "need", none))).toEqual(["needs-look 2", 2, 4, "came-in 2", 1, 3]);
  });

  it("groups by outlet or by verdict, the fullest group first", () => {
    const rows = [{ ...aRow(1, "certain"), outlet: null }, aRow(2, "certain"), { ...aRow(3, "certain"), verdict: "truncated" as const }];
    expect(told(groupLines(rows, "outlet", none))).toEqual(["Le Fanal 2", 2, 3, " 1", 1]);
    expect(told(groupLines(rows, "verdict", none))).toEqual(["complete 2", 1, 2, "truncated 1", 3]);
  });

  it("puts an unfolded story's copies beneath it, and counts it as one", () => {
    const rows = [aStory(1), aRow(2, "certain")];
    expect(told(groupLines(rows, "need", none))).toEqual(["came-in 2", 1, 2]);
    expect(told(groupLines(rows, "need", new Set([articleId.parse(1)])))).toEqual(["came-in 2", 1, 100, 101, 2]);
  });

  it("has no group without rows", () => {
    expect(groupLines([], "need", none)).toEqual([]);
  });
});

describe("idsByLine", () => {
  it("lets a folded story stand for its copies, and an unfolded one for itself", () => {
    const acted = (unfolded: ReadonlySet<ArticleId>) => [...idsByLine(groupLines([aStory(1)], "need", unfolded)).values()];
    expect(acted(none)).toEqual([[1, 100, 101]]);
    expect(acted(new Set([articleId.parse(1)]))).toEqual([[1], [100], [101]]);
  });
});

describe("press", () => {
  it("acts on the row under the cursor when nothing else is chosen", () => {
    expect(chosenIds(press(firstRow, 2, "only", ids), ids)).toEqual([13]);
  });

  it("takes one more and gives it back with Ctrl", () => {
    const two = press(press(firstRow, 0, "only", ids), 2, "toggle", ids);
    expect(chosenIds(two, ids)).toEqual([11, 13]);
    expect(chosenIds(press(two, 2, "toggle", ids), ids)).toEqual([11]);
  });

  it("takes all up to the pressed row with Shift, in either direction", () => {
    expect(chosenIds(press(press(firstRow, 2, "only", ids), 0, "extend", ids), ids)).toEqual([11, 12, 13]);
  });

  it("stays inside the list, and has nothing to act on in an empty one", () => {
    expect(press(firstRow, Number.POSITIVE_INFINITY, "only", ids).cursor).toBe(3);
    expect(chosenIds(firstRow, [])).toEqual([]);
  });
});
