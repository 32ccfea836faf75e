import { describe, expect, it } from "vitest";
import { readText } from "./read-text.ts";

const text = "nom;requête\nDétroit;détroit";
const bytes = (...numbers: number[]): ArrayBuffer => new Uint8Array(numbers).buffer;

describe("a list from a file", () => {
  it("is read in each encoding that spreadsheets save", () => {
    const letters = [...text].map((letter) => letter.charCodeAt(0));
    const little = letters.flatMap((letter) => [letter & 255, letter >> 8]);
    const big = letters.flatMap((letter) => [letter >> 8, letter & 255]);
    const utf8 = [...new TextEncoder().encode(text)];
    for (const saved of [utf8, [0xef, 0xbb, 0xbf, ...utf8], letters, [0xff, 0xfe, ...little], [0xfe, 0xff, ...big]])
      expect(readText(bytes(...saved))).toBe(text);
  });
});
