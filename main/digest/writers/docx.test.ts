/** The Word file as Word reads it: parts, content types, relationships, styles, notes, languages, directions. */
import { strFromU8, unzipSync } from "fflate";
import { DOMParser } from "linkedom";
import { describe, expect, it } from "vitest";
import { articleId } from "../../../shared/domain/ids.ts";
import { aDigest, anEntry, aPassage, aSource, sourcesOf } from "../a-digest.ts";
import { writeDocx } from "./docx.ts";

const arabic = aSource({
  id: articleId.parse(2),
  headline: "دعوات إلى ضبط النفس",
  outlet: "المرصد",
  language: "ar",
  url: null,
  blocks: [{ kind: "paragraph", text: "دعا المجلس العاصمتين إلى ضبط النفس.", credit: null }],
});
const digest = aDigest(
  [
    anEntry({ summary: "Elle attend « des actes ».", passages: [aPassage("Nobody in the room asked who fired")] }),
    anEntry({
      key: "b",
      articleId: arabic.id,
      headline: arabic.headline,
      passages: [aPassage("دعا المجلس العاصمتين إلى ضبط النفس.", arabic)],
    }),
  ],
  { language: "fr" },
);
const files = unzipSync(await writeDocx(digest, sourcesOf(aSource(), arabic)));
const names = Object.keys(files);

const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
const elements = (name: string, tag: string): Element[] => [
  ...new DOMParser().parseFromString(part(name), "text/xml").getElementsByTagName(tag),
];
const attributes = (name: string, tag: string, attribute: string): string[] =>
  elements(name, tag).map((each) => each.getAttribute(attribute) ?? "");

/** The paragraph of the body that holds these words. */
function paragraphOf(words: string): Element {
  const found = elements("word/document.xml", "w:p").find((each) => each.textContent?.includes(words));
  if (!found) throw new Error(`no paragraph holds ${words}`);
  return found;
}

const parts = ["word/document.xml", "word/styles.xml", "word/footnotes.xml", "docProps/core.xml"];

describe("the Word document", () => {
  it("has the parts of an Office Open XML file, each declared and well formed", () => {
    expect(names).toEqual(expect.arrayContaining(["[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", ...parts]));
    const declared = attributes("[Content_Types].xml", "Override", "PartName");
    expect(declared).toEqual(expect.arrayContaining(parts.map((name) => `/${name}`)));
    for (const name of declared) expect(names).toContain(name.slice(1));
    for (const name of names.filter((each) => each.endsWith(".xml") || each.endsWith(".rels"))) {
      expect(part(name)).toMatch(/^<\?xml /);
      expect(
        [...part(name).matchAll(/<(\/?)[\w:]+[^<>]*?(\/?)>/g)].reduce((depth, [, end, empty]) => depth + (end ? -1 : empty ? 0 : 1), 0),
      ).toBe(0);
    }
  });

  it.each(["word/_rels/document.xml.rels", "word/_rels/footnotes.xml.rels"])("leads each relationship of %s somewhere", (name) => {
    const internal = elements(name, "Relationship").filter((each) => each.getAttribute("TargetMode") !== "External");
    for (const each of internal) expect(names).toContain(`word/${each.getAttribute("Target")}`);
    const owner = name.replace("_rels/", "").replace(".rels", "");
    const links = attributes(owner, "w:hyperlink", "r:id");
    expect(links.length).toBeGreaterThan(0);
    const targets = new Map(elements(name, "Relationship").map((each) => [each.getAttribute("Id"), each.getAttribute("Target")]));
    for (const id of links) expect(targets.get(id)).toBe("https://courier.example/restraint?a=1&amp;b=2");
  });

  it("uses only styles that it defines, and notes that it has", () => {
    const defined = new Set(attributes("word/styles.xml", "w:style", "w:styleId"));
    const used = ["word/document.xml", "word/footnotes.xml"].flatMap((name) => [
      ...attributes(name, "w:pStyle", "w:val"),
      ...attributes(name, "w:rStyle", "w:val"),
    ]);
    expect(used.filter((each) => !defined.has(each))).toEqual([]);
    const notes = new Set(attributes("word/footnotes.xml", "w:footnote", "w:id"));
    expect(attributes("word/document.xml", "w:footnoteReference", "w:id").filter((each) => !notes.has(each))).toEqual([]);
  });

  it("is in the page's language, and its passages in their own", () => {
    const [whole] = elements("word/styles.xml", "w:docDefaults");
    expect(whole?.getElementsByTagName("w:lang")[0]?.getAttribute("w:val")).toBe("fr");
    expect(paragraphOf("Nobody in the room").getElementsByTagName("w:lang")[0]?.getAttribute("w:val")).toBe("en");
    expect(paragraphOf("دعا المجلس").getElementsByTagName("w:lang")[0]?.getAttribute("w:bidi")).toBe("ar");
  });

  it("runs Arabic from the right, and the facts beside an Arabic name their own way", () => {
    const passage = paragraphOf("دعا المجلس");
    expect(passage.getElementsByTagName("w:bidi")[0]?.getAttribute("w:val")).not.toBe("false");
    expect(passage.getElementsByTagName("w:rtl").length).toBeGreaterThan(0);
    const source = paragraphOf("المرصد (Velmark)");
    expect(source.getElementsByTagName("w:bidi")[0]?.getAttribute("w:val")).toBe("false");
    expect(source.textContent).toBe("\u200Fالمرصد (Velmark)\u200F\u200E · \u200E\u200E10 nov.\u200E\u200E · \u200E\u200EAR\u200E");
  });
});
