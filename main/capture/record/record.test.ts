import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capturedAt, isReason, readDocuments, refusalOf, utf8 } from "../test-capture.ts";
import { mutationRuns, mutationsOf } from "../test-mutation.ts";
import { isBibtex, readBibtex } from "./bibtex.ts";
import { isCsl, readCsl } from "./csl.ts";
import { isRis, readRis } from "./ris.ts";
import { texToText } from "./tex.ts";

const ris = `TY  - NEWS
TI  - Lights on the quay
AU  - Arnel, Jo
AU  - Varga, Ilse
DA  - 2026/11/13/
T2  - Narrows Gazette
UR  - https://narrowsgazette.example/lights
LA  - en
ER  - 

TY  - MGZN
T1  - Les feux
 du quai
A1  - Marchand, Odile
PY  - 2026
JO  - Le Quai
AB  - Ils brûlent.
ER  - 
TY  - NEWS
AU  - Nobody
ER  - 
`;

const bibtex = `@string{gazette = "Narrows Gazette"}
@comment{ignore {this} @article{x, title={No}}}
@article{arnel2026,
  title = {Lights on the {Quay} -- \\emph{again}},
  author = "Arnel, Jo and Ilse {Varg\\'a} and M{\\"u}ller, Ruth",
  journal = gazette # { Online},
  year = 2026, month = nov, day = 13,
  url = {https://narrowsgazette.example/lights\\_on},
}
@online(marchand, title = "Les feux", date = {2026-11-12}, journaltitle = {Le Quai}, langid = {french}, abstract = {Ils br\\^ulent.})
`;

const csl = JSON.stringify([
  {
    id: "a",
    type: "article-newspaper",
    title: "Lights <i>on</i> the quay",
    author: [{ family: "Arnel", given: "Jo" }, { literal: "Meridian Wire" }],
    issued: { "date-parts": [[2026, "11", 13]] },
    "container-title": "Narrows Gazette",
    URL: "https://narrowsgazette.example/lights",
    language: "en",
  },
  { type: "article", title: "Only a title" },
]);

describe("the ways in which other programs write", () => {
  it("are known: a note over RIS, BibLaTeX's names and hours, one item of CSL alone", async () => {
    const noted = 'Provider: A Library\nContent: text/plain; charset="UTF-8"\n\n\nTY  - NEWS\nTI  - Lights\nER  - \n';
    const named = "@online{a, title = {Lights}, author = {family=Arnel, given=Jo}, date = {2026-11-13T18:22:00/2026-11-14}}";
    const alone = '{"id": "a", "type": "webpage", "title": "Lights", "issued": {"raw": "2026-11-13"}}';
    expect(await readDocuments(utf8(noted), "a.ris")).toMatchObject([{ hints: { headline: "Lights" } }]);
    expect(await readDocuments(utf8(named), "a.bib")).toMatchObject([{ hints: { byline: "Jo Arnel", date: "2026-11-13" } }]);
    expect(await readDocuments(utf8(alone), "a.json")).toMatchObject([{ hints: { headline: "Lights", date: "2026-11-13" } }]);
  });
});

describe("RIS", () => {
  it("gives each record that has a title, without a text where it has none", async () => {
    expect(await readDocuments(utf8(ris), "list.ris")).toEqual([
      {
        kind: "text",
        text: "",
        hints: {
          capturedAt,
          headline: "Lights on the quay",
          byline: "Jo Arnel, Ilse Varga",
          date: "2026-11-13",
          outlet: "Narrows Gazette",
          language: "en",
          url: "https://narrowsgazette.example/lights",
        },
      },
      {
        kind: "text",
        text: "Ils brûlent.",
        hints: { capturedAt, headline: "Les feux du quai", byline: "Odile Marchand", date: "2026", outlet: "Le Quai" },
      },
    ]);
  });
});

describe("BibTeX", () => {
  it("gives each entry, its strings joined and its TeX read", async () => {
    expect(await readDocuments(utf8(bibtex), "list.bib")).toEqual([
      {
        kind: "text",
        text: "",
        hints: {
          capturedAt,
          headline: "Lights on the Quay – again",
          byline: "Jo Arnel, Ilse Vargá, Ruth Müller",
          date: "2026-11-13",
          outlet: "Narrows Gazette Online",
          url: "https://narrowsgazette.example/lights_on",
        },
      },
      {
        kind: "text",
        text: "Ils brûlent.",
        hints: { capturedAt, headline: "Les feux", date: "2026-11-12", outlet: "Le Quai", language: "french" },
      },
    ]);
  });

  it("reads TeX's accents, letters and marks", () => {
    expect(texToText("Stra{\\ss}e \\`a la cr{\\`e}me, {\\c c}a, \\v{S}koda, na\\\"{\\i}ve, ``so''~--- 5\\,\\%")).toBe(
      "Straße à la crème, ça, Škoda, naïve, “so” — 5 %",
    );
  });
});

describe("CSL-JSON", () => {
  it("gives each item", async () => {
    expect(await readDocuments(utf8(csl), "list.json")).toEqual([
      {
        kind: "text",
        text: "",
        hints: {
          capturedAt,
          headline: "Lights on the quay",
          byline: "Jo Arnel, Meridian Wire",
          date: "2026-11-13",
          outlet: "Narrows Gazette",
          language: "en",
          url: "https://narrowsgazette.example/lights",
        },
      },
      { kind: "text", text: "", hints: { capturedAt, headline: "Only a title" } },
    ]);
  });
});

it("says in plain words that a list holds nothing", async () => {
  expect(await refusalOf(utf8("TY  - NEWS\nAU  - Nobody\nER  - \n"), "a.ris")).toBe("The RIS file holds no record with a title.");
  expect(await refusalOf(utf8("@misc{a, year = 2026}"), "a.bib")).toBe("The BibTeX file holds no entry with a title.");
});

describe.each([
  ["RIS", ris, isRis, readRis],
  ["BibTeX", bibtex, isBibtex, readBibtex],
  ["CSL-JSON", csl, isCsl, readCsl],
])("a broken %s file", (_name, sample, is, reader) => {
  it("is read or refused, never thrown at", () => {
    fc.assert(
      fc.property(mutationsOf(sample, ["TY  - ", "@article{", "{", "}", '"', "#", "=", "\\", "[["]), (broken) => {
        is(broken);
        const result = reader(broken, { capturedAt });
        if (!result.ok) expect(isReason(result.error)).toBe(true);
      }),
      { numRuns: mutationRuns },
    );
  });

  it.each(["@article{", "@a{a=", "{", '"', "TY  - \n", "a=#", "@string{a=b}", "\\"])("reads 200 kB of %j", (piece) => {
    const text = sample + piece.repeat(200_000 / piece.length);
    is(text);
    expect(typeof reader(text, { capturedAt }).ok).toBe("boolean");
  });
});
