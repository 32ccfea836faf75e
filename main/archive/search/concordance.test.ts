import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { describedContext } from "../../../shared/concordance/context.ts";
import type { ConcordanceLine, ConcordancePage, ConcordanceRequest } from "../../../shared/contract/insight.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
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
    offset: 0,
    limit: 100,
    ...over,
  };
  for (;;) {
    const page = must(await archive.ask("insight.concordance", request));
    if (page.read === page.articles) return page;
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
      query: "(restraint",
      sort: "date",
      filter: "",
      unseenOnly: false,
      turn: 0,
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

describe("a concordance that is still being read", () => {
  it("begins as it will be, and grows at its end", async () => {
    const archive = await anArchive();
    const articles = Array.from({ length: 350 }, (_, at) =>
      anArticle({ headline: `Restraint ${at}`, blocks: paragraphs(`Number ${at} asks for restraint.`) }),
    );
    await storeArticles(archive, articles);
    const parts: string[][] = [];
    for (;;) {
      const page = must(
        await archive.ask("insight.concordance", {
          query: "restraint",
          sort: "date",
          filter: "",
          unseenOnly: false,
          turn: 1,
          offset: 0,
          limit: 1000,
        }),
      );
      expect(page.shown).toBe(page.total);
      parts.push(show(page.lines));
      if (page.read === page.articles) break;
    }
    const whole = parts.at(-1) ?? [];
    expect(whole).toHaveLength(700);
    for (const part of parts) expect(whole.slice(0, part.length)).toEqual(part);
    await archive.close();
  });
});
