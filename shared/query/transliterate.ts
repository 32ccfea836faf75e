/** The consonants of a name in Latin letters, so that it can be compared across scripts. */

const cyrillic = "б-b в-f г-g д-d ж-j з-z к-k л-l м-m н-n п-p р-r с-s т-t ф-f х-h ц-s ч-s ш-s щ-s";
const arabic = "ب-b ت-t ث-t ج-j ح-h خ-h د-d ذ-d ر-r ز-z س-s ش-s ص-s ض-d ط-t ظ-z غ-g ف-f ق-k ك-k ل-l م-m ن-n ه-h پ-p چ-s گ-g ڤ-f ژ-j";
const greek = "β-f γ-g δ-d ζ-z θ-t κ-k λ-l μ-m ν-n ξ-ks π-p ρ-r σ-s τ-t φ-f χ-h ψ-ps";
const letters = new Map(
  `${cyrillic} ${arabic} ${greek}`.split(" ").map((pair) => {
    const [letter = "", latin = ""] = pair.split("-");
    return [letter, latin];
  }),
);

// "and", "in", "for" and "the" are written together with an Arabic name.
const arabicLead = /^[وبلف]?ال(?=.{3})/;

/**
 * @param term  a folded word of any script
 * @returns Latin consonants; vowels, doubled letters and what scripts and languages tell apart differently (c/k, f/v/w, ch/sh, kh/h) fall away
 */
export function transliterate(term: string): string {
  const latin = [...term.replace(arabicLead, "")].map((letter) => (letter <= "\u024F" ? letter : (letters.get(letter) ?? ""))).join("");
  return latin
    .replace(/sch|tch|ch|sh|ts|tz/g, "s")
    .replace(/zh|dj/g, "j")
    .replace(/ph|[vw]/g, "f")
    .replace(/kh/g, "h")
    .replace(/([gtd])h/g, "$1")
    .replace(/[cq]/g, "k")
    .replace(/x/g, "ks")
    .replace(/[aeiouy]/g, "")
    .replace(/(.)\1+/g, "$1");
}
