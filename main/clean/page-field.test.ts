/** Dates as content systems of many kinds keep them. */
import { describe, expect, it } from "vitest";
import type { CleanArticle } from "../../shared/domain/clean-article.ts";
import { cleanDocument } from "./clean.ts";

const prose = "The harbour master said that the lights of the estuary would burn again before the week was out, whatever the weather.";
const paragraphs = [1, 2, 3].map((at) => `<p>${at}. ${prose}</p>`).join("");

function clean(head: string, body = "", url?: string): CleanArticle {
  const html = `<html><head><title>Lights to burn again soon</title>${head}</head><body><h1>Lights to burn again soon</h1>${body}${paragraphs}</body></html>`;
  const hints = { capturedAt: "2026-11-24T08:00:00.000Z", ...(url ? { url } : {}) };
  const result = cleanDocument({ kind: "page", html, hints }, () => null);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}
const dayOf = (head: string, body = "", url?: string): string | null => clean(head, body, url).published.day;
const linked = (json: unknown): string => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
const moment = "2026-11-11T05:12:33+01:00";

describe("the date of publication in a page's fields", () => {
  it.each(["rbpubdate", "article_publish_date", "publisher-date", "releaseDate", "vr:published_time", "timestamp", "article:create_at"])(
    "is found in a meta element named %s",
    (name) => {
      expect(dayOf(`<meta name="${name}" content="${moment}">`)).toBe("2026-11-11");
    },
  );

  it.each(["expires", "event-date", "unpublish_date", "reading-time"])("is not taken from a meta element named %s", (name) => {
    expect(dayOf(`<meta name="${name}" content="${moment}">`)).toBeNull();
  });

  it("is that of the article which has the page's own headline", () => {
    const other = { "@type": "NewsArticle", headline: "Grain ships wait outside the port", datePublished: "2026-10-01" };
    expect(dayOf(linked([other, { "@type": "NewsArticle", headline: "Lights to burn again soon", datePublished: moment }]))).toBe(
      "2026-11-11",
    );
  });

  it.each([
    ["a list", [moment]],
    ["an object", { "@value": moment }],
    ["milliseconds", Date.parse(moment)],
  ])("may be %s in JSON-LD", (_what, datePublished) => {
    expect(dayOf(linked({ "@type": "Article", datePublished }))).toBe("2026-11-11");
  });

  it("stands in RDFa, in the attributes of elements, in data for scripts without quotation marks", () => {
    expect(dayOf("", `<span property="dc:date dc:created" content="${moment}">Submitted by the office</span>`)).toBe("2026-11-11");
    expect(dayOf("", `<abbr class="published" title="${moment}">Wednesday</abbr>`)).toBe("2026-11-11");
    expect(dayOf("", `<relative-time datetime="${moment}">2 days ago</relative-time>`)).toBe("2026-11-11");
    expect(dayOf("", `<span class="date" data-epoch="${Date.parse(moment) / 1000}"></span>`)).toBe("2026-11-11");
    expect(dayOf(`<script>var page={name:"x",article_publish_date:"2026-11-11 05:12",a:1};</script>`)).toBe("2026-11-11");
  });

  it("is not that of another story in a list, or of a reader's comment", () => {
    const item = (name: string): string =>
      `<div itemprop="${name}" itemscope><meta itemprop="datePublished" content="2026-10-01"><a href="/x">Grain ships wait</a></div>`;
    expect(dayOf("", `${item("itemListElement")}${item("comment")}<time itemprop="datePublished" datetime="${moment}">11 Nov</time>`)).toBe(
      "2026-11-11",
    );
  });

  it.each([
    "news/11/11/2026/lights",
    "lights-11-11-2026-8391.php",
    "2026/11/11/lights",
    "lights-2026.11.11.html",
    "news?date=2026-11-11&id=4",
    "2026-11-11T0512-lights",
    "202611/11/t20261111_44.shtml",
  ])("is read from the address /%s", (path) => {
    expect(dayOf("", "", `https://gazette.example/${path}`)).toBe("2026-11-11");
  });

  it("is read from an address with a day of one digit, and not from a number that is no day", () => {
    expect(dayOf("", "", "https://gazette.example/2026/11/8/lights")).toBe("2026-11-08");
    expect(dayOf("", "", "https://gazette.example/lights-20261345-quay")).toBeNull();
  });

  it("is not a day of which a sentence by the headline tells", () => {
    expect(dayOf("", "<p>The fair was held on 5 May 2019 in the old hall, and it was the last of its kind for years.</p>")).toBeNull();
  });
});

describe("the people of a page's data", () => {
  it("are found by their address in the graph", () => {
    const graph = [
      {
        "@type": "Article",
        headline: "Lights to burn again soon",
        datePublished: moment,
        author: { "@id": "#jo" },
        publisher: { "@id": "#g" },
      },
      { "@type": "Person", "@id": "#jo", name: "Jo Arnel" },
      { "@type": "Organization", "@id": "#g", name: "Narrows Gazette" },
    ];
    expect(clean(linked({ "@graph": graph }))).toMatchObject({ byline: "Jo Arnel", outlet: { name: "Narrows Gazette" } });
  });
});

describe("the date that a page prints", () => {
  it.each([
    ["en-US", "Published 11/18/26"],
    ["en-US", "11.18.26"],
    ["en", "Updated: 12:40 GMT, 19 November 2026 | Published: 05:12 GMT, 18 November 2026"],
    ["ru", "08:05 18.11.2026 (обновлено: 09:10 19.11.2026)"],
    ["pl", "18 listopada 2026, 08:05"],
    ["hr", "18. studenoga 2026."],
    ["ar", "الأربعاء 18 نونبر 2026 - 08:05"],
    ["ar", "الأربعاء، ٨ جمادى الآخرة ١٤٤٨ هـ / ١٨ نوفمبر ٢٠٢٦ م"],
    ["zh", "二〇二六年十一月十八日"],
    ["zh-TW", "民國115年11月18日"],
  ])("is read in %s: %s", (language, line) => {
    const html = `<html lang="${language}"><body><h1>Lights to burn again soon</h1><div>${line}</div>${paragraphs}</body></html>`;
    const result = cleanDocument({ kind: "page", html, hints: { capturedAt: "2026-11-24T08:00:00.000Z" } }, () => null);
    expect(result.ok && result.value.published.day).toBe("2026-11-18");
  });

  it.each([
    ["Two hours ago", "2026-11-24"],
    ["a week ago", "2026-11-17"],
    ["Publié hier à 6 h 12", "2026-11-23"],
    ["Vor zwei Stunden", "2026-11-24"],
    ["Hace dos días", "2026-11-22"],
    ["2 dias atrás", "2026-11-22"],
    ["due ore fa", "2026-11-24"],
    ["час назад", "2026-11-24"],
    ["منذ يومين", "2026-11-22"],
    ["قبل ٣ أيام", "2026-11-21"],
    ["三天前", "2026-11-21"],
  ])("is offered against the capture's own: %s", (line, day) => {
    expect(clean("", `<div>${line}</div>`).published).toMatchObject({ day: null, candidates: [{ day }] });
  });
});
