/** Captures one page by its address. */
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/TextField.tsx";
import style from "./dialogs.module.css";
import { useFetching } from "./use-fetching.ts";

export function AddressDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation("sources");
  const [address, setAddress] = useState("");
  const fetching = useFetching("capture.address");
  const capture = async (): Promise<void> => {
    if (address.trim() === "" || fetching.isBusy) return;
    if ((await fetching.run({ address })) === null) return;
    // What became of it is told like the end of every import.
    onClose();
  };
  return (
    <Dialog
      title={t("captureAddress")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          {fetching.privateHost === null ? null : (
            <Button onPress={() => void fetching.allow(capture)}>{t("allowHost", { host: fetching.privateHost })}</Button>
          )}
          <Button variant="primary" isDisabled={address.trim() === "" || fetching.isBusy} onPress={() => void capture()}>
            {t(fetching.isBusy ? "fetching" : "fetch")}
          </Button>
        </>
      }
    >
      <TextField label={t("pageAddress")} value={address} onChange={setAddress} onSubmit={() => void capture()} autoFocus />
      <p className={style["hint"]} role="status">
        {fetching.problem ?? t("addressHint")}
      </p>
    </Dialog>
  );
}
