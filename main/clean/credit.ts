/** Who made a picture: cut off the caption, and freed of shouting capitals. */

export interface Caption {
  readonly text: string;
  readonly credit: string | null;
}

const label = "(?:photo(?:graph|graphie|graphy)?s?|picture|image|foto(?:s|grafía)?|bild|credit|crédit|фото|صورة|تصوير)";
const labelled = new RegExp(`^(.*?)[\\s|–—-]*[([]?${label}(?:\\s?(?:by|credit|par|von|de|per))?\\s?:\\s*([^()]{2,80}?)[)\\]]?\\.?$`, "iu");
/** "… the agreement. Foto press service" */
const unmarked = /^(.*?[.!?…»”"])\s+(?:Photo|Foto|Bild|Фото)\s+([\p{L}][^.!?]{3,60})\.?$/u;
/** Capital letters, then perhaps an agency: KENZO TRIBOUILLARD / AFP. At least two words or a slash. */
const shouted = /^(.*?[.!?…»”"])\s+([\p{Lu}][\p{Lu}'’.-]+(?:[ ]+[\p{Lu}][\p{Lu}'’.-]*)*(?:\s?[/|]\s?[\p{Lu}][\p{L}'’. -]*)?)$/u;
/** "… on Wednesday. Jo Arnel / MW" */
const slashed = /^(.*?[.!?…»”"])\s+((?:\p{Lu}[\p{L}'’.-]*[ ]){1,3}\p{Lu}[\p{L}'’.-]*\s?\/\s?\p{Lu}[\p{L}'’. -]{1,40})$/u;

/** Splits a caption's line into its words and its credit. */
export function splitCaption(line: string): Caption {
  const doubled = /^(.{12,}?[.!?…]?)\s+\1(?:\s+(.{2,80}))?$/u.exec(line);
  if (doubled?.[1]) return { text: doubled[1], credit: doubled[2] ? calmCredit(doubled[2]) : null };
  const named = labelled.exec(line);
  if (named?.[2] && (named[1] ?? "").trim() !== "") return { text: (named[1] ?? "").trim(), credit: calmCredit(named[2]) };
  const plain = unmarked.exec(line);
  if (plain?.[1] && plain[2]) return { text: plain[1], credit: calmCredit(plain[2]) };
  const loud = shouted.exec(line);
  if (loud?.[1] && loud[2] && /[ /|]/.test(loud[2])) return { text: loud[1], credit: calmCredit(loud[2]) };
  const quiet = slashed.exec(line);
  if (quiet?.[1] && quiet[2]) return { text: quiet[1], credit: calmCredit(quiet[2]) };
  return { text: line, credit: null };
}

/** Takes a credit's label off and restores its capitals: KENZO TRIBOUILLARD / AFP -> Kenzo Tribouillard / AFP. */
export function calmCredit(credit: string): string {
  const bare = credit
    .replace(/^[©\s]+|\(c\)\s*/gi, "")
    .replace(new RegExp(`^[\\s(]*${label}(?:\\s?(?:by|credit|par|von))?\\s?:?\\s+`, "iu"), "")
    .replace(/^(?:агентства|agence|agentur)\s+(?=\p{Lu})/u, "")
    .replace(/^\(([^()]*)\)$/, "$1")
    .trim();
  return bare
    .split(/(\s*[/|,(]\s*)/)
    .map((part) => calmPart(part))
    .join("");
}

const particles = new Set([
  "de",
  "du",
  "des",
  "la",
  "von",
  "van",
  "der",
  "den",
  "di",
  "da",
  "del",
  "al",
  "el",
  "bin",
  "y",
  "e",
  "et",
  "and",
  "pour",
  "via",
]);

/** A short word alone is an agency's letters; several words in capitals are names. */
function calmPart(part: string): string {
  if (part !== part.toUpperCase() || !/\p{Lu}{2}/u.test(part)) return part;
  const words = part.split(" ");
  if (words.length === 1 && part.replace(/[^\p{L}]/gu, "").length <= 4) return part;
  return words.map((word, at) => calmWord(word, at > 0)).join(" ");
}

function calmWord(word: string, mayBeParticle: boolean): string {
  const lower = word.toLowerCase();
  if (mayBeParticle && particles.has(lower)) return lower;
  return lower.replace(/(^|[-'’.])(\p{L})/gu, (_whole, edge: string, letter: string) => edge + letter.toUpperCase());
}
