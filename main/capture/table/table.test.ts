import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import type { ColumnMapping } from "../../../shared/domain/column-mapping.ts";
import { previewCapture, readCapture } from "../registry.ts";
import { capturedAt, isReason, readDocuments, refusalOf, utf8 } from "../test-capture.ts";
import { mutationRuns, mutationsOf } from "../test-mutation.ts";
import { guessMapping } from "./guess.ts";
import { previewTable, readRows } from "./read-rows.ts";
import { readTable, type Table } from "./table.ts";

function table(text: string): Table {
  const read = readTable(text);
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
}

const long =
  "The lights burn on the quay, and nobody puts them out, night after night, until the port has paid what it owes to the keeper.";
const csv = `Title,Body,Source,Published,URL,Author
"Lights, on the ""quay""","${long}
Second line.",Narrows Gazette,2026-11-13,https://narrowsgazette.example/lights,Jo Arnel
Second,"${long}",Le Quai,2026-11-14,https://lequai.example/2,
`;
const jsonl = `{"headline":"Lights","source":{"name":"Narrows Gazette","id":7},"publishedAt":"2026-11-13T20:00:00Z","authors":[{"name":"Jo Arnel"},{"name":"Ilse Varga"}],"content":"<p>${long}</p>"}
{"headline":"Second","publishedAt":"2026-11-14T20:00:00Z","content":"${long}","extra":null}
`;

describe("readTable", () => {
  it("reads quoted cells with separators, line ends and quotes in them", () => {
    expect(table('a,b\r\n"x, ""y""\nz",2\r\n\r\n,3')).toEqual({
      rows: [
        ["a", "b"],
        ['x, "y"\nz', "2"],
        ["", "3"],
      ],
      names: null,
    });
  });

  it.each([";", "\t", "|"])("finds the separator %j", (mark) => {
    expect(table(`Titre${mark}Date${mark}Texte\nUn, deux${mark}1.11.2026${mark}Trois, quatre`).rows[1]).toEqual([
      "Un, deux",
      "1.11.2026",
      "Trois, quatre",
    ]);
  });

  it("is not led astray by prose in which another mark stands more often", () => {
    const prose = "one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve";
    expect(table(`Titel;Text\nEins;${prose}\nZwei;${prose}\n`).rows[1]).toEqual(["Eins", prose]);
    const list = prose.replaceAll(",", ";");
    expect(table(`Title,Text\nOne,${list}\nTwo,${list}\n`).rows[1]).toEqual(["One", list]);
    expect(table(`Title,Text\n"One","${list}"\n"Two","${list}, again"\n`).rows[2]).toEqual(["Two", `${list}, again`]);
  });

  it("finds the mark of any table whose rows have as many cells, whatever other marks stand in them", () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const text = fc.array(fc.oneof(word, fc.constantFrom(",", ";", "|", "\t", '"', "\n", " ")), { minLength: 1, maxLength: 30 });
    const sheet = fc.integer({ min: 2, max: 6 }).chain((width) =>
      fc.record({
        mark: fc.constantFrom(",", ";", "\t", "|"),
        names: fc.array(word, { minLength: width, maxLength: width }),
        cells: fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      }),
    );
    fc.assert(
      fc.property(sheet, ({ mark, names, cells }) => {
        const rows = [names, ...cells.map((row) => row.map((parts) => `x${parts.join("")}x`))];
        const quoted = (cell: string): string => (/["\n]/.test(cell) || cell.includes(mark) ? `"${cell.replaceAll('"', '""')}"` : cell);
        expect(table(rows.map((row) => row.map(quoted).join(mark)).join("\n")).rows).toEqual(rows);
      }),
    );
  });

  it("goes on to the end of a cell in which a writer forgot to double the quotes", () => {
    const cells = (text: string): unknown => table(text).rows;
    expect(cells('a,b\n"He said "stop" and left",x\n')).toEqual([
      ["a", "b"],
      ['He said "stop" and left', "x"],
    ]);
    expect(cells('a,b\n"one"two,"three"\n')).toEqual([
      ["a", "b"],
      ["onetwo", "three"],
    ]);
    expect(cells('a\tb\n"Nobody knows," he said\tx\n')).toEqual([
      ["a", "b"],
      ["Nobody knows, he said", "x"],
    ]);
  });

  it("begins below what a program has put over it", () => {
    const rows = [
      ["Headline", "Body"],
      ["Lights", "They burn; all of them"],
    ];
    expect(table('sep=;\r\nHeadline;Body\r\nLights;"They burn; all of them"\r\n').rows).toEqual(rows);
    expect(table("Press on the quay\nMade on 4 November\n\nHeadline,Body\nLights,They burn; all of them\n").rows).toEqual(rows);
  });

  it("reads the list in a service's answer", () => {
    const answer = JSON.stringify({ status: "ok", articles: [{ title: "Lights", source: { name: "Le Quai" } }] }, null, 1);
    expect(table(answer)).toEqual({ names: ["title", "source.name"], rows: [["Lights", "Le Quai"]] });
  });

  it("reads back any cells that were written by the rules", () => {
    const cell = fc.string({ maxLength: 12 }).map((text) => text.trim());
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, (cells) => {
        const all = [["one", "two", "three"], ...cells];
        const text = all.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(",")).join("\r\n");
        expect(table(text).rows).toEqual(all.filter((row) => row.some((each) => each !== "")));
      }),
    );
  });

  it("reads JSON Lines and lists, inner fields as columns of their own", () => {
    expect(table(jsonl).names).toEqual(["headline", "source.name", "source.id", "publishedAt", "authors", "content", "extra"]);
    expect(table('[{"a":1},{"b":["x","y"]}]').rows).toEqual([
      ["1", ""],
      ["", "x, y"],
    ]);
  });

  it("says what is wrong, and where", () => {
    expect(readTable('{"a":1}\nno\n{"a":2}')).toEqual({ ok: false, error: { kind: "no-json-object", about: ["2"] } });
    expect(readTable("only words\nand more")).toEqual({
      ok: false,
      error: { kind: "no-columns" },
    });
  });
});

