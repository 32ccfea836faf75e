/** When a carrier says that its content was sent, saved or fetched. */
import type { IsoInstant } from "../../shared/domain/time.ts";

/** Before this no page was saved and no mail was kept: such a clock was never set. */
const earliest = Date.UTC(1995, 0);

/** @returns the stated instant where it can be true, that is before the capture came in; else the capture's own */
export function statedInstant(stated: string | undefined, capturedAt: IsoInstant): IsoInstant {
  const at = Date.parse(stated ?? "");
  return at > earliest && at < Date.parse(capturedAt) ? new Date(at).toISOString() : capturedAt;
}
