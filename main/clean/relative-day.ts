/** Days told from the day of reading: "3 hours ago", "yesterday", "on Monday". Against the capture's own time they give candidates. */
import type { DateCandidate } from "../../shared/domain/article.ts";
import type { IsoDay, IsoInstant } from "../../shared/domain/time.ts";
import { addDays, weekdayOf } from "./calendar.ts";
import { findWeekday, foldDateText } from "./month.ts";

interface RelativeDays {
  readonly words: string;
  readonly candidates: readonly DateCandidate[];
}

const number = "(\\d{1,3}|[\\p{L}']{1,8})";
/** Where a unit alone means one of it. */
const perhapsNumber = `(?:${number}\\s)?`;
const ends = "(?!\\p{L})";
/** Each with the count and its unit in groups: minutes, hours, days, weeks. Folded: lower case, without accents. */
const ago: readonly RegExp[] = [
  new RegExp(`${number}\\s?(?:(min(?:ute)?s?)|(h(?:ou)?rs?|h)|(days?|d)|(weeks?|w))\\s(?:ago)${ends}`, "u"),
  new RegExp(`il y a\\s(?:environ\\s)?${number}\\s?(?:(min(?:ute)?s?)|(h(?:eures?)?)|(j(?:ours?)?)|(semaines?))${ends}`, "u"),
  new RegExp(`vor\\s(?:etwa\\s)?${number}\\s?(?:(min(?:ute)?n?)|(std\\.?|stunden?)|(tag(?:en)?)|(wochen?))${ends}`, "u"),
  new RegExp(`(?:hace|ha)\\s${number}\\s?(?:(min(?:uto)?s?)|(h(?:oras?)?)|(dias?)|(semanas?))${ends}`, "u"),
  new RegExp(`${number}\\s(?:(min(?:uto)?s?)|(h(?:oras?)?)|(dias?)|(semanas?))\\satras${ends}`, "u"),
  new RegExp(`${number}\\s(?:(minut[oi])|(or[ae])|(giorn[oi])|(settiman[ae]))\\sfa${ends}`, "u"),
  new RegExp(`${perhapsNumber}(?:(мин(?:ут\\p{L}*)?)|(час\\p{L}*)|(дн\\p{L}*|день)|(недел\\p{L}*))\\sназад`, "u"),
  new RegExp(`${perhapsNumber}(?:(хв(?:илин\\p{L}*)?)|(годин\\p{L}*)|(дн\\p{L}*|день)|(тиж\\p{L}*))\\sтому`, "u"),
  new RegExp(`(?:منذ|قبل)\\s${perhapsNumber}(?:(دقيق\\p{L}*|دقايق)|(ساع\\p{L}*)|(يوم\\p{L}*|ايام)|(اسبوع\\p{L}*|اسابيع))`, "u"),
  new RegExp(`${perhapsNumber}(?:(min(?:ut\\p{L}*)?)|(godz\\p{L}*)|(dni|dzien)|(tydzien|tygodni\\p{L}*))\\stemu`, "u"),
  new RegExp(`${number}\\s(?:(dakika|dk)|(saat)|(gun)|(hafta))\\sonce`, "u"),
  /(\d{1,3}|[一两兩二三四五六七八九十])\s?(?:个|個)?(?:(分钟|分鐘|分)|(小时|小時|時間)|(天|日)|(周|週|星期))\s?前/u,
];
const hoursOf = [1 / 60, 1, 24, 168];

/** One to ten, folded, as relative days write them. */
const counts: ReadonlyMap<string, number> = new Map(
  [
    "a an un une ein einer einem einen eine una uma um uno bir 一",
    "two deux zwei dos due dois duas два две двi dwa dwie iki 两 兩 二",
    "three trois drei tres tre три trzy uc 三",
    "four quatre vier cuatro quattro quatro четыре чотири cztery dort 四",
    "five cinq funf cinco cinque пять п'ять piec bes 五",
    "six sechs seis sei шесть шiсть szesc alti 六",
    "seven sept sieben siete sette sete семь сiм siedem yedi 七",
    "eight huit acht ocho otto oito восемь вiсiм osiem sekiz 八",
    "nine neuf neun nueve nove девять дев'ять dziewiec dokuz 九",
    "ten dix zehn diez dieci dez десять dziesiec on 十",
  ].flatMap((row, at) => row.split(" ").map((word): [string, number] => [foldDateText(word), at + 1])),
);
/** The Arabic dual: two hours, two days. */
const isDual = (unit: string): boolean => /(?:تين|ين)$/.test(unit);

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
    const [words, said, ...units] = match;
    const unitAt = units.findIndex((unit) => unit !== undefined);
    const count = said === undefined ? (isDual(units[unitAt] ?? "") ? 2 : 1) : /^\d/.test(said) ? Number(said) : counts.get(said);
    if (count === undefined) continue;
    const hours = count * (hoursOf[unitAt] ?? 1);
    const day = new Date(Date.parse(capturedAt) - hours * 3_600_000).toISOString().slice(0, 10);
    return toDays(line.slice(match.index, match.index + words.length), [day], capturedAt);
  }
  return null;
}

/** Word by word: who looks for one seldom needs them all. */
function* wordsOf(folded: string): Generator<{ readonly text: string; readonly at: number }> {
  for (const match of folded.matchAll(/[\p{L}\p{M}']+(?:-[\p{L}\p{M}]+)*/gu)) yield { text: match[0], at: match.index };
}

function findDayWord(line: string, folded: string, capturedAt: IsoInstant): RelativeDays | null {
  if (line.length > shortLine || /[.!?]$/.test(line)) return null;
  let seen = 0;
  for (const word of wordsOf(folded)) {
    const back = dayWords.get(word.text);
    if (back !== undefined)
      return toDays(line.slice(word.at, word.at + word.text.length), [addDays(capturedAt.slice(0, 10), -back)], capturedAt);
    // "Published yesterday at 9": a label may stand before it.
    if (++seen === 2) break;
  }
  return null;
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
