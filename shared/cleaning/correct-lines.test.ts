import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CaptureLines, correctLines, type LineCorrection, moveSpan, waysToRule } from "./correct-lines.ts";

const paragraph = (text: string) => ({ kind: "paragraph" as const, text, credit: null });
const lines: CaptureLines = {
  blocks: [paragraph("The lights burn again."), { kind: "quote", text: "“We waited.”", credit: null }, paragraph("Read also: the tides")],
  removed: [
    { text: "Home", at: 0, why: "element" },
    { text: "Correction: it was the tide master.", at: 3, why: "words" },
  ],
};
const say = (action: LineCorrection["action"], text: string, fits: LineCorrection["fits"] = "equals"): LineCorrection => ({
  action,
  fits,
  text,
});
const told = (after: CaptureLines) => [after.blocks.map((each) => each.text), after.removed.map((each) => [each.text, each.at, each.why])];

describe("correctLines", () => {
  it("takes a line out in its place and puts another back in its own", () => {
    const after = correctLines(lines, [say("remove", "“We waited.”"), say("keep", "Correction:", "starts")]);
    expect(told(after)).toEqual([
      ["The lights burn again.", "Read also: the tides", "Correction: it was the tide master."],
      [
        ["Home", 0, "element"],
        ["“We waited.”", 1, "correction"],
      ],
    ]);
  });

  it("knows a line again when cleaning sets its quotation marks otherwise", () => {
    expect(correctLines(lines, [say("remove", '"We waited."')]).blocks).toHaveLength(2);
  });

  it("puts back what was taken out as what it was", () => {
    const out = correctLines(lines, [say("remove", "“We waited.”")]);
    expect(correctLines(out, [say("keep", "“We waited.”")]).blocks).toEqual(lines.blocks);
  });

  it("obeys the last word, and never takes out the whole text", () => {
    expect(correctLines(lines, [say("remove", "Read", "starts"), say("keep", "tides", "contains")])).toEqual(lines);
    expect(correctLines(lines, [say("remove", "e", "contains")])).toEqual(lines);
  });

  it("loses no line, whatever is said", () => {
    const text = fc.constantFrom("a b", "b c", "c", "d e f", "“a”");
    const block = text.map(paragraph);
    const gone = fc.record({ text, at: fc.option(fc.nat(6)), why: fc.constant("words") });
    const correction = fc.record({
      action: fc.constantFrom("remove" as const, "keep" as const),
      fits: fc.constantFrom("equals" as const, "starts" as const, "contains" as const),
      text,
    });
    const all = ({ blocks, removed }: CaptureLines) => [...blocks, ...removed].map((each) => each.text).sort();
    fc.assert(
      fc.property(fc.array(block, { minLength: 1 }), fc.array(gone), fc.array(correction), (blocks, removed, corrections) => {
        const after = correctLines({ blocks, removed }, corrections);
        expect(all(after)).toEqual(all({ blocks, removed }));
        expect(after.blocks.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("moveSpan", () => {
  it("follows a passage when lines before it go or come, and gives up one whose line is gone", () => {
    const after = correctLines(lines, [say("remove", "“We waited.”")]).blocks;
    const last = lines.blocks
      .map((each) => each.text)
      .join("\n")
      .indexOf("tides");
    const moved = moveSpan({ start: last, end: last + 5 }, lines.blocks, after);
    expect(
      after
        .map((each) => each.text)
        .join("\n")
        .slice(moved?.start, moved?.end),
    ).toBe("tides");
    expect(moveSpan(moved ?? expect.unreachable(), after, lines.blocks)).toEqual({ start: last, end: last + 5 });
    expect(moveSpan({ start: 25, end: 28 }, lines.blocks, after)).toBeNull();
  });
});

describe("waysToRule", () => {
  it("offers a label before its words, unless another line begins with it", () => {
    expect(waysToRule(lines, { action: "remove", text: "Read also: the tides" })).toEqual([
      say("remove", "Read also: the tides"),
      say("remove", "Read also:", "starts"),
    ]);
    const two = { ...lines, blocks: [...lines.blocks, paragraph("Read also: the moon")] };
    expect(waysToRule(two, { action: "remove", text: "Read also: the tides" })).toHaveLength(1);
  });
});
