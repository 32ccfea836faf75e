/** What the rows of a list say, asked for once: to ask for it in each row takes longer than to draw the row. */
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

export interface ListWords {
  readonly t: TFunction<"search">;
  readonly locale: string;
}

export function useListWords(): ListWords {
  const { t, i18n } = useTranslation("search");
  const locale = i18n.language;
  return useMemo(() => ({ t, locale }), [t, locale]);
}
