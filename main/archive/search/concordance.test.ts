import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { describedContext } from "../../../shared/concordance/context.ts";
import type { ConcordanceLine, ConcordancePage, ConcordanceRequest } from "../../../shared/contract/insight.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { foldText, termsOf } from "../../../shared/query/terms.ts";
import type { Archive } from "../archive.ts";
import { anArchive, anArticle, must, onDay, paragraphs, storeArticles } from "../test-archive.ts";

let archive: Archive;
let ids: ArticleId[];

beforeEach(async () => {
  archive = await anArchive();
  ids = await storeArticles(archive, [
    anArticle({
      headline: "A call for restraint",
      standfirst: "Restraint is the word of the day.",
      published: onDay("2026-11-02"),
      blocks: [
        ...paragraphs("Ministers asked for restraint.", "Zealous restraint is no restraint, said Dalmat."),
        { kind: "caption", text: "Envoys of restraint at Varn", credit: "Jo Arnel" },
      ],
    }),
    anArticle({
      headline: "Paris plaide la retenue",
      language: "fr",
      published: onDay("2026-11-03"),
      outlet: { name: "Le Fanal", domain: "lefanal.example", evidence: "" },
      blocks: paragraphs("La ministre a plaidé pour la retenue."),
    }),
    anArticle({
      headline: "وزراء يدعون إلى ضبط النفس",
      language: "ar",
      published: onDay(null),
      outlet: { name: "Al-Bawsala", domain: null, evidence: "" },
      blocks: paragraphs("دعا الوزراء إلى ضبط النفس في القمة."),
    }),
  ]);
});

afterEach(() => archive.close());

async function ask(query: string, over: Partial<ConcordanceRequest> = {}): Promise<ConcordancePage> {
  const request: ConcordanceRequest = {
    query,
    sort: "date",
    filter: "",
    unseenOnly: false,
    turn: 0,
    isStopped: false,
    offset: 0,
    limit: 100,
    ...over,
  };
  for (;;) {
    const page = must(await archive.ask("insight.concordance", request));
    if (page.read === page.articles && page.arranging === null) return page;
  }
}

const show = (lines: readonly ConcordanceLine[]): string[] => lines.map(({ left, hit, right }) => `${left}[${hit}]${right}`);

async function see(line: ConcordanceLine | undefined): Promise<number[]> {
  if (line === undefined) throw new Error("No such line");
  const { articleId, zone, start, hit } = line;
  return must(await archive.ask("insight.markSeen", { mentions: [{ articleId, zone, start, exact: hit, ...describedContext(line) }] }));
}

