/** Whether lists show one row for the copies of a text, and which copy that is: one choice for all lists, kept with the settings. */
import { Layers } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ShownCopy } from "../../shared/domain/family.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { useAct, useCall } from "./queries.ts";

interface Folding {
  readonly fold: boolean;
  readonly shownCopy: ShownCopy;
}

export function useFold(): Folding {
  const settings = useCall("app.settings", {}).data;
  return { fold: settings?.foldCopies ?? true, shownCopy: settings?.shownCopy ?? "preferred" };
}

export function FoldSwitch(): ReactNode {
  const { t } = useTranslation("shell");
  const { fold } = useFold();
  const save = useAct("app.saveSettings");
  return <IconButton icon={Layers} label={t("foldCopies")} isActive={fold} onPress={() => void save({ foldCopies: !fold })} />;
}
