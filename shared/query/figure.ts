/** Figures as one term, however a language groups them: 1,000, 1.000, 1 000 and 1'000 are 1000; 2,4 and 2.4 are 2.4. */
import { foldWord } from "./fold.ts";

/** A plain space, those that do not break, and the Swiss apostrophe: they only group. */
const separator = /[.,\u066B\u066C\uFF0C\uFF0E \u00A0\u202F\u2009'’]/;
const point = /[.,\u066B\u066C\uFF0C\uFF0E]/;

type IsDigitAt = (text: string, at: number) => boolean;

/**
 * @param end        where the first run of digits ends
 * @param isDigitAt  of any script
 * @returns where the figure ends; `end` when what follows is a date, a list or another number
 */
export function endOfFigure(text: string, start: number, end: number, isDigitAt: IsDigitAt): number {
  const sign = separatorAt(text, end, isDigitAt);
  if (sign === "" || !mayBegin(text, start, sign, isDigitAt)) return end;
  let at = end;
  if (end - start <= 3 && text[start] !== "0") {
    while (separatorAt(text, at, isDigitAt) === sign && runEnd(text, at + 1, isDigitAt) === at + 4) at += 4;
  }
  const next = separatorAt(text, at, isDigitAt);
  if (!point.test(next)) return at;
  // 1.234.56 is a version.
  if (at > end && next === sign) return end;
  const decimals = runEnd(text, at + 1, isDigitAt);
  // 24.11.2026 is a date, and 1,2,3 a list.
  if (!point.test(separatorAt(text, decimals, isDigitAt))) return decimals;
  return at;
}

/** Within a date or a list nothing begins a figure, and in a row of numbers a space does not group. */
function mayBegin(text: string, start: number, sign: string, isDigitAt: IsDigitAt): boolean {
  const before = text[start - 1] ?? "";
  if (!separator.test(before) || !isDigitAt(text, start - 2)) return true;
  return !point.test(before) && point.test(sign);
}

/** The sign between two digits; "" where there is none. */
function separatorAt(text: string, at: number, isDigitAt: IsDigitAt): string {
  const sign = text.charAt(at);
  return isDigitAt(text, at + 1) && separator.test(sign) ? sign : "";
}

function runEnd(text: string, from: number, isDigitAt: IsDigitAt): number {
  let at = from;
  while (isDigitAt(text, at)) at += 1;
  return at;
}

/** @param figure as `endOfFigure` has cut it @returns ASCII digits, with a full stop before decimals */
export function figureOf(figure: string): string {
  if (!separator.test(figure)) return foldWord(figure);
  const signs = [...figure].filter((sign) => separator.test(sign));
  const groups = figure.split(separator).map(foldWord);
  const isGrouped = figure.search(separator) <= 3 && !figure.startsWith("0") && groups[1]?.length === 3;
  const hasDecimals = signs.length === 1 ? !isGrouped : signs.at(-1) !== signs[0];
  const decimals = hasDecimals ? groups.pop() : undefined;
  return decimals === undefined ? groups.join("") : `${groups.join("")}.${decimals}`;
}
