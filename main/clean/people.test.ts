import { describe, expect, it } from "vitest";
import { creditPeople } from "./people.ts";

describe("creditPeople", () => {
  it.each([
    ["Tamsin Vekler and Radu Ostrander", "Tamsin Vekler and Radu Ostrander", ["Tamsin Vekler", "Radu Ostrander"], null],
    ["Odon Castaing (Tarnhof, envoyé spécial)", "Odon Castaing", ["Odon Castaing"], null],
    ["Jutta Prielmoser, Tarnhof", "Jutta Prielmoser", ["Jutta Prielmoser"], null],
    ["Rosalía Mendaro / Tarnhof, enviada especial", "Rosalía Mendaro", ["Rosalía Mendaro"], null],
    ["Аркадий Лыжин, Варн", "Аркадий Лыжин", ["Аркадий Лыжин"], null],
    ["Jo Arnel in Tarnhof and Ida Kern", "Jo Arnel, Ida Kern", ["Jo Arnel", "Ida Kern"], null],
    [
      "Tamsin Vekler und Radu Ostrander (MW), deutsch von der Redaktion",
      "Tamsin Vekler, Radu Ostrander",
      ["Tamsin Vekler", "Radu Ostrander"],
      "MW",
    ],
    ["Jo Arnel, Political Editor", "Jo Arnel", ["Jo Arnel"], null],
    ["Cordelia Ashgrove and Meridian Wire", "Cordelia Ashgrove and Meridian Wire", ["Cordelia Ashgrove"], "Meridian Wire"],
    ["Meridian Wire", "Meridian Wire", [], "Meridian Wire"],
    ["سلوى الحدّاد", "سلوى الحدّاد", ["سلوى الحدّاد"], null],
    ["Voltaire", "Voltaire", ["Voltaire"], null],
  ])("reads %s", (raw, byline, people, agency) => {
    expect(creditPeople(raw)).toEqual({ byline, people, agency });
  });
});
