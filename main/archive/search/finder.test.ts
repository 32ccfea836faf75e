import { expect, it } from "vitest";
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
