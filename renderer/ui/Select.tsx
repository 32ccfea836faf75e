import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Select as AriaSelect, Button, Label, ListBox, ListBoxItem, Popover, SelectValue } from "react-aria-components";
import style from "./control.module.css";
import overlay from "./overlay.module.css";

export interface SelectProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly items: readonly { readonly id: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

export function Select({ label, labelHidden = false, items, value, onChange }: SelectProps): ReactNode {
  return (
    <AriaSelect
      className={style["field"] ?? ""}
      selectedKey={value}
      onSelectionChange={(key) => onChange(String(key))}
      {...(labelHidden ? { "aria-label": label } : {})}
    >
      {labelHidden ? null : <Label className={style["label"] ?? ""}>{label}</Label>}
      <Button className={style["select"] ?? ""}>
        <SelectValue />
        <ChevronDown size={14} strokeWidth={1.6} aria-hidden />
      </Button>
      <Popover className={overlay["popover"] ?? ""}>
        <ListBox items={items}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.label} className={overlay["item"] ?? ""}>
              {item.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
