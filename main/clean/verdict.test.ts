import { describe, expect, it } from "vitest";
import type { Verdict } from "../../shared/domain/article.ts";
import { cleanDocument } from "./clean.ts";

const sentence = "The harbour master said that the lights of the estuary would burn again before the week was out, whatever the weather.";
const prose = (count: number): string => Array.from({ length: count }, (_, at) => `<p>${at + 1}. ${sentence}</p>`).join("");
const linked = (type: string, more = ""): string =>
  `<script type="application/ld+json">{"@type":"${type}","headline":"Lights"${more}}</script>`;

function judge(
  body: string,
  head = "",
  title = "Lights to burn again",
  url = "https://gazette.example/lights-again",
): [Verdict, string | null] {
  const html = `<html><head><title>${title}</title>${head}</head><body><h1>${title}</h1>${body}</body></html>`;
  const result = cleanDocument({ kind: "page", html, hints: { capturedAt: "2026-11-24T08:00:00.000Z", url } }, () => "en");
  if (!result.ok) throw new Error(result.error.kind);
  return [result.value.verdict, result.value.verdictReason];
}

describe("the verdict on a capture", () => {
  it("finds a whole article complete, offers of subscriptions beside it notwithstanding", () => {
    expect(judge(`${prose(20)}<div class="subscribe">Already a subscriber? Sign in</div>`, linked("NewsArticle"))).toEqual([
      "complete",
      null,
    ]);
    expect(judge(prose(3))).toEqual(["complete", null]);
  });

  it("knows the page of an error by its title", () => {
    expect(judge("<p>Sorry. Try the search.</p>", "", "404 - Page not found")).toEqual(["error", "404 -"]);
    expect(judge("<p>Il semble qu’elle ait été déplacée.</p>", "", "Page introuvable")[0]).toBe("error");
    expect(judge(prose(12), "", "404 days at sea")[0]).toBe("complete");
  });

  it.each([
    ["Sorry, we can’t find that page", "The link may be broken, or the page may have been removed."],
    ["Hoppla!", "Die von Ihnen gesuchte Seite konnte nicht gefunden werden."],
    ["Oups", "La page que vous cherchez n’existe plus ou a été déplacée."],
    ["¡Vaya!", "La página que buscas no existe o ha sido eliminada."],
    ["Ошибка 404", "К сожалению, запрашиваемая страница не существует."],
    ["عذرا", "الصفحة التي تبحث عنها غير موجودة."],
    ["451: Unavailable due to legal reasons", "Access cannot be granted from your country at this time."],
  ])("knows an error that is told as a page: %s", (title, told) => {
    expect(judge(`<p>${told}</p>`, "", title)[0]).toBe("error");
  });

  it.each([
    "Questo articolo è riservato agli abbonati. Abbonati per leggere tutto.",
    "Ten artykuł jest dostępny tylko dla prenumeratorów.",
    "Bu içerik yalnızca abonelere özeldir. Devamını okumak için abone olun.",
    "Цей матеріал доступний лише за передплатою.",
    "本文为会员专享内容，订阅后阅读全文。",
    "للاطلاع على بقية المقال، اشترك الآن.",
  ])("knows a stub before a paywall: %s", (notice) => {
    expect(judge(`${prose(1)}<div>${notice}</div>`)[0]).toBe("paywall");
  });

  it("knows a front page by its address and its linked headings, however much each teaser tells", () => {
    const cards = Array.from(
      { length: 14 },
      (_, at) => `<div><h2><a href="/${at}">The harbour story number ${at}</a></h2>${prose(1)}</div>`,
    );
    expect(judge(cards.join(""), "", "Gazette", "https://gazette.example/")[0]).toBe("index");
    expect(judge(prose(12), "", "Gazette", "https://gazette.example/")[0]).toBe("complete");
  });

  it("knows a wall of consent, with nothing behind it", () => {
    const wall =
      "<p>We and our partners store and access cookies to show personalised ads.</p><p>You can change your privacy choices.</p><p>Accept all</p>";
    expect(judge(wall)[0]).toBe("consent");
    expect(judge(`<div class="cookie-banner">${wall}</div>${prose(10)}`)[0]).toBe("complete");
  });

  it.each([
    [`${prose(2)}<p>Il vous reste 76 % de cet article à lire. La suite est réservée aux abonnés.</p>`, "Il vous reste 76 % de cet article"],
    [`${prose(2)}<div class="paywall">Subscribe to continue reading.</div>`, "Subscribe to continue reading"],
    [`${prose(2)}<p>Чтобы дочитать полностью, войдите.</p>`, "Чтобы дочитать полностью"],
  ])("knows the stub before a paywall by what it says", (body, reason) => {
    expect(judge(body)).toEqual(["paywall", reason]);
  });

  it("knows filler in the place of what is withheld, and keeps it out of the text", () => {
    const filler = "Dolor ipsam et est cumque. Laboriosam sed delectus rerum sint qui natus tenetur ea. Esse voluptatem eos sequi quia.";
    expect(judge(`${prose(2)}<p>${filler}</p><p>${filler}</p>`)).toEqual(["paywall", filler]);
    // A page that was set up in a hurry, and has its text.
    expect(judge(`${prose(30)}<p>${filler}</p>`)[0]).toBe("complete");
    const quoted = "He ended in Latin: neque porro quisquam est qui dolorem ipsum quia dolor sit amet, consectetur, adipisci velit.";
    expect(judge(`${prose(2)}<p>${quoted}</p>`)[0]).toBe("complete");
  });

  it("believes a page that calls itself not free, where little stands on it", () => {
    const locked = linked("NewsArticle", `,"isAccessibleForFree":"False"`);
    expect(judge(prose(2), locked)).toEqual(["paywall", "isAccessibleForFree: false"]);
    expect(judge(prose(20), locked)[0]).toBe("complete");
  });

  it("knows a live blog by its data, its title with times, or its entries", () => {
    const entries = (count: number): string => Array.from({ length: count }, (_, at) => `<p>18.${40 + at} ${sentence}</p>`).join("");
    expect(judge(prose(3), linked("LiveBlogPosting"))).toEqual(["live-blog", "LiveBlogPosting"]);
    expect(judge(entries(3), "", "Narrows crisis: live updates")[0]).toBe("live-blog");
    expect(judge(entries(6))[0]).toBe("live-blog");
    expect(judge(entries(2))[0]).toBe("complete");
  });

  it("knows a gallery and a page about a film", () => {
    const pictures = Array.from(
      { length: 6 },
      (_, at) => `<figure><img src="${at}"><figcaption>The light of quay ${at}.</figcaption></figure>`,
    ).join("");
    expect(judge(pictures)).toEqual(["gallery", "6 captions"]);
    expect(judge(prose(1), `<meta property="og:type" content="video.other">`)).toEqual(["gallery", "video.other"]);
    expect(judge(prose(1), "", "Lights to burn again", "https://gazette.example/video/lights")).toEqual(["gallery", "/video/"]);
  });

  it("knows an index by its linked headings", () => {
    const teasers = Array.from(
      { length: 9 },
      (_, at) => `<h2><a href="/${at}">The council meets again for quay ${at}</a></h2><p>A short word.</p>`,
    ).join("");
    expect(judge(teasers, "", "Front page")[0]).toBe("index");
    expect(judge(`${prose(20)}${teasers}`)[0]).toBe("complete");
  });

  it.each([
    [`${prose(2)}<p>The keeper, who had waited for it since the spring, …</p>`, ""],
    [`${prose(2)}<p>The keeper said [+2310 chars]</p>`, ""],
    [prose(3), linked("NewsArticle", `,"wordCount":900`)],
  ])("knows a text that is cut short", (body, head) => {
    expect(judge(body, head)[0]).toBe("truncated");
  });

  it("knows a file that stops in the middle", () => {
    const html = `<html><body><h1>Lights to burn again</h1>${prose(4)}<p>The keeper, who had waited for it since`;
    const result = cleanDocument({ kind: "page", html, hints: { capturedAt: "2026-11-24T08:00:00.000Z" } }, () => "en");
    expect(result.ok && result.value.verdict).toBe("truncated");
  });

  it("says where there is a headline without a text", () => {
    expect(judge("<p>18:40</p>")[0]).toBe("no-text");
  });
});
