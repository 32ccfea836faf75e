/** Dates of mails and feeds (RFC 822 with its zone names) as ISO 8601, in the day of their own zone. */

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
/** RFC 822, 5.1; military letters other than Z were never used as it says. */
const zones: Readonly<Record<string, string>> = {
  z: "Z",
  ut: "Z",
  utc: "Z",
  gmt: "Z",
  est: "-05:00",
  edt: "-04:00",
  cst: "-06:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
  bst: "+01:00",
  cet: "+01:00",
  cest: "+02:00",
  msk: "+03:00",
};

const pattern =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(?:([a-z]{1,4})\b|([+-]\d{2}):?(\d{2}))?)?/i;

/** "Wed, 11 Nov 2026 20:25:41 +0100" is `2026-11-11T20:25:41+01:00`; null if the text is no such date. A date that is ISO stays as it is. */
export function isoDate(text: string): string | null {
  const value = text.trim();
  if (/^\d{4}-\d{2}-\d{2}(?:$|[T ])/.test(value)) return value;
  const match = pattern.exec(value);
  const month = months.indexOf((match?.[2] ?? "").toLowerCase()) + 1;
  if (!match || month === 0) return null;
  const [, day = "", , year = "", hour, minute = "00", second = "00", name, hours, minutes] = match;
  const fullYear = year.length === 2 ? (Number(year) < 70 ? `20${year}` : `19${year}`) : year;
  const date = `${fullYear}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (hour === undefined) return date;
  const zone = hours ? `${hours}:${minutes}` : (zones[name?.toLowerCase() ?? ""] ?? "");
  return `${date}T${hour.padStart(2, "0")}:${minute}:${second}${zone}`;
}
