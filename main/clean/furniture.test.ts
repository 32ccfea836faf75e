import { describe, expect, it } from "vitest";
import { isFurniture } from "./furniture.ts";

describe("isFurniture", () => {
  it.each([
    "Please enter your comment!",
    "Please enter your name here",
    "31 comments",
    "Laisser un commentaire",
    "Diskutieren Sie mit (41)",
    "Inicie sesión para comentar. Normas de participación.",
    "Обсудить на форуме (0)",
    "أضف تعليقاً",
    "Subscribe to our newsletter and get five stories before breakfast.",
    "Nous utilisons des cookies pour mesurer l’audience.",
    "Share this: Mail Print Parish noticeboard",
    "Read also: The bread, the minister and the scales",
    "Lire aussi La nuit de Tarnhof",
    "Meistgelesen",
    "Lo más visto",
    "Новости партнёров: Пять ошибок при засолке грибов",
    "الأكثر قراءة",
    "© Der Seespiegel. Alle Rechte vorbehalten.",
    "Sva prava zadržana. Radio Tjesnac 2026, Ltd.",
    "Tüm hakları saklıdır.",
    "* * *",
  ])("takes %j for the page's own", (text) => {
    expect(isFurniture(text)).toBe(true);
  });

  it.each([
    "Read on the balcony, the text took four minutes and nobody applauded until the last word had been said.",
    "More on the quay than in the hall, people spoke of the price of bread and of little else that week.",
    "Share prices fell.",
    "Comments by the minister were not expected before Monday, her office said.",
    "Sign or leave, the envoy said.",
    "Von einem Kommentar war nichts zu lesen, sagte der Sprecher am Montag.",
  ])("leaves %j to the story", (text) => {
    expect(isFurniture(text)).toBe(false);
  });
});
