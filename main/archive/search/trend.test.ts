import { beforeAll, describe, expect, it } from "vitest";
import type { TrendRequest } from "../../../shared/contract/counts.ts";
import type { Archive } from "../archive.ts";
import { anArchive, anArticle, must, onDay, paragraphs, storeArticles } from "../test-archive.ts";

const outlet = (name: string) => ({ name, domain: null, evidence: "byline" });
let serial = 0;
/** Each with words of its own, so that none is a copy of another. */
const story = (day: string | null, from: string, words: string, language = "en") => {
  serial += 1;
  return anArticle({
    headline: `Report ${serial} of ${from}`,
    published: onDay(day),
    outlet: outlet(from),
    language,
    blocks: paragraphs(`${words} ${Array.from({ length: 30 }, (_, at) => `word${serial}x${at}`).join(" ")}`),
  });
};

let archive: Archive;
const trend = async (over: Partial<TrendRequest>) =>
  must(await archive.ask("insight.trend", { queries: ["restraint"], unit: "day", by: "query", from: null, to: null, ...over }));

beforeAll(async () => {
  archive = await anArchive();
  await storeArticles(archive, [
    story("2026-11-02", "The Narrows Gazette", "restraint"),
    story("2026-11-02", "The Narrows Gazette", "wheat"),
    story("2026-11-02", "Le Fanal", "restraint retenue", "fr"),
    story("2026-11-03", "Le Fanal", "wheat", "fr"),
    // Nothing came in on the fourth.
    story("2026-11-05", "Le Fanal", "restraint", "fr"),
    story("2026-11-05", "Karsk Today", "wheat"),
    story(null, "Karsk Today", "restraint"),
  ]);
});

describe("a trend", () => {
  it("counts hits by day from the first to the last, beside what was collected, and says which day has nothing to show", async () => {
    const { periods, series } = await trend({});
    expect(periods.map((each) => each.from)).toEqual(["2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05"]);
    expect(series).toEqual([{ query: 0, name: null, isRest: false, clause: "", hits: [2, 0, 0, 1], collected: [3, 1, 0, 2] }]);
  });

  it("cites what was counted, with the articles that have no day", async () => {
    const { queries } = await trend({});
    expect(queries).toMatchObject([{ kind: "counted", undated: 1, cited: { query: "restraint", total: 4, archive: { articles: 7 } } }]);
  });

  it("puts days into weeks that begin on Monday, and into months", async () => {
    const week = await trend({ unit: "week", queries: ["wheat OR restraint"] });
    expect(week.periods).toEqual([{ from: "2026-11-02", before: "2026-11-09" }]);
    expect(week.series[0]?.hits).toEqual([6]);
    expect((await trend({ unit: "month" })).periods).toEqual([{ from: "2026-11-01", before: "2026-12-01" }]);
  });

  it("compares queries on one axis, and refuses the one that cannot be read in its place", async () => {
    const { series, queries } = await trend({ queries: ["restraint", '"open', "wheat"] });
    expect(series.map(({ query, hits }) => [query, hits])).toEqual([
      [0, [2, 0, 0, 1]],
      [2, [1, 1, 0, 1]],
    ]);
    expect(queries.map((each) => each.kind)).toEqual(["counted", "refused", "counted"]);
    expect(queries[1]).toMatchObject({ query: '"open', error: { kind: "query-invalid", at: 0 } });
  });

  it("tells one query apart by outlet, each measured by what was collected of it", async () => {
    const { series } = await trend({ by: "outlet" });
    expect(series).toEqual([
      { query: 0, name: "Le Fanal", isRest: false, clause: 'outlet:"Le Fanal"', hits: [1, 0, 0, 1], collected: [1, 1, 0, 1] },
      { query: 0, name: "Karsk Today", isRest: false, clause: 'outlet:"Karsk Today"', hits: [0, 0, 0, 0], collected: [0, 0, 0, 1] },
      {
        query: 0,
        name: "The Narrows Gazette",
        isRest: false,
        clause: 'outlet:"The Narrows Gazette"',
        hits: [1, 0, 0, 0],
        collected: [2, 0, 0, 0],
      },
    ]);
  });

  it("gathers the smaller outlets in one line, and each line's clause finds its articles", async () => {
    const many = await anArchive();
    const names = ["Anvil", "Beacon", "Courier", "Dial", "Echo", "Focus", "Globe", "Herald"];
    await storeArticles(
      many,
      names.flatMap((name, at) => Array.from({ length: 9 - at }, () => story("2026-11-02", name, "restraint"))),
    );
    const asked: TrendRequest = { queries: ["restraint"], unit: "day", by: "outlet", from: null, to: null };
    const { series } = must(await many.ask("insight.trend", asked));
    expect(series.map((each) => [each.name, each.hits[0]])).toEqual([...names.slice(0, 6).map((name, at) => [name, 9 - at]), [null, 5]]);
    for (const line of series) {
      const found = must(await many.ask("search.ids", { query: `restraint ${line.clause}` }));
      expect(found).toHaveLength(line.hits[0] ?? 0);
    }
    await many.close();
  });

  it("tells languages apart", async () => {
    const { series } = await trend({ by: "language" });
    expect(series.map(({ name, clause, hits }) => [name, clause, hits])).toEqual([
      ["en", "lang:en", [1, 0, 0, 0]],
      ["fr", "lang:fr", [1, 0, 0, 1]],
    ]);
  });

  it("stays within the days that are asked for, also when they hold no hit", async () => {
    const { periods, series } = await trend({ from: "2026-11-01", to: "2026-11-03" });
    expect(periods).toHaveLength(3);
    expect(series[0]).toMatchObject({ hits: [0, 2, 0], collected: [0, 3, 1] });
    expect((await trend({ unit: "month", from: "2026-11-03", to: "2026-11-04" })).series[0]).toMatchObject({ hits: [0], collected: [1] });
    expect((await trend({ from: "2026-11-03", to: "2026-11-01" })).periods).toEqual([]);
  });

  it("answers in a coarser unit where days would be too many", async () => {
    const { unit, periods } = await trend({ from: "1900-01-01", to: "2026-11-30" });
    expect(unit).toBe("month");
    expect(periods).toHaveLength(127 * 12 - 1);
  });

  it("finds a unit by itself that keeps the bars apart", async () => {
    const unitOf = async (to: string) => (await trend({ unit: "auto", from: "2026-01-01", to })).unit;
    expect([await unitOf("2026-03-31"), await unitOf("2026-06-30"), await unitOf("2028-01-01")]).toEqual(["day", "week", "month"]);
  });

  it("measures a query that speaks of the bin by all there is", async () => {
    const binned = await anArchive();
    const ids = await storeArticles(binned, [story("2026-11-02", "Anvil", "wheat"), story("2026-11-02", "Anvil", "oats")]);
    must(await binned.ask("article.triage", { ids: ids.slice(0, 1), triage: "dropped" }));
    const asked: TrendRequest = { queries: ["is:dropped"], unit: "day", by: "query", from: null, to: null };
    expect(must(await binned.ask("insight.trend", asked)).series[0]).toMatchObject({ hits: [1], collected: [2] });
    expect(must(await binned.ask("insight.trend", { ...asked, queries: [""] })).series[0]).toMatchObject({ hits: [1], collected: [1] });
    await binned.close();
  });
});

