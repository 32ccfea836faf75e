import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { articleId } from "../../../shared/domain/ids.ts";
import { aDigest, anEntry, aPassage, aSource, sourcesOf } from "../a-digest.ts";
import { writeDocx } from "./docx.ts";
import { writeHtml } from "./html.ts";
import { writeMarkdown } from "./markdown.ts";

const arabic = aSource({
  id: articleId.parse(2),
  headline: "دعوات إلى ضبط النفس",
  outlet: "المرصد",
  language: "ar",
  url: null,
  blocks: [{ kind: "paragraph", text: "دعا المجلس العاصمتين إلى ضبط النفس.", credit: null }],
});
const digest = aDigest([
  anEntry({ summary: "It expects “deeds on the water, not on paper”.", passages: [aPassage("Nobody in the room asked who fired")] }),
  anEntry({
    key: "b",
    articleId: arabic.id,
    headline: arabic.headline,
    passages: [aPassage("دعا المجلس العاصمتين إلى ضبط النفس.", arabic)],
  }),
]);
const sources = sourcesOf(aSource(), arabic);
const hostile = `<script>alert("1")</script> & 'x' ](y) \u0001 \uD800 *z*`;
const hostileDigest = aDigest([anEntry({ headline: hostile, summary: hostile })], {
  sections: [{ key: "s", title: hostile, entries: [anEntry({ headline: hostile, summary: hostile })] }],
  masthead: { ...digest.masthead, title: hostile, issuer: hostile, marking: hostile },
});

const search = {
  query: "restraint",
  understoodAs: null,
  total: 214,
  ranAt: "2026-11-10T06:12:00.000Z",
  archive: { name: "Press", fingerprint: "4f1c-09ab-77e2", articles: 12_345 },
};
const made = (isPrinted: boolean) => aDigest([], { masthead: { ...digest.masthead, cited: { search, isPrinted } } });

describe("the search that a digest was made from", () => {
  const line = /“restraint”: 214 articles · 10 Nov 2026, 06:12 UTC · Press, 12345 articles, state 4f1c-09ab-77e2/;

  it("stands in the foot of every format when it is wanted, and nowhere else", async () => {
    const written = async (of: typeof digest) => [
      parseHTML(writeHtml(of, sources)).document.querySelector("footer .cited")?.textContent ?? "",
      writeMarkdown(of, sources).replaceAll("\\", ""),
      wordsOf(await partOf(of, "document")),
    ];
    for (const text of await written(made(true))) expect(text).toMatch(line);
    for (const text of await written(made(false))) expect(text).not.toContain("214 articles");
  });
});

const partOf = async (of: typeof digest, name: string): Promise<string> =>
  strFromU8(unzipSync(await writeDocx(of, sources))[`word/${name}.xml`] ?? new Uint8Array());

const unmarked = (text: string): string => text.replace(/[\u200E\u200F]/g, "");
const wordsOf = (xml: string): string => xml.replace(/<[^>]*>/g, "");

describe("writeHtml", () => {
  const { document } = parseHTML(writeHtml(digest, sources));

  it("sets masthead, sections, stories and passages", () => {
    expect(document.querySelector("h1")?.textContent).toBe("Morning press review");
    expect(document.querySelector(".marking")?.textContent).toBe("For official use");
    expect([...document.querySelectorAll("h2, h3")].map((heading) => heading.textContent)).toEqual([
      "Corran Strait",
      "Compact asks both capitals for restraint",
      "دعوات إلى ضبط النفس",
      "Sources",
    ]);
    expect(document.querySelector("h3 a")?.getAttribute("href")).toBe("https://courier.example/restraint?a=1&b=2");
  });

  it("leads from each number to its note and back", () => {
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      const target = link.getAttribute("href")?.slice(1) ?? "";
      expect(document.getElementById(target)).not.toBeNull();
    }
    expect(document.querySelectorAll("sup")).toHaveLength(3);
  });

  it("runs Arabic stories from the right and names their language", () => {
    expect(document.querySelectorAll('blockquote[dir="rtl"] p[lang="ar"]')).toHaveLength(1);
    expect(document.querySelectorAll('h3[dir="rtl"]')).toHaveLength(1);
  });

  it("shows captured markup as words and runs none of it", () => {
    const page = parseHTML(writeHtml(hostileDigest, sources)).document;
    expect(page.querySelectorAll("script, img, iframe, link")).toHaveLength(0);
    expect(page.querySelector("h3")?.textContent).toContain('<script>alert("1")</script>');
  });
});

describe("writeDocx", () => {
  it("holds styled headings, links, real footnotes and right-to-left paragraphs", async () => {
    const body = await partOf(digest, "document");
    expect(body).toContain('<w:pStyle w:val="Heading1"/>');
    expect(body).toContain("<w:hyperlink ");
    expect(body.match(/<w:footnoteReference /g)).toHaveLength(3);
    expect(body).toContain("<w:bidi/>");
    expect(body).toContain("<w:rtl/>");
    expect(unmarked(wordsOf(await partOf(digest, "footnotes")))).toContain("The Harbour Courier, 9 Nov 23:48 UTC, par. 3");
  });

  it("measures in whole numbers, as Word demands", async () => {
    expect(await partOf(digest, "document")).not.toMatch(/w:(?:top|right|bottom|left|pos|w|h|sz|line|before|after)="\d+\.\d+"/);
  });

  it("leaves out characters that Word refuses", async () => {
    expect(await partOf(hostileDigest, "document")).not.toContain("\u0001");
    expect(await partOf(hostileDigest, "document")).toContain("&lt;script&gt;");
  });
});

describe("writeMarkdown", () => {
  const markdown = writeMarkdown(digest, sources);

  it("sets headings, quotations and footnotes", () => {
    expect(markdown).toContain("### [Compact asks both capitals for restraint](<https://courier.example/restraint?a=1&b=2>)");
    expect(markdown).toContain("> Nobody in the room asked who fired[^2]\n>\n> — The Harbour Courier, 10 Nov, par. 3");
    expect(markdown).toContain("[^2]: [The Harbour Courier, 9 Nov 23:48 UTC, par. 3](");
  });

  it("keeps captured words from becoming markup", () => {
    expect(writeMarkdown(hostileDigest, sources)).toContain("### [\\<script\\>alert(\"1\")\\</script\\> & 'x' \\](y)");
    expect(writeMarkdown(aDigest([anEntry({ summary: "# no heading\n- no list\n1. none" })]), sources)).toContain(
      "\\# no heading\n\\- no list\n1\\. none",
    );
  });
});

it("every writer takes every text", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", minLength: 1 }), async (text) => {
      const odd = aDigest([
        anEntry({ headline: text, summary: text, passages: [{ ...aPassage("Nobody in the room"), text, edited: true }] }),
      ]);
      writeHtml(odd, sources);
      writeMarkdown(odd, sources);
      expect((await writeDocx(odd, sources)).length).toBeGreaterThan(1000);
    }),
    { numRuns: 10 },
  );
});