describe("guessMapping", () => {
  it.each([
    ["English", "Title,Body,Source,Published,URL,Author"],
    ["French", "Titre,Texte intégral,Média,Date de parution,Lien,Auteur"],
    ["German", "Überschrift,Volltext,Zeitung,Erscheinungsdatum,Webadresse,Verfasser"],
    ["Spanish", "Titular,Cuerpo,Medio,Fecha de publicación,Enlace,Periodista"],
  ])("reads the names of columns in %s", (_language, header) => {
    const named = `${header}\n${csv.slice(csv.indexOf("\n") + 1)}`;
    expect(guessMapping(table(named))).toEqual({ headline: 0, body: [1], outlet: 2, date: 3, url: 4, byline: 5, hasHeader: true });
  });

  it("reads the values where there are no names", () => {
    expect(guessMapping(table(csv.slice(csv.indexOf("\n") + 1)))).toMatchObject({ body: [1], date: 3, url: 4, hasHeader: false });
  });

  it("reads the names of JSON, in whatever way their words are joined", () => {
    expect(guessMapping(table(jsonl))).toEqual({ headline: 0, outlet: 1, date: 3, byline: 4, body: [5], hasHeader: false });
  });
});

describe("a column of days", () => {
  it("is known by them, however they are written", () => {
    for (const day of ["3-11-2026", "3.11.2026", "03/11/26", "2026-11-03"])
      expect(guessMapping(table(`Kop;Wat;Dag\nLights on the quay;${long};${day}\nLights out;${long};${day}`)).date).toBe(2);
  });
});

describe("previewTable", () => {
  it("shows the first 20 rows, cut to what can be shown, and counts all", () => {
    const rows = Array.from({ length: 50 }, (_each, at) => `T${at},${"x".repeat(400)}`);
    const preview = previewTable(table(`Title,Body\n${rows.join("\n")}`));
    expect([preview.columns, preview.rows.length, preview.total, preview.rows[0]?.[1]?.length]).toEqual([["Title", "Body"], 20, 50, 300]);
  });

  it("leaves columns without names unnamed", () => {
    expect(previewTable(table("2026-11-13,7\n2026-11-14,8")).columns).toEqual(["", ""]);
  });
});

describe("readRows", () => {
  it("makes a document of each row by the mapping", () => {
    const read = readRows(table(csv), { headline: 0, body: [1], outlet: 2, date: 3, url: 4, byline: 5, hasHeader: true }, { capturedAt });
    expect(read[0]).toEqual({
      kind: "text",
      text: `${long}\nSecond line.`,
      hints: {
        capturedAt,
        headline: 'Lights, on the "quay"',
        byline: "Jo Arnel",
        date: "2026-11-13",
        outlet: "Narrows Gazette",
        url: "https://narrowsgazette.example/lights",
      },
    });
    expect(read.length).toBe(2);
  });

  it("reads a marked-up text as a page, joins several columns, and skips rows without anything", () => {
    const [page] = readRows(table(jsonl), guessMapping(table(jsonl)), { capturedAt });
    expect(page?.kind).toBe("page");
    const rows: Table = {
      rows: [
        ["", "", ""],
        ["Head", "One.", "Two."],
      ],
      names: null,
    };
    expect(readRows(rows, { headline: 0, body: [1, 2], hasHeader: false }, { capturedAt })).toMatchObject([{ text: "One.\n\nTwo." }]);
  });
});

