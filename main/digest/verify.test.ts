import { describe, expect, it } from "vitest";
import { articleId } from "../../shared/domain/ids.ts";
import { aDigest, anEntry, aPassage, aSource, sourcesOf } from "./a-digest.ts";
import { checkDigest } from "./verify.ts";
import { writeHtml } from "./writers/html.ts";
import { writeMarkdown } from "./writers/markdown.ts";

const check = (...entries: Parameters<typeof aDigest>[0]) => checkDigest(aDigest(entries), sourcesOf(aSource()));
const passage = aPassage("Nobody in the room asked who fired");

describe("checkDigest", () => {
  it("passes a digest whose passages and quotations equal the archive, and counts both", () => {
    const entry = anEntry({ passages: [passage], summary: 'It expects "deeds on the water, not on paper."' });
    expect(check(entry)).toEqual({ passages: 2, equal: 2, edited: 0, issues: [], passes: true });
  });

  it("blocks a passage with one changed word and shows both wordings", () => {
    const report = check(anEntry({ passages: [{ ...passage, text: "Nobody in the room wanted to ask who fired" }] }));
    expect(report.passes).toBe(false);
    expect(report.issues).toEqual([
      { kind: "differs", entryKey: "a", passage: 0, printed: "Nobody in the room wanted to ask who fired", archived: passage.text },
    ]);
  });

  it("blocks a passage whose words the archive has meanwhile corrected", () => {
    const corrected = aSource({
      blocks: aSource().blocks.map((block) => ({ ...block, text: block.text.replace("who fired", "who shot") })),
    });
    const report = checkDigest(
      aDigest([anEntry({ passages: [aPassage("“Nobody in the room asked who fired,” one participant said.")] })]),
      sourcesOf(corrected),
    );
    expect(report.issues).toMatchObject([{ kind: "differs", archived: "“Nobody in the room asked who shot,” one participant said." }]);
  });

  it("does not mind other quotation marks, dashes and spaces", () => {
    const said = aPassage("“Nobody in the room asked who fired,” one participant said.");
    expect(check(anEntry({ passages: [{ ...said, text: '"Nobody in the  room asked who fired," one participant said.' }] })).passes).toBe(
      true,
    );
  });

  it("lets an openly edited passage pass and counts it", () => {
    expect(check(anEntry({ passages: [{ ...passage, text: "Nobody asked […]", edited: true }] }))).toMatchObject({
      passes: true,
      edited: 1,
      equal: 0,
    });
  });

  it("calls a passage lost when its words or its article are gone", () => {
    const lost = [{ kind: "lost", entryKey: "a", passage: 0, printed: passage.text }];
    const digest = aDigest([anEntry({ passages: [passage] })]);
    expect(checkDigest(digest, new Map()).issues).toEqual(lost);
    expect(checkDigest(digest, sourcesOf(aSource({ blocks: aSource().blocks.slice(0, 1) }))).issues).toEqual(lost);
  });

  it("blocks invented words between quotation marks, in a summary and in a headline of one's own", () => {
    const invented = { kind: "quotation-not-found", entryKey: "a", quoted: "everybody knew who fired" };
    expect(check(anEntry({ summary: "He said “everybody knew who fired”." })).issues).toEqual([invented]);
    expect(check(anEntry({ headline: "“Everybody knew who fired”" })).passes).toBe(false);
  });

  it("lets a quotation pass that says it is a translation", () => {
    expect(check(anEntry({ summary: "“Das Wasser, nicht das Papier” [our translation]" }))).toMatchObject({ passes: true, edited: 1 });
  });

  it("warns of an uncertain date and of an article told twice, and still passes", () => {
    const undated = aSource({ published: { ...aSource().published, day: null, certainty: "candidates" } });
    expect(checkDigest(aDigest([anEntry(), anEntry({ key: "b", articleId: articleId.parse(1) })]), sourcesOf(undated))).toMatchObject({
      passes: true,
      issues: [
        { kind: "date-uncertain", entryKey: "a" },
        { kind: "date-uncertain", entryKey: "b" },
        { kind: "article-twice", entryKey: "b", otherKey: "a" },
      ],
    });
  });

  it("warns of more than a short quotation of a text that stays in the office, and prints its licence", () => {
    const long = Array.from({ length: 61 }, (_, at) => `word${at}`).join(" ");
    const blocks = [{ kind: "paragraph" as const, text: long, credit: null }];
    const stays = aSource({ blocks, fullText: "stays", licence: "Courier, licence 12" });
    const digest = aDigest([anEntry({ passages: [aPassage(long, stays)] })]);
    const report = checkDigest(digest, sourcesOf(stays));
    expect(report).toMatchObject({
      passes: true,
      issues: [{ kind: "stays-in-office", entryKey: "a", words: 61, most: 60, licence: "Courier, licence 12" }],
    });
    expect(checkDigest(digest, sourcesOf({ ...stays, fullText: "may-leave" })).issues).toEqual([]);
    for (const write of [writeHtml, writeMarkdown]) expect(write(digest, sourcesOf(stays))).toContain("Courier, licence 12");
  });
});
