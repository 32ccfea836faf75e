/** Folds the letters of every script: case, accents, and what a script writes in several ways. */

import { foldHan } from "./han.ts";

const asciiOnly = /^[\0-\x7F]*$/;

/** Letters that do not decompose, and those that a script writes in several ways. */
const folded: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ı: "i",
  ĳ: "ij",
  ŋ: "n",
  ħ: "h",
  ё: "е",
  ґ: "г",
  ς: "σ",
  // Arabic, Persian and Urdu: alef and hamza, ya, ta marbuta, kaf, and the three shapes of ha.
  آ: "ا",
  أ: "ا",
  إ: "ا",
  ٱ: "ا",
  ى: "ي",
  ئ: "ي",
  ی: "ي",
  ؤ: "و",
  ة: "ه",
  ہ: "ه",
  ھ: "ه",
  ە: "ه",
  ۃ: "ه",
  ک: "ك",
  ڪ: "ك",
  // Devanagari: both signs of a nasal vowel.
  "ँ": "ं",
};
const foldable = new RegExp(Object.keys(folded).join("|"), "g");
const foldLetter = (letter: string): string => folded[letter] ?? letter;

/**
 * Accents, stress and tone marks of alphabets; vowel points of Arabic and Hebrew; nukta and Vedic signs; variation selectors. Not the marks
 * that carry a vowel in Indic scripts, Thai, Lao, Khmer and Burmese, nor the two dots that make か into が: without them other words would be read.
 */
const accents = [
  "\\u0300-\\u0305\\u0307\\u0309-\\u036F\\u0483-\\u0489\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20F0\\uFE20-\\uFE2F",
  "\\u0591-\\u05C7\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u06D6-\\u06ED\\u0711\\u0730-\\u074A\\u08CA-\\u08FF",
  "\\u093C\\u0951-\\u0954\\u1CD0-\\u1CF9\\u135D-\\u135F\\u302A-\\u302D\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}",
];
const accent = new RegExp(`[${accents.join("")}]+`, "gu");

// Breve and dots make a letter of its own of the Cyrillic й, ї and ў (ё is folded before), and are accents everywhere else.
const breveOrDots = /(?<![иіу])[\u0306\u0308]+/g;

/** A nasal before a consonant of its own place is the same as the sign for it: हिन्दी, हिंदी. */
const devanagariNasal = /ङ्(?=[क-ङ])|ञ्(?=[च-ञ])|ण्(?=[ट-ण])|न्(?=[त-न])|म्(?=[प-म])/g;

/** Decimal digits of the scripts of the press, by their zero; full-width ones decompose. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0, 0x1040, 0x17e0];
const foreignDigit = new RegExp(`[${zeros.map((zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join("")}]`, "g");

function asciiDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = zeros.find((each) => code >= each && code <= each + 9) ?? code;
  return String(code - zero);
}

// Tatweel, soft hyphens and joiners, apostrophes within a word, the letters that transcribe ayn and hamza.
const noLetter = /[^\p{L}\p{M}\p{N}]+|[\u0640\u02B9-\u02BF]+/gu;

/** Thai, Lao and Japanese characters that would fall apart into two. */
const undivided = /[\u0E33\u0EB3\u0EDC\u0EDD\u309F\u30FF]/;

/** Folds one word. What is folded once stays as it is. */
export function foldWord(text: string): string {
  if (asciiOnly.test(text)) return text.toLowerCase();
  const plain = text
    .toLowerCase()
    .normalize("NFC")
    .replace(foldable, foldLetter)
    .normalize(undivided.test(text) ? "NFD" : "NFKD")
    .replace(accent, "")
    .replace(breveOrDots, "")
    .replace(noLetter, "")
    .toLowerCase()
    .replace(foldable, foldLetter)
    .replace(foreignDigit, asciiDigit)
    .replace(devanagariNasal, "ं")
    .normalize("NFC");
  return foldHan(plain);
}

/** The same word, without the text it was cut from: engines keep that alive for as long as a slice of it. */
export const detached = (word: string): string => ` ${word}`.slice(1);
