import ofJapan from "opencc-js/dict/JPShinjitaiCharacters";
import simplified from "opencc-js/dict/TSCharacters";
import { expect, it } from "vitest";
import { foldHan } from "./han.ts";

it.each([
  ["臺灣與中國大陸", "台湾与中国大陆"],
  ["経済", "经济"],
  ["會談 会談", "会谈 会谈"],
  ["外務大臣は東京で", "外务大臣は东京で"],
  ["Council, Совет", "Council, Совет"],
])("%s in one shape", (text, folded) => {
  expect(foldHan(text)).toBe(folded);
});

it("leaves a shape that it gave as it is", () => {
  const all = [...new Set(`${ofJapan}${simplified}`.replaceAll(/[| ]/g, ""))].join("");
  expect(foldHan(foldHan(all))).toBe(foldHan(all));
});