describe("insight.concordance", () => {
  it("leaves no mention out: headline, standfirst, text and captions of every article", async () => {
    const page = await ask("restraint OR retenue");
    expect(show(page.lines)).toEqual([
      "Paris plaide la [retenue]",
      "La ministre a plaidé pour la [retenue].",
      "A call for [restraint]",
      "[Restraint] is the word of the day.",
      "Ministers asked for [restraint].",
      "Zealous [restraint] is no restraint, said Dalmat.",
      "Zealous restraint is no [restraint], said Dalmat.",
      "Envoys of [restraint] at Varn",
    ]);
    expect(page).toMatchObject({ hasWords: true, articles: 2, read: 2, total: 8, shown: 8, seen: 0 });
    expect(page.lines.map((line) => line.nth)).toEqual([0, 1, 0, 1, 2, 3, 4, 5]);
    expect(page.lines[0]).toMatchObject({ articleId: ids[1], outlet: "Le Fanal", day: "2026-11-03", zone: "headline", start: 16 });
  });

  it("sorts by what stands before, after, by the hit and by outlet", async () => {
    expect(show((await ask("restraint", { sort: "left" })).lines).map((line) => line.split("[")[0])).toEqual([
      "",
      "Ministers asked for ",
      "A call for ",
      "Zealous restraint is no ",
      "Envoys of ",
      "Zealous ",
    ]);
    const right = show((await ask("restraint", { sort: "right" })).lines).map((line) => line.split("]")[1]);
    expect(right).toEqual([".", "", " at Varn", " is no restraint, said Dalmat.", " is the word of the day.", ", said Dalmat."]);
    expect((await ask("restraint OR retenue", { sort: "hit" })).lines.at(-1)?.hit).toBe("retenue");
    const outlets = (await ask("restraint OR retenue OR النفس", { sort: "outlet" })).lines.map((line) => line.outlet);
    expect([...new Set(outlets)]).toEqual(["Al-Bawsala", "Le Fanal", "The Narrows Gazette"]);
  });

  it("filters by typing, in context and outlet, case and accents folded", async () => {
    expect(show((await ask("restraint OR retenue", { filter: "PLAIDE" })).lines)).toHaveLength(2);
    expect(show((await ask("restraint OR retenue", { filter: "fanal ministre" })).lines)).toEqual([
      "La ministre a plaidé pour la [retenue].",
    ]);
    expect(await ask("restraint", { filter: "nowhere" })).toMatchObject({ total: 6, shown: 0, lines: [] });
  });

  it("gives a page of the list", async () => {
    const all = await ask("restraint", { sort: "right" });
    expect((await ask("restraint", { sort: "right", offset: 2, limit: 3 })).lines).toEqual(all.lines.slice(2, 5));
  });

  it("says that a query without words has no mentions, and where one cannot be read", async () => {
    expect(await ask("lang:fr")).toMatchObject({ hasWords: false, total: 0 });
    const refused = await archive.ask("insight.concordance", {
      query: "(restraint OR",
      sort: "date",
      filter: "",
      unseenOnly: false,
      turn: 0,
      isStopped: false,
      offset: 0,
      limit: 1,
    });
    expect(refused).toMatchObject({ ok: false, error: { kind: "query-invalid" } });
  });

  it("keeps what a person has seen, whatever the query, and takes it back", async () => {
    const lines = (await ask("restraint")).lines;
    const [first = 0] = await see(lines[2]);
    expect(await see(lines[2])).toEqual([first]);
    const again = await ask("retenue OR restraint");
    expect(again).toMatchObject({ seen: 1, total: 8 });
    expect(show(again.lines.filter((line) => line.seenId !== null))).toEqual(["Ministers asked for [restraint]."]);
    must(await archive.ask("insight.markUnseen", { ids: [first] }));
    expect((await ask("retenue OR restraint")).seen).toBe(0);
  });

  it("keeps the list as it is while its lines are marked; the next turn leaves them out", async () => {
    const view = { unseenOnly: true, turn: 1 };
    const before = await ask("restraint", view);
    await see(before.lines[0]);
    const after = await ask("restraint", view);
    expect([after.shown, after.seen, after.lines[0]?.seenId === null]).toEqual([6, 1, false]);
    expect((await ask("restraint", { ...view, turn: 2 })).shown).toBe(5);
  });

  it("does not lose a mark when the text is cleaned anew", async () => {
    const id = ids[0] ?? (0 as ArticleId);
    for (const line of (await ask("restraint")).lines.slice(2, 4)) await see(line);
    const blocks = paragraphs("A line that was missing.", "Ministers asked for restraint.", "Zealous restraint, said Dalmat.");
    must(await archive.ask("article.correct", { id, correction: { field: "blocks", value: blocks } }));
    const page = await ask("restraint");
    expect(show(page.lines.filter((line) => line.seenId !== null))).toEqual(["Ministers asked for [restraint]."]);
    must(await archive.ask("article.correct", { id, correction: { field: "blocks", value: null } }));
    expect((await ask("restraint")).seen).toBe(2);
  });

  it("takes in what comes, and leaves out what goes", async () => {
    expect((await ask("restraint")).total).toBe(6);
    const [added = 0 as ArticleId] = await storeArticles(archive, [
      anArticle({ headline: "No restraint", blocks: paragraphs("None at all.") }),
    ]);
    expect((await ask("restraint")).total).toBe(7);
    must(await archive.ask("article.triage", { ids: [added], triage: "dropped" }));
    expect((await ask("restraint")).total).toBe(6);
  });
});

