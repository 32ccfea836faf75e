/** The parts of insight, as pills in the bar of each of them. */
import type { ReactNode } from "react";
import { Link } from "react-aria-components";
import { useTranslation } from "react-i18next";
import style from "./InsightNav.module.css";
import { type Route, trendOf, useNavigate, useRoute } from "./route.ts";

const parts: readonly { readonly word: "trend" | "batch"; readonly to: Route }[] = [
  { word: "trend", to: trendOf([""]) },
  { word: "batch", to: { view: "batch" } },
];

export function InsightNav(): ReactNode {
  const { t } = useTranslation("shell");
  const route = useRoute();
  const { go } = useNavigate();
  return (
    <nav className={style["parts"]} aria-label={t("insight")}>
      {parts.map(({ word, to }) => (
        <Link
          key={word}
          className={style["part"] ?? ""}
          {...(route.view === to.view ? { "aria-current": "page" as const } : {})}
          onPress={() => go(to)}
        >
          {t(word)}
        </Link>
      ))}
    </nav>
  );
}
