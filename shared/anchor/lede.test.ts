import { describe, expect, it } from "vitest";
import { type Block, readingText } from "../domain/article.ts";
import { anchorSelection } from "./anchor.ts";
import { describeLede } from "./lede.ts";

const block = (kind: Block["kind"], text: string): Block => ({ kind, text, credit: null });

describe("describeLede", () => {
  it("is the first paragraph of the body, found again at its place", () => {
    const blocks = [
      block("caption", "The hall."),
      block("subheading", "Night"),
      block("paragraph", "The council ended."),
      block("paragraph", "More."),
    ];
    const lede = describeLede(blocks);
    expect(lede?.exact).toBe("The council ended.");
    expect(lede && anchorSelection(readingText(blocks), lede)).toMatchObject({ kind: "anchored", score: 1 });
  });

  it("is nothing where there is no paragraph, or only one longer than a lede", () => {
    expect(describeLede([])).toBeNull();
    expect(describeLede([block("paragraph", "word ".repeat(300).trim())])).toBeNull();
  });

  it("is as many whole sentences as may be quoted", () => {
    const blocks = [block("paragraph", "The council ended. “Nobody asked.” Then it was dark.")];
    expect(describeLede(blocks, 5)?.exact).toBe("The council ended. “Nobody asked.”");
    expect(describeLede(blocks, 9)?.exact).toBe("The council ended. “Nobody asked.” Then it was dark.");
    expect(describeLede(blocks, 2)).toBeNull();
  });
});
