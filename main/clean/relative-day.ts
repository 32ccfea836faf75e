/** Days told from the day of reading: "3 hours ago", "yesterday", "on Monday". Against the capture's own time they give candidates. */
import type { DateCandidate } from "../../shared/domain/article.ts";
import type { IsoDay, IsoInstant } from "../../shared/domain/time.ts";
import { addDays, weekdayOf } from "./calendar.ts";
import { findWeekday, foldDateText } from "./month.ts";

interface RelativeDays {
  readonly words: string;
  readonly candidates: readonly DateCandidate[];
}

const number = "(\\d{1,3}|an?|une?|un|eine[rm]?|einem|una|uma|um)";
/** Each with its unit's name in groups: minutes, hours, days. Folded: lower case, without accents. */
const ago: readonly RegExp[] = [
  new RegExp(`${number}\\s?(?:(min(?:ute)?s?)|(h(?:ou)?rs?|h)|(days?|d))\\s(?:ago)(?!\\p{L})`, "u"),
  new RegExp(`il y a\\s(?:environ\\s)?${number}\\s?(?:(min(?:ute)?s?)|(h(?:eures?)?)|(j(?:ours?)?))(?!\\p{L})`, "u"),
  new RegExp(`vor\\s(?:etwa\\s)?${number}\\s?(?:(min(?:ute)?n?)|(std\\.?|stunden?)|(tag(?:en)?))(?!\\p{L})`, "u"),
  new RegExp(`hace\\s${number}\\s?(?:(min(?:uto)?s?)|(h(?:oras?)?)|(dias?))(?!\\p{L})`, "u"),
  new RegExp(`ha\\s${number}\\s?(?:(min(?:uto)?s?)|(h(?:oras?)?)|(dias?))(?!\\p{L})`, "u"),
  new RegExp(`${number}\\s(?:(minut[oi])|(or[ae])|(giorn[oi]))\\sfa(?!\\p{L})`, "u"),
  /(\d{1,3})\s(?:(мин(?:ут\p{L}*)?)|(час\p{L}*)|(дн\p{L}*|день))\sназад/u,
  /(\d{1,3})\s(?:(хв(?:илин\p{L}*)?)|(годин\p{L}*)|(дн\p{L}*|день))\sтому/u,
  /منذ\s(\d{1,3})\s(?:(دقيق\p{L}*|دقايق)|(ساع\p{L}*)|(يوم\p{L}*|ايام))/u,
  /(\d{1,3})\s(?:(min(?:ut\p{L}*)?)|(godz\p{L}*)|(dni))\stemu/u,
  /(\d{1,3})\s(?:(dakika|dk)|(saat)|(gun))\sonce/u,
  /(\d{1,3})\s?(?:(分钟|分鐘|分)|(小时|小時|時間)|(天|日))\s?前/u,
];
/** Days back of words for today and yesterday. */
const dayWords = new Map<string, number>(
  Object.entries({
    today: 0,
    yesterday: 1,
    "aujourd'hui": 0,
    hier: 1,
    heute: 0,
    gestern: 1,
    hoy: 0,
    ayer: 1,
    oggi: 0,
    ieri: 1,
    hoje: 0,
    ontem: 1,
    сегодня: 0,
    вчера: 1,
    сьогоднi: 0,
    вчора: 1,
    اليوم: 0,
    امس: 1,
    dzisiaj: 0,
    dzis: 0,
    wczoraj: 1,
    bugun: 0,
    dun: 1,
    今天: 0,
    昨天: 1,
  }),
);
/** Lines that are no prose: a word for today counts only there. */
const shortLine = 60;

/** Reads a line by the headline or an opening paragraph; null if it tells no day. */
export function findRelativeDays(line: string, capturedAt: IsoInstant): RelativeDays | null {
  const folded = foldDateText(line);
  return findAgo(line, folded, capturedAt) ?? findDayWord(line, folded, capturedAt) ?? findLoneWeekday(line, folded, capturedAt);
}

function findAgo(line: string, folded: string, capturedAt: IsoInstant): RelativeDays | null {
  if (line.length > shortLine) return null;
  for (const pattern of ago) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const count = /^\d/.test(match[1] ?? "") ? Number(match[1]) : 1;
    const hours = match[2] ? count / 60 : match[3] ? count : count * 24;
    const day = new Date(Date.parse(capturedAt) - hours * 3_600_000).toISOString().slice(0, 10);
    return toDays(line.slice(match.index, match.index + match[0].length), [day], capturedAt);
  }
  return null;
}

/** Word by word: who looks for one seldom needs them all. */
function* wordsOf(folded: string): Generator<{ readonly text: string; readonly at: number }> {
  for (const match of folded.matchAll(/[\p{L}\p{M}']+(?:-[\p{L}\p{M}]+)*/gu)) yield { text: match[0], at: match.index };
}

function findDayWord(line: string, folded: string, capturedAt: IsoInstant): RelativeDays | null {
  if (line.length > shortLine || /[.!?]$/.test(line)) return null;
  const [word] = wordsOf(folded);
  const back = dayWords.get(word?.text ?? "");
  if (!word || back === undefined) return null;
  return toDays(line.slice(word.at, word.at + word.text.length), [addDays(capturedAt.slice(0, 10), -back)], capturedAt);
}

/** "… said on Monday": the last Monday before the capture, and the one before it. */
function findLoneWeekday(line: string, folded: string, capturedAt: IsoInstant): RelativeDays | null {
  for (const { text, at } of wordsOf(folded)) {
    const weekday = text.length > 3 ? findWeekday(text) : undefined;
    if (weekday === undefined) continue;
    const capturedOn = capturedAt.slice(0, 10);
    const last = addDays(capturedOn, -((weekdayOf(capturedOn) - weekday + 7) % 7));
    return toDays(line.slice(at, at + text.length), [last, addDays(last, -7)], capturedAt);
  }
  return null;
}

function toDays(words: string, days: readonly IsoDay[], capturedAt: IsoInstant): RelativeDays {
  const why = `The text says “${words}”, counted from the capture of ${capturedAt.slice(0, 10)}.`;
  return { words, candidates: days.map((day) => ({ day, why })) };
}
