import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { searchFolder } from "../../../shared/domain/saved-search.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/TextField.tsx";
import style from "../pickers/pickers.module.css";
import { useAct } from "../queries.ts";

/** Another name or place for a folder of saved searches; an empty one dissolves it. */
export function FolderDialog({ path, onClose }: { readonly path: string; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation("searches");
  const move = useAct("searches.moveFolder");
  const [text, setText] = useState(path);
  const to = searchFolder.safeParse(text.trim());
  const keep = async (): Promise<void> => {
    if (!to.success) return;
    if (to.data === path || (await move({ from: path, to: to.data })) !== undefined) onClose();
  };
  return (
    <Dialog
      title={t("folderTitle")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button variant="primary" isDisabled={!to.success} onPress={() => void keep()}>
            {t("save")}
          </Button>
        </>
      }
    >
      <TextField label={t("folder")} value={text} onChange={setText} onSubmit={() => void keep()} autoFocus />
      <p className={style["detail"]}>{t("folderHint")}</p>
      {to.success ? null : <p className={style["problem"]}>{t("pathRule")}</p>}
    </Dialog>
  );
}
