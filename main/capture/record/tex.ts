/** The text that TeX means, as far as bibliographies use it: accents, dashes, quotation marks, braces. */

/** Combining marks of TeX's accents. */
const accents: Readonly<Record<string, string>> = {
  "'": "\u0301",
  "`": "\u0300",
  "^": "\u0302",
  '"': "\u0308",
  "~": "\u0303",
  "=": "\u0304",
  ".": "\u0307",
  u: "\u0306",
  v: "\u030C",
  H: "\u030B",
  c: "\u0327",
  k: "\u0328",
  r: "\u030A",
};

const letters: Readonly<Record<string, string>> = {
  ss: "ß",
  ae: "æ",
  AE: "Æ",
  oe: "œ",
  OE: "Œ",
  o: "ø",
  O: "Ø",
  aa: "å",
  AA: "Å",
  l: "ł",
  L: "Ł",
  i: "ı",
  j: "ȷ",
  dots: "…",
  ldots: "…",
  textendash: "–",
  textemdash: "—",
  textquoteright: "’",
  textquoteleft: "‘",
  textquotedblleft: "“",
  textquotedblright: "”",
  guillemotleft: "«",
  guillemotright: "»",
};

/** Plain text on one line. A command that is not known gives way to what it is about. */
export function texToText(tex: string): string {
  return tex
    .replace(/\\(['`^"~=.])\s*\{?\\?([a-zA-Z])\}?/g, (_whole, mark: string, letter: string) => `${letter}${accents[mark] ?? ""}`)
    .replace(
      /\\([uvHckr])(?:\s*\{\\?([a-zA-Z])\}|\s+([a-zA-Z]))/g,
      (_whole, mark: string, one?: string, two?: string) => `${one ?? two ?? ""}${accents[mark] ?? ""}`,
    )
    .replace(/\\([a-zA-Z]+)(?:\{\}|\s+|(?![a-zA-Z]))/g, (_whole, name: string) => letters[name] ?? "")
    .replace(/\\[,;:]/g, " ")
    .replace(/\\([_%&#$~^{} -])/g, "$1")
    .replace(/---/g, "—")
    .replace(/--/g, "–")
    .replace(/``/g, "“")
    .replace(/''/g, "”")
    .replace(/~/g, " ")
    .replace(/[{}]/g, "")
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim();
}
