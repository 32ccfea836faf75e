/** Gives the digest another name in a small dialog; the title of the page is not touched. */
import { Pencil } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { TextField } from "../ui/TextField.tsx";
import { setName } from "./state.ts";
import type { DigestDesk } from "./use-digest.ts";

export function RenameDigest({ desk }: { desk: DigestDesk }) {
  const { t } = useTranslation("digest");
  const [name, setDraft] = useState<string | null>(null);
  const close = () => setDraft(null);
  const trimmed = (name ?? "").trim().slice(0, 200);
  const keep = () => {
    if (trimmed === "") return;
    desk.change((digest) => setName(digest, trimmed), "name");
    close();
  };
  const actions = (
    <>
      <Button onPress={close}>{t("cancel")}</Button>
      <Button variant="primary" isDisabled={trimmed === ""} onPress={keep}>
        {t("renameDigest")}
      </Button>
    </>
  );
  return (
    <>
      <IconButton icon={Pencil} label={t("renameDigest")} onPress={() => setDraft(desk.digest.name)} />
      <Dialog title={t("renameDigest")} isOpen={name !== null} onClose={close} actions={actions}>
        <TextField label={t("name")} value={name ?? ""} onChange={setDraft} onSubmit={keep} autoFocus />
      </Dialog>
    </>
  );
}
