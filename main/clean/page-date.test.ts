import { describe, expect, it } from "vitest";
import type { Published } from "../../shared/domain/article.ts";
import { cleanDocument } from "./clean.ts";

const prose = "The harbour master said that the lights of the estuary would burn again before the week was out, whatever the weather.";
const paragraphs = [1, 2, 3].map((at) => `<p>${at}. ${prose}</p>`).join("");
const far = "<div>Home</div>".repeat(40);

function read(head: string, body: string, url?: string): Published {
  const html = `<html><head>${head}</head><body><h1>Lights to burn again soon</h1>${body}${paragraphs}</body></html>`;
  const hints = { capturedAt: "2026-11-24T08:00:00.000Z", ...(url ? { url } : {}) };
  const result = cleanDocument({ kind: "page", html, hints }, () => "en");
  if (!result.ok) throw new Error(result.error.kind);
  return result.value.published;
}

describe("pageWitnesses", () => {
  it("dates a wiki's comparison by the revision that it shows, not by the page's first one", () => {
    const stated = `<script type="application/ld+json">{"@type":"Article","datePublished":"2009-07-26T16:22:26Z"}</script>`;
    const diff = `<div id="mw-diff-otitle1">Revision as of 07:47, 1 November 2026</div><div id="mw-diff-ntitle1">Latest revision as of 05:33, 11 November 2026</div>`;
    expect(read(stated, diff)).toMatchObject({ day: "2026-11-11", certainty: "probable" });
  });

  it("passes over the day of the visit beside a headline", () => {
    expect(read("", "<div class='today'>Wednesday, November 11, 2026</div>").day).toBeNull();
    expect(read("", "<div class='currentDate'>Wednesday, November 11, 2026</div>").day).toBeNull();
  });

  it("believes the address before a neighbour's day beside the headline, but not before one a day off", () => {
    const url = "https://gazette.example/2026/11/11/lights";
    expect(read("", "<p>4 November 2026</p>", url)).toMatchObject({ day: "2026-11-11", evidence: ["address: 2026-11-11"] });
    expect(read("", "<p>12 November 2026</p>", url).day).toBe("2026-11-12");
  });

  it("reads the day that a title sets apart at its end", () => {
    expect(read("<title>Lights to burn again soon - 11/11/2026 - The Gazette</title>", "").day).toBe("2026-11-11");
    expect(read("<title>Lights out since 11 November 2026 in the port</title>", "").day).toBeNull();
  });

  it("reads what attributes, comments and escaped data say of publication, where they agree", () => {
    expect(read("", `<p data-publish-date="2026-11-11T08:00">Port</p>`).day).toBe("2026-11-11");
    expect(read("", "<!-- Publish Time: 2026-11-11 02:00:00 -->").day).toBe("2026-11-11");
    expect(read("", `<p data-page="{&quot;dateOfPublication&quot;:&quot;2026-11-11 08:00&quot;}">Port</p>`).day).toBe("2026-11-11");
    expect(read("", `<p data-publish-date="2026-11-11">Port</p><p data-publish-date="2026-11-09">Quay</p>`).day).toBeNull();
  });

  it("reads the title of a time element that says only how long ago", () => {
    expect(read("", `${far}<time title="Nov 11, 2026 at 12:22 PM">1 minute ago</time>`).day).toBe("2026-11-11");
  });

  it("reads a date that is glued to the name before it", () => {
    expect(read("", "<div><span>The Gazette</span><span class='article-date'>11.11.2026 - 21:03h</span></div>").day).toBe("2026-11-11");
  });
});
