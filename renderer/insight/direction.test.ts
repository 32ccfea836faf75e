import { expect, it } from "vitest";
import { directionOf } from "./direction.ts";

it.each([
  ["Ministers asked for ", "restraint", " on Monday", "ltr"],
  ["دعا الوزراء إلى ", "ضبط النفس", " في القمة", "rtl"],
  ["في القمة ", "2026", " دعا", "rtl"],
  ["", "14", "", "ltr"],
  ["In an English text ", "القمة", " stands", "rtl"],
] as const)("%s[%s]%s is written %s", (left, hit, right, expected) => {
  expect(directionOf({ left, hit, right })).toBe(expected);
});
