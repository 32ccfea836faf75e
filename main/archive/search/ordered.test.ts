import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SearchGroup, SearchPage, SearchSort } from "../../../shared/contract/search.ts";
import type { Archive } from "../archive.ts";
import { anArchive, anArticle, must, onDay, paragraphs, storeArticles } from "../test-archive.ts";

let archive: Archive;

const outlet = (name: string) => ({ name, domain: null, evidence: "" });
const wire = paragraphs(
  "The harbour of Varn stays closed to tankers until the inspectors have left, the port authority said on Monday evening.",
  "Nobody on the quay could say when that will be, and the ships lie at anchor in a row beyond the lighthouse, waiting for word.",
);

beforeAll(async () => {
  archive = await anArchive();
  await storeArticles(archive, [
    anArticle({ headline: "Harbour closed", outlet: outlet("Le Fanal"), published: onDay("2026-11-02"), blocks: wire }),
    anArticle({ headline: "Harbour shut", outlet: outlet("Aldmoor News"), published: onDay("2026-11-03"), blocks: wire }),
    anArticle({ headline: "Rain", outlet: outlet("Le Fanal"), published: onDay("2026-11-02"), language: "fr" }),
    anArticle({ headline: "Snow", outlet: null, published: onDay(null), language: null, blocks: paragraphs("Short.") }),
    anArticle({
      headline: "Fog",
      outlet: outlet("Karsk Today"),
      published: onDay("2026-11-01"),
      language: "fr",
      blocks: paragraphs("It lifts late today."),
    }),
  ]);
});
afterAll(() => archive.close());

const ask = async (sort: SearchSort, group?: SearchGroup, fold = false, offset = 0, limit = 50): Promise<SearchPage> =>
  must(await archive.ask("search.run", { query: "", sort, offset, limit, fold, ...(group === undefined ? {} : { group }) }));
const headlines = ({ rows }: SearchPage): string[] => rows.map((row) => row.headline.text);

describe("search.run by column", () => {
  it.each([
    ["oldest", ["Fog", "Harbour closed", "Rain", "Harbour shut", "Snow"]],
    ["outlet", ["Harbour shut", "Fog", "Rain", "Harbour closed", "Snow"]],
    ["language", ["Harbour shut", "Harbour closed", "Rain", "Fog", "Snow"]],
    ["copies", ["Harbour shut", "Harbour closed", "Rain", "Fog", "Snow"]],
    ["words", ["Harbour shut", "Harbour closed", "Rain", "Fog", "Snow"]],
  ] as const)("puts all articles in order: %s", async (sort, expected) => {
    expect(headlines(await ask(sort))).toEqual(expected);
  });

  it("cuts pages from one order", async () => {
    const whole = headlines(await ask("oldest"));
    const cut = [...headlines(await ask("oldest", undefined, false, 0, 2)), ...headlines(await ask("oldest", undefined, false, 2, 3))];
    expect(cut).toEqual(whole);
  });
});

describe("search.run in groups", () => {
  it("counts the parts in the order of their rows, what has none at the end", async () => {
    const page = await ask("date", "outlet");
    expect(page.groups).toEqual([
      { value: "Le Fanal", articles: 2, stories: 2 },
      { value: "Aldmoor News", articles: 1, stories: 1 },
      { value: "Karsk Today", articles: 1, stories: 1 },
      { value: null, articles: 1, stories: 1 },
    ]);
    expect(headlines(page)).toEqual(["Rain", "Harbour closed", "Harbour shut", "Fog", "Snow"]);
    expect((await ask("date", "outlet", false, 2)).groups).toBeUndefined();
  });

  it("goes by day from the newest, and keeps another order within a day", async () => {
    const page = await ask("oldest", "day");
    expect(page.groups?.map((each) => each.value)).toEqual(["2026-11-03", "2026-11-02", "2026-11-01", null]);
    expect(headlines(page)).toEqual(["Harbour shut", "Harbour closed", "Rain", "Fog", "Snow"]);
  });

  it("has no part without a row of its own once copies are folded", async () => {
    const page = await ask("date", "outlet", true);
    expect([page.total, page.stories]).toEqual([5, 4]);
    expect(page.groups?.reduce((sum, each) => sum + each.stories, 0)).toBe(4);
    expect(page.groups?.map((each) => each.value)).not.toContain("Aldmoor News");
    expect(page.rows.find((row) => row.headline.text === "Harbour closed")?.family?.copies).toHaveLength(1);
  });
});
