import { strToU8, zipSync } from "fflate";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { readDocuments, refusalOf, surviveDamage, wordsOf } from "../test-capture.ts";

const prose = "The council met at night and asked both sides for restraint, in words that took six hours.";

interface WordParts {
  readonly body: string;
  readonly styles?: string;
  readonly core?: string;
}

const word = ({ body, styles = "", core = "" }: WordParts): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": strToU8(`<?xml version="1.0"?><w:document xmlns:w="urn:w"><w:body>${body}</w:body></w:document>`),
    "word/styles.xml": strToU8(`<w:styles xmlns:w="urn:w">${styles}</w:styles>`),
    "docProps/core.xml": strToU8(`<cp:coreProperties xmlns:dc="urn:dc">${core}</cp:coreProperties>`),
  });

const run = (text: string, properties = ""): string => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string, properties = ""): string => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;

describe("a Word document", () => {
  const styles = `<w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Eigen"><w:name w:val="Eigen"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>`;
  const whole = word({
    styles,
    core: "<dc:title>Release template</dc:title><dc:creator>Jo Arnel</dc:creator><dcterms:created>2026-11-02T06:45:00Z</dcterms:created>",
    body: [
      paragraph(run("Council stays awake"), '<w:pStyle w:val="Titre1"/>'),
      paragraph(
        `${run("The council met ")}<w:del><w:r><w:delText>yesterday</w:delText></w:r></w:del><w:ins>${run("at night")}</w:ins>${run(" hidden", "<w:vanish/>")}.`,
      ),
      paragraph(run("What they said"), '<w:pStyle w:val="Eigen"/>'),
      paragraph(`${run("Fish &amp; chips")}<w:r><w:br/></w:r>${run("with")}<w:r><w:noBreakHyphen/></w:r>${run("salt")}`, "<w:numPr/>"),
      `<w:tbl><w:tr><w:tc>${paragraph(run("In a cell"))}</w:tc></w:tr></w:tbl>`,
    ].join(""),
  });

  it("is read as the page that it describes, with changes accepted", async () => {
    const [document] = await readDocuments(whole, "a.docx");
    expect(wordsOf(document)).toBe(
      "<article><h1>Council stays awake</h1>\n<p>The council met at night</p>\n<h2>What they said</h2>\n<li>Fish &amp; chips<br>with-salt</li>\n<p>In a cell</p></article>",
    );
    expect(document?.hints).toMatchObject({ headline: "Council stays awake", byline: "Jo Arnel", created: "2026-11-02" });
  });

  it("takes a line in bold type for the headline that nobody gave a style", async () => {
    const body = [paragraph(run("For immediate release")), paragraph(run("Council stays awake", "<w:b/>")), paragraph(run(prose))];
    const [document] = await readDocuments(word({ body: body.join("") }), "a.docx");
    expect(document?.hints.headline).toBe("Council stays awake");
  });

  it("tells a text box once and apart from the paragraph that it is anchored in", async () => {
    const box = `<mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph(run("Boxed"))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(run("Boxed"))}</w:txbxContent></mc:Fallback></mc:AlternateContent>`;
    const [document] = await readDocuments(word({ body: paragraph(`${run(prose)}<w:r>${box}</w:r>`) }), "a.docx");
    expect(wordsOf(document)).toBe(`<article><p>${prose}</p>\n<p>Boxed</p></article>`);
  });

  it("without text is taken in under its name", async () => {
    expect(await readDocuments(word({ body: paragraph("") }), "scan 7.docx")).toMatchObject([{ text: "", hints: { headline: "scan 7" } }]);
  });

  it("expands nothing that its XML declares", async () => {
    const bomb = zipSync({
      "word/document.xml": strToU8(
        `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document><w:body>${paragraph(run("&b; done"))}</w:body></w:document>`,
      ),
    });
    expect(wordsOf((await readDocuments(bomb, "a.docx"))[0])).not.toContain("haha");
  });

  it("refuses one that cannot be unpacked", async () => {
    expect(await refusalOf(zipSync({ "word/document.xml": strToU8("no words") }), "a.docx")).toMatch(/^The Word document is broken/);
  });

  it("survives a thousand kinds of damage", () => surviveDamage([whole, stored], "a.docx"));
});

