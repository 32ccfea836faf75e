import { describe, expect, it } from "vitest";
import type { CleanArticle } from "../../shared/domain/clean-article.ts";
import { cleanDocument } from "./clean.ts";

const topics = ["harbour", "tide", "pilot", "lantern", "council", "granary", "ferry", "customs", "signal", "estuary"];
const sentence = (at: number): string =>
  `The ${topics[at % topics.length]} master of quay ${at} said that the lights would burn again before the week was out, whatever the weather.`;
const prose = (count: number, from = 0): string => Array.from({ length: count }, (_, at) => `<p>${sentence(from + at)}</p>`).join("");
const menu = `<nav><ul>${topics.map((topic) => `<li><a href="/${topic}">${topic}</a></li>`).join("")}</ul></nav>`;
const teasers = (tag: string): string =>
  `<${tag}>${topics.map((topic) => `<h3><a href="/x">What the ${topic} needs before winter</a></h3><p>A word on the ${topic}.</p>`).join("")}</${tag}>`;

function clean(body: string, head = ""): CleanArticle {
  const html = `<html><head><title>Lights to burn again | Gazette</title>${head}</head><body>${body}</body></html>`;
  const result = cleanDocument({ kind: "page", html, hints: { capturedAt: "2026-11-24T08:00:00.000Z" } }, () => "en");
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}
const texts = (article: CleanArticle, kind = "paragraph"): string[] =>
  article.blocks.filter((block) => block.kind === kind).map((block) => block.text);
const all = (count: number, from = 0): string[] => Array.from({ length: count }, (_, at) => sentence(from + at));

describe("the text of a page", () => {
  it("is found on a print version without any classes", () => {
    const article = clean(
      `<b>Gazette</b><hr><h1>Lights to burn again</h1>${prose(4)}<hr><p>Printed from gazette.example</p><p>© Gazette 2026</p>`,
    );
    expect(texts(article).slice(0, 4)).toEqual(all(4));
    expect(texts(article).join(" ")).not.toContain("©");
  });

  it("is found on an AMP version", () => {
    const article = clean(
      `<amp-sidebar><ul><li><a href="/">Home</a></li></ul></amp-sidebar><article><h1>Lights to burn again</h1><amp-img src="a"></amp-img>${prose(4)}
       <amp-ad type="x"><p>Buy lanterns at the quay, the best in town, today.</p></amp-ad></article><amp-list>${teasers("div")}</amp-list>`,
    );
    expect(texts(article)).toEqual(all(4));
  });

  it("is found in the cell of a table", () => {
    const article = clean(
      `<table><tr><td>${menu}</td><td><h1>Lights to burn again</h1>${all(4).join("<br><br>")}</td><td>${teasers("div")}</td></tr></table>`,
    );
    expect(texts(article)).toEqual(all(4));
  });

  it("keeps the opening paragraph that stands before the body's own element", () => {
    const article = clean(
      `${menu}<article><h1>Lights to burn again</h1><p class="article-intro">${sentence(0)}</p><div class="share">Share</div><div class="article-body">${prose(4, 1)}</div></article>`,
    );
    expect([article.standfirst, ...texts(article)].filter((text) => text !== null)).toEqual(all(5));
  });

  it("keeps paragraphs that are full of links, and lists", () => {
    const linked = `<p>The <a href="/1">master of the harbour</a>, the <a href="/2">pilot of the ferry</a> and the <a href="/3">keeper of the lantern</a> met <a href="/4">on Tuesday in Tarnhof</a>.</p>`;
    const list = "<ul><li>More oil for the lanterns of the quay</li><li>A second keeper, from the spring on</li></ul>";
    const article = clean(
      `${menu}<h1>Lights to burn again</h1><div class="story">${prose(2)}${linked}${list}${prose(2, 2)}</div>${teasers("aside")}`,
    );
    expect(texts(article)).toHaveLength(5);
    expect(texts(article, "list-item")).toEqual(["More oil for the lanterns of the quay", "A second keeper, from the spring on"]);
  });

  it("keeps every entry of a live blog", () => {
    const entries = Array.from(
      { length: 5 },
      (_, at) => `<section class="entry"><h3>${18 - at}.40 Entry ${at}</h3><p>${sentence(at)}</p></section>`,
    ).join("");
    const article = clean(`${menu}<h1>Lights to burn again: live</h1><main>${entries}</main>${teasers("aside")}`);
    expect(texts(article)).toEqual(all(5));
  });

  it("goes without a pull quote that repeats a sentence of the text", () => {
    const pulled = "The lights would burn again before the week was out";
    const article = clean(
      `<h1>Lights to burn again</h1><div class="story">${prose(2)}<blockquote class="pullquote">“${pulled}”</blockquote>${prose(2, 2)}</div>`,
    );
    expect(article.blocks.map((block) => block.kind)).toEqual(["paragraph", "paragraph", "paragraph", "paragraph"]);
    expect(article.removed.some((each) => each.text.includes(pulled) && each.why === "repeated")).toBe(true);
  });

  it("is read from the page's data where only a script would show it", () => {
    const data = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Lights to burn again","articleBody":"${all(4).join("\\n")}"}</script>`;
    expect(texts(clean(`${menu}<h1>Lights to burn again</h1><div id="app"></div>${teasers("aside")}`, data))).toEqual(all(4));
  });

  it("is not mistaken for a share bar by the name of its wrapper", () => {
    const article = clean(
      `${menu}<h1>Lights to burn again</h1><div class="body-share-wrapper">${prose(4)}</div>${teasers("div class='related'")}${"<p>x</p>".repeat(3)}`,
    );
    expect(texts(article).slice(0, 4)).toEqual(all(4));
  });

  it("does not end at an empty title inside a drawing", () => {
    expect(texts(clean(`<svg><title/><path d="M0"/></svg><h1>Lights to burn again</h1>${prose(4)}`))).toEqual(all(4));
  });
});

