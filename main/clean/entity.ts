/** Character references of HTML: numbers, and the names of HTML 4 (ISO 8859-1, symbols, Greek), which are what pages use. */

const latin1 =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 " +
  "ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc " +
  "Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml " +
  "aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave " +
  "uacute ucirc uuml yacute thorn yuml";

const others: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  lsaquo: "‹",
  rsaquo: "›",
  hellip: "…",
  bull: "•",
  dagger: "†",
  Dagger: "‡",
  permil: "‰",
  prime: "′",
  Prime: "″",
  euro: "€",
  trade: "™",
  ensp: "\u2002",
  emsp: "\u2003",
  thinsp: "\u2009",
  zwnj: "\u200C",
  zwj: "\u200D",
  lrm: "\u200E",
  rlm: "\u200F",
  OElig: "Œ",
  oelig: "œ",
  Scaron: "Š",
  scaron: "š",
  Yuml: "Ÿ",
  circ: "ˆ",
  tilde: "˜",
  fnof: "ƒ",
  larr: "←",
  uarr: "↑",
  rarr: "→",
  darr: "↓",
  harr: "↔",
  minus: "−",
  le: "≤",
  ge: "≥",
  ne: "≠",
  asymp: "≈",
  infin: "∞",
  radic: "√",
  sum: "∑",
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  epsilon: "ε",
  lambda: "λ",
  mu: "μ",
  pi: "π",
  sigma: "σ",
  omega: "ω",
  Delta: "Δ",
  Omega: "Ω",
  hearts: "♥",
  colon: ":",
  comma: ",",
  period: ".",
  lpar: "(",
  rpar: ")",
  num: "#",
  excl: "!",
  quest: "?",
  dollar: "$",
  percnt: "%",
  lbrack: "[",
  rbrack: "]",
  NewLine: "\n",
  Tab: "\t",
  horbar: "―",
  check: "✓",
  cacute: "ć",
  ccaron: "č",
  zcaron: "ž",
  Zcaron: "Ž",
  eogon: "ę",
  aogon: "ą",
  lstrok: "ł",
  Lstrok: "Ł",
};

const named = new Map<string, string>([
  ...latin1.split(" ").map((name, at): [string, string] => [name, String.fromCharCode(160 + at)]),
  ...Object.entries(others),
]);

/** Numbers 128 to 159 mean windows-1252 in pages (HTML Standard, 13.2.5.80). */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** Replaces character references by their characters; what is none stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));?/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return named.get(String(name)) ?? whole;
    return fromCode(decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal));
  });
}

function fromCode(code: number): string {
  if (code >= 128 && code < 160) return windows1252[code - 128] ?? "";
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return "\uFFFD";
  return String.fromCodePoint(code);
}
