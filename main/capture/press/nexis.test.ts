import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capturedAt, readDocuments, utf8 } from "../test-capture.ts";
import { mutationRuns, mutationsOf } from "../test-mutation.ts";
import { readNexisPage, readNexisText } from "./nexis.ts";

const part = (...lines: readonly string[]): string =>
  `<BR><DIV CLASS="c5">${lines.map((line) => `<P CLASS="c6"><SPAN CLASS="c2">${line}</SPAN></P>`).join("\n")}</DIV>`;
const field = (name: string, value: string): string => part(`<SPAN CLASS="c8">${name}: </SPAN>${value}`);
const page = `<HTML><HEAD><STYLE>.c0{}</STYLE><TITLE>&nbsp;</TITLE></HEAD><BODY><A NAME="DOC_ID_0_0"></A><!-- Hide XML section -->
${part("1 of 2 DOCUMENTS")}${part("Narrows Gazette")}${part("November 13, 2026 Friday<BR>Late Edition")}${part("Lights on<BR>the quay")}${field("BYLINE", "By JO ARNEL")}${field("SECTION", "Section A; Page 3")}${field("LENGTH", "584 words")}
${field("DATELINE", "BRACKHAVEN")}${part("The lights burn.", "Nobody puts them out.")}${field("LOAD-DATE", "November 14, 2026")}${field("LANGUAGE", "ENGLISH")}${field("GRAPHIC", "A map of the quay")}${part("Copyright 2026 Narrows Gazette Ltd.<BR>All Rights Reserved")}
<DIV CLASS="c10"/>${part("2 of 2 DOCUMENTS")}${part("Aldmoor Broadcasting")}${part("November 14, 2026 Saturday")}${part("Second story")}${field("LENGTH", "12 words")}${part("It is short.")}${field("LANGUAGE", "ENGLISH")}${part("Copyright 2026 Aldmoor Broadcasting")}</BODY></HTML>`;

const document = `User Name: = Press Office
Date and Time: = Tuesday, November 24, 2026 8:00:00 AM
Job Number: = 1
Documents (2)
1. Lights on the quay
Client/Matter: -None-
Search Terms: quay
2. Second story

Lights on the quay
Narrows Gazette
November 13, 2026 Friday
Late Edition

Copyright 2026 Narrows Gazette Ltd. All Rights Reserved
Section: Section A; Pg. 3
Length: 584 words
Byline: Jo Arnel
Highlight: Nobody knows why.
Dateline: BRACKHAVEN
Body

The lights burn.

Nobody puts them out.

Classification

Language: ENGLISH
Publication-Type: Newspaper
Load-Date: November 14, 2026
End of Document

Second story
Aldmoor Broadcasting
November 14, 2026 Saturday

Copyright 2026 Aldmoor Broadcasting All Rights Reserved
Length: 12 words
Body

It is short.

Load-Date: November 14, 2026
End of Document
`;

