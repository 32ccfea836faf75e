/** A new tag, typed as a path above the list: Enter makes it, Escape gives it up. */
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TagId } from "../../shared/domain/ids.ts";
import { tagPath } from "../../shared/domain/tag.ts";
import { useAct } from "../shell/queries.ts";
import { Button } from "../ui/Button.tsx";
import pane from "../ui/index-pane.module.css";
import { TextField } from "../ui/TextField.tsx";
import style from "./TagsView.module.css";

interface NewTagProps {
  /** The path as far as it is known, such as "position/". */
  readonly start: string;
  readonly onMade: (id: TagId) => void;
  readonly onClose: () => void;
}

export function NewTag({ start, onMade, onClose }: NewTagProps): ReactNode {
  const { t } = useTranslation("tags");
  const save = useAct("tags.save");
  const [text, setText] = useState(start);
  const path = tagPath.safeParse(text.trim());
  const make = async (): Promise<void> => {
    if (!path.success) return;
    const made = await save({ id: null, path: path.data, colour: null, description: "" });
    if (!made) return;
    onClose();
    onMade(made.id);
  };
  return (
    <fieldset className={pane["new"]} aria-label={t("new")} onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <TextField label={t("newLabel")} value={text} onChange={setText} onSubmit={() => void make()} autoFocus />
      <div className={pane["newActs"]}>
        <Button variant="primary" isDisabled={!path.success} onPress={() => void make()}>
          {t("create")}
        </Button>
        <Button variant="quiet" onPress={onClose}>
          {t("cancel")}
        </Button>
        {text.trim() === "" || path.success || text.endsWith("/") ? null : <span className={style["rule"]}>{t("rule")}</span>}
      </div>
    </fieldset>
  );
}
