/** Which way a text runs: that of its first letter with a direction (Unicode Bidirectional Algorithm, rules P2 and P3). */
export type Direction = "ltr" | "rtl";

const strong = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]|(\p{L})/u;

export function directionOf(text: string): Direction {
  const found = strong.exec(text);
  return found !== null && found[1] === undefined ? "rtl" : "ltr";
}

const rightToLeft: ReadonlySet<string> = new Set(["ar", "dv", "fa", "he", "ps", "syr", "ug", "ur", "yi"]);

/** @param code  ISO 639-1 or -3 */
export const directionOfLanguage = (code: string): Direction => (rightToLeft.has(code) ? "rtl" : "ltr");
