/** Whether lists show one row for the copies of a text: one choice for all lists, kept with the settings. */
import { Layers } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../ui/IconButton.tsx";
import { useAct, useCall } from "./queries.ts";

export const useFold = (): boolean => useCall("app.settings", {}).data?.foldCopies ?? true;

export function FoldSwitch(): ReactNode {
  const { t } = useTranslation("shell");
  const fold = useFold();
  const save = useAct("app.saveSettings");
  return <IconButton icon={Layers} label={t("foldCopies")} isActive={fold} onPress={() => void save({ foldCopies: !fold })} />;
}
