import fc from "fast-check";
import { expect, it } from "vitest";
import { readingText } from "../../../shared/domain/article.ts";
import { findHits } from "../../../shared/query/hits.ts";
import { parseQuery } from "../../../shared/query/parse.ts";
import { anArchive, anArticle, must, paragraphs, storeArticles } from "../test-archive.ts";

it("finds a start that many words have near another word as it finds each of them", async () => {
  const archive = await anArchive();
  const endings = [..."abcdefghijklmnop"];
  const texts = endings.flatMap((ending) => [
    `The wel${ending} met the envoy. wel${ending}`,
    `The wel${ending} was far away from any envoy.`,
  ]);
  await storeArticles(
    archive,
    texts.map((text, at) => anArticle({ headline: `Note ${at}`, blocks: paragraphs(text) })),
  );
  const found = async (query: string): Promise<number[]> => {
    const page = must(await archive.ask("search.run", { query, sort: "added", offset: 0, limit: 50, fold: false }));
    return page.rows.map((row) => row.id);
  };
  const each = await Promise.all(endings.map((ending) => found(`=wel${ending} near/3 envoy`)));
  expect(each.map((ids) => ids.length)).toEqual(endings.map(() => 1));
  expect(await found("wel* near/3 envoy")).toEqual(each.flat().sort((a, b) => b - a));
  expect(await found("atleast2 wel*")).toHaveLength(endings.length);
});

it("counts for one search nothing that another one counted", async () => {
  const archive = await anArchive();
  await storeArticles(
    archive,
    ["One visit by the envoy.", "A visit, another visit, and the envoy.", "The envoy stayed."].map((text, at) =>
      anArticle({ headline: `Note ${at}`, blocks: paragraphs(text) }),
    ),
  );
  const scores = async (query: string) => {
    const page = must(await archive.ask("search.run", { query, sort: "relevance", offset: 0, limit: 50, fold: false }));
    return page.rows.map(({ id, score }) => ({ id, score }));
  };
  const before = await scores('"the envoy"');
  expect(await scores("atleast2 visit")).toHaveLength(1);
  expect(await scores('"the envoy"')).toEqual(before);
});

it("finds by distances, sentences and paragraphs the articles whose texts have marks, and no others", async () => {
  // Names, which no language inflects.
  const names = ["varn", "orsu", "tilk", "mebo"];
  const word = fc.constantFrom(...names);
  const sentence = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => `Xe ${words.join(" ")}.`);
  const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(" "));
  const texts = fc.sample(fc.array(paragraph, { minLength: 1, maxLength: 3 }), { numRuns: 60, seed: 7 }).map((each) => paragraphs(...each));
  const archive = await anArchive();
  // Several segments, one of them with an article that is gone and its new text in another.
  for (const [at, blocks] of texts.entries())
    await storeArticles(archive, [anArticle({ headline: `Note ${at}`, standfirst: null, language: null, blocks })]);

  const some = fc.oneof(
    word,
    fc.tuple(word, word).map(([a, b]) => `(${a} OR ${b})`),
    word.map((each) => `${each.slice(0, 2)}*`),
  );
  const byWords = fc.constantFrom("near/1", "near/3", "pre/2", "pre/5", "adj");
  const distance = fc.oneof(byWords, fc.constantFrom("/s", "same"));
  const query = fc.oneof(
    fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => `"${words.join(" ")}"`),
    fc.tuple(some, distance, some).map((parts) => parts.join(" ")),
    fc.tuple(some, byWords, some, byWords, some).map(([a, first, b, second, c]) => `(${a} ${first} ${b}) ${second} ${c}`),
    fc.tuple(some, byWords, some, some, fc.constantFrom("near/2", "pre/3")).map(([a, f, b, c, h]) => `/f5/ ((${a} ${f} ${b}) ${h} ${c})`),
    fc.tuple(word, word, distance, some).map(([a, b, how, c]) => `"${a} ${b}" ${how} ${c}`),
  );
  await fc.assert(
    fc.asyncProperty(query, async (asked) => {
      const parsed = parseQuery(asked);
      if (!parsed.ok) throw new Error(`${asked}: ${JSON.stringify(parsed.error)}`);
      const wanted = texts.flatMap((blocks, at) => (findHits(readingText(blocks), parsed.value).length > 0 ? [at + 1] : []));
      expect([...must(await archive.ask("search.ids", { query: asked }))].sort((a, b) => a - b)).toEqual(wanted);
    }),
    { numRuns: 400 },
  );
}, 60_000);
