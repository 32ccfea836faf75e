import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildPdf } from "../pdf/test-pdf.ts";
import { capturedAt, readDocuments, utf8 } from "../test-capture.ts";
import { mutationRuns, mutationsOf } from "../test-mutation.ts";
import { readEuropressePage } from "./europresse.ts";
import { readEuropresseText } from "./europresse-text.ts";

const oldArticle = (outlet: string, title: string, body: string): string =>
  `<table><tr><td><table><tr><td><img src="x.gif"></td></tr></table><span class="DocPublicationName">${outlet}</span><br><span class="DocHeader">Monde, </span><span class="DocHeader">vendredi </span><span class="DocHeader">13 novembre 2026</span><span class="DocHeader">, p. 03</span><br><br>${title}<br><br>${body}<p></p><b><i>© 2026 ${outlet}. Tous droits réservés.</i></b><p></p>Numéro de document : news·20261113·QU·175071<br><table><tr><td>Ce certificat est émis à <b>Bureau</b></td></tr></table></td></tr></table>`;
const oldPage = `<html><body><form><input type="button" value="Sauvegarder"></form>${oldArticle("Le Quai, no. 5968", 'Vie du port<br><span class="TitreArticleVisu">Les <span style="color:red">feux</span> du quai</span>', "Odile Marchand<br><p></p>Ils brûlent à nouveau.<p></p>Personne ne les éteint.")}
<p>${oldArticle("Le Fanal", '<span class="TitreArticleVisu">La mer monte</span>', "Elle monte lentement.")}</body></html>`;

const newPage = `<!doctype html><html><body><nav>Europresse</nav><article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">Le Quai</span></div>
<span class="DocHeader">Monde, vendredi 13 novembre 2026 584 mots, p. 3</span><div class="titreArticle"><p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">Les feux du quai</p></div>
<p class="sm-margin-bottomNews">Odile Marchand</p></header><section><div class="docOcurrContainer"><p>Ils brûlent à nouveau.</p><p>Personne ne les éteint.</p></div></section>
<footer><small>© 2026 Le Quai. Tous droits réservés.</small><div class="publiC-lblNodoc">news·20261113·QU·175071</div></footer></article></body></html>`;

const pdf = `Europresse
Par Bureau • 2 documents
Nom de la source
Le Quai
Type de source
Presse • Journaux
Périodicité
Hebdomadaire
Couverture géographique
Nationale
Provenance
Saint-Aubrac, Maravelle
Vendredi 13 novembre 2026
Le Quai • p. 3 • 584 mots

Les feux du quai
n'ont pas fini de brûler
Odile Marchand

Ils brûlent à nouveau, et personne ne les éteint depuis des semaines dans le port.
Le port attend.

© 2026 Le Quai. Tous droits réservés. Le présent document est protégé par les lois.
news·20261113·QU·175071
Page 1 de 2

Le Fanal
Monde, samedi 14 novembre 2026, p. 7

La mer monte

Elle monte lentement.

© 2026 Le Fanal. Tous droits réservés.
Numéro de document : news·20261114·FA·99
`;

describe("Europresse", () => {
  it("gives every article of an old page", async () => {
    expect(await readDocuments(utf8(oldPage), "export.html")).toEqual([
      {
        kind: "text",
        text: "Ils brûlent à nouveau.\n\nPersonne ne les éteint.",
        hints: {
          capturedAt,
          headline: "Les feux du quai",
          standfirst: "Vie du port",
          byline: "Odile Marchand",
          date: "Monde, vendredi 13 novembre 2026, p. 03",
          outlet: "Le Quai",
          rights: "© 2026 Le Quai, no. 5968. Tous droits réservés.",
        },
      },
      {
        kind: "text",
        text: "Elle monte lentement.",
        hints: {
          capturedAt,
          headline: "La mer monte",
          date: "Monde, vendredi 13 novembre 2026, p. 03",
          outlet: "Le Fanal",
          rights: "© 2026 Le Fanal. Tous droits réservés.",
        },
      },
    ]);
  });

  it("keeps an article that has lost its title", async () => {
    const page = oldPage.replace('<span class="TitreArticleVisu">La mer monte</span>', "La mer monte");
    expect((await readDocuments(utf8(page), "export.html"))[1]).toMatchObject({ hints: { outlet: "Le Fanal" } });
  });

  it("tells outlet and day apart that stand on one line", async () => {
    const line = newPage.replace('<div class="rdp__DocPublicationName">', "").replace("Le Quai</span></div>", "Le Quai (site web)</span>");
    expect(await readDocuments(utf8(line), "export.html")).toMatchObject([
      { hints: { outlet: "Le Quai", date: "Monde, vendredi 13 novembre 2026 584 mots, p. 3", byline: "Odile Marchand" } },
    ]);
  });

  it("gives every article of a new page", async () => {
    expect(await readDocuments(utf8(newPage), "export.html")).toMatchObject([
      {
        text: "Ils brûlent à nouveau.\n\nPersonne ne les éteint.",
        hints: {
          headline: "Les feux du quai",
          byline: "Odile Marchand",
          outlet: "Le Quai",
          date: "Monde, vendredi 13 novembre 2026 584 mots, p. 3",
        },
      },
    ]);
  });

  it("gives every article of a PDF's text, without the lines of its pages", async () => {
    expect(await readDocuments(utf8(pdf), "export.txt")).toEqual([
      {
        kind: "text",
        text: "Ils brûlent à nouveau, et personne ne les éteint depuis des semaines dans le port.\nLe port attend.",
        hints: {
          capturedAt,
          headline: "Les feux du quai n'ont pas fini de brûler",
          byline: "Odile Marchand",
          date: "Vendredi 13 novembre 2026",
          outlet: "Le Quai",
          rights: "© 2026 Le Quai. Tous droits réservés. Le présent document est protégé par les lois.",
        },
      },
      {
        kind: "text",
        text: "Elle monte lentement.",
        hints: {
          capturedAt,
          headline: "La mer monte",
          date: "Monde, samedi 14 novembre 2026, p. 7",
          outlet: "Le Fanal",
          rights: "© 2026 Le Fanal. Tous droits réservés.",
        },
      },
    ]);
  });

  it("gives the articles of the PDF itself", async () => {
    const lines = pdf
      .split("\n")
      .map((text, at) => ({ x: 50, y: 800 - at * 15, text, size: /^(?:Les feux|n'ont|La mer)/.test(text) ? 14 : 10 }));
    const file = buildPdf([lines.filter(({ text }) => text !== "" && !text.startsWith("Page "))]);
    const documents = await readDocuments(file, "export.pdf");
    expect(documents.map(({ hints }) => [hints.headline, hints.byline, hints.outlet, hints.date])).toEqual([
      ["Les feux du quai n'ont pas fini de brûler", "Odile Marchand", "Le Quai", "Vendredi 13 novembre 2026"],
      ["La mer monte", undefined, "Le Fanal", "Monde, samedi 14 novembre 2026, p. 7"],
    ]);
  });

  it.each([
    ["old page", oldPage],
    ["new page", newPage],
    ["PDF text", pdf],
  ])("reads a broken %s without throwing", (_name, sample) => {
    fc.assert(
      fc.property(mutationsOf(sample, ["<article>", '<span class="TitreArticleVisu">', "news·20261114·FA·99\n", "</table>"]), (broken) => {
        for (const reader of [readEuropressePage, readEuropresseText])
          for (const document of reader(broken, { capturedAt })) expect(document.kind).toBe("text");
      }),
      { numRuns: mutationRuns },
    );
  });
});
