import { type ReactNode, useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { Dialog } from "../../ui/Dialog.tsx";
import overlay from "../../ui/overlay.module.css";
import { TextField } from "../../ui/TextField.tsx";
import style from "./pickers.module.css";

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly mark?: ReactNode;
}

interface NamePickerProps {
  readonly title: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  /** The words of the line that makes a new one. */
  readonly newLabel: (name: string) => string;
  readonly onChoose: (id: string) => void;
  readonly onNew: (name: string) => void;
  readonly onClose: () => void;
}

const newId = "new";

/** Type to narrow a list of names; Enter takes the first, or makes a new one. */
export function NamePicker({ title, label, choices, newLabel, onChoose, onNew, onClose }: NamePickerProps): ReactNode {
  const [text, setText] = useState("");
  const name = text.trim();
  const wanted = name.toLocaleLowerCase();
  const matching = choices.filter((choice) => choice.label.toLocaleLowerCase().includes(wanted));
  const isNew = name !== "" && !choices.some((choice) => choice.label.toLocaleLowerCase() === wanted);
  const shown: readonly Choice[] = [...matching.slice(0, 50), ...(isNew ? [{ id: newId, label: newLabel(name) }] : [])];
  const choose = (id: string): void => (id === newId ? onNew(name) : onChoose(id));
  const exact = choices.find((choice) => choice.label.toLocaleLowerCase() === wanted);
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <TextField
        label={label}
        value={text}
        onChange={setText}
        autoFocus
        onSubmit={() => {
          if (exact) choose(exact.id);
          else if (isNew && matching.length === 0) onNew(name);
          else if (matching[0]) choose(matching[0].id);
          else if (isNew) onNew(name);
        }}
      />
      <ListBox aria-label={label} className={style["list"] ?? ""} items={shown} onAction={(key) => choose(String(key))}>
        {(choice) => (
          <ListBoxItem id={choice.id} textValue={choice.label} className={overlay["item"] ?? ""}>
            {choice.mark}
            <bdi>{choice.label}</bdi>
          </ListBoxItem>
        )}
      </ListBox>
    </Dialog>
  );
}
