import { describe, expect, it } from "vitest";
import { aDigest, anEntry, aPassage, aSource, sourcesOf } from "./a-digest.ts";
import { layOutPage } from "./page.ts";

const entry = anEntry({
  summary: "It expects “deeds on the water, not on paper”. And a text.\n\nNobody else spoke.",
  passages: [aPassage("Nobody in the room asked who fired")],
});
const page = layOutPage(aDigest([entry]), sourcesOf(aSource()));
const laidOut = page.sections[0]?.entries[0];

describe("layOutPage", () => {
  it("heads the page with number, long day and languages", () => {
    expect(page).toMatchObject({
      issue: "No. 214 · Tuesday 10 November 2026",
      languages: "EN",
      direction: "ltr",
      issuer: "Embassy of Maravelle",
    });
  });

  it("says outlet, country, day and language of each story", () => {
    expect(laidOut?.source).toBe("The Harbour Courier (Velmark) · 10 Nov · EN");
  });

  it("numbers quotations and passages in the order of the page, after the full stop", () => {
    expect(laidOut?.summary.map((paragraph) => paragraph.runs)).toEqual([
      [
        { text: "It expects “deeds on the water, not on paper”.", note: 1 },
        { text: " And a text.", note: null },
      ],
      [{ text: "Nobody else spoke.", note: null }],
    ]);
    expect(laidOut?.passages[0]?.runs).toEqual([{ text: "Nobody in the room asked who fired", note: 2 }]);
  });

  it("gives a passage the language of the statement that it is taken from", () => {
    const said = { kind: "quote" as const, text: "Nul ne quittera le port avant que la lumière revienne.", credit: null, language: "fr" };
    const source = aSource({ blocks: [...aSource().blocks, said] });
    const passages = [aPassage("Nul ne quittera le port", source), aPassage("Nobody in the room", source)];
    const printed = layOutPage(aDigest([anEntry({ passages })]), sourcesOf(source));
    expect(printed.sections[0]?.entries[0]?.passages.map((each) => each.language)).toEqual(["fr", "en"]);
  });

  it("leads each note to outlet, time and paragraph, captions not counted", () => {
    expect(page.notes.map((note) => note.text)).toEqual([
      "The Harbour Courier, 9 Nov 23:48 UTC, par. 2",
      "The Harbour Courier, 9 Nov 23:48 UTC, par. 3",
    ]);
  });

  it("leads a translated quotation to its article, without a paragraph that would be a guess", () => {
    const translated = anEntry({ summary: "“Taten auf dem Wasser” [our translation]" });
    expect(layOutPage(aDigest([translated]), sourcesOf(aSource())).notes.map((note) => note.text)).toEqual([
      "The Harbour Courier, 9 Nov 23:48 UTC",
    ]);
  });

  it("says that the quotations were compared only when all of them are equal", () => {
    expect(page.verified).toBe("2 quotations compared with the archive: all equal.");
    expect(layOutPage(aDigest([{ ...entry, summary: "“Words that nobody said.”" }]), sourcesOf(aSource())).verified).toBeNull();
  });

  it("names both days while nobody has chosen, and the year when it is another", () => {
    const source = (published: Partial<ReturnType<typeof aSource>["published"]>) =>
      layOutPage(aDigest([anEntry()]), sourcesOf(aSource({ published: { ...aSource().published, instant: null, ...published } })))
        .sections[0]?.entries[0]?.source;
    const candidates = [
      { day: "2026-11-09", why: "" },
      { day: "2026-11-10", why: "" },
    ];
    expect(source({ day: null, certainty: "candidates", candidates })).toBe("The Harbour Courier (Velmark) · 9 Nov or 10 Nov · EN");
    const years = [...candidates, { day: "2020-11-09", why: "" }];
    expect(source({ day: null, certainty: "candidates", candidates: years })).toContain("9 Nov 2026 or 10 Nov 2026 or 9 Nov 2020");
    expect(source({ day: null, certainty: "unknown" })).toContain("date not known");
    expect(source({ day: "2025-12-31" })).toContain("31 Dec 2025");
    expect(source({ certainty: "probable" })).toContain("10 Nov (date probable)");
  });

  it("speaks the language of the digest", () => {
    expect(layOutPage(aDigest([entry], { language: "fr" }), sourcesOf(aSource()))).toMatchObject({
      issue: "Nº 214 · mardi 10 novembre 2026",
    });
    expect(layOutPage(aDigest([entry], { language: "ar" }), sourcesOf(aSource())).direction).toBe("rtl");
    expect(layOutPage(aDigest([entry], { language: "zz" }), sourcesOf(aSource())).notesTitle).toBe("Sources");
  });

  it("keeps the words of an entry whose article is gone", () => {
    const orphaned = layOutPage(aDigest([entry]), new Map());
    expect(orphaned.sections[0]?.entries[0]).toMatchObject({ headline: entry.headline, source: "", url: null });
    expect(orphaned.notes).toEqual([]);
  });

  it("links only addresses of the web", () => {
    const address = (url: string) => layOutPage(aDigest([anEntry()]), sourcesOf(aSource({ url }))).sections[0]?.entries[0]?.url;
    expect([address("javascript:alert(1)"), address("file:///etc/passwd"), address("not an address")]).toEqual([null, null, null]);
    expect(address("https://courier.example/x")).toBe("https://courier.example/x");
  });
});