describe("the fields of a page", () => {
  it.each([
    ["Lights to burn again | Gazette", "Lights to burn again"],
    ["Lights to burn again - World - Gazette", "Lights to burn again"],
    ["Gazette: Lights to burn again", "Lights to burn again"],
    ["lights to burn again – Gazette.example", "Lights to burn again"],
  ])("gives the headline of %s without site and section", (title, headline) => {
    const html = `<title>${title}</title><meta property="og:site_name" content="Gazette"><meta property="article:section" content="World">${prose(4)}`;
    const result = cleanDocument(
      { kind: "page", html, hints: { capturedAt: "2026-11-24T08:00:00.000Z", url: "https://gazette.example/a" } },
      () => "en",
    );
    expect(result.ok && result.value.headline).toBe(headline);
  });

  it("gives the address without what tracks its reader", () => {
    const url = "https://www.gazette.example/lights?id=7&utm_source=x&fbclid=y&at_medium=z&xtor=RSS-1&ref=feed#top";
    const result = cleanDocument({ kind: "page", html: prose(3), hints: { capturedAt: "2026-11-24T08:00:00.000Z", url } }, () => "en");
    expect(result.ok && result.value.url).toBe("https://www.gazette.example/lights?id=7");
  });
});

describe("days in the text of a page", () => {
  it("stay where they head an entry or stand in a table", () => {
    const diary = `<h3>12 November 2026</h3><p>${sentence(2)}</p>`;
    const table = "<table><tr><td>12 November 2026</td><td>40 lamps</td></tr><tr><td>13 November 2026</td><td>52 lamps</td></tr></table>";
    const article = clean(`<h1>Lights to burn again</h1><div class="story">${prose(2)}${diary}${table}${prose(2, 3)}</div>`);
    expect(texts(article, "subheading")).toEqual(["12 November 2026"]);
    expect(texts(article)).toContain("13 November 2026 52 lamps");
  });

  it("places what was removed among what was kept, with the reason", () => {
    const { removed } = clean(
      `${menu}<article><h1>Lights to burn again</h1>${prose(3)}</article><div class="sidebar"><p>Correction: no.</p></div>`,
    );
    expect(removed.at(0)).toMatchObject({ text: "harbour", at: 0, why: "element" });
    expect(removed.at(-1)).toMatchObject({ text: "Correction: no.", at: 3, why: "element" });
  });
});
