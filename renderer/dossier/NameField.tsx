/** A name typed in place: Enter or the button keeps it, Escape gives it up. */
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/TextField.tsx";
import css from "./DossierView.module.css";

interface Props {
  readonly start: string;
  readonly save: string;
  readonly onSave: (name: string) => Promise<void>;
  readonly onCancel?: () => void;
}

export function NameField({ start, save, onSave, onCancel }: Props) {
  const { t } = useTranslation("dossier");
  const [name, setName] = useState(start);
  const keep = () => {
    const trimmed = name.trim().slice(0, 200);
    if (trimmed !== "") void onSave(trimmed);
  };
  const giveUp = (event: KeyboardEvent) => {
    if (event.key === "Escape") onCancel?.();
  };
  return (
    <fieldset className={css.nameField} aria-label={t("name")} onKeyDown={giveUp}>
      <TextField label={t("name")} labelHidden placeholder={t("name")} value={name} onChange={setName} onSubmit={keep} autoFocus />
      <div className={css.nameActs}>
        <Button variant="primary" onPress={keep} isDisabled={name.trim() === ""}>
          {save}
        </Button>
        {onCancel ? (
          <Button variant="quiet" onPress={onCancel}>
            {t("cancel")}
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}
