import { describe, expect, it } from "vitest";
import type { CleanArticle, DocumentHints, SourceDocument } from "../../shared/domain/clean-article.ts";
import { cleanDocument } from "./clean.ts";

const capturedAt = "2026-11-24T08:00:00.000Z";
const page = (html: string, hints: Partial<DocumentHints> = {}): SourceDocument => ({
  kind: "page",
  html,
  hints: { capturedAt, ...hints },
});
const text = (content: string, hints: Partial<DocumentHints> = {}): SourceDocument => ({
  kind: "text",
  text: content,
  hints: { capturedAt, ...hints },
});

function clean(document: SourceDocument): CleanArticle {
  const result = cleanDocument(document, () => "en");
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

const prose =
  "The harbour master said on Tuesday that the lights of the estuary would burn again before the week was out, whatever the weather.";
const paragraphs = (count: number): string => Array.from({ length: count }, (_, at) => `<p>${at + 1}. ${prose}</p>`).join("");
const kinds = (article: CleanArticle): string[] => article.blocks.map((block) => block.kind);

describe("cleanDocument on a page", () => {
  it("takes the story and leaves menus, teasers, comments and rights", () => {
    const article = clean(
      page(`<title>Lights to burn again | Narrows Gazette</title><nav><a href="/">Home</a></nav><h1>Lights to burn again</h1><div class="story">${paragraphs(4)}</div>
        <div class="related"><h3>More</h3><p>${prose.replace("harbour", "dredger")}</p></div><div id="comments"><p>${prose.replace("Tuesday", "no day")}</p></div><footer>© Gazette</footer>`),
    );
    expect(article.headline).toBe("Lights to burn again");
    expect(kinds(article)).toEqual(["paragraph", "paragraph", "paragraph", "paragraph"]);
    expect(article.removed.map((each) => each.text).join("\n")).toContain("dredger");
  });

  it("keeps a caption apart from its credit", () => {
    const article = clean(
      page(
        `<h1>Lights to burn again soon</h1><figure><img src="a"><figcaption>The old light. <span class="credit">WANDA KRELL / MW</span></figcaption></figure>${paragraphs(3)}`,
      ),
    );
    expect(article.blocks[0]).toEqual({ kind: "caption", text: "The old light.", credit: "Wanda Krell / MW" });
  });

  it("believes a stated publication time and keeps its instant", () => {
    const article = clean(
      page(
        `<meta property="article:published_time" content="2026-11-11T19:52:00+02:00"><h1>Lights to burn again soon</h1>${paragraphs(3)}`,
      ),
    );
    expect(article.published).toEqual({
      day: "2026-11-11",
      instant: "2026-11-11T17:52:00.000Z",
      certainty: "certain",
      evidence: ["article:published_time: 2026-11-11T19:52:00+02:00"],
      candidates: [],
    });
  });

  it("does not believe a date after the capture", () => {
    const article = clean(
      page(`<meta name="date" content="2031-01-01"><h1>Lights to burn again soon</h1><p class="date">12 November 2026</p>${paragraphs(3)}`),
    );
    expect(article.published.day).toBe("2026-11-12");
  });

  it("reads outlet, author and address from what the page says of itself", () => {
    const article = clean(
      page(`<link rel="canonical" href="https://www.gazette.example/a?id=7&utm_source=x#top"><meta property="og:site_name" content="Narrows Gazette">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Lights","author":[{"name":"Tamsin Vekler"}]}</script><h1>Lights to burn again soon</h1>${paragraphs(3)}`),
    );
    expect(article.byline).toBe("Tamsin Vekler");
    expect(article.url).toBe("https://www.gazette.example/a?id=7");
    expect(article.outlet).toEqual({ name: "Narrows Gazette", domain: "gazette.example", evidence: "og:site_name: Narrows Gazette" });
  });

  it("parts the dateline from the first paragraph", () => {
    const article = clean(page(`<h1>Lights to burn again soon</h1><p>TARNHOF, Nov 3 (MW) — ${prose}</p>${paragraphs(3)}`));
    expect(article.dateline).toBe("TARNHOF, Nov 3 (MW)");
    expect(article.blocks[0]?.text).toBe(prose);
  });

  it("says so where a page has no words", () => {
    expect(cleanDocument(page("<html><script>var a = 1</script></html>"), () => null)).toEqual({
      ok: false,
      error: { kind: "no-words" },
    });
  });
});

describe("cleanDocument on a text", () => {
  it("reads the fields that the carrier gives", () => {
    const article = clean(
      text(`${prose}\n\n${prose}`, { headline: "Lights again", byline: "Anselme Tourbier", date: "13 novembre 2026", outlet: "Le Quai" }),
    );
    expect(article).toMatchObject({
      headline: "Lights again",
      byline: "Anselme Tourbier",
      outlet: { name: "Le Quai" },
      published: { day: "2026-11-13", certainty: "certain" },
    });
    expect(kinds(article)).toEqual(["paragraph", "paragraph"]);
  });

  it("joins lines that were broken by hand", () => {
    const wrapped = prose.replace(/(.{55,64}) /g, "$1\n");
    expect(clean(text(`Lights to burn again\n\n${wrapped}\n\n${wrapped}`)).blocks.map((block) => block.text)).toEqual([prose, prose]);
  });

  it("offers the years that a weekday fits, and never chooses one", () => {
    const { published } = clean(
      text(
        `Lights to burn again\n\nThe lights went out on Monday, November 2, after a winter without a keeper, the harbour office said. ${prose}`,
      ),
    );
    expect(published.day).toBeNull();
    expect(published.certainty).toBe("candidates");
    expect(published.candidates.map((each) => each.day)).toEqual(["2026-11-02", "2020-11-02", "2015-11-02", "2009-11-02"]);
  });

  it("leaves out years before the last one that the text tells of as past", () => {
    const { published } = clean(
      text(
        `Lights to burn again\n\nThe lights went out on Monday, November 2, for the first time since the spring of 2018, the harbour office said. ${prose}`,
      ),
    );
    expect(published.candidates.map((each) => each.day)).toEqual(["2026-11-02", "2020-11-02"]);
    expect(published.candidates[0]?.why).toContain("2018");
  });
});
