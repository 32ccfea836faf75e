/** The days about an article's own, in which others tell of the same. */
const dayMs = 86_400_000;

/** A translation runs within a day. */
export const translationDays = 1;

/** As a query has it, the days themselves included. */
export const daysAround = (day: string, days: number): string => `after:${shifted(day, -days)} before:${shifted(day, days + 1)}`;

/** False where one of them is not known. */
export const isWithinDays = (one: string | null, other: string | null, days: number): boolean =>
  one !== null && other !== null && Math.abs(Date.parse(one) - Date.parse(other)) <= days * dayMs;

const shifted = (day: string, days: number): string => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
