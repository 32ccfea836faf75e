import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanDocument } from "./clean.ts";

const capturedAt = "2026-11-24T08:00:00.000Z";
const prose = "The harbour master said on Tuesday that the lights of the estuary would burn again before the week was out.";
/** Work that grows with the square of the input would take hours on these; the limit leaves a loaded machine its time. */
const patience = 120_000;

const asPage = (html: string) => cleanDocument({ kind: "page", html, hints: { capturedAt } }, () => null);
const asText = (text: string) => cleanDocument({ kind: "text", text, hints: { capturedAt } }, () => null);

describe("cleanDocument on hostile input", () => {
  it.each([
    ["tags nested without end", "<div>".repeat(200_000)],
    ["lists in lists", `${"<ul><li>".repeat(60_000)}x`],
    ["open tags that never close", "<table><a ".repeat(50_000)],
    ["unclosed paragraphs and bold", `${"<p><b>".repeat(50_000)}x`],
    ["an attribute without end", `<p title="${"x".repeat(300_000)}`],
    ["a script that never ends", `<h1>Head of the page</h1><script>${"var a;".repeat(50_000)}`],
    ["fields of dates in scripts", `<h1>Head of the page</h1><script>${'{"publishDate":"'.repeat(50_000)}`],
    ["quotation marks alone", `<p>${'" '.repeat(50_000)}</p>`],
    ["brackets alone", `<p>${"([{<".repeat(50_000)}</p>`],
    ["one long word", "x".repeat(500_000)],
    ["dates alone", "1 May ".repeat(20_000)],
    ["numbers and small words", "2 de la ".repeat(40_000)],
    ["ten megabytes on one line", `${prose} `.repeat(90_000)],
    [
      "a body in its data again and again",
      `<script type="application/ld+json">{"@type":"Article","articleBody":"${prose.repeat(3_000)}"}</script>${`<p>${prose}</p>`.repeat(3_000)}`,
    ],
  ])(
    "comes through %s",
    (_name, content) => {
      expect(() => [asPage(content), asText(content)]).not.toThrow();
    },
    patience,
  );

  it("gives no address that is not of the web, and no day of the year 9999", () => {
    const result = asPage(
      `<link rel="canonical" href="javascript:alert(1)"><meta name="date" content="9999-12-31"><meta property="og:url" content="data:text/html,x">
       <h1>Lights to burn again</h1><p>${prose}</p><p><a href="javascript:alert(1)">${prose} Twice.</a></p>`,
    );
    expect(result.ok && [result.value.url, result.value.published.day]).toEqual([null, null]);
    expect(JSON.stringify(result)).not.toContain("javascript:");
  });

  const piece = fc.constantFrom(
    "<p>",
    "</p>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<figure>",
    "<svg>",
    "<title/>",
    "<h1>",
    "<br>",
    "<time datetime='",
    "<meta name=date content=",
    '<script type="application/ld+json">{"@graph":[',
    "</script>",
    "<div class='article-body'>",
    "<div class='share'>",
    "</div>",
    "\n\n",
    '"',
    "“",
    "By Jo",
    "Nov 3",
    "6 tháng 5",
    "4 พ.ค. 2563",
    "۱۳۹۹/۰۴/۱۲",
    "3 hours ago",
    "— ",
    "&#",
    "&nbsp;",
    prose,
  );
  const document = fc.array(fc.oneof(piece, fc.string({ unit: "binary" })), { maxLength: 60 }).map((parts) => parts.join(""));

  it(
    "never throws",
    () => {
      fc.assert(
        fc.property(
          document,
          fc.date({ min: new Date("1970-01-01"), max: new Date("2200-01-01"), noInvalidDate: true }),
          (content, date) => {
            const hints = { capturedAt: date.toISOString() };
            cleanDocument({ kind: "page", html: content, hints }, () => null);
            cleanDocument({ kind: "text", text: content, hints }, () => null);
          },
        ),
        { numRuns: 500 },
      );
    },
    patience,
  );

  it(
    "loses no line: each is kept, removed with a reason, or said in a field",
    () => {
      const words = fc.array(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 4, maxLength: 30 }).map((all) => `${all.join(" ")}.`);
      const tags = fc.constantFrom("p", "div class='share'", "li", "h3", "blockquote", "div class='caption'", "nav");
      fc.assert(
        fc.property(fc.uniqueArray(fc.tuple(tags, words), { minLength: 1, maxLength: 20, selector: ([, text]) => text }), (lines) => {
          const html = `<h1>Lights to burn again in the estuary</h1>${lines.map(([tag, text]) => `<${tag}>${text}</${tag.split(" ")[0]}>`).join("")}`;
          const source = { kind: "page", html, hints: { capturedAt } } as const;
          const result = cleanDocument(source, () => null);
          const { blocks, removed, standfirst, byline, dateline } = result.ok ? result.value : expect.unreachable();
          const told = [
            ...blocks.map(({ text, credit }) => `${text} ${credit ?? ""}`),
            ...removed.map(({ text }) => text),
            `${standfirst ?? ""} ${byline ?? ""} ${dateline ?? ""}`,
          ].join("\n");
          for (const [, text] of lines) expect(told).toContain(text);
        }),
        { numRuns: 200 },
      );
    },
    patience,
  );
});
