import { describe, expect, it } from "vitest";
import { type Digest, digest as digestSchema } from "../../shared/domain/digest.ts";
import {
  addPassage,
  addSection,
  changePassage,
  countBlocking,
  differingWords,
  entryLength,
  findEntry,
  footnoteStarts,
  isComplete,
  moveEntry,
  moveSection,
  phraseQuery,
  removeEntry,
  removePassage,
  removeSection,
  renameSection,
  setMasthead,
  setText,
  shortenPassages,
  stepEntry,
} from "./state.ts";

const selector = { exact: "calm seas", prefix: "", suffix: "", start: 0, end: 9 };
const entry = (key: string, articleId: number) => ({ key, articleId, headline: `Story ${key}`, summary: "", passages: [] });

const base: Digest = digestSchema.parse({
  id: 1,
  name: "Morning review",
  language: "en",
  masthead: { title: "Morning review", issuer: "", number: 1, day: "2026-11-10", marking: "" },
  sections: [
    { key: "s1", title: "Strait", entries: [entry("a", 1), entry("b", 2)] },
    { key: "s2", title: "Opinion", entries: [entry("c", 3)] },
  ],
  updatedAt: "2026-11-10T06:00:00.000Z",
});

const order = (digest: Digest) => digest.sections.map((section) => section.entries.map((each) => each.key).join("")).join("|");

describe("moving entries", () => {
  it("puts an entry before another one of its section", () => {
    expect(order(moveEntry(base, "b", "s1", "a"))).toBe("ba|c");
  });

  it("puts an entry at the end of another section", () => {
    expect(order(moveEntry(base, "a", "s2", null))).toBe("b|ca");
  });

  it("leaves the digest alone when the entry is dropped on itself or on nothing known", () => {
    expect(moveEntry(base, "a", "s1", "a")).toBe(base);
    expect(moveEntry(base, "a", "unknown", null)).toBe(base);
  });

  it("steps over the edge of a section and back", () => {
    const down = stepEntry(base, "b", 1);
    expect(order(down)).toBe("a|bc");
    expect(order(stepEntry(down, "b", -1))).toBe("ab|c");
  });

  it("steps down within a section and stays at the end of the page", () => {
    expect(order(stepEntry(base, "a", 1))).toBe("ba|c");
    expect(stepEntry(base, "c", 1)).toBe(base);
  });
});

describe("sections", () => {
  it("adds, renames, moves and removes a section", () => {
    const added = renameSection(addSection(base, "New", "s3"), "s3", "Not covered");
    expect(moveSection(added, "s3", -1).sections.map((section) => section.title)).toEqual(["Strait", "Not covered", "Opinion"]);
    expect(removeSection(added, "s1").sections.map((section) => section.key)).toEqual(["s2", "s3"]);
  });

  it("leaves the first section first", () => {
    expect(moveSection(base, "s1", -1)).toBe(base);
  });
});

describe("entries and passages", () => {
  it("sets texts without touching the old digest", () => {
    expect(findEntry(setText(base, "a", { summary: "Short." }), "a")?.summary).toBe("Short.");
    expect(findEntry(base, "a")?.summary).toBe("");
    expect(order(removeEntry(base, "a"))).toBe("b|c");
  });

  it("prints a new passage as the archive has it, and marks a change as edited", () => {
    const added = addPassage(base, "a", selector);
    expect(findEntry(added, "a")?.passages).toEqual([{ selector, text: "calm seas", edited: false }]);
    const changed = changePassage(added, "a", 0, { text: "calm […]", edited: true });
    expect(findEntry(changed, "a")?.passages[0]).toEqual({ selector, text: "calm […]", edited: true });
    expect(findEntry(removePassage(changed, "a", 0), "a")?.passages).toEqual([]);
  });

  it("numbers passages through the whole page", () => {
    const two = addPassage(addPassage(base, "a", selector), "c", selector);
    expect([...footnoteStarts(two)]).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 2],
    ]);
  });

  it("counts letters, not code units", () => {
    expect(entryLength({ ...entry("x", 1), articleId: base.sections[0]?.entries[0]?.articleId ?? neverMissing(), headline: "a😀" })).toBe(
      2,
    );
  });
});

function neverMissing(): never {
  throw new Error("the sample digest has entries");
}

describe("checks", () => {
  it("counts only what keeps the digest from being exported", () => {
    expect(
      countBlocking({
        passages: 1,
        equal: 0,
        edited: 0,
        passes: false,
        issues: [
          { kind: "lost", entryKey: "a", passage: 0, printed: "x" },
          { kind: "date-uncertain", entryKey: "a" },
        ],
      }),
    ).toBe(1);
  });

  it("takes a page with an emptied headline for incomplete", () => {
    expect(isComplete(base)).toBe(true);
    expect(isComplete(setText(base, "a", { headline: " " }))).toBe(false);
    expect(isComplete(setMasthead(base, { title: "" }))).toBe(false);
  });

  it("finds the words that differ between two wordings", () => {
    expect(differingWords("Nobody wanted to ask why", "Nobody asked why")).toEqual({
      before: "Nobody ",
      here: "wanted to ask ",
      there: "asked ",
      after: "why",
    });
  });

  it("asks for the first words of a passage as a phrase", () => {
    expect(phraseQuery('He said "no" to all\nof it and then left the hall')).toBe('"He said no to all of it and"');
    expect(phraseQuery(" ")).toBe("");
  });
});

describe("shortenPassages", () => {
  const said = "The quay opens today. The boats go out tomorrow, if the weather allows it.";
  const passage = { selector: { exact: said, prefix: "", suffix: " More.", start: 10, end: 10 + said.length }, text: said, edited: false };
  const shortened = (most: number) => {
    const digest = addPassage(addPassage(base, "a", passage.selector), "a", passage.selector);
    return findEntry(shortenPassages(digest, "a", most), "a")?.passages;
  };

  it("keeps whole sentences, tied to their place, and drops what is beyond", () => {
    const exact = "The quay opens today.";
    expect(shortened(8)?.[0]).toMatchObject({
      text: exact,
      selector: { exact, start: 10, end: 31, suffix: said.slice(21, 53) },
    });
    expect(shortened(4)).toHaveLength(1);
  });

  it("cuts between words where no sentence ends in time, and leaves alone what is short enough", () => {
    expect(shortened(2)?.[0]?.text).toBe("The quay");
    expect(shortened(100)).toEqual([passage, passage]);
  });
});