describe("LexisNexis", () => {
  it("gives every article of a page, outlet and day above its headline", async () => {
    expect(await readDocuments(utf8(page), "export.html")).toEqual([
      {
        kind: "text",
        text: "BRACKHAVEN — The lights burn.\n\nNobody puts them out.",
        hints: {
          capturedAt,
          headline: "Lights on the quay",
          byline: "By JO ARNEL",
          date: "November 13, 2026 Friday",
          outlet: "Narrows Gazette",
          language: "ENGLISH",
          rights: "Copyright 2026 Narrows Gazette Ltd.",
        },
      },
      {
        kind: "text",
        text: "It is short.",
        hints: {
          capturedAt,
          headline: "Second story",
          date: "November 14, 2026 Saturday",
          outlet: "Aldmoor Broadcasting",
          language: "ENGLISH",
          rights: "Copyright 2026 Aldmoor Broadcasting",
        },
      },
    ]);
  });

  it("gives every article of an office document's text, headline first, without its list", async () => {
    expect(await readDocuments(utf8(document), "export.txt")).toEqual([
      {
        kind: "text",
        text: "BRACKHAVEN — The lights burn.\n\nNobody puts them out.",
        hints: {
          capturedAt,
          headline: "Lights on the quay",
          standfirst: "Nobody knows why.",
          byline: "Jo Arnel",
          date: "November 13, 2026 Friday",
          outlet: "Narrows Gazette",
          language: "ENGLISH",
          rights: "Copyright 2026 Narrows Gazette Ltd. All Rights Reserved",
        },
      },
      {
        kind: "text",
        text: "It is short.",
        hints: {
          capturedAt,
          headline: "Second story",
          date: "November 14, 2026 Saturday",
          outlet: "Aldmoor Broadcasting",
          rights: "Copyright 2026 Aldmoor Broadcasting All Rights Reserved",
        },
      },
    ]);
  });

  it("knows the fields of its French and German interfaces, and articles without any above the text", async () => {
    const french = `${part("1 de 2 DOCUMENTS")}${part("Le Quai")}${part("13 novembre 2026 Vendredi<BR>Édition nationale")}${part("Les feux du quai")}${field("AUTEUR", "Odile Marchand")}${field("LONGUEUR", "234 mots")}
      ${field("ENCART", "Personne ne sait.")}${part("Ils brûlent.")}${field("DATE-CHARGEMENT", "14 novembre 2026")}${field("LANGUE", "FRENCH; FRANÇAIS")}`;
    const german = `${part("2 de 2 DOCUMENTS")}${part("Der Seespiegel")}${part("Freitag 13. November 2026")}${part("Lichter am Kai")}${part("Sie brennen.", "Niemand löscht sie.")}${field("UPDATE", "13. November 2026")}${field("SPRACHE", "GERMAN; DEUTSCH")}`;
    expect(await readDocuments(utf8(`<HTML><BODY>${french}${german}</BODY></HTML>`), "export.html")).toMatchObject([
      {
        text: "Ils brûlent.",
        hints: {
          headline: "Les feux du quai",
          standfirst: "Personne ne sait.",
          byline: "Odile Marchand",
          outlet: "Le Quai",
          language: "FRENCH",
        },
      },
      {
        text: "Sie brennen.\n\nNiemand löscht sie.",
        hints: { headline: "Lichter am Kai", date: "Freitag 13. November 2026", outlet: "Der Seespiegel", language: "GERMAN" },
      },
    ]);
  });

  it("takes a German day for a day, and knows what stands over and under a text in other languages", async () => {
    const text = `Lichter am Kai
Der Seespiegel
13. November 2026 Freitag

Copyright 2026 Seespiegel Verlag Alle Rechte vorbehalten
Length: 12 words
Dateline: Brackhaven
Volltext

Sie brennen.

Grafik

Der Kai am Abend.
Load-Date: November 14, 2026
Ende des Dokuments
`;
    expect(await readDocuments(utf8(text), "export.txt")).toMatchObject([
      {
        text: "BRACKHAVEN — Sie brennen.",
        hints: { headline: "Lichter am Kai", date: "13. November 2026 Freitag", outlet: "Der Seespiegel" },
      },
    ]);
  });

  it("keeps an article whole whose header it does not understand", async () => {
    const odd = `<HTML><BODY>${part("1 of 1 DOCUMENTS")}${part("Nothing but words")}${field("LENGTH", "3 words")}</BODY></HTML>`;
    expect(await readDocuments(utf8(odd), "export.html")).toMatchObject([{ text: "Nothing but words\n\nLENGTH: 3 words" }]);
  });

  it.each([
    ["page", page],
    ["text", document],
  ])("reads a broken %s without throwing", (_name, sample) => {
    fc.assert(
      fc.property(mutationsOf(sample, ["1 of 2 DOCUMENTS\n", "End of Document\n", "LENGTH: ", "\nBody\n", "<DIV>"]), (broken) => {
        for (const reader of [readNexisPage, readNexisText])
          for (const each of reader(broken, { capturedAt })) expect(each.kind).toBe("text");
      }),
      { numRuns: mutationRuns },
    );
  });
});
