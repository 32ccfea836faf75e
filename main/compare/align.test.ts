import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, readingText } from "../../shared/domain/article.ts";
import { articleId } from "../../shared/domain/ids.ts";
import { compareArticles } from "./align.ts";

const article = (id: number, language: string, ...paragraphs: readonly string[]) => ({
  id: articleId.parse(id),
  language,
  blocks: paragraphs.map((text): Block => ({ kind: "paragraph", text, credit: null })),
});

const wire = article(
  1,
  "en",
  "Envoys left the hall after midnight with a text that asks both capitals for restraint.",
  "“We expect deeds on the water,” said Sigrun Halvey, the secretary general.",
  "An earlier draft spoke of renouncing all use of force.",
);
const daily = article(
  2,
  "en",
  "Three convoys have passed since Friday.",
  "Envoys left the hall after midnight with a text that asks both capitals for maximum restraint. “We expect deeds on the water,” said Sigrun Halvey, the secretary general, on the steps.",
);

describe("compareArticles", () => {
  const result = compareArticles([wire, daily]);
  const words = (of: typeof wire, { start, end }: { start: number; end: number }): string => readingText(of.blocks).slice(start, end);

  it("numbers shared sentences in the order of the first text", () => {
    expect(
      result.passages.map((passage) =>
        passage.places.map((place) => words(place.articleId === wire.id ? wire : daily, place.span).slice(0, 12)),
      ),
    ).toEqual([
      ["Envoys left ", "Envoys left "],
      ["“We expect d", "“We expect d"],
    ]);
  });

  it("underlines the words that differ", () => {
    const differing = result.passages.flatMap((passage) =>
      passage.places.flatMap((place) => place.differing.map((span) => words(place.articleId === wire.id ? wire : daily, span))),
    );
    expect(differing).toEqual(["maximum", "on the steps"]);
  });

  it("says what only one of them has", () => {
    expect(
      result.articles.map(({ articleId: id, onlyHere }) => onlyHere.map((span) => words(id === wire.id ? wire : daily, span))),
    ).toEqual([["An earlier draft spoke of renouncing all use of force."], ["Three convoys have passed since Friday."]]);
  });

  it("gives an article compared with itself as wholly shared", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 6 }), (paragraphs) => {
        const one = article(1, "en", ...paragraphs);
        const { articles } = compareArticles([one, { ...one, id: articleId.parse(2) }]);
        expect(articles.map((each) => each.onlyHere)).toEqual([[], []]);
      }),
    );
  });

  it("shares the same passages whichever article comes first", () => {
    const turned = compareArticles([daily, wire]);
    expect(turned.passages).toHaveLength(result.passages.length);
    expect(turned.articles.map((each) => each.sharedShare).reverse()).toEqual(result.articles.map((each) => each.sharedShare));
  });

  it("pairs sentences of two languages by the figures and names that they share, and no others", () => {
    const english = article(
      3,
      "en",
      "On Monday 12 ships with 340 sailors left Aldenhall, said Sigrun Halvey.",
      "Both capitals were silent for the whole evening.",
      "Nobody in the hall wanted to say who had written the text.",
      "The ministers meet again next week.",
    );
    const russian = article(
      4,
      "ru",
      "Министры соберутся снова через неделю.",
      "По словам Сигрун Халви, 12 кораблей с 340 моряками вышли из Альденхалла.",
      "Остальные участники ничего не сказали.",
    );
    const { passages, articles } = compareArticles([english, russian]);
    expect(passages.map((passage) => passage.places.map((place) => place.span.start))).toEqual([
      [0, readingText(russian.blocks).indexOf("По словам")],
    ]);
    expect(passages[0]?.places.map((place) => place.differing)).toEqual([[], []]);
    expect(articles.map((each) => each.onlyHere.length)).toEqual([3, 2]);
  });

  it("joins three tellings into one passage", () => {
    const third = article(3, "en", "The text asks nobody for anything.", "“We expect deeds on the water,” said Sigrun Halvey.");
    expect(compareArticles([wire, daily, third]).passages.map((passage) => passage.places.map((place) => place.articleId))).toEqual([
      [1, 2],
      [1, 2, 3],
    ]);
  });

  it("finds nothing in articles without a sentence", () => {
    expect(compareArticles([article(1, "en"), article(2, "fr", "…")])).toEqual({
      articles: [1, 2].map((id) => ({ articleId: id, onlyHere: [], sharedShare: 0 })),
      passages: [],
    });
  });
});
