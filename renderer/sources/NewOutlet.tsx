/** A new outlet, named above the list: Enter makes it, Escape gives it up. */
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletId } from "../../shared/domain/ids.ts";
import { useAct } from "../shell/queries.ts";
import { Button } from "../ui/Button.tsx";
import pane from "../ui/index-pane.module.css";
import { TextField } from "../ui/TextField.tsx";
import { newOutlet } from "./state.ts";

interface NewOutletProps {
  readonly onMade: (id: OutletId) => void;
  readonly onClose: () => void;
}

export function NewOutlet({ onMade, onClose }: NewOutletProps): ReactNode {
  const { t } = useTranslation("sources");
  const save = useAct("outlets.save");
  const [name, setName] = useState("");
  const isRight = name.trim() !== "" && name.trim().length <= 200;
  const make = async (): Promise<void> => {
    if (!isRight) return;
    const made = await save(newOutlet(name.trim()));
    if (!made) return;
    onClose();
    onMade(made.id);
  };
  return (
    <fieldset className={pane["new"]} aria-label={t("newOutlet")} onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <TextField label={t("newOutletName")} value={name} onChange={setName} onSubmit={() => void make()} autoFocus />
      <div className={pane["newActs"]}>
        <Button variant="primary" isDisabled={!isRight} onPress={() => void make()}>
          {t("create")}
        </Button>
        <Button variant="quiet" onPress={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </fieldset>
  );
}
