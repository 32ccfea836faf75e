/** Says before an act on several articles what it will do: how many have it already, how many will get it. */
import type { TFunction } from "i18next";
import { formatCount } from "../../ui/format.ts";

/** @param already  those of the `chosen` articles that have it */
export function sayEffect(t: TFunction<"shell">, already: number, chosen: number): string {
  const left = chosen - already;
  if (left === 0) return t("effectNone");
  const will = t("effectWill", { count: left, n: formatCount(left) });
  return already === 0 ? will : `${t("tagOnSome", { count: already, n: formatCount(chosen) })} · ${will}`;
}
