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
});
