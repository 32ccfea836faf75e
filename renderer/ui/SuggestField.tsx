import type { ReactNode } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import style from "./control.module.css";
import overlay from "./overlay.module.css";

export interface SuggestFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is there already; anything else can be typed, too. */
  readonly suggestions: readonly string[];
  readonly placeholder?: string;
}

/** A field for a name that may be a new one, with those that are there already. */
export function SuggestField({ label, value, onChange, suggestions, placeholder = "" }: SuggestFieldProps): ReactNode {
  return (
    <ComboBox
      className={style["field"] ?? ""}
      allowsCustomValue
      inputValue={value}
      onInputChange={onChange}
      defaultItems={suggestions.map((name) => ({ name }))}
    >
      <Label className={style["label"] ?? ""}>{label}</Label>
      <Input className={style["input"] ?? ""} placeholder={placeholder} dir="auto" />
      <Popover className={overlay["popover"] ?? ""} render={(props) => <section {...props} aria-label={label} />}>
        <ListBox>
          {({ name }: { readonly name: string }) => (
            <ListBoxItem id={name} textValue={name} className={overlay["item"] ?? ""}>
              <bdi>{name}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
