import { zipSync } from "fflate";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeText } from "./decode.ts";
import { readCapture } from "./registry.ts";
import { capturedAt, readDocuments, refusalOf, surviveDamage, utf8, wordsOf } from "./test-capture.ts";

describe("readCapture", () => {
  it("recognises a page by its content, whatever its name", async () => {
    expect((await readDocuments(utf8("<!doctype html><p>Lights</p>"), "story.txt"))[0]?.kind).toBe("page");
  });

  it("reads Markdown as a page, with its front matter as hints", async () => {
    const [document] = await readDocuments(utf8("---\nsource: Le Quai\ndate: 20.11.2026\n---\n# Lights\n\nThey *burn*.\n"), "a.md");
    expect(document).toEqual({
      kind: "page",
      html: "<body><h1>Lights</h1>\n<p>They <em>burn</em>.</p>\n</body>",
      hints: { capturedAt, outlet: "Le Quai", date: "20.11.2026" },
    });
  });

  it("reads front matter as programs that clip pages write it", async () => {
    const clipped =
      '---\ntitle: "Lights"\nsource: "https://lequai.example/lights"\nauthor:\n  - "[[Jo Arnel]]"\n  - "Lin Post"\n---\nThey burn.\n';
    expect((await readDocuments(utf8(clipped), "a.md"))[0]?.hints).toEqual({
      capturedAt,
      headline: "Lights",
      url: "https://lequai.example/lights",
      byline: "Jo Arnel, Lin Post",
    });
    expect((await readDocuments(utf8("---\nauthor: [Jo Arnel, Lin Post]\n---\nThey burn.\n"), "a.md"))[0]?.hints.byline).toBe(
      "Jo Arnel, Lin Post",
    );
  });

  it("takes no data for a text: lists in XML, spreadsheets, slides and books", async () => {
    const list = '<?xml version="1.0"?><urlset><url><loc>https://lequai.example/1</loc></url></urlset>';
    expect(await refusalOf(utf8(list), "sitemap.xml")).toBe("The file is of no known format.");
    const sheet = zipSync({ "[Content_Types].xml": utf8("<Types/>"), "xl/workbook.xml": utf8("<workbook/>") });
    expect(await refusalOf(sheet, "a.xlsx")).toMatch(/^The file is a spreadsheet/);
    expect(await refusalOf(zipSync({ mimetype: utf8("application/epub+zip"), "a.xhtml": utf8("<p>One") }), "a.epub")).toMatch(/a book/);
  });

  it("reads every record of a database export", async () => {
    const record = (head: string): string =>
      `HD  ${head}\nBY  Jo Arnel\nPD  13 November 2026\nSN  Le Quai\nLA  English\n\nLP\nThe lead.\n\nTD\nThe text.\n\nAN  Document 1\n-----------------------------------\n`;
    const documents = await readDocuments(
      utf8(`PressVault Text Export\n-----------------------------------\n${record("One")}${record("Two")}`),
      "export.txt",
    );
    expect(documents).toEqual(
      ["One", "Two"].map((headline) => ({
        kind: "text",
        text: "The lead.\n\nThe text.",
        hints: { capturedAt, headline, byline: "Jo Arnel", date: "13 November 2026", outlet: "Le Quai", language: "English" },
      })),
    );
  });

  it("reads the records of an export that is a page", async () => {
    const row = (code: string, value: string): string => `<tr><td><b>${code}</b>&nbsp;</td><td>${value}</td></tr>`;
    const record = [
      row("HD", "Lights"),
      row("PD", "13 novembre 2026"),
      row("SN", "Le Quai"),
      row("LA", "Français"),
      row("LP", "<p>The lead.</p><p>More.</p>"),
    ];
    const [document] = await readDocuments(utf8(`<html><style>p{}</style><table>${record.join("")}</table></html>`), "export.html");
    expect(document).toMatchObject({
      kind: "text",
      text: "The lead.\n\nMore.",
      hints: { headline: "Lights", outlet: "Le Quai", date: "13 novembre 2026" },
    });
  });

  it.each(["<script", "<", "<td>HD<", "<!--", "HD  x\n", "<meta charset=", "> From: x\n", "<!---->", "<!a>", "<?x?>"])(
    "reads 200 kB of %j in a moment",
    async (piece) => {
      const bytes = utf8(`<html><td>HD<${piece.repeat(200_000 / piece.length)}`);
      const started = performance.now();
      await readCapture(bytes, "a.html", capturedAt);
      await readCapture(
        utf8(`From: a@b.example\nTo: c@d.example\nSubject: x\n\n${piece.repeat(200_000 / piece.length)}`),
        "a.eml",
        capturedAt,
      );
      expect(performance.now() - started).toBeLessThan(3000);
    },
  );

  it("reads a mail's text and what its header says", async () => {
    const mail =
      "From: Press Service <press@council.example>\r\nTo: list@council.example\r\nSubject: =?utf-8?Q?Lights_=C3=A0_Tarnhof?=\r\nDate: Wed, 11 Nov 2026 20:25:41 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe lights burn.\r\n";
    expect(await readDocuments(utf8(mail), "a.eml")).toEqual([
      {
        kind: "text",
        text: "The lights burn.",
        hints: {
          capturedAt: "2026-11-11T19:25:41.000Z",
          headline: "Lights à Tarnhof",
          date: "Wed, 11 Nov 2026 20:25:41 +0100",
          outlet: "Press Service",
        },
      },
    ]);
  });

  it("lets a forwarded mail speak for itself", async () => {
    const mail =
      "From: Me <me@office.example>\r\nTo: you@office.example\r\nSubject: Fwd: Lights\r\nDate: Fri, 13 Nov 2026 09:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nsee below\r\n\r\n---------- Forwarded message ---------\r\nFrom: Le Fanal <phare@fanal.example>\r\nDate: 12 November 2026 19:30\r\nSubject: Lights at last\r\nTo: Me <me@office.example>\r\n\r\nThe lights burn.\r\n";
    expect(await readDocuments(utf8(mail), "a.eml")).toEqual([
      {
        kind: "text",
        text: "The lights burn.",
        hints: { capturedAt: "2026-11-13T08:00:00.000Z", headline: "Lights at last", date: "12 November 2026 19:30", outlet: "Le Fanal" },
      },
    ]);
  });

  it("refuses in plain words what holds no text", async () => {
    expect(await refusalOf(new Uint8Array(), "a.txt")).toBe("The file is empty.");
    expect(await refusalOf(utf8(" \n\t"), "a.txt")).toBe("The file is empty.");
    expect(await refusalOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), "a.html")).toBe(
      "The file is a PNG picture, not text.",
    );
    expect(
      await refusalOf(
        Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256),
        "a.html",
      ),
    ).toBe("The file holds binary data, not text.");
  });
});

