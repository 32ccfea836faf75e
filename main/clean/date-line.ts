/** A printed line that tells when: which of its dates is the publication, which the last change, and how much else it says. */
import { findDates } from "./date-text.ts";
import type { WrittenDate } from "./written-date.ts";

interface DateLine {
  /** The words of the date, with the time after it; null if there is none. */
  readonly published: string | null;
  readonly updated: string | null;
  /** The line is its date and little else. */
  readonly isBare: boolean;
  /** A sentence that mentions a day without a word of publishing: what it tells of may have been years ago. */
  readonly isProse: boolean;
}

const updatedLabel =
  /(?:updated?|modified|last (?:change|edit)|revised|mis(?:e)? [àa] jour|modifi[ée]e?|actualis[ée]|aktualisiert|ge[äa]ndert|stand|actualizad[oa]|modificad[oa]|aggiornat[oa]|atualizad[oa]|обновлен[оа]?|обновлено|изменен[оа]?|оновлено|змінено|تحديث|آخر تحديث|aktualizacja|zaktualizowano|güncelleme|bijgewerkt|opdateret|oppdatert|uppdaterad|更新|수정|diperbarui|cập nhật)[^\p{L}]{0,16}(?:\p{L}+[^\p{L}]{1,3}){0,3}$/iu;
const publishedLabel =
  /(?:published|posted|publi[ée]e?|veröffentlicht|erstellt|publicad[oa]|pubblicat[oa]|опубликован[оа]?|опубліковано|نشر|opublikowano|data publikacji|yayın\p{L}*|gepubliceerd|publicerad|发布|發布|公開|掲載|입력|등록)[^\p{L}]{0,16}(?:\p{L}+[^\p{L}]{1,3}){0,3}$/iu;
const timeAfter = /^[\s,|•·–—-]*(?:(?:at|à|um|a las|alle|às|в|о|الساعة|ora|kl\.?)\s)?\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?/iu;
const labelReach = 40;
/** Letters that a date line may hold beside its date: a label, a weekday, a city, a byline is more. */
const otherLetters = 30;

/** "Published 11/18/26", "11.18.26 | 7:00 am": on a line of its own a year of two digits is one. */
const shortYearLine =
  /^(?:(\p{L}[\p{L}\s]{2,20}?)\s?:?\s)?(\d{1,2}([/.-])\d{1,2}\3)(\d{2})(?=$|\s?[,|•·–—-]?\s(?:at\s|à\s|um\s)?\d{1,2}[:.h]\d{2})/u;

/** The line with the century in its place, where it is such a line. */
function withCentury(line: string): string {
  const match = shortYearLine.exec(line.trim());
  const label = match?.[1];
  return match && (label === undefined || publishedLabel.test(label) || updatedLabel.test(label))
    ? `${label ?? ""} ${match[2]}20${match[4]}${line.trim().slice(match[0].length)}`.trim()
    : line;
}

/** Reads a line; dates without a year are passed over. */
export function readDateLine(printed: string): DateLine {
  const line = withCentury(printed);
  const dates = findDates(line).filter((date) => date.year !== null && !date.swapped);
  let published: string | null = null;
  let updated: string | null = null;
  let plain: string | null = null;
  let from = 0;
  for (const date of dates) {
    const label = line.slice(Math.max(from, date.start - labelReach), date.start);
    const words = withTime(line, date);
    from = date.start + date.words.length;
    if (publishedLabel.test(label)) published ??= words;
    else if (updatedLabel.test(label)) updated ??= words;
    else plain ??= words;
  }
  const told = dates.reduce((sum, date) => sum + date.words.length, 0);
  const rest = line.replace(/[^\p{L}]/gu, "").length - told;
  const isBare = dates.length > 0 && rest <= otherLetters;
  const isProse = !isBare && published === null && updated === null && /[.!?…。؟।]["”»“)]?$/.test(line.trim());
  return { published: published ?? plain, updated, isBare, isProse };
}

function withTime(line: string, date: WrittenDate): string {
  const end = date.start + date.words.length;
  return date.words + (timeAfter.exec(line.slice(end, end + 24))?.[0] ?? "");
}
