/** Which way a text runs: that of its first letter with a direction (Unicode Bidirectional Algorithm, rules P2 and P3). */
export type Direction = "ltr" | "rtl";

const strong = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]|(\p{L})/u;

export function directionOf(text: string): Direction {
  const found = strong.exec(text);
  return found !== null && found[1] === undefined ? "rtl" : "ltr";
}
