/**
 * Whether two words spell one name: Soleimani, Suleymani, سليماني, Сулеймани. For searches that ask for it, since names that sound alike are
 * not always one.
 *
 * The consonants must be the same, in classes that scripts and languages confuse; the vowels between them must not contradict each other, where
 * they are written. A letter that may be read in two ways is read in both. After Soundex and its successors (Daitch and Mokotoff 1985: several
 * codes for a name that may be read in several ways), with the vowels kept, which these drop.
 */
import { foldWord } from "../query/terms.ts";
import { isAbjad, spokenLetters } from "./name-letters.ts";

/** One way to read a name: its consonants, and the vowels before, between and after them. */
interface Reading {
  readonly consonants: string;
  readonly vowels: readonly string[];
}

const mostReadings = 64;
/** With fewer consonants, the vowel that a name begins with counted as one, too many words are alike. */
const fewestConsonants = 3;
/** From this many on, one pair of vowels may differ. */
const manyConsonants = 5;

/**
 * @param name  one word, in any of the Latin, Cyrillic, Greek, Arabic and Hebrew scripts
 * @returns keys; names that may be one share at least one. [] for names too short to tell, and other scripts
 */
export function nameKeys(name: string): string[] {
  return [...new Set(readingsOf(foldWord(name)).map(keyOf))].filter((key) => key.length >= fewestConsonants);
}

const keyOf = ({ consonants, vowels }: Reading): string => (vowels[0] ? "a" : "") + consonants;

const diphthong = /[ae]i/;

/** Whether two words may spell one name; each is a variant of itself when it is long enough to have a key. */
export function isNameVariant(one: string, other: string): boolean {
  const [first, second] = [foldWord(one), foldWord(other)];
  const unwritten = [isAbjad(first), isAbjad(second)] as const;
  const readings = readingsOf(second);
  return readingsOf(first).some((a) =>
    readings.some((b) => keyOf(a).length >= fewestConsonants && keyOf(a) === keyOf(b) && vowelsAgree(a, b, unwritten)),
  );
}

function vowelsAgree(a: Reading, b: Reading, [aUnwritten, bUnwritten]: readonly [boolean, boolean]): boolean {
  const differing = a.vowels.filter((vowels, at) => {
    const others = b.vowels[at] ?? "";
    if (vowels.includes("*") || others.includes("*")) return false;
    // A short vowel may be unwritten; ei and ai are written.
    if (vowels === "") return others !== "" && (!aUnwritten || diphthong.test(others));
    if (others === "") return !bUnwritten || diphthong.test(vowels);
    return !coloursOf(vowels).some((colour) => coloursOf(others).includes(colour));
  });
  return differing.length <= (a.consonants.length >= manyConsonants ? 1 : 0);
}

/** E is heard beside a and beside i; o and u are one. */
const colours: Readonly<Record<string, string>> = { a: "a", e: "ai", i: "i", o: "u", u: "u" };
const coloursOf = (vowels: string): string[] => [...vowels].flatMap((vowel) => [...(colours[vowel] ?? "")]);

function readingsOf(term: string): Reading[] {
  let sounds = [""];
  for (const spoken of spokenLetters(term)) {
    sounds = sounds.flatMap((before) => spoken.map((each) => before + each)).slice(0, mostReadings);
  }
  return [...new Set(sounds)].filter((each) => each !== "").map(readingOf);
}

/** Doubled consonants are one; what is often not written is left out. */
function readingOf(sound: string): Reading {
  const plain = sound.replaceAll(".", "").replace(/([A-Z])\1+/g, "$1");
  return { consonants: plain.replace(/[^A-Z]/g, ""), vowels: plain.split(/[A-Z]/) };
}
