import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readDocuments, refusalOf, surviveDamage, utf8, wordsOf } from "../test-capture.ts";
import { buildChinesePdf, buildPdf, column, type PdfText } from "./test-pdf.ts";

const left = [
  "The council met at mid-",
  "night and asked both sides",
  "for restraint, in words that",
  "took six hours to agree on.",
  "Nobody left before dawn.",
];
const right = [
  "The freighter lies at Varn,",
  "with grain for two cities.",
  "Its crew of fourteen wait",
  "for a word from the Franco-",
  "German mediators.",
];
const headline: PdfText = { x: 50, y: 740, size: 24, text: "Council stays awake over freighter" };
const spread = (head: string, number: number, foot = 40): PdfText[] => [
  { x: 50, y: 810, size: 8, text: head },
  { x: 290, y: foot, size: 8, text: `${number}` },
];

/** The text of each element of one kind. */
async function elements(bytes: Uint8Array, tag: string): Promise<string[]> {
  const [document] = await readDocuments(bytes, "a.pdf");
  return [...wordsOf(document).matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, "gs"))].map((each) => each[1] ?? "");
}

describe("a PDF", () => {
  it("is read column by column below a headline that spans them, with cut words whole", async () => {
    const bytes = buildPdf([[headline, ...column(50, 700, left), ...column(310, 700, right)]]);
    expect(await elements(bytes, "h1")).toEqual(["Council stays awake over freighter"]);
    expect(await elements(bytes, "p")).toEqual([
      "The council met at midnight and asked both sides for restraint, in words that took six hours to agree on. Nobody left before dawn.",
      "The freighter lies at Varn, with grain for two cities. Its crew of fourteen wait for a word from the Franco-German mediators.",
    ]);
  });

  it("reads what spans the columns between what stands above and below it", async () => {
    const more = ["Above the fold there is", "a second story that begins", "in the left column and", "goes on for some lines."];
    const bytes = buildPdf([
      [
        headline,
        ...column(50, 700, left),
        ...column(310, 700, right),
        { x: 50, y: 600, size: 16, text: "A second headline that spans both of the columns" },
        ...column(50, 570, more),
        ...column(310, 570, right),
      ],
    ]);
    const [document] = await readDocuments(bytes, "a.pdf");
    const order = ["The council met", "The freighter lies", "A second headline", "Above the fold", "The freighter lies"];
    let at = 0;
    for (const start of order) {
      at = wordsOf(document).indexOf(start, at + 1);
      expect(at, start).toBeGreaterThan(0);
    }
  });

  it("parts paragraphs at indents and at wider gaps", async () => {
    const lines = column(50, 700, ["A first paragraph that runs", "over two lines of the page."]);
    const indented = [
      { x: 62, y: 676, text: "A second one, set in," },
      { x: 50, y: 664, text: "goes on at the left edge." },
    ];
    const apart = column(50, 630, ["A third stands by itself,", "some way further down."]);
    expect(await elements(buildPdf([[...lines, ...indented, ...apart]]), "p")).toEqual([
      "A first paragraph that runs over two lines of the page.",
      "A second one, set in, goes on at the left edge.",
      "A third stands by itself, some way further down.",
    ]);
  });

  it("drops running heads and page numbers, and lets a paragraph go on over the page", async () => {
    const page = (nth: number, lines: readonly string[]): PdfText[] => [
      ...spread(nth % 2 ? "Le Fanal | 2 November 2026" : "2 November 2026 | Le Fanal", nth),
      ...column(50, 700, lines),
    ];
    const bytes = buildPdf([
      page(1, ["The council met at night and", "asked both sides for a"]),
      page(2, ["word of restraint. It was", "given by the morning."]),
      page(3, ["Nobody left before dawn.", "The quay was wet."]),
    ]);
    const text = (await elements(bytes, "p")).join("\n");
    expect(text).toContain("asked both sides for a word of restraint.");
    expect(text).not.toMatch(/Le Fanal|^\d$/m);
  });

  it("keeps a hyphen that the word has elsewhere in the text", async () => {
    const bytes = buildPdf([[...column(50, 700, ["The cease-fire holds. A cease-", "fire needs two sides, and a mid-", "night call."])]]);
    expect((await elements(bytes, "p")).join(" ")).toBe("The cease-fire holds. A cease-fire needs two sides, and a midnight call.");
  });

  it("takes title, author and day from the file as evidence", async () => {
    const info = { Title: "Council stays awake over freighter", Author: "Jo Arnel", CreationDate: "D:20261102064500+01'00'" };
    const [document] = await readDocuments(buildPdf([[headline, ...column(50, 700, left)]], { info }), "a.pdf");
    expect(document?.hints).toMatchObject({ headline: "Council stays awake over freighter", byline: "Jo Arnel", created: "2026-11-02" });
  });

  it("does not believe a title that the page does not show", async () => {
    const [document] = await readDocuments(
      buildPdf([[headline, ...column(50, 700, left)]], { info: { Title: "Microsoft Word - Vorlage neu.doc" } }),
      "a.pdf",
    );
    expect(document?.hints.headline).toBe("Council stays awake over freighter");
  });

  it("takes in a scan without text under its file's name", async () => {
    expect(await readDocuments(buildPdf([[], []]), "scans/2026-11-02 Le Fanal.pdf")).toMatchObject([
      { kind: "text", text: "", hints: { headline: "2026-11-02 Le Fanal" } },
    ]);
  });

  it("is read in Chinese, in a font that it only names", async () => {
    expect(wordsOf((await readDocuments(buildChinesePdf("外交部发言人表示克制"), "a.pdf"))[0])).toContain("外交部发言人表示克制");
  });

  it("is read out of a packed archive", async () => {
    const packed = zipSync({ "a.pdf": buildPdf([[headline, ...column(50, 700, left)]]) });
    expect((await readDocuments(packed, "a.zip"))[0]?.hints.headline).toBe("Council stays awake over freighter");
  });

  it("hands the text of a database export to its reader", async () => {
    const record = [
      ["HD", "Council stays awake"],
      ["BY", "Jo Arnel"],
      ["PD", "2 November 2026"],
      ["SN", "Le Quai"],
      ["LA", "English"],
      ["LP", "The lead."],
      ["TD", "The text."],
      ["AN", "Document 1"],
    ] as const;
    const printed = record.flatMap(([code, value], nth) => [
      { x: 50, y: 700 - nth * 30, text: code },
      { x: 90, y: 700 - nth * 30, text: value },
    ]);
    const [document] = await readDocuments(buildPdf([printed]), "a.pdf");
    expect(document?.hints).toMatchObject({ headline: "Council stays awake", outlet: "Le Quai", date: "2 November 2026" });
  });

  it("refuses broken, locked and endless files in plain words", async () => {
    const whole = buildPdf([[headline, ...column(50, 700, left)]]);
    expect(await refusalOf(utf8("%PDF-1.4\nnothing more"), "a.pdf")).toMatch(/^The PDF is broken: .+\.$/);
    const text = Buffer.from(whole).toString("latin1");
    const looped = text.replace(/\/Kids \[4 0 R\]/, "/Kids [2 0 R]");
    expect(looped).not.toBe(text);
    expect(await refusalOf(Uint8Array.from(Buffer.from(looped, "latin1")), "a.pdf")).toMatch(/^The PDF/);
    const self = text.replace(/startxref\n\d+/, "startxref\n0").replace("/Info", "/Prev 0 /Info");
    expect(await readDocuments(Uint8Array.from(Buffer.from(self, "latin1")), "a.pdf")).toHaveLength(1);
  });

  it(
    "survives a thousand kinds of damage",
    () => surviveDamage([buildPdf([[headline, ...column(50, 700, left), ...column(310, 700, right)]])], "a.pdf"),
    120_000,
  );
});
