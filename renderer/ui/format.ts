/** Numbers, dates and languages as a person says them; the exact value belongs on hover. */
type When = { readonly day: string | null; readonly instant: string | null };

/** `9999`, then with a thin space: `10 000`. */
export function formatCount(count: number): string {
  const digits = String(Math.abs(count));
  const grouped = digits.length > 4 ? digits.replace(/\B(?=(\d{3})+$)/g, "\u202F") : digits;
  return count < 0 ? `−${grouped}` : grouped;
}

const dayMs = 86_400_000;

/**
 * `06:12` today, `Yesterday`, `9 Nov` this year, `9 Nov 2024` before.
 *
 * @param when    a published date or an instant; empty when nothing is known
 * @param locale  of the screens
 */
export function formatWhen(when: When | string, locale: string, now: Date = new Date()): string {
  const { day, instant } = typeof when === "string" ? { day: null, instant: when } : when;
  const date = instant === null ? (day === null ? null : new Date(`${day}T12:00:00`)) : new Date(instant);
  if (date === null || Number.isNaN(date.getTime())) return "";
  const today = startOfDay(now);
  if (instant !== null && startOfDay(date) === today) return times.format(date);
  const back = Math.round((today - startOfDay(date)) / dayMs);
  if (back === 0 || back === 1) {
    const word = nearDays(locale).format(-back, "day");
    return word.charAt(0).toUpperCase() + word.slice(1);
  }
  return formatDate(date, locale, date.getFullYear() !== now.getFullYear());
}

/** A time to come: `17:23` today, `tomorrow 00:23`, `9 Nov` later. */
export function formatNext(instant: string, locale: string, now: Date = new Date()): string {
  const date = new Date(instant);
  const ahead = Math.round((startOfDay(date) - startOfDay(now)) / dayMs);
  return ahead === 1 ? `${nearDays(locale).format(1, "day")} ${times.format(date)}` : formatWhen(instant, locale, now);
}

/** `9 Nov 2026`; an empty text for no day. */
export function formatDay(day: string | null, locale: string): string {
  return day === null ? "" : formatDate(new Date(`${day}T12:00:00`), locale, true);
}

/** `English`, `français`: the language's name in the language of the screens. */
export function languageName(code: string | null, locale: string): string {
  if (code === null) return "";
  try {
    const name = languages(locale).of(code) ?? code;
    return name.charAt(0).toUpperCase() + name.slice(1);
  } catch {
    return code;
  }
}

function formatDate(date: Date, locale: string, withYear: boolean): string {
  return (withYear ? yearDays : days)(locale === "en" ? "en-GB" : locale).format(date);
}

// A formatter takes longer to make than a hundred dates to say, and a list says many while it scrolls.
function kept<T>(make: (locale: string) => T): (locale: string) => T {
  const known = new Map<string, T>();
  return (locale) => {
    const one = known.get(locale) ?? make(locale);
    known.set(locale, one);
    return one;
  };
}

const times = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const days = kept((locale) => new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" }));
const yearDays = kept((locale) => new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric" }));
const nearDays = kept((locale) => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));
const languages = kept((locale) => new Intl.DisplayNames([locale], { type: "language" }));

const startOfDay = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