describe("a concordance that takes its time", () => {
  let large: Archive;
  const count = 350;
  const step = async (over: Partial<ConcordanceRequest> = {}): Promise<ConcordancePage> => {
    const view = { query: "restraint", sort: "date", filter: "", unseenOnly: false, turn: 1, isStopped: false } as const;
    return must(await large.ask("insight.concordance", { ...view, offset: 0, limit: 1000, ...over }));
  };
  const steps = async (over: Partial<ConcordanceRequest> = {}): Promise<[ConcordancePage, ...ConcordancePage[]]> => {
    const all: [ConcordancePage, ...ConcordancePage[]] = [await step(over)];
    const isMade = ({ read, articles, arranging }: ConcordancePage): boolean => (over.isStopped || read === articles) && arranging === null;
    for (let last = all[0]; !isMade(last); all.push(last)) last = await step(over);
    return all;
  };
  const after = (lines: readonly ConcordanceLine[]): string[] => lines.map(({ right }) => right);

  beforeEach(async () => {
    large = await anArchive();
    const articles = Array.from({ length: count }, (_, at) =>
      anArticle({ headline: `Restraint ${(at * 37) % count}`, blocks: paragraphs(`Number ${at} asks for restraint.`) }),
    );
    await storeArticles(large, articles);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    return large.close();
  });

  /** Every look at the clock finds a slice of time used up. */
  const hurry = (): void => {
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => (now += 1000));
  };

  it("begins as it will be, and grows at its end", async () => {
    hurry();
    const parts = await steps();
    const whole = show(parts.at(-1)?.lines ?? []);
    expect(parts.length).toBeGreaterThan(2);
    expect(whole).toHaveLength(2 * count);
    for (const { lines, list } of parts) {
      expect(whole.slice(0, lines.length)).toEqual(show(lines));
      expect(list).toBe(parts[0].list);
    }
  });

  it("keeps the former order until the next one is made, and leaves no line out", async () => {
    const byDate = (await steps()).at(-1);
    hurry();
    const parts = await steps({ sort: "right" });
    const made = parts.pop();
    expect(parts.length).toBeGreaterThan(0);
    for (const { lines, list, arranging } of parts) {
      expect([list, show(lines)]).toEqual([byDate?.list, show(byDate?.lines ?? [])]);
      expect(arranging).toBeLessThan(1);
    }
    const lines = made?.lines ?? [];
    expect(show(lines).toSorted()).toEqual(show(byDate?.lines ?? []).toSorted());
    expect(after(lines)).toEqual(after(lines).toSorted((a, b) => (foldText(a) < foldText(b) ? -1 : foldText(a) > foldText(b) ? 1 : 0)));
    expect(made?.list).not.toBe(byDate?.list);
    expect((await step({ sort: "right" })).list).toBe(made?.list);
  });

  it("lists what was read in the order asked for when it is stopped, and the rest when it goes on", async () => {
    hurry();
    const first = await step({ sort: "left" });
    expect(first.read).toBeLessThan(count);
    const stopped = (await steps({ sort: "left", isStopped: true })).at(-1);
    expect(stopped?.read).toBe(first.read);
    expect(stopped?.shown).toBe(stopped?.total);
    const keys = stopped?.lines.map(({ left }) => termsOf(left).toReversed().join(" ")) ?? [];
    expect(keys).toEqual(keys.toSorted());
    expect((await steps({ sort: "left" })).at(-1)).toMatchObject({ read: count, shown: 2 * count });
  });

  it("filters in steps, each line that holds the words at once", async () => {
    await steps();
    hurry();
    const parts = await steps({ filter: "asks 12" });
    expect(parts.length).toBeGreaterThan(10);
    expect(parts.at(-1)?.lines.length).toBe((await steps({ filter: "asks 12", turn: 2 })).at(-1)?.lines.length);
    for (const { lines } of parts) for (const { left } of lines) expect(left).toContain("12");
    const shares = (await steps({ filter: "asks", sort: "right" })).map(({ arranging }) => arranging ?? 1);
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it("serves two lists at a time, such as that of a file, without beginning anew", async () => {
    await steps();
    hurry();
    let isMade = false;
    for (let calls = 0; !isMade && calls < 500; calls += 1) {
      const pages = [await step({ sort: "left" }), await step({ sort: "right", turn: 0 })];
      isMade = pages.every(({ arranging }) => arranging === null);
    }
    expect(isMade).toBe(true);
  });
});
