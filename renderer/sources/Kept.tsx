import { type ReactNode, useState } from "react";
import { TextField } from "../ui/TextField.tsx";

interface KeptProps {
  readonly label: string;
  readonly start: string;
  /** Of a field of several lines. */
  readonly rows?: number;
  readonly onKeep: (text: string) => void;
}

/** A field that is kept with Enter, or when it is left; what comes from elsewhere, such as by undo, is shown. */
export function Kept({ label, start, rows, onKeep }: KeptProps): ReactNode {
  const [text, setText] = useState(start);
  const [shown, setShown] = useState(start);
  if (shown !== start) {
    setShown(start);
    setText(start);
  }
  const keep = (): void => onKeep(text);
  return (
    <TextField
      label={label}
      value={text}
      onChange={setText}
      onLeave={keep}
      {...(rows === undefined ? { onSubmit: keep } : { multiline: true, rows })}
    />
  );
}
