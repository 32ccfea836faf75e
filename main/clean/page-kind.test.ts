/** Pages as content systems of many kinds build them: what is the story, who wrote it, what stays out. */
import { describe, expect, it } from "vitest";
import type { CleanArticle } from "../../shared/domain/clean-article.ts";
import { cleanDocument } from "./clean.ts";

const topics = ["harbour", "tide", "pilot", "lantern", "council", "granary"];
const told = topics.map(
  (topic) => `The ${topic} master said that the lights would burn again before the week was out, whatever the weather.`,
);
const prose = told.map((text) => `<p>${text}</p>`).join("");
const head = "Lights to burn again soon";

function clean(body: string, title = `${head} | Gazette`): CleanArticle {
  const html = `<html><head><title>${title}</title></head><body>${body}</body></html>`;
  const result = cleanDocument({ kind: "page", html, hints: { capturedAt: "2026-11-24T08:00:00.000Z" } }, () => "en");
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}
const text = (article: CleanArticle): string => article.blocks.map((block) => block.text).join("\n");

describe("a page's story", () => {
  it("keeps a paragraph that is links from end to end, and not one that is a single link", () => {
    const linked =
      "<p><a href='/1'>The harbour council of Lares</a> <a href='/2'>voted on Tuesday night</a> <a href='/3'>to light the quay</a>.</p>";
    const call = "<p><a href='/4'>Storm closes the quay for a month, says the coast authority.</a></p>";
    const shown = text(clean(`<article><h1>${head}</h1><div>${linked}${prose}${call}</div></article>`));
    expect(shown).toContain("The harbour council of Lares voted on Tuesday night to light the quay.");
    expect(shown).not.toContain("Storm closes");
  });

  it("keeps a list of links that its text announces, to its end", () => {
    const list = "<ul><li><a href='/a'>The survey in full</a></li><li><a href='/b'>What the engineers said</a></li></ul>";
    const shown = text(
      clean(`<article><h1>${head}</h1><div>${prose}<p>The council published two papers:</p>${list}${prose}</div></article>`),
    );
    expect(shown).toContain("The survey in full\nWhat the engineers said");
  });

  it("goes without readers' comments, though they are longer than the story and their element has no name", () => {
    const comment =
      "<div><p>I think that this is right, because the quay has been dark for far too long and nobody asked us who live here.</p></div>";
    const shown = text(
      clean(
        `<article><h1>${head}</h1>${told.slice(0, 2).join("<br><br>")}</article><section><h2>12 comments</h2>${comment.repeat(12)}</section>`,
      ),
    );
    expect(shown).toContain(told[1]);
    expect(shown).not.toContain("I think");
  });

  it("goes without the notes of a page in whatever language", () => {
    const notes = [
      "Czytaj także: Burza zamyka port",
      "Ayrıca okuyun: Fırtına",
      "Читайте також: Шторм",
      "免责声明：本文仅代表作者个人观点。",
      "相关阅读：鱼价下跌",
    ];
    const shown = text(
      clean(`<h1>${head}</h1><div>${prose}${notes.map((note) => `<p>${note}</p>`).join("")}<p>URL: https://gazette.example/1</p></div>`),
    );
    expect(shown).toBe(told.join("\n"));
  });

  it("has its headline in bold type where a page of tables names only itself in its title", () => {
    const rows = `<table><tr><td><b>${head} in the whole strait</b></td></tr><tr><td>18/11/2026</td></tr><tr><td>${told.join("<br><br>")}</td></tr></table>`;
    const article = clean(`<table><tr><td>Friday, November 20, 2026</td></tr><tr><td>${rows}</td></tr></table>`, "Aldmoor News Agency");
    expect(article).toMatchObject({ headline: `${head} in the whole strait`, published: { day: "2026-11-18" } });
  });

  it.each([
    [`Gazette » Archive » ${head}`, `<h2>${head}</h2>`, head],
    ["北码头重新开放_新闻中心_海峡网", "", "北码头重新开放"],
  ])("has its headline without the way to it: %s", (title, heading, headline) => {
    expect(clean(`${heading}${prose}`, title).headline).toBe(headline);
  });
});

describe("a page's byline", () => {
  it.each([
    ["<footer class='node__meta'>Par Solène Guivarc’h, 18 novembre 2026</footer>", "Solène Guivarc’h"],
    ["<div class='info'><span class='publish'>نشر في: ١٨ نوفمبر ٢٠٢٦</span> <span>كتب: سليم الحداد</span></div>", "سليم الحداد"],
    ["<div class='amp-wp-meta amp-wp-byline'><span class='amp-wp-author author vcard'>Jo Arnel</span></div>", "Jo Arnel"],
  ])("is read from %s", (line, byline) => {
    expect(clean(`<article><h1>${head}</h1>${line}<div>${prose}</div></article>`).byline).toBe(byline);
  });
});
