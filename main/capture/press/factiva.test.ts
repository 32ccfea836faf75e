import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capturedAt, readDocuments, utf8 } from "../test-capture.ts";
import { mutationRuns, mutationsOf } from "../test-mutation.ts";
import { readFactivaPage, readFactivaText } from "./factiva.ts";
import { readFactivaXml } from "./factiva-xml.ts";
import { readVendorExport } from "./vendor-export.ts";

const row = (code: string, value: string): string => `<tr><td class="index"><b>${code}</b>&nbsp;</td><td>${value}</td></tr>`;
const paragraph = (text: string): string => `<p class="articleParagraph frarticleParagraph">${text}</p>`;
const coded = `<html><head><title>Factiva</title><style>p{}</style></head><body><h1>Factiva</h1><span>Dow Jones</span>
<div class="article frArticle"><table>${row("SE", "Monde")}${row("HD", "<b>Les feux du quai</b>")}${row("BY", "Odile Marchand")}${row("WC", "120 mots")}${row("PD", "13 novembre 2026")}
${row("SN", "Le Quai")}${row("LA", "Français")}${row("CY", "© 2026 Le Quai. Tous droits réservés.")}${row("LP", paragraph("Ils brûlent &agrave; nouveau."))}
${row("TD", paragraph("Personne ne les éteint.") + paragraph("Le port attend."))}${row("NS", "gdip : Relations")}${row("AN", "Document LQUAI00020261113e2bd00008")}</table></div>
<div class="article frArticle"><table>${row("SE", "Mer")}${row("HD", "<b>La mer monte</b>")}${row("PD", "14 novembre 2026")}${row("SN", "Le Fanal")}${row("LA", "Français")}
${row("LP", paragraph("Elle monte."))}${row("AN", "Document LFANAL0020261114e2be00009")}</table></div><span>© 2026 Factiva, Inc. Tous droits réservés.</span></body></html>`;

const shown = `<html><body><div class="article enArticle"><div id="hd"><span class='enHeadline'>Lights on the quay</span></div><div>Jo Arnel</div><div>584 words</div>
<div>13 November 2026</div><div>02:05</div><div>Narrows Gazette</div><div>NARGAZ</div><div>English</div><div>(c) 2026 Narrows Gazette.</div>
<p class="articleParagraph enarticleParagraph">The lights burn.</p><p class="articleParagraph enarticleParagraph">Nobody puts them out.</p><p>Document NARGAZ0020261113e2bd0001a</p></div></body></html>`;

const bare = `Lights on the quay

Jo Arnel
584 words
13 November 2026
02:05
Narrows Gazette
NARGAZ
English
(c) 2026 Narrows Gazette.

The lights burn on the quay.

Nobody puts them out.

Document NARGAZ0020261113e2bd0001a

Second story
65 words
14 November 2026
Aldmoor Broadcasting
ALDBRO
English
(c) 2026 Aldmoor Broadcasting.

It is short.

Document ALDBRO0020261114e2be0002b

© 2026 Factiva, Inc. All rights reserved.
`;

const xml = `<?xml version="1.0" encoding="UTF-8"?><response><articles><article><baseLanguage>fr</baseLanguage><byline>Odile Marchand</byline><copyright>© 2026 Le Quai</copyright>
<headline><paragraph display="Proportional">Les feux <hlt>du quai</hlt></paragraph></headline><leadParagraph><paragraph>Ils brûlent.</paragraph></leadParagraph>
<publicationDate><date>2026-11-13</date></publicationDate><sourceName>Le Quai</sourceName><tailParagraphs><paragraph>Personne ne les éteint.</paragraph><paragraph>Le port attend.</paragraph></tailParagraphs></article>
<article><headline><paragraph>La mer monte</paragraph></headline><leadParagraph><paragraph>Elle monte.</paragraph></leadParagraph><sourceName>Le Fanal</sourceName></article></articles></response>`;

