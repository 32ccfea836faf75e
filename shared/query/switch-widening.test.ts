import { expect, it } from "vitest";
import { switchWidening } from "./switch-widening.ts";

it.each([
  ["corran", "names", true, "corran widen:names"],
  ["corran OR gulf", "names", true, "(corran OR gulf) widen:names"],
  ["", "synonyms", true, "widen:synonyms"],
  ["corran widen:names", "names", true, "corran widen:names"],
  ["corran widen:names gulf", "names", false, "corran gulf"],
  ["corran élargir:noms widen:synonyms", "names", false, "corran widen:synonyms"],
  ["widen:names", "names", false, ""],
  ['"corran', "names", true, '"corran'],
] as const)("%s, %s %s: %s", (query, what, isOn, wanted) => {
  expect(switchWidening(query, what, isOn)).toBe(wanted);
});
