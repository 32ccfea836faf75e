import { expect, it } from "vitest";
import { nameOfPaste } from "./job-names.ts";

it("names what was pasted by the clock on the wall, in the language of the screens", () => {
  const at = new Date(2026, 10, 2, 6, 12);
  expect([nameOfPaste(at, "en"), nameOfPaste(at, "fr")]).toEqual(["Pasted 2 Nov 2026 06:12", "Collé le 2 nov. 2026 06:12"]);
});
