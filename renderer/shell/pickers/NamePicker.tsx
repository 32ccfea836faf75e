import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { Dialog } from "../../ui/Dialog.tsx";
import overlay from "../../ui/overlay.module.css";
import { TextField } from "../../ui/TextField.tsx";
import style from "./pickers.module.css";

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly mark?: ReactNode;
  /** Said at the end of the line, such as "on this article". */
  readonly detail?: string;
}

interface NamePickerProps {
  readonly title: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly hint?: string;
  /** The words of the line that makes a new one; without it only one of the choices can be taken. */
  readonly newLabel?: (name: string) => string;
  /** What is wrong with a new name, if anything. */
  readonly problemOf?: (name: string) => string | null;
  readonly onChoose: (id: string) => void;
  readonly onNew?: (name: string) => void;
  readonly onClose: () => void;
}

const newId = "new";

/** Type to narrow a list of names; Enter takes the first, or makes a new one; the arrow down goes into the list. */
export function NamePicker({ title, label, hint, choices, newLabel, problemOf, onChoose, onNew, onClose }: NamePickerProps): ReactNode {
  const [text, setText] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const name = text.trim();
  const wanted = name.toLocaleLowerCase();
  const matching = choices.filter((choice) => choice.label.toLocaleLowerCase().includes(wanted));
  const exact = choices.find((choice) => choice.label.toLocaleLowerCase() === wanted);
  const problem = name === "" || exact ? null : (problemOf?.(name) ?? null);
  const isNew = name !== "" && !exact && problem === null;
  const shown: readonly Choice[] = [...matching.slice(0, 50), ...(isNew && newLabel ? [{ id: newId, label: newLabel(name) }] : [])];
  const choose = (id: string): void => (id === newId ? onNew?.(name) : onChoose(id));
  const takeFirst = (): void => {
    const first = exact ?? shown[0];
    if (first) choose(first.id);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowDown" || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    list.current?.querySelector<HTMLElement>("[role=option]")?.focus();
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      {hint === undefined ? null : <p className={style["detail"]}>{hint}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the key is of the field inside */}
      <div onKeyDown={onKey}>
        <TextField label={label} value={text} onChange={setText} autoFocus onSubmit={takeFirst} />
      </div>
      {problem === null ? null : (
        <p className={style["problem"]} role="status">
          {problem}
        </p>
      )}
      <ListBox ref={list} aria-label={label} className={style["list"] ?? ""} items={shown} onAction={(key) => choose(String(key))}>
        {(choice) => (
          <ListBoxItem id={choice.id} textValue={choice.label} className={overlay["item"] ?? ""}>
            {choice.mark}
            <bdi className={style["name"]}>{choice.label}</bdi>
            {choice.detail === undefined ? null : <span className={style["detail"]}>{choice.detail}</span>}
          </ListBoxItem>
        )}
      </ListBox>
    </Dialog>
  );
}