describe("Factiva", () => {
  it("gives every article of its XML", async () => {
    expect(await readDocuments(utf8(xml), "export.xml")).toEqual([
      {
        kind: "text",
        text: "Ils brûlent.\n\nPersonne ne les éteint.\n\nLe port attend.",
        hints: {
          capturedAt,
          headline: "Les feux du quai",
          byline: "Odile Marchand",
          date: "2026-11-13",
          outlet: "Le Quai",
          language: "fr",
          rights: "© 2026 Le Quai",
        },
      },
      { kind: "text", text: "Elle monte.", hints: { capturedAt, headline: "La mer monte", outlet: "Le Fanal" } },
    ]);
  });

  it("gives every article of a page with its codes, and nothing of its own", async () => {
    expect(await readDocuments(utf8(coded), "export.html")).toEqual([
      {
        kind: "text",
        text: "Ils brûlent à nouveau.\n\nPersonne ne les éteint.\n\nLe port attend.",
        hints: {
          capturedAt,
          headline: "Les feux du quai",
          byline: "Odile Marchand",
          date: "13 novembre 2026",
          outlet: "Le Quai",
          language: "Français",
          rights: "© 2026 Le Quai. Tous droits réservés.",
        },
      },
      {
        kind: "text",
        text: "Elle monte.",
        hints: { capturedAt, headline: "La mer monte", date: "14 novembre 2026", outlet: "Le Fanal", language: "Français" },
      },
    ]);
  });

  it("gives the articles of a page without codes", async () => {
    expect(await readDocuments(utf8(shown), "export.html")).toEqual([
      {
        kind: "text",
        text: "The lights burn.\n\nNobody puts them out.",
        hints: {
          capturedAt,
          headline: "Lights on the quay",
          byline: "Jo Arnel",
          date: "13 November 2026",
          outlet: "Narrows Gazette",
          language: "English",
          rights: "(c) 2026 Narrows Gazette.",
        },
      },
    ]);
  });

  it("gives the articles of a text, blank line by blank line", async () => {
    const documents = await readDocuments(utf8(bare), "export.txt");
    expect(documents.map((each) => [each.hints.headline, each.hints.outlet, each.hints.date, each.hints.byline])).toEqual([
      ["Lights on the quay", "Narrows Gazette", "13 November 2026", "Jo Arnel"],
      ["Second story", "Aldmoor Broadcasting", "14 November 2026", undefined],
    ]);
    expect(documents[0]).toMatchObject({ text: "The lights burn on the quay.\n\nNobody puts them out." });
  });

  it("leaves out the lines of a document's pages", async () => {
    const printed = `Dow Jones® Factiva\n\n${bare}Page 1 of 1 © 2026 Factiva, Inc. All rights reserved.\n`;
    expect(await readDocuments(utf8(printed), "export.txt")).toEqual(await readDocuments(utf8(bare), "export.txt"));
  });

  it("gives the articles of a document whose codes stand in a table", async () => {
    const rows = [
      ["HD", "Lights on the quay"],
      ["PD", "13 November 2026"],
      ["SN", "Narrows Gazette"],
      ["LA", "English"],
      ["LP", "The lights burn.\\par\\par Nobody puts them out."],
      ["AN", "Document NARGAZ0020261113e2bd00008"],
    ].map(([code, value]) => String.raw`\trowd\cellx900\cellx9000\pard\intbl{\b ${code}}\cell ${value}\cell\row`);
    expect(await readDocuments(utf8(`{\\rtf1\\ansi ${rows.join("\n")}}`), "export.rtf")).toMatchObject([
      {
        text: "The lights burn.\n\nNobody puts them out.",
        hints: { headline: "Lights on the quay", date: "13 November 2026", outlet: "Narrows Gazette" },
      },
    ]);
  });

  it("keeps an article whole that has lost the line by which its header is known", async () => {
    const documents = await readDocuments(utf8(bare.replace("65 words\n", "")), "export.txt");
    expect(documents.length).toBe(2);
    expect(documents[1]).toMatchObject({ text: expect.stringContaining("It is short.") });
  });

  it("takes capitals at the start of a line for text, where no column follows them", async () => {
    const text =
      "HD  One\nPD  13 November 2026\nSN  Le Quai\nLA  English\n\nLP\nThe lead.\nIN GENEVA, they waited.\n\nTD\nMore.\nAN  Document LQUAI00020261113e2bd00008\n";
    expect(await readDocuments(utf8(text), "a.txt")).toMatchObject([{ text: "The lead.\nIN GENEVA, they waited.\n\nMore." }]);
  });

  it.each([
    ["XML file", xml],
    ["coded page", coded],
    ["page", shown],
    ["text", bare],
  ])("reads a broken %s without throwing", (_name, sample) => {
    fc.assert(
      fc.property(mutationsOf(sample, ["<td>", "</table>", "<b>HD</b>", "\nHD  ", "Document ", "584 words"]), (broken) => {
        for (const reader of [readFactivaPage, readFactivaText, readFactivaXml, readVendorExport])
          for (const document of reader(broken, { capturedAt })) expect(document.kind).toBe("text");
      }),
      { numRuns: mutationRuns },
    );
  });
});
