/** Times as machines write them: ISO 8601 and its careless relatives, mail dates (RFC 5322), JavaScript's own, seconds since 1970. */
import type { IsoDay, IsoInstant } from "../../shared/domain/time.ts";
import { isDay, toIsoDay } from "./calendar.ts";
import { findMonths } from "./month.ts";

export interface Moment {
  /** As the field's own zone counts it. */
  readonly day: IsoDay;
  /** Only where the field names its zone. */
  readonly instant: IsoInstant | null;
  /** The zone is UTC: a machine's choice, not the place's. */
  readonly isUtc: boolean;
}

const zone = "(Z|(?:GMT|UTC)?\\s?[+-]\\d{1,2}:?(?:\\d{2})?|GMT|UTC)?";
const clock = `(\\d{1,2})[:h]?(\\d{2})(?:[:.]?(\\d{1,2})(?:[.,]\\d+)?)?\\s?${zone}`;
const iso = new RegExp(`^\\s*((?:19|20)\\d{2})-?(\\d{2})-?(\\d{2})(?!\\d)(?:[T\\s|,]+${clock})?`, "i");
const digits = /^\s*((?:19|20)\d{2})(\d{2})(\d{2})\d{4}(?:\d{2})?\s*$/;
const mail = new RegExp(`^\\s*(?:\\p{L}{3},?\\s)?(\\d{1,2})\\s(\\p{L}{3})\\s(\\d{4})\\s${clock}`, "iu");
const script = new RegExp(`^\\s*\\p{L}{3}\\s(\\p{L}{3})\\s(\\d{1,2})\\s(\\d{4})\\s${clock}`, "iu");

/** Reads a field; null where it is no machine's time. */
export function readMoment(value: string): Moment | null {
  const isoMatch = iso.exec(value) ?? digits.exec(value);
  if (isoMatch) return toMoment(isoMatch, Number(isoMatch[1]), Number(isoMatch[2]), Number(isoMatch[3]));
  const mailMatch = mail.exec(value);
  if (mailMatch) return toMoment(mailMatch, Number(mailMatch[3]), monthOf(mailMatch[2]), Number(mailMatch[1]));
  const scriptMatch = script.exec(value);
  if (scriptMatch) return toMoment(scriptMatch, Number(scriptMatch[3]), monthOf(scriptMatch[1]), Number(scriptMatch[2]));
  return readEpoch(value.trim());
}

const monthOf = (name: string | undefined): number => findMonths((name ?? "").toLowerCase())[0]?.month ?? 0;

function toMoment(match: RegExpExecArray, year: number, month: number, day: number): Moment | null {
  if (!isDay(year, month, day)) return null;
  const [, , , , hour, minute, second, zoneName] = match;
  const minutes = offsetOf(zoneName);
  const known = { day: toIsoDay(year, month, day), isUtc: minutes === 0 };
  if (minutes === null || hour === undefined || Number(hour) > 24 || Number(minute) > 59) return { ...known, instant: null };
  const time = Date.UTC(year, month - 1, day, Number(hour), Number(minute) - minutes, Math.min(59, Number(second ?? 0)));
  return { ...known, instant: new Date(time).toISOString() };
}

/** Minutes east of UTC; null where no zone is named. */
function offsetOf(name: string | undefined): number | null {
  if (name === undefined || name.trim() === "") return null;
  const match = /([+-])(\d{1,2}):?(\d{2})?/.exec(name);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === "-" ? -minutes : minutes;
}

/** Seconds or milliseconds since 1970, from 1995 on. */
function readEpoch(value: string): Moment | null {
  if (!/^\d{9,10}(?:\d{3})?$/.test(value)) return null;
  const time = Number(value) * (value.length > 10 ? 1 : 1000);
  if (time < Date.UTC(1995, 0, 1) || time > Date.UTC(2100, 0, 1)) return null;
  const instant = new Date(time).toISOString();
  return { day: instant.slice(0, 10), instant, isUtc: true };
}
