/** Keeps the query under a name. */
import { BookmarkPlus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../shell/queries.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { TextField } from "../ui/TextField.tsx";

export function SaveSearch({ query }: { query: string }) {
  const { t } = useTranslation("search");
  const save = useAct("searches.save");
  const [name, setName] = useState<string | null>(null);
  const close = () => setName(null);
  const keep = async () => {
    if (name === null || name.trim() === "") return;
    if (await save({ id: null, name: name.trim().slice(0, 200), query })) close();
  };
  return (
    <>
      <IconButton icon={BookmarkPlus} label={t("save")} isDisabled={query.trim() === ""} onPress={() => setName(query.slice(0, 200))} />
      <Dialog
        title={t("saveTitle")}
        isOpen={name !== null}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>{t("cancel")}</Button>
            <Button variant="primary" isDisabled={(name ?? "").trim() === ""} onPress={() => void keep()}>
              {t("saveKeep")}
            </Button>
          </>
        }
      >
        <TextField label={t("saveName")} value={name ?? ""} onChange={setName} onSubmit={() => void keep()} autoFocus />
      </Dialog>
    </>
  );
}
