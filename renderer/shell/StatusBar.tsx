import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { ArchiveStatus } from "../../shared/contract/archive.ts";
import { formatCount } from "../ui/format.ts";
import { Kbd } from "../ui/Kbd.tsx";
import style from "./Frame.module.css";
import { useAct, useCall } from "./queries.ts";
import { useNavigate } from "./route.ts";

export function StatusBar({ status, onShortcuts }: { readonly status: ArchiveStatus; readonly onShortcuts: () => void }): ReactNode {
  const { t } = useTranslation("shell");
  const settings = useCall("app.settings", {}).data;
  const save = useAct("app.saveSettings");
  // Who follows feeds asked for the network.
  const feeds = useCall("feeds.list", {}).data;
  const percent = status.articles === 0 ? 100 : Math.floor((100 * status.searchable) / status.articles);
  const navigate = useNavigate();
  const other = settings?.language === "fr" ? "en" : "fr";
  return (
    <footer className={style["status"]}>
      <span>{t("articles", { count: status.articles, n: formatCount(status.articles) })}</span>
      {status.uncounted === 0 ? null : (
        <Button className={style["plain"] ?? ""} onPress={() => navigate.go({ view: "search", query: "is:uncounted", articleId: null })}>
          {t("leftOut", { count: status.uncounted, n: formatCount(status.uncounted) })}
        </Button>
      )}
      <span className={percent === 100 ? style["sure"] : style["doubt"]}>{t("searchable", { percent })}</span>
      {status.readOnly ? (
        <span className={style["doubt"]} title={t("readOnlyText")}>
          {t("readOnly")}
        </span>
      ) : null}
      {feeds?.length === 0 ? <span>{t("offline")}</span> : null}
      <span className={style["statusEnd"]}>
        <Button
          className={style["plain"] ?? ""}
          aria-label={`${t("language")}: ${t(other === "fr" ? "french" : "english")}`}
          onPress={() => void save({ language: other })}
        >
          {settings?.language === "fr" ? t("french") : t("english")}
        </Button>
        <Button className={style["plain"] ?? ""} aria-label={t("shortcuts")} onPress={onShortcuts}>
          <Kbd>?</Kbd>
        </Button>
      </span>
    </footer>
  );
}
