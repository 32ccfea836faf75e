/**
 * Light stemmers of our own, for languages without a Snowball stemmer: endings of case and number, and what a script writes together with
 * the next word, where they are certain. No derivation: "government" and "to govern" stay apart.
 *
 * Sources: Arabic, Larkey, Ballesteros and Connell, "Light stemming for Arabic information retrieval" (light10); Czech and Slovak, Dolamic and
 * Savoy, "Indexing and stemming approaches for the Czech language" (light). The others are the regular endings of each language's grammar.
 */
import { foldWord } from "../query/terms.ts";

type Stemmer = (word: string) => string;

/** Endings of a language, and how many letters must be left before them. */
const endings: Readonly<Record<string, readonly [least: number, list: string]>> = {
  pl: [3, "iami ami ach iach om iom owie ów owi iem em ie ią ą ię ę y i a o u e ego iego emu iemu ym im ych ich ymi imi ej iej"],
  sl: [3, "ega emu imi ih im ami ama ov om em ah oma i e o a u"],
  mk: [4, "овите евите ите ата ота ето от та то те ови еви и а о е"],
  be: [3, "амі ямі аў яў ах ях ам ям ой ай ага яга аму яму ыя ія ую юю ы і а я у ю е о й ь"],
  lv: [3, "iem ajiem ām ēm īm am ai as es is us os ās ēs ā ē ī ū a e i u s š"],
  fa: [3, "هایشان هایی های ها ترین تر"],
  ur: [3, "وں یں یاں"],
  ca: [4, "s"],
  ko: [2, "에서는 에게서 으로는 에서 에게 으로 까지 부터 처럼 보다 은 는 이 가 을 를 의 에 와 과 도 로 만"],
};

const czech =
  "atech ětem etem atům ech ich ích ého ěmi emi ému ěte ete ěti eti ího iho ími ímu imu ách ata aty ých ama ami ové ovi ými em es ém ím ům at ám os us ým mi ou a e i o u ů y á é í ý ě";
const slovak = "iach och ách ami ými ími ové ovi ého ému iam ých ích om ám ov ej ou ým ím ia iu ie a e i o u y á é í ý";

/** A stemmer that takes off the longest of the endings that leaves enough of the word. */
function without(least: number, list: string): Stemmer {
  const byLength = list.split(" ").sort((a, b) => b.length - a.length);
  return (word) => {
    const ending = byLength.find((each) => word.length - each.length >= least && word.endsWith(each));
    return ending === undefined ? word : word.slice(0, -ending.length);
  };
}

/** Consonants that soften before an ending: Praha, v Praze; úředník, úředníci. */
function unsoften(stem: string): string {
  const [last, two] = [stem.slice(-1), stem.slice(-2)];
  if (two === "čt") return `${stem.slice(0, -2)}ck`;
  if (two === "št") return `${stem.slice(0, -2)}sk`;
  if (last === "c" || last === "č") return `${stem.slice(0, -1)}k`;
  return last === "z" || last === "ž" ? `${stem.slice(0, -1)}h` : stem;
}

function bohemian(list: string): Stemmer {
  const strip = without(3, list);
  return (word) => unsoften(strip(word));
}

const arabicAnd = /^و(?=.{3})/;
const arabicArticle = /^(?:[وبكف]?ال|لل)(?=.{2})/;
// Fewer letters must not be left: "two" (-an) ends Lebanon, Iran and Sudan as well.
const arabicEndings = [/(?<=.{3})ها$/, /(?<=.{4})ان$/, /(?<=.{3})ات$/, /(?<=.{3})[وي]ن$/, /(?<=.{3})يه$/, /(?<=.{3})ه$/, /(?<=.{3})ي$/];

/** light10, on the folded word. */
export function arabicStem(word: string): string {
  const bare = foldWord(word).replace(arabicAnd, "").replace(arabicArticle, "");
  return arabicEndings.reduce((stem, ending) => stem.replace(ending, ""), bare);
}

// "in", "to", "so", "as" and "and" before a word without the article; whether they are that or its first letter cannot be told from it alone.
const arabicShort = /^و?[بلفك](?=.{4})/;

/** @param term folded @returns [what is left without a short word before it], [] where there is none to take off */
export function arabicUnbound(term: string): string[] {
  const rest = term.replace(arabicShort, "");
  return rest === term || arabicArticle.test(term) ? [] : [rest];
}

// "and", "the", "in", "to", "as", "from", "that" are written together with a word; taken off down to four letters, so that all its forms meet.
const hebrewLead = /^[והבלכמש]+(?=.{4})/;
const hebrewEnding = /(?<=.{3})(?:ים|ות)$/;

const hebrewStem: Stemmer = (word) => foldWord(word).replace(hebrewLead, "").replace(hebrewEnding, "");

/** By ISO 639-1 code; words come in lower case. */
export const lightStemmers: ReadonlyMap<string, Stemmer> = new Map<string, Stemmer>([
  ...Object.entries(endings).map(([language, [least, list]]): [string, Stemmer] => [language, without(least, list)]),
  ["cs", bohemian(czech)],
  ["sk", bohemian(slovak)],
  ["ar", arabicStem],
  ["he", hebrewStem],
]);
