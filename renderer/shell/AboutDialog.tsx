import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import style from "./dialogs.module.css";
import { useCall } from "./queries.ts";

export function AboutDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation("shell");
  const about = useCall("app.about", {}).data;
  const rows: readonly (readonly [string, string])[] = about
    ? [
        [t("version"), about.version],
        [t("runsOn"), `${t(`kind_${about.electronKind}`)}: Electron ${about.electron}`],
        ["Chromium", about.chromium],
        ["Node", about.node],
        [t("platform"), about.platform],
      ]
    : [];
  return (
    <Dialog title={t("about")} isOpen onClose={onClose} actions={<Button onPress={onClose}>{t("close")}</Button>}>
      <dl className={style["facts"]}>
        {rows.map(([name, value]) => (
          <div key={name + value} className={style["fact"]}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
