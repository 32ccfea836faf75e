/** Dates as the archive keeps them: a day, or an instant in UTC. Both sort as text. */
import { z } from "zod";

/** `2026-11-02`, a day as the page's own place counts it. */
export const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** `2026-11-02T06:12:00.000Z`, always UTC. */
export const isoInstant = z.iso.datetime();

export type IsoDay = z.infer<typeof isoDay>;
export type IsoInstant = z.infer<typeof isoInstant>;

/** The day as this computer's clock shows it: what a person at this desk calls today. */
export function localDay(date: Date): IsoDay {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
