import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromPersian, toIsoDay } from "./calendar.ts";
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
    ["13/11/26 - 10h02", "2026 11 13 -"],
    ["Publié le 27 Mar 26 à 9:21", "2026 3 27 -"],
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
    ["duminică, 20 septembrie 2020", "2020 9 20 7"],
    ["dnia 5 października 2020 r.", "2020 10 5 -"],
    ["4. května 2020", "2020 5 4 -"],
    ["2020. május 4., hétfő", "2020 5 4 1"],
    ["2020 m. gegužės 4 d.", "2020 5 4 -"],
    ["2020. gada 4. maijā", "2020 5 4 -"],
    ["4 Mayıs 2020 Pazartesi", "2020 5 4 1"],
    ["Δευτέρα 4 Μαΐου 2020", "2020 5 4 1"],
    ["вівторок, 5 травня 2020", "2020 5 5 2"],
    ["4 באפריל 2020", "2020 4 4 -"],
    ["४ मई २०२०", "2020 5 4 -"],
    ["১৬ ফেব্রুয়ারি ২০২০", "2020 2 16 -"],
    ["دوشنبه ۲ تير ۱۳۹۹", "2020 6 22 1"],
    ["۱۳۹۹/۰۴/۱۲", "2020 7 2 -"],
    ["Senin, 4 Mei 2020", "2020 5 4 1"],
    ["Ngày 4 tháng 5 năm 2020", "2020 5 4 -"],
    ["4 พฤษภาคม 2563", "2020 5 4 -"],
    ["4 พ.ค. 2563", "2020 5 4 -"],
    ["2020년 5월 4일", "2020 5 4 -"],
    ["令和2年5月4日", "2020 5 4 -"],
    ["5月4日（月曜日）", "? 5 4 1"],
  ])("reads %s", (text, date) => {
    expect(read(text)).toEqual([date]);
  });

  it("gives both readings of day and month where both are possible", () => {
    expect(read("06/01/2020")).toEqual(["2020 1 6 -", "2020 6 1 -"]);
    expect(read("13/01/2020")).toEqual(["2020 1 13 -"]);
  });

  it("gives both months that one name has in two languages", () => {
    expect(read("12. listopada 2020.")).toEqual(["2020 11 12 -", "2020 10 12 -"]);
  });

  it("counts Persian days as the calendar of the system does", () => {
    const persian = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
      timeZone: "UTC",
      year: "numeric",
      month: "numeric",
      day: "numeric",
    });
    fc.assert(
      fc.property(fc.date({ min: new Date("1950-01-01"), max: new Date("2060-01-01"), noInvalidDate: true }), (date) => {
        const parts = new Map(persian.formatToParts(date).map((part) => [part.type, Number.parseInt(part.value, 10)]));
        const day = fromPersian(parts.get("year") ?? 0, parts.get("month") ?? 0, parts.get("day") ?? 0);
        expect(day && toIsoDay(day.year, day.month, day.day)).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });

  it("takes a range of days for no day", () => {
    expect(read("2020/7/11-12 races")).toEqual([]);
  });

  it("takes no date from what is none", () => {
    expect(read("31 February 2020, 2.4 million tonnes, 48 hours, page 12, may 1911 ships, version 1.12.2020.4")).toEqual([]);
  });
});