/** Uncompressed, so that damage reaches the XML. */
const stored = zipSync(
  { "word/document.xml": strToU8(`<w:document><w:body>${paragraph(run(prose)).repeat(4)}</w:body></w:document>`) },
  { level: 0 },
);

describe("an OpenDocument text", () => {
  const content = `<office:document-content><office:body><office:text>
    <text:h text:outline-level="1">Council stays awake</text:h><text:p>The  council<text:s text:c="2"/>met<text:line-break/>at night<text:note>1</text:note>.</text:p>
    <text:list><text:list-item><text:p>An item</text:p></text:list-item></text:list></office:text></office:body></office:document-content>`;
  const odt = (options: { level: 0 | 6 }): Uint8Array =>
    zipSync(
      {
        mimetype: strToU8("application/vnd.oasis.opendocument.text"),
        "content.xml": strToU8(content),
        "meta.xml": strToU8("<m><meta:creation-date>2026-11-02T06:45:00</meta:creation-date><dc:creator>Jo Arnel</dc:creator></m>"),
      },
      { level: options.level },
    );
  const text = odt({ level: 0 });

  it("is read as the page that it describes", async () => {
    const [document] = await readDocuments(text, "a.odt");
    expect(wordsOf(document)).toBe(
      "<article><h1>Council stays awake</h1>\n<p>The council met<br>at night.</p>\n<li>An item</li></article>",
    );
    expect(document?.hints).toMatchObject({ byline: "Jo Arnel", created: "2026-11-02" });
  });

  it("survives a thousand kinds of damage", () => surviveDamage([text], "a.odt"));
});

describe("an RTF file", () => {
  const rtf = (body: string): Uint8Array =>
    Uint8Array.from(
      Buffer.from(
        String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fswiss\fcharset204 Arial;}}{\colortbl;\red0\green0\blue0;}{\info{\title Release}{\author Jo Arnel}{\creatim\yr2026\mo11\dy2\hr6}}{\*\generator Word;}{\header Le Fanal\par}` +
          `${body}}`,
        "latin1",
      ),
    );

  it("gives its paragraphs and what it says of itself", async () => {
    const [document] = await readDocuments(
      rtf(
        String.raw`\pard\b Council stays awake\b0\par\pard The council met\line at night\'2e {\v hidden}\par{\listtext\bullet\tab}An item\par`,
      ),
      "a.rtf",
    );
    expect(wordsOf(document)).toBe(
      "<article><h1>Council stays awake</h1>\n<p>The council met<br>at night.</p>\n<li>An item</li></article>",
    );
    expect(document?.hints).toMatchObject({ byline: "Jo Arnel", created: "2026-11-02", headline: "Council stays awake" });
  });

  it("takes a numbered heading for a heading", async () => {
    const body = String.raw`\pard\outlinelevel0{\listtext\pard\plain 1.\tab}Council stays awake\par\pard The council met.\par`;
    expect(wordsOf((await readDocuments(rtf(body), "a.rtf"))[0])).toBe(
      "<article><h1>Council stays awake</h1>\n<p>The council met.</p></article>",
    );
  });

  it("reads letters in the set of their font, and in Unicode without their stand-ins", async () => {
    const russian = [...iconv.encode("Совет", "windows-1251")].map((byte) => `\\'${byte.toString(16)}`).join("");
    const [document] = await readDocuments(rtf(String.raw`{\f1 ${russian}} \'e9t\'e9 \u1575?\u1604?{\uc2\u8212 --}\~x \{a\}\par`), "a.rtf");
    expect(wordsOf(document)).toBe("<article><p>Совет été ال— x {a}</p></article>");
  });

  it("refuses groups without end, and reads ten megabytes on one line", async () => {
    expect(await refusalOf(rtf("{".repeat(2000)), "a.rtf")).toMatch(/too deep/);
    expect(await readDocuments(rtf(`${"lights ".repeat(1_400_000)}\\par`), "a.rtf")).toHaveLength(1);
  });

  it("survives a thousand kinds of damage", () =>
    surviveDamage([rtf(String.raw`\pard\b Council\b0\par \u1575?\'e9{\f1\'d1\'ee}\par{\*\x y}`)], "a.rtf"));
});
