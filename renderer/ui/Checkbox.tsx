import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox } from "react-aria-components";
import style from "./control.module.css";

export interface CheckboxProps {
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly children: ReactNode;
}

export function Checkbox({ value, onChange, children }: CheckboxProps): ReactNode {
  return (
    <AriaCheckbox className={style["checkbox"] ?? ""} isSelected={value} onChange={onChange}>
      <span className={style["box"]} aria-hidden>
        {value ? <Check size={13} strokeWidth={2.4} /> : null}
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}