describe("plain text and Markdown", () => {
  const russian = "Совет собрался в понедельник в Тарнхофе. ".repeat(20);
  const bytes = (text: string, charset: string): Uint8Array => Uint8Array.from(iconv.encode(text, charset));

  it.each(["windows-1251", "koi8-r", "iso-8859-5", "utf-8", "utf-16le", "utf-16be"])(
    "are read in %s, which nobody names",
    async (charset) => {
      expect(await readDocuments(bytes(russian, charset), "a.txt")).toMatchObject([{ kind: "text", text: russian }]);
    },
  );

  it("are read whole from ten megabytes on one line", async () => {
    const line = "lights ".repeat(1_500_000);
    expect(wordsOf((await readDocuments(utf8(line), "a.txt"))[0])).toHaveLength(line.length);
    expect(wordsOf((await readDocuments(utf8(line), "a.md"))[0]).length).toBeGreaterThanOrEqual(line.length - 1);
  });

  it("are told from what dresses a page", async () => {
    expect(await refusalOf(utf8("p { color: red }"), "page_files/a.css")).toMatch(/only dresses a page/);
  });

  it("survive a thousand kinds of damage", async () => {
    await surviveDamage([bytes(russian, "windows-1251"), utf8(russian), bytes(russian, "utf-16le")], "a.txt");
    await surviveDamage([utf8(`---\ntitle: Lights\n---\n# Lights\n\n> They *burn*.\n\n| a | b |\n|---|---|\n| 1 | [2](x) |\n`)], "a.md");
  });
});

describe("decodeText", () => {
  const russian = "Совет собрался в понедельник в Тарнхофе и призвал обе стороны к сдержанности. ".repeat(4);

  it("reads the byte order mark first", () => {
    expect(decodeText(new Uint8Array([0xff, 0xfe, ...iconv.encode("Löcher", "utf-16le")]))).toEqual({
      text: "Löcher",
      charset: "utf-16le",
    });
    expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8("Löcher")]))).toEqual({ text: "Löcher", charset: "utf-8" });
  });

  it("reads UTF-16 without a mark", () => {
    expect(decodeText(iconv.encode("A plain text in wide letters", "utf-16be"))).toEqual({
      text: "A plain text in wide letters",
      charset: "utf-16be",
    });
  });

  it("believes a declaration that can be true", () => {
    const html = `<meta charset="windows-1251"><p>${russian}`;
    expect(decodeText(iconv.encode(html, "windows-1251"))).toEqual({ text: html, charset: "windows-1251" });
  });

  it("does not believe a declaration that the bytes deny", () => {
    const html = `<meta charset="iso-8859-1"><p>${russian}`;
    expect(decodeText(utf8(html))).toEqual({ text: html, charset: "utf-8" });
    expect(decodeText(iconv.encode(html, "windows-1251")).text).toBe(html);
    expect(decodeText(iconv.encode(`<meta charset="utf-8"><p>${russian}`, "windows-1251")).charset).toBe("windows-1251");
  });

  const french = "Le Conseil a décidé à l’aube d’appeler les deux côtés à la retenue, ce qui a été répété très tôt. ";
  it.each([
    ["ibm866", russian],
    ["macintosh", french],
    ["cp850", french.replaceAll("’", "'")],
    ["windows-1252", french],
    ["windows-1252", "ÉTÉ À L’EST : LE CONSEIL DÉCIDE, « À L’ÉVIDENCE », D’ÊTRE PRÊT. "],
  ])("guesses %s", (charset, text) => {
    expect(decodeText(iconv.encode(text, charset))).toEqual({ text, charset });
  });

  it.each(["utf-16le", "utf-16be"])("reads Chinese in %s without a mark, by its line ends", (charset) => {
    const text = "理事会彻夜未眠\n\n理事会周一在塔恩霍夫开会，呼吁双方保持克制。一切如常。\n";
    expect(decodeText(iconv.encode(text, charset))).toEqual({ text, charset });
  });

  it("guesses what nobody declares", () => {
    expect(decodeText(iconv.encode(russian, "koi8-r"))).toEqual({ text: russian, charset: "koi8-r" });
    expect(decodeText(iconv.encode("Ein Schirm mit Löchern für die Reeder, „wachsam“", "windows-1252")).text).toBe(
      "Ein Schirm mit Löchern für die Reeder, „wachsam“",
    );
  });
});
