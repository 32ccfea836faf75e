import { describe, expect, it } from "vitest";
import type { CleanArticle, DocumentHints } from "../../shared/domain/clean-article.ts";
import { cleanDocument } from "./clean.ts";
import { readDateLine } from "./date-line.ts";
import { readMoment } from "./moment.ts";
import { readsDayFirst } from "./place-clock.ts";

const prose = "The harbour master said that the lights of the estuary would burn again before the week was out, whatever the weather.";
const paragraphs = [1, 2, 3].map((at) => `<p>${at}. ${prose}</p>`).join("");

function clean(head: string, body: string, hints: Partial<DocumentHints> = {}): CleanArticle {
  const html = `<html><head>${head}</head><body><h1>Lights to burn again soon</h1>${body}${paragraphs}</body></html>`;
  const result = cleanDocument({ kind: "page", html, hints: { capturedAt: "2026-11-24T08:00:00.000Z", ...hints } }, () => "en");
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;

describe("the published date of a page", () => {
  it("counts the day as the paper's country does where the page has it in UTC", () => {
    const published = meta("article:published_time", "2026-11-11T00:23:00Z");
    const canada = clean(published, "", { url: "https://gazette.example.ca/lights" }).published;
    expect(canada).toMatchObject({ day: "2026-11-10", instant: "2026-11-11T00:23:00.000Z", certainty: "probable" });
    expect(canada.evidence[1]).toBe("country of the address: gazette.example.ca");
    expect(clean(published, "", { url: "https://gazette.example.de/lights" }).published.day).toBe("2026-11-11");
  });

  it("counts the day in the zone that the page names as its own", () => {
    const zoned = `${meta("article:published_time", "2026-11-11T02:54:29.000Z")}<script>{"timezone":{"short":"ET","long":"America/New_York"}}</script>`;
    expect(clean(zoned, "").published.day).toBe("2026-11-10");
  });

  it("believes the day that the page prints before any reckoning of zones", () => {
    const published = meta("article:published_time", "2026-11-11T00:23:00Z");
    expect(clean(published, "<p>11 November 2026</p>", { url: "https://gazette.example.ca/lights" }).published).toMatchObject({
      day: "2026-11-11",
      certainty: "certain",
    });
  });

  it.each(["1980-01-01T00:00:00.000Z", "1970-01-01T00:00:00.000Z"])("is not bounded by a file's time of %s", (capturedAt) => {
    expect(clean(meta("date", "2026-11-11"), "", { capturedAt }).published.day).toBe("2026-11-11");
  });

  it("tells the last change apart from the publication", () => {
    const article = clean("", "<p>Updated: 12 November 2026, 9.15 pm | Published: 11 November 2026</p>");
    expect(article.published.day).toBe("2026-11-11");
    expect(article.updated?.day).toBe("2026-11-12");
    expect(clean(`${meta("date", "2026-11-11")}${meta("article:modified_time", "2026-11-11")}`, "").updated).toBeNull();
  });

  it("passes over a day that a headline is about", () => {
    const article = clean("", "<h2>What the storm of 1 March 2020 left</h2><span>11 November 2026</span>");
    expect(article.published.day).toBe("2026-11-11");
  });

  it("believes the day at the top of a page, but not near the day of the visit", () => {
    const top = (day: string): string =>
      `<html><body><div>${day}</div>${"<div>Home</div>".repeat(12)}<h1>Lights to burn again</h1>${paragraphs}</body></html>`;
    const read = (html: string) => {
      const result = cleanDocument({ kind: "page", html, hints: { capturedAt: "2026-11-24T08:00:00.000Z" } }, () => "en");
      return result.ok ? result.value.published.day : null;
    };
    expect(read(top("Wednesday, 11 November 2026"))).toBe("2026-11-11");
    expect(read(top("Tuesday, 24 November 2026"))).toBeNull();
  });

  it("reads the field of a script where all such fields agree", () => {
    expect(clean(`<script>var page = {"publishDate":"2026-11-11 08:00"}</script>`, "").published.day).toBe("2026-11-11");
    expect(clean(`<script>[{"publishDate":"2026-11-11"},{"publishDate":"2026-11-09"}]</script>`, "").published.day).toBeNull();
  });

  it("takes the day from the words of a time element, the instant from its attribute", () => {
    const time = `<time datetime="2026-11-12T01:30:00Z">11 November 2026</time>`;
    const far = "<div>Home</div>".repeat(40);
    expect(clean("", `${far}${time}`).published).toMatchObject({ day: "2026-11-11", instant: "2026-11-12T01:30:00.000Z" });
  });

  it("keeps the day of the address where a page prints the one of its reader", () => {
    const head = meta("pubdate", "2026-11-11T22:57:38Z");
    const url = "https://gazette.example/radio/202611111079127690-lights";
    expect(clean(head, "<p>12.11.2026</p>", { url }).published.day).toBe("2026-11-11");
  });

  it("reads 05/06 as another witness does, or as its place writes; else leaves the choice", () => {
    const printed = "<p>Published: 05/06/2026</p>";
    const at = (head: string, url: string) => clean(head, printed, { url }).published;
    expect(at("", "https://gazette.example.uk/a")).toMatchObject({ day: "2026-06-05", certainty: "probable" });
    expect(at("", "https://gazette.example/2026/05/06/a").day).toBe("2026-05-06");
    expect(at("", "https://gazette.example/a")).toMatchObject({ day: null, certainty: "candidates" });
    expect(readsDayFirst("fr", null, null)).toBe(true);
    expect(readsDayFirst("en", "en-US", "gazette.example")).toBe(false);
  });

  it("offers days counted from the capture, and chooses none", () => {
    expect(clean("", "<span>3 hours ago</span>").published).toMatchObject({ day: null, candidates: [{ day: "2026-11-24" }] });
    expect(clean("", "<span>Hier à 18h40</span>").published.candidates.map((each) => each.day)).toEqual(["2026-11-23"]);
    expect(clean("", "<p>The council met on Monday, and rose late, said those who had waited for it.</p>").published.candidates).toEqual([
      { day: "2026-11-23", why: "The text says “Monday”, counted from the capture of 2026-11-24." },
      { day: "2026-11-16", why: "The text says “Monday”, counted from the capture of 2026-11-24." },
    ]);
  });
});

describe("readMoment", () => {
  it.each([
    ["2026-11-11T23:15:0Z", "2026-11-11T23:15:00.000Z"],
    ["20261111T003807Z", "2026-11-11T00:38:07.000Z"],
    ["2026-11-11T19:52:00+0200", "2026-11-11T17:52:00.000Z"],
    ["Wed, 11 Nov 2026 20:25:41 GMT", "2026-11-11T20:25:41.000Z"],
    ["Wed Nov 11 2026 00:23:33 GMT-0500 (Eastern)", "2026-11-11T05:23:33.000Z"],
    ["1794355200", "2026-11-11T00:00:00.000Z"],
    ["2026-11-11 18:00", null],
  ])("reads %s", (value, instant) => {
    expect(readMoment(value)).toMatchObject({ day: "2026-11-11", instant });
  });

  it("takes nothing from what is no time", () => {
    expect(["2026-13-11", "9999999999", "12345", "November"].map(readMoment)).toEqual([null, null, null, null]);
  });
});

describe("readDateLine", () => {
  it.each([
    ["Stand: 12.11.2026, 9:30 Uhr", null, "12.11.2026, 9:30"],
    ["Опубликовано 11 ноября 2026, обновлено 12 ноября 2026", "11 ноября 2026", "12 ноября 2026"],
    ["Publié le 11 novembre 2026 à 17h30 - Mis à jour le 12 novembre 2026", "11 novembre 2026 à 17h30", "12 novembre 2026"],
    ["Jo Arnel | 11 Nov 2026", "11 Nov 2026", null],
  ])("reads %s", (line, published, updated) => {
    expect(readDateLine(line)).toMatchObject({ published, updated, isBare: true, isProse: false });
  });
});
