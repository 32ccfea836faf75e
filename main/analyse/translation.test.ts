import { describe, expect, it } from "vitest";
import { translationProfile, translationScore } from "./translation.ts";

const english =
  "On Monday envoys led by Marek Halvey met Sorin Dalmat in Tarnhof. The port of Varnograd closed on the 14th after 23 ships were turned back, said Halvey. The damage is put at 150 million.";
const french =
  "Lundi, des émissaires conduits par Marek Halvey ont rencontré Sorin Dalmat à Tarnhof. Le port de Varnograd est fermé depuis le 14 : 23 navires ont fait demi-tour, selon Halvey. Les dégâts atteignent 150 millions.";
const russian =
  "В понедельник посланники во главе с Мареком Халви встретились с Сорином Далматом в Тарнхофе. Порт Варноград закрыт с 14 числа: 23 судна повернули назад, сказал Халви. Ущерб — 150 миллионов.";
const sameDay =
  "Lundi, à Tarnhof, Marek Halvey a parlé des récoltes de la vallée de Karsk avec la ministre Ilse Corran. Les prêts iront à 40 villages, pour 12 millions, dit Corran.";

const score = (a: string, b: string) => translationScore(translationProfile(a), translationProfile(b));

describe("translationScore", () => {
  it("knows a translation by its figures and names", () => {
    expect(score(english, french)).toBeGreaterThan(0.9);
    expect(score(french, english)).toBe(score(english, french));
  });

  it("does not take another story of the same people for a translation", () => {
    expect(score(english, sameDay)).toBeNull();
  });

  it("keeps silent where a text has no figures", () => {
    expect(score("Envoys met Sorin Dalmat and Marek Halvey in Tarnhof.", french)).toBeNull();
  });

  it("hears names across scripts", () => {
    expect(score(english, russian)).not.toBeNull();
  });
});
