/** The hosts of the own network that a person allows to be fetched from, each with a way to take that back. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useAct, useCall } from "../shell/queries.ts";
import { Button } from "../ui/Button.tsx";
import style from "./SourcesView.module.css";

export function Hosts(): ReactNode {
  const { t } = useTranslation("sources");
  const hosts = useCall("hosts.list", {}).data ?? [];
  const forbid = useAct("hosts.forbid");
  if (hosts.length === 0) return null;
  return (
    <section className={style["hosts"]} aria-label={t("hosts")}>
      <h2 className={style["small"]}>{t("hosts")}</h2>
      <ul className={style["found"]}>
        {hosts.map((host) => (
          <li key={host}>
            <bdi className={style["rowName"]}>{host}</bdi>
            <Button variant="quiet" aria-label={`${t("forbid")}: ${host}`} onPress={() => void forbid({ host })}>
              {t("forbid")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
