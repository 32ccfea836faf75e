import { expect, it } from "vitest";
import { chosenColumns, columnIds, fittingColumns, nextSort, tracksOf } from "./columns.ts";

it("keeps the order of columns whatever order they were chosen in, and leaves unknown ones out", () => {
  expect(chosenColumns(["added", "mood", "outlet"]).map((each) => each.id)).toEqual(["outlet", "added"]);
});

it("sets the headline between date and the other facts", () => {
  expect(tracksOf(chosenColumns(["words", "published"]))).toBe("8px 88px minmax(200px, 1fr) minmax(0, 56px)");
});

it("leaves out of a narrow list what is worth least, and nothing of a wide one", () => {
  const fitting = (width: number): string[] => fittingColumns(chosenColumns(columnIds), width).map((each) => each.id);
  expect(fitting(290)).toEqual([]);
  expect(fitting(548)).toEqual(["published", "outlet", "words", "copies"]);
  expect(fitting(1400)).toEqual([...columnIds]);
});

it("turns a date round with the second press, and gives no order to what has none", () => {
  const [published, country] = chosenColumns(["published", "country"]);
  if (published === undefined || country === undefined) throw new Error("no columns");
  expect([nextSort(published, "words"), nextSort(published, "date"), nextSort(published, "oldest"), nextSort(country, "date")]).toEqual([
    "date",
    "oldest",
    "date",
    undefined,
  ]);
});
