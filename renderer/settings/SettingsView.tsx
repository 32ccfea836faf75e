import { Eraser } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { shownCopy } from "../../shared/domain/family.ts";
import { useArticleActs } from "../shell/acts.tsx";
import { useAct, useCall } from "../shell/queries.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { ViewHeader } from "../ui/ViewHeader.tsx";
import { Mappings } from "./Mappings.tsx";
import style from "./SettingsView.module.css";
import { WordSets } from "./WordSets.tsx";

export function SettingsView(): ReactNode {
  const { t } = useTranslation("shell");
  const settings = useCall("app.settings", {}).data;
  const save = useAct("app.saveSettings");
  const acts = useArticleActs();
  const archive = useCall("archive.status", {}).data;
  const isWritable = archive != null && !archive.readOnly;
  const [issuer, setIssuer] = useState(settings?.issuer ?? "");
  useEffect(() => {
    if (settings === undefined || issuer === settings.issuer) return;
    const timer = setTimeout(() => void save({ issuer }), 500);
    return () => clearTimeout(timer);
  }, [issuer, settings, save]);
  if (!settings) return null;
  return (
    <>
      <ViewHeader title={t("settings")} />
      <div className={style["form"]}>
        <Select
          label={t("theme")}
          items={(["light", "dark", "system"] as const).map((id) => ({ id, label: t(id) }))}
          value={settings.theme}
          onChange={(id) => void save({ theme: id === "light" || id === "dark" ? id : "system" })}
        />
        <Select
          label={t("language")}
          items={[
            { id: "en", label: t("english") },
            { id: "fr", label: t("french") },
          ]}
          value={settings.language}
          onChange={(id) => void save({ language: id === "fr" ? "fr" : "en" })}
        />
        <div>
          <TextField label={t("issuer")} value={issuer} onChange={setIssuer} />
          <p className={style["hint"]}>{t("issuerHint")}</p>
        </div>
        <div>
          <Select
            label={t("shownCopy")}
            items={shownCopy.options.map((id) => ({ id, label: t(`shownCopy_${id}`) }))}
            value={settings.shownCopy}
            onChange={(id) => void save({ shownCopy: shownCopy.parse(id) })}
          />
          <p className={style["hint"]}>{t("shownCopyHint")}</p>
        </div>
        {isWritable && archive.articles > 0 ? (
          <div>
            <Button icon={Eraser} onPress={() => acts.cleanAgain({ kind: "all" })}>
              {t("cleanAllAgain")}
            </Button>
            <p className={style["hint"]}>{t("cleanAllAgainHint")}</p>
          </div>
        ) : null}
        <div>
          <Checkbox value={settings.notifySearches} onChange={(notifySearches) => void save({ notifySearches })}>
            {t("notifySearches")}
          </Checkbox>
          <p className={style["hint"]}>{t("notifySearchesHint")}</p>
        </div>
        {isWritable ? <WordSets /> : null}
        {isWritable ? <Mappings /> : null}
      </div>
    </>
  );
}
