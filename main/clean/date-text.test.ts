import { describe, expect, it } from "vitest";
import { findDates } from "./date-text.ts";

const read = (text: string): string[] =>
  findDates(text).map(({ year, month, day, weekday }) => [year ?? "?", month, day, weekday ?? "-"].join(" "));

describe("findDates", () => {
  it.each([
    ["Monday, January 6, 2020", "2020 1 6 1"],
    ["Wed Nov 11, 2026 / 7:52 p.m.", "2026 11 11 3"],
    ["Published 12 November 2026, 5.00 am", "2026 11 12 -"],
    ["the 3rd of March 2021", "2021 3 3 -"],
    ["Publié le 1er février 2026 à 17h30", "2026 2 1 -"],
    ["mercredi 11 novembre", "? 11 11 3"],
    ["Freitag, 13. November 2026", "2026 11 13 5"],
    ["Stand: 11.11.2026, 21:34 Uhr", "2026 11 11 -"],
    ["Jueves, 12 de noviembre de 2026", "2026 11 12 4"],
    ["12 ноября 2026 года, четверг", "2026 11 12 4"],
    ["الخميس 12 نوفمبر 2026", "2026 11 12 4"],
    ["6 كانون الثاني/يناير 2020", "2020 1 6 -"],
    ["٦ يناير ٢٠٢٠", "2020 1 6 -"],
    ["12 novembre 2026, giovedì", "2026 11 12 4"],
    ["5 de março de 2024", "2024 3 5 -"],
    ["2026年11月12日", "2026 11 12 -"],
    ["2026-11-12T05:00:00Z", "2026 11 12 -"],
  ])("reads %s", (text, date) => {
    expect(read(text)).toEqual([date]);
  });

  it("gives both readings of day and month where both are possible", () => {
    expect(read("06/01/2020")).toEqual(["2020 1 6 -", "2020 6 1 -"]);
    expect(read("13/01/2020")).toEqual(["2020 1 13 -"]);
  });

  it("takes no date from what is none", () => {
    expect(read("31 February 2020, 2.4 million tonnes, 48 hours, page 12, may 1911 ships, version 1.12.2020.4")).toEqual([]);
  });
});
