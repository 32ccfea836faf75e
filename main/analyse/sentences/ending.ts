/** Whether marks end a sentence: by the word before, the marks, and what follows. */
import { functionWordsOf } from "../../../shared/words/function-words.ts";
import { abbreviationsOf } from "./abbreviation.ts";
import { readList } from "./list-item.ts";

export interface Ending {
  readonly text: string;
  /** Where the sentence began. */
  readonly from: number;
  /** The first of its marks. */
  readonly at: number;
  readonly marks: string;
  /** After marks, closing quotation marks and numbers of notes. */
  readonly end: number;
  /** Whether a quotation or bracket closes with it. */
  readonly isQuoteEnd: boolean;
}

/** What follows: the first letter or figure, and what stands before it. */
interface Following {
  readonly isSpaced: boolean;
  readonly lead: string;
  readonly word: string;
  readonly kind: "upper" | "lower" | "uncased" | "figure" | "other";
  readonly rest: string;
}

const leading = /^(\s*)([¿¡"'“‘`„«»‹([{「『《_*#№$€£%+—–-]*\s?)([\p{L}\p{M}]+(?:['’][\p{L}]+)?|\p{N}+)?/u;

function readFollowing(text: string, end: number): Following {
  const rest = text.slice(end, end + 80);
  const [, space = "", lead = "", word = ""] = leading.exec(rest) ?? [];
  const kind = /^\p{N}/u.test(word)
    ? "figure"
    : /^[\p{Lu}\p{Lt}]/u.test(word)
      ? "upper"
      : /^\p{Ll}/u.test(word)
        ? "lower"
        : word === ""
          ? "other"
          : "uncased";
  return { isSpaced: space !== "", lead, word, kind, rest };
}

/** Marks of scripts that set no space between sentences. */
const wide = /[。．｡！？؟۔।॥։።፧။:;]/u;

export function endsSentence(ending: Ending, language: string): boolean {
  const { text, at, marks, end, isQuoteEnd } = ending;
  // "[...]": what was left out of a quotation ends nothing.
  if (/[([]/u.test(text[at - 1] ?? "")) return false;
  const next = readFollowing(text, end);
  if (/^\s*[,;:،、，!?)\]]/u.test(next.rest)) return false;
  if (wide.test(marks)) return endsWide(ending, next);
  if (next.kind === "lower") return endsBeforeLowerCase(ending, next, language);
  if (/[!?‽]/u.test(marks)) return next.isSpaced ? !(isQuoteEnd && isAside(ending, next)) : isRunTogether(ending, next);
  if (marks.length > 1 && (/…|\.\s?\.\s?\./u.test(marks) || marks.length > 2)) return endsEllipsis(ending, next);
  if (marks === ".." || marks === "….") return next.isSpaced;
  if (isQuoteEnd) return next.isSpaced && !isAside(ending, next) && !isAbbreviated(ending, language);
  return endsFullStop(ending, next, language);
}

/** “We shall never—” At that the door opened: words that were broken off, closed and followed by a word that begins a sentence. */
export function endsBrokenOff(text: string, end: number, language: string): boolean {
  const next = readFollowing(text, end);
  return (
    /(?:—|–|--)["”]$/u.test(text.slice(Math.max(0, end - 3), end)) && next.isSpaced && next.lead === "" && beginsSentence(next, language)
  );
}

function endsWide({ text, at, marks, isQuoteEnd }: Ending, next: Following): boolean {
  if (/^[．:;]/u.test(marks) && /\p{N}/u.test(text[at - 1] ?? "") && next.kind === "figure" && !next.isSpaced) return false;
  if (/^[:;]/u.test(marks) && !next.isSpaced) return false;
  // "「…。」と述べた": the quotation goes on into its verb.
  return !(isQuoteEnd && /^[とっで]/u.test(next.word));
}

/** A small letter goes on with the sentence, but for a list's item and after a long word, which nobody shortens. */
function endsBeforeLowerCase({ text, at, marks, end, isQuoteEnd, from }: Ending, next: Following, language: string): boolean {
  if (!next.isSpaced) return false;
  if ((readList(text.slice(end).trimStart())?.next.length ?? 0) > 0) return true;
  if (marks !== "." || isQuoteEnd || /[–—-]/u.test(next.lead)) return false;
  const word = wordBefore(text, from, at);
  return word.length >= longWord && /^\p{L}+$/u.test(word) && !isKnown(word, language);
}
const longWord = 7;

function endsEllipsis({ text, at, marks }: Ending, next: Following): boolean {
  // " . . . I": what was left out within a sentence; four of them are the full stop and the three.
  const isOmission = /\s/u.test(text[at - 1] ?? "") && marks.replace(/\s/gu, "").length === 3 && marks.includes(" ");
  return next.isSpaced && !isOmission && next.kind !== "uncased";
}

/** `" (Smith 55).` gives the source of the words before it, `" (Which he denies.)` hangs on them; `" (She laughed.)` is a sentence. */
function isAside({ text, end }: Ending, next: Following): boolean {
  if (!next.lead.startsWith("(")) return false;
  if (/^(?:which|who|whose|whom)$/iu.test(next.word)) return true;
  const closes = text.indexOf(")", end);
  return closes > 0 && !/[.!?…]/u.test(text[closes - 1] ?? "");
}

/** "world.Today": the space was lost. */
function isRunTogether({ text, at, from }: Ending, next: Following): boolean {
  if (next.isSpaced || next.lead !== "" || !/^\p{L}(?:\p{L}|\s)/u.test(next.rest)) return false;
  const before = wordBefore(text, from, at);
  if (next.kind === "uncased") return /\p{Lo}{2}$/u.test(before);
  return next.kind === "upper" && (/\p{Ll}{2}$/u.test(before) || /\d[\d.,]*\d\d$/u.test(text.slice(Math.max(from, at - 8), at)));
}

function endsFullStop(ending: Ending, next: Following, language: string): boolean {
  const { text, from, at } = ending;
  if (!next.isSpaced) return isRunTogether(ending, next) && !isAbbreviated(ending, language);
  const word = wordBefore(text, from, at);
  if (word === "") return at > from && /[\p{L}\p{N}%)\]»”"'*°²³/]/u.test(text[at - 1] ?? "");
  if (/^\d{1,3}$/u.test(word)) return !isOrdinal(ending, next, language);
  const lower = word.toLowerCase();
  const lists = abbreviationsOf(language);
  if (lists.leading.has(lower)) return false;
  if (lists.beforeFigure.has(lower) && (next.kind === "figure" || next.lead.includes("(") || next.lead.includes("№"))) return false;
  if (/^[ap]\.m$/u.test(lower)) return next.kind !== "figure" && !isTimeAlone(text.slice(from, at));
  if (/^\p{L}$/u.test(word)) return endsAfterLetter(ending, next, language);
  if (lists.trailing.has(lower) || isDotted(word))
    return beginsSentence(next, language) || (/["“„«]/u.test(next.lead) && next.kind === "upper");
  return !isConsonants(word);
}

const isDotted = (word: string): boolean => word.includes(".") && word.split(".").every((part) => /^\p{L}{1,3}$/u.test(part));

/** "Hr", "Skt": nobody can say it, so it is shortened. Capitals alone are a name ("BBC"). */
const isConsonants = (word: string): boolean =>
  /^\p{L}[bcdfghjklmnpqrstvwxz]{1,4}$/u.test(word) && /^[^aeiouyAEIOUY]/u.test(word) && word.length < 5;

/** An initial, or a letter that is a word or a unit: "you and I. Did", "vitamin C. The", "100 km/h. The". */
function endsAfterLetter({ text, from, at }: Ending, next: Following, language: string): boolean {
  if (/(?:[°/\d]\p{L}|\d\s\p{Ll})$/u.test(text.slice(Math.max(from, at - 3), at))) return true;
  if (/^\s*\p{Lu}\./u.test(next.rest)) return false;
  const before = text.slice(Math.max(from, at - 30), at - 1).trimEnd();
  const isAfterWord = /(?:^|\s)\p{Ll}{3,}$/u.test(before) && /^\p{Lu}$/u.test(text[at - 1] ?? "");
  return isAfterWord && beginsSentence(next, language);
}

/** A word with a capital that a name seldom has. */
const beginsSentence = (next: Following, language: string): boolean =>
  next.kind === "upper" && [language, "en"].some((each) => functionWordsOf(each).has(next.word.toLowerCase().replace(/['’].*$/u, "")));

/** "At 5 a.m. Mr. Smith went": the time alone is no sentence yet. */
const isTimeAlone = (sentence: string): boolean =>
  sentence.trim().split(/\s+/u).length < 4 && !/\p{L}\s+\d/u.test(sentence.replace(/^\p{L}+\s/u, ""));

const ordinalLanguages = new Set(["de", "da", "no", "fi", "cs", "sk", "hu", "pl", "hr", "sl", "sr", "et", "lv", "is", "tr"]);
const month =
  /^(?:jan|feb|mär|mar|apr|mai|maj|jun|jul|aug|sep|okt|oct|nov|dez|dec|led|únor|břez|dub|květ|červ|srp|září|říj|list|pros|sty|lut|kwi|cze|lip|sie|wrz|paź|gru|tam|hel|huh|tou|kes|hei|elo|syy|lok|mar|jou|ápr|máj|sze)/u;

/** "12. Juni", "im 19. Jahrhundert": a figure with a full stop counts. */
function isOrdinal({ text, from, at }: Ending, next: Following, language: string): boolean {
  if (!ordinalLanguages.has(language)) return false;
  if (/^\s*[-–]\s?\d/u.test(next.rest)) return true;
  if (next.kind !== "upper") return false;
  if (month.test(next.word.toLowerCase())) return true;
  const before = /(\p{L}+)\s+(?:\d+\.\s?[-–]\s?)?\d+$/u.exec(text.slice(Math.max(from, at - 30), at))?.[1];
  return before !== undefined && functionWordsOf(language).has(before.toLowerCase()) && !beginsSentence(next, language);
}

function isAbbreviated({ text, from, at, marks }: Ending, language: string): boolean {
  const word = wordBefore(text, from, at);
  return marks === "." && word !== "" && isKnown(word, language);
}

function isKnown(word: string, language: string): boolean {
  const { leading: names, trailing } = abbreviationsOf(language);
  const lower = word.toLowerCase();
  return names.has(lower) || trailing.has(lower) || isDotted(word);
}

/** The word that the marks follow, with the full stops inside it: "U.S", "Sig.ra", "12". */
function wordBefore(text: string, from: number, at: number): string {
  const before = text.slice(Math.max(from, at - 24), at).replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]+$/u, "");
  return /(?:(?:\p{L}[\p{L}\p{M}]*\.)+\p{L}[\p{L}\p{M}]*|[\p{L}\p{M}\p{N}]+[°º]?|[№])$/u.exec(before)?.[0] ?? "";
}
