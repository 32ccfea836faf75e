/** A story and its translation, for tests of what finds one by the other. */
import type { CleanArticle } from "../../shared/domain/clean-article.ts";

export const english =
  "On Monday envoys led by Marek Halvey met Sorin Dalmat in Tarnhof. The port of Varnograd closed on the 14th after 23 ships were turned back, said Halvey. The damage is put at 150 million.";
export const french =
  "Lundi, des émissaires conduits par Marek Halvey ont rencontré Sorin Dalmat à Tarnhof. Le port de Varnograd est fermé depuis le 14 : 23 navires ont fait demi-tour, selon Halvey. Les dégâts atteignent 150 millions.";

export const outlet = (name: string): CleanArticle["outlet"] => ({ name, domain: null, evidence: "" });