describe("a batch", () => {
  it("counts articles, stories, outlets and languages of each query, and names the newest", async () => {
    const { rows } = must(await archive.ask("insight.batch", { queries: [{ name: "Calm", query: "restraint" }] }));
    expect(rows).toMatchObject([
      {
        name: "Calm",
        query: "restraint",
        outcome: {
          kind: "counted",
          cited: { total: 4 },
          stories: 4,
          newest: { day: "2026-11-05", outlet: "Le Fanal" },
          outlets: 3,
          languages: [
            { code: "en", count: 2 },
            { code: "fr", count: 2 },
          ],
        },
      },
    ]);
  });

  it("folds copies into stories", async () => {
    const folded = await anArchive();
    const text = Array.from({ length: 120 }, (_, at) => `restraint${at}`).join(" ");
    const copy = (name: string) => anArticle({ headline: "The accord", outlet: outlet(name), blocks: paragraphs(text) });
    await storeArticles(folded, [copy("Anvil"), copy("Beacon"), copy("Courier")]);
    const { rows } = must(await folded.ask("insight.batch", { queries: [{ name: "", query: "accord" }] }));
    expect(rows[0]?.outcome).toMatchObject({ cited: { total: 3 }, stories: 1, outlets: 3 });
    await folded.close();
  });

  it("refuses a query that cannot be read in its line, with its place", async () => {
    const queries = ["restraint", "(wheat OR gulf", "nothingofthekind"].map((query) => ({ name: "", query }));
    const { rows } = must(await archive.ask("insight.batch", { queries }));
    expect(rows.map((row) => row.outcome.kind)).toEqual(["counted", "refused", "counted"]);
    expect(rows[1]?.outcome).toMatchObject({ error: { kind: "query-invalid", at: 0 } });
    expect(rows[2]?.outcome).toMatchObject({ cited: { total: 0 }, stories: 0, newest: null, outlets: 0, languages: [] });
  });
});
