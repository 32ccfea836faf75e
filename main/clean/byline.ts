/** Who wrote: a byline's names, without "By" and without what is no name. */
import { tidyLine } from "./whitespace.ts";

const opening =
  /^(?:(?:reported |written |posted |story |text )?by|par|propos recueillis par|entretien par|das gespräch führten?|interview:|entrevista de|(?:беседовал[аи]?|интервью взял[аи]?)|أجر[ىت]ت? الحوار\s?:?|von|ein (?:kommentar|gastbeitrag|bericht) von|por|de nuestro corresponsal|di|autor(?:a|e|en)?\s?:|author\s?:|auteur\s?:|автор\s?:|текст\s?:|(?:наш |собственный )корреспондент|بقلم\s?:?|كتب\s?:?|من مراسلنا)\s+/iu;
const explicit =
  /^(?:by|par|propos recueillis par|entretien par|das gespräch führten?|interview:|entrevista de|(?:беседовал[аи]?|интервью взял[аи]?)|أجر[ىت]ت? الحوار\s?:?|von|ein (?:kommentar|gastbeitrag|bericht) von|por|di|autor\s?:|author\s?:|автор\s?:|(?:наш |собственный )корреспондент|بقلم|أجر[ىت]ت? الحوار|كتب\s?:|من مراسلنا)(?!\p{L})\s?:?\s*\S/iu;
/** "Beit Safwan – by our correspondent …" */
const placeBefore = /^[\p{L}\p{M} ’'-]{2,30}\s[–—-]\s(?=\p{L})/u;

/** Whether a line says by its first word that it is a byline, and is short enough to be one. */
export function isByline(line: string): boolean {
  const text = tidyLine(line);
  if (text.length > 120 || !explicit.test(text)) return false;
  const names = text.replace(opening, "");
  return /^[\p{Lu}\p{Lo}]/u.test(names) && !/[.!?]$/.test(names.replace(/\b\p{Lu}\.$/u, "")) && names.split(" ").length <= 14;
}

/** The bylines of a line that holds other facts, too: "18 November 2026 | By Jo Arnel", "نشر: ١٨ نوفمبر كتب: سليم الحداد". */
export function bylinesIn(line: string): string[] {
  const marked = line.replace(/(?<=\s)(?=(?:كتب|بقلم|текст|автор|author|autor|auteur)\s?:)/giu, "| ");
  return marked.split(/\s[|•·]\s/).filter(isByline);
}

/** A line of two to four capitalised words, as papers without "By" print a name. */
export function isBareName(line: string): boolean {
  const text = tidyLine(line);
  return /^(?:\p{Lu}[\p{L}'’.-]+\s+(?:(?:de|von|van|al|el|della?|du|bin)[ -])?){1,3}\p{Lu}[\p{L}'’.-]+$/u.test(text) && text.length <= 60;
}

/** Cleans a byline; null if nothing that can be a name is left. Names in capitals get small letters. */
export function readByline(raw: string): string | null {
  const line = withoutPlace(tidyLine(raw))
    .replace(opening, "")
    .replace(opening, "")
    .replace(/\s*[|•·–—].*$/u, "")
    .replace(/\s*[,;:]\s*$/, "")
    .replace(/\s+(?:published|updated|posted|on)\s+.*\d.*$/i, "");
  if (line === "" || line.length > 120 || /^https?:|@|\d{3}/.test(line) || !/^["'“«(]?\p{L}/u.test(line) || !/\p{L}{2}/u.test(line))
    return null;
  if (/^(?:admin|editor|staff|redaktion|rédaction|redacción|unknown|none|null|undefined|web ?desk|редакция)$/i.test(line)) return null;
  return /\p{Ll}/u.test(line) || line.length <= 4 || !/\p{Lu}/u.test(line) ? line : lowerNames(line);
}

function withoutPlace(line: string): string {
  const rest = line.replace(placeBefore, "");
  // The Arabic press prints "place – name" without a word for "by".
  return explicit.test(rest) || /^\p{Script=Arabic}/u.test(line) ? rest : line;
}

const lowerNames = (line: string): string =>
  line.toLowerCase().replace(/(^|[\s'’-])(\p{L})/gu, (_whole, edge: string, letter: string) => edge + letter.toUpperCase());

/** "Inokenti Burnashov, columnist": how a column is signed under its last paragraph; null for what is no signature. */
export function readSignature(line: string): string | null {
  const [name, ...rest] = tidyLine(line).split(",");
  const isPost = rest.length === 0 || (rest.length === 1 && /^\s\p{Ll}[\p{L} -]{2,40}$/u.test(rest[0] ?? ""));
  return name && isPost && isBareName(name) ? name : null;
}
