import type { ReactNode, RefObject } from "react";
import { TextField as AriaTextField, Input, Label, TextArea } from "react-aria-components";
import style from "./control.module.css";

export interface TextFieldProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter in a field of one line. */
  readonly onSubmit?: () => void;
  readonly onEscape?: () => void;
  /** The focus goes elsewhere. */
  readonly onLeave?: () => void;
  readonly multiline?: boolean;
  readonly rows?: number;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** The field of one line itself, for putting the cursor into it. */
  readonly input?: RefObject<HTMLInputElement | null>;
}

export function TextField({
  label,
  labelHidden = false,
  value,
  onChange,
  onSubmit,
  onEscape,
  onLeave,
  multiline = false,
  rows = 4,
  placeholder,
  autoFocus = false,
  input,
}: TextFieldProps): ReactNode {
  return (
    <AriaTextField
      className={style["field"] ?? ""}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
      {...(onLeave ? { onBlur: onLeave } : {})}
      {...(labelHidden ? { "aria-label": label } : {})}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !multiline && onSubmit) onSubmit();
        else if (event.key === "Escape" && onEscape) onEscape();
        else event.continuePropagation();
      }}
    >
      {labelHidden ? null : <Label className={style["label"] ?? ""}>{label}</Label>}
      {multiline ? (
        <TextArea className={style["input"] ?? ""} rows={rows} placeholder={placeholder ?? ""} dir="auto" />
      ) : (
        <Input {...(input ? { ref: input } : {})} className={style["input"] ?? ""} placeholder={placeholder ?? ""} dir="auto" />
      )}
    </AriaTextField>
  );
}