describe("a table that is captured", () => {
  it("is read by the guess", async () => {
    expect((await readDocuments(utf8(csv), "a.csv")).map(({ hints }) => hints.outlet)).toEqual(["Narrows Gazette", "Le Quai"]);
    expect((await readDocuments(utf8(jsonl), "a.json")).length).toBe(2);
  });

  it("comes in as far as it goes where it is cut off, and says in which line that is", async () => {
    const cut = await readCapture(utf8(jsonl.slice(0, -40)), "a.jsonl", capturedAt);
    expect(cut.ok ? [cut.value.documents.length, cut.value.unread] : cut.error).toEqual([
      1,
      [{ part: "line 2", reason: { kind: "line-cut-off", about: ["2"] } }],
    ]);
    const whole = await readCapture(utf8(jsonl), "a.jsonl", capturedAt);
    expect(whole.ok ? [whole.value.documents.length, whole.value.unread] : whole.error).toEqual([2, []]);
  });

  it("may be a text whose first line names columns with tabs between, as spreadsheets write it", async () => {
    const tabbed = `Headline\tBody\tSource\r\nLights\t"${long}"\tLe Quai\r\n`;
    expect(await readDocuments(iconv.encode(`\uFEFF${tabbed}`, "utf-16le"), "a.txt")).toMatchObject([
      { text: long, hints: { headline: "Lights", outlet: "Le Quai" } },
    ]);
    expect((await readDocuments(utf8(`Lights\ton\tthe quay\n\n${long}\n`), "a.txt"))[0]).toMatchObject({ kind: "text" });
  });

  it("is no text for people where it is data in JSON: a list may be told, anything else is refused", async () => {
    expect(await refusalOf(utf8('[{"id": 1, "path": "x"}]'), "a.json")).toMatch(/^Nobody has said yet/);
    expect(await refusalOf(utf8('{"name": "x", "scripts": {"a": "b"}}'), "package.json")).toBe("The file is of no known format.");
  });

  it("is refused in plain words where nothing can be guessed", async () => {
    expect(await refusalOf(utf8("1,2\n3,4\n"), "a.csv")).toMatch(/^Nobody has said yet/);
    expect(await refusalOf(utf8(`Kop;Wat;Krant\nLights;${long};Narrows Gazette\n`), "a.csv")).toMatch(/^Nobody has said yet/);
  });
});

describe("a table that a person has mapped", () => {
  const odd = `Kop;Wat;Krant\nLights;${long};Narrows Gazette\n`;
  const mapping: ColumnMapping = { headline: 0, body: [1], outlet: 2, hasHeader: true };
  const known = [{ header: previewTable(table(odd)).header, mapping }];

  it("is read as chosen, and so is the next one with the same columns", async () => {
    const next = utf8(`Kop;Wat;Krant\nSecond;${long};Le Quai\n`);
    const read = await readCapture(next, "b.csv", capturedAt, { mappings: known });
    expect(read.ok && read.value.documents.map(({ hints }) => [hints.headline, hints.outlet])).toEqual([["Second", "Le Quai"]]);
    expect((await previewCapture(next, "b.csv", known))?.guess).toEqual(mapping);
  });

  it("leaves a table with other columns to the guess", async () => {
    expect((await previewCapture(utf8(csv), "a.csv", known))?.guess).toEqual(guessMapping(table(csv)));
  });

  it("may be a list in JSON that nothing else would tell to be one", async () => {
    const list = utf8(JSON.stringify([{ kop: "Lights", wat: "Short." }]));
    const preview = await previewCapture(list, "a.json", []);
    expect(preview).toMatchObject({ columns: ["kop", "wat"], rows: [["Lights", "Short."]], total: 1 });
    const mappings = [{ header: preview?.header ?? "", mapping: { headline: 0, body: [1], hasHeader: false } }];
    const read = await readCapture(list, "a.json", capturedAt, { mappings });
    expect(read.ok && read.value.documents).toMatchObject([{ kind: "text", text: "Short.", hints: { headline: "Lights" } }]);
  });

  it("without names is known by its first row, which no other file has", () => {
    const header = previewTable(table("2026-11-13,7\n2026-11-14,8")).header;
    expect(previewTable(table("2026-11-13,7\n2026-11-15,9")).header).toBe(header);
    expect(previewTable(table("2026-11-16,7\n2026-11-14,8")).header).not.toBe(header);
  });
});

describe("what is asked about before it is read", () => {
  it.each([
    ["a page", "<html><body><p>One, two</p></body></html>", "a.html"],
    ["a text", "One, two\nthree, four", "a.txt"],
    ["an object in JSON", '{"one": 1}', "a.json"],
    ["a picture with a table's name", "\u0089PNG\r\n\u001a\n\u0000\u0000", "a.csv"],
    ["a list of citations in JSON", '[{"id":"a","type":"article-newspaper","title":"Lights","issued":{"date-parts":[[2026]]}}]', "a.json"],
  ])("is not %s", async (_what, content, name) => {
    expect(await previewCapture(utf8(content), name, [])).toBe(null);
  });
});

describe.each([
  ["CSV", csv],
  ["JSON Lines", jsonl],
])("a broken %s file", (_name, sample) => {
  it("is read or refused, never thrown at", () => {
    fc.assert(
      fc.property(mutationsOf(sample, [",", ";", '"', "\r\n", "{", "["]), (broken) => {
        const read = readTable(broken);
        if (!read.ok) expect(isReason(read.error)).toBe(true);
        else {
          const preview = previewTable(read.value);
          expect(preview.rows.length).toBeLessThanOrEqual(20);
          readRows(read.value, preview.guess, { capturedAt });
        }
      }),
      { numRuns: mutationRuns },
    );
  });
});
