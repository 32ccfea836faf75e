/** The consonants of a name in Latin letters, so that it can be compared across scripts. */

const letters: Readonly<Record<string, string>> = {
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  ж: "j",
  з: "z",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  ф: "f",
  х: "h",
  ц: "s",
  ч: "s",
  ш: "s",
  щ: "s",
  ب: "b",
  ت: "t",
  ث: "t",
  ج: "j",
  ح: "h",
  خ: "h",
  د: "d",
  ذ: "d",
  ر: "r",
  ز: "z",
  س: "s",
  ش: "s",
  ص: "s",
  ض: "d",
  ط: "t",
  ظ: "z",
  غ: "g",
  ف: "f",
  ق: "k",
  ك: "k",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
};

/** @param term  a folded word of any script; Latin vowels, doubled letters and soft differences (c/k, ph/f, w/v) fall away */
export function transliterate(term: string): string {
  const latin = [...term].map((letter) => (letter <= "\u024F" ? letter : (letters[letter] ?? ""))).join("");
  return latin
    .replace(/ph/g, "f")
    .replace(/ch|sch|sh/g, "s")
    .replace(/[cq]/g, "k")
    .replace(/w/g, "v")
    .replace(/[aeiouy]/g, "")
    .replace(/(.)\1+/g, "$1");
}
