import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Edit, editsBetween } from "./edits.ts";

const opening = "Envoys left the hall after midnight with a text that asks both capitals for restraint.";
const middle = "A fourth convoy turned back on Sunday after what its owners called warning shots.";
const closing = "Nobody was hurt, said the harbour master.";

const marks = { kept: "", cut: "-", added: "+" };
const told = (before: readonly string[], after: readonly string[]): string[] =>
  editsBetween(before, after).map((paragraph) => paragraph.map(({ kind, text }) => `${marks[kind]}${text.trim()}`).join("|"));

describe("editsBetween", () => {
  it("tells what was cut, whole paragraphs and words within one", () => {
    expect(told([opening, middle, closing], [opening, closing])).toEqual([opening, `-${middle}`, closing]);
    expect(told([opening], [opening.replace(" after midnight", "")])).toEqual([
      "Envoys left the hall|-after midnight|with a text that asks both capitals for restraint.",
    ]);
  });

  it("tells what was added, and one word in place of another", () => {
    expect(told([opening, closing], [opening, middle, closing])).toEqual([opening, `+${middle}`, closing]);
    expect(told([opening], [opening.replace("restraint", "calm")])).toEqual([`${opening.replace(" restraint.", "")}|-restraint.|+calm.`]);
  });

  it("passes over marks, case and accents, and shows the later text's", () => {
    expect(told([middle], [middle.toUpperCase()])).toEqual([middle.toUpperCase()]);
  });

  it("tells single characters of a script without spaces, and keeps the space between two paragraphs made one", () => {
    expect(told(["外交部发言人星期一在塔恩霍夫表示。"], ["外交部发言人在塔恩霍夫表示。"])).toEqual([
      "外交部发言人|-星期一|在塔恩霍夫表示。",
    ]);
    const [paragraph] = editsBetween([closing, middle], [`${closing} ${middle}`]);
    expect(
      paragraph
        ?.map(({ text }) => text)
        .join("")
        .trim(),
    ).toBe(`${closing} ¶ ${middle}`);
  });

  it("does not pick single words out of what was written anew", () => {
    const [paragraph] = editsBetween([opening], ["The ministers signed a paper that names no date."]);
    expect(paragraph?.map(({ kind }) => kind)).toEqual(["cut", "added"]);
  });

  it("loses no word of either text", () => {
    const text = fc.array(fc.array(fc.constantFrom("a", "b", "c", "d", "é"), { minLength: 1, maxLength: 12 }), { maxLength: 4 });
    const paragraphs = text.map((all) => all.map((words) => words.join(" ")));
    const words = (texts: readonly string[]): string[] => texts.flatMap((each) => each.replaceAll("¶", "").split(/\s+/));
    fc.assert(
      fc.property(paragraphs, paragraphs, (before, after) => {
        const edits = editsBetween(before, after).flat();
        const without = (kind: Edit["kind"]) => words([edits.flatMap((edit) => (edit.kind === kind ? [] : [edit.text])).join("")]);
        // Words of two paragraphs may meet without white space between.
        expect(without("cut").join("")).toBe(words(after).join(""));
        expect(without("added").join("")).toBe(words(before).join(""));
      }),
    );
  });

  it("takes long texts without anything in common as one change", () => {
    const long = (word: string): string[] => [Array.from({ length: 4000 }, (_, at) => `${word}${at}`).join(" ")];
    expect(
      editsBetween(long("a"), long("b"))
        .flat()
        .map(({ kind }) => kind),
    ).toEqual(["cut", "added"]);
  });
});
