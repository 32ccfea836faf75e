/** Every string is a valid thing to type: always an answer or a sentence, whatever is asked of it. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tell } from "../../../shared/contract/tell.ts";
import { anyQuery } from "../../../shared/query/test-queries.ts";
import type { Archive } from "../archive.ts";
import { anArchive, anArticle, must, paragraphs, storeArticles } from "../test-archive.ts";

let archive: Archive;

beforeAll(async () => {
  archive = await anArchive();
  await storeArticles(archive, [
    anArticle({ headline: "Restraint: the word of the night", blocks: paragraphs("Nobody asked for restraint. U.N. and 2.4 million.") }),
    anArticle({ headline: "Retenue", language: "fr", blocks: paragraphs("L’accord d’Orsenne, dit-on, n’est qu’une retenue.") }),
    anArticle({ headline: "峰会", language: "zh", blocks: paragraphs("各国部长就港口制裁问题谈判至黎明。") }),
    anArticle({ headline: "قمة", language: "ar", blocks: paragraphs("ضبط النفس كلمة الليلة") }),
    anArticle({ headline: "Abkommen", language: "de", blocks: paragraphs("Das Handelsabkommen und der Handel.") }),
  ]);
  must(await archive.ask("words.save", { id: null, kind: "synonyms", words: ["restraint", "retenue", "word of the night"] }));
});
afterAll(() => archive.close());

async function askAll(query: string): Promise<void> {
  const page = await archive.ask("search.run", { query, sort: "relevance", offset: 0, limit: 20, fold: true });
  if (!page.ok) {
    expect(page.error.kind).toBe("query-invalid");
    expect(tell(page.error, "en")).toMatch(/\p{L}.*[.:]/u);
  }
  for (const answer of [
    await archive.ask("search.facets", { query }),
    await archive.ask("search.clauses", { query }),
    await archive.ask("search.suggest", { query }),
    await archive.ask("search.ids", { query }),
    await archive.ask("insight.cite", { query }),
  ])
    expect(answer.ok || answer.error.kind === "query-invalid").toBe(true);
  expect((await archive.ask("words.widened", { query })).ok).toBe(true);
  for (const row of page.ok ? page.value.rows : []) must(await archive.ask("article.load", { id: row.id, query }));
}

describe("whatever is typed", () => {
  it("is answered, or told in a sentence", async () => {
    await fc.assert(fc.asyncProperty(anyQuery, askAll), { numRuns: 400 });
    await fc.assert(
      fc.asyncProperty(anyQuery, (query) => askAll(`${query} widen:synonyms widen:names`)),
      { numRuns: 100 },
    );
  }, 60_000);

  it.each([
    ["only operators", "AND OR NOT near/5 /s atleast3 - = ( ) { }"],
    ["only marks", '"" “” «» -- == ** ?? ~~ :: '],
    ["only function words", "the of and le la der die das"],
    ["lone surrogates", "\uD800 restraint \uDFFF \uD83D"],
    ["an injection", "'; DROP TABLE articles; -- \" OR 1=1 UNION SELECT * FROM captures"],
    ["markup", "<script>alert(1)</script> <img src=x onerror=alert(1)>"],
    ["a path", "../../etc/passwd %00 \u0000 C:\\Windows"],
    ["marks of direction", "\u202Erestraint\u202C \u200F\u200E"],
    ["ten thousand letters", "a".repeat(10_000)],
    ["ten thousand characters of words", "restraint ".repeat(1000).slice(0, 10_000)],
    ["ten thousand characters of OR", "a OR ".repeat(2000).slice(0, 9_999)],
    ["ten thousand brackets", "(".repeat(10_000)],
    ["ten thousand quotation marks", '"'.repeat(10_000)],
    ["ten thousand stars", "a*".repeat(5000)],
    ["a long chain of near", "a near/5 ".repeat(1100).slice(0, 9_999)],
    ["fields without values", "title: outlet: date: words: has: is: widen:"],
    ["names of objects", "constructor: __proto__:x toString:1 hasOwnProperty valueOf"],
  ])(
    "takes %s",
    async (_, query) => {
      const started = performance.now();
      await askAll(query);
      expect(performance.now() - started).toBeLessThan(20_000);
      expect(must(await archive.ask("archive.status", {}))?.articles).toBe(5);
    },
    30_000,
  );
});
