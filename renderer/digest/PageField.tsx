/** A text of the page, edited where it stands: it grows with its words and looks like them. */
import type { KeyboardEvent } from "react";
import css from "./Page.module.css";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly look: "marking" | "title" | "issuer" | "section" | "headline" | "summary" | "passage";
  readonly placeholder?: string;
  readonly limit: number;
  /** Enter makes a new line; otherwise the text stays on one line, wrapped. */
  readonly multiline?: boolean;
  readonly autoFocus?: boolean;
}

export function PageField({ label, value, onChange, look, placeholder, limit, multiline, autoFocus }: Props) {
  const keepLine = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !multiline) event.preventDefault();
  };
  return (
    <textarea
      className={css.field}
      data-look={look}
      aria-label={label}
      placeholder={placeholder}
      rows={1}
      maxLength={limit}
      dir="auto"
      spellCheck
      // biome-ignore lint/a11y/noAutofocus: the field appears because the person asked to write in it
      autoFocus={autoFocus}
      value={value}
      onKeyDown={keepLine}
      onChange={(event) => onChange(multiline ? event.target.value : event.target.value.replaceAll("\n", " "))}
    />
  );
}
