/** The word of a button that shows none, with its shortcut. It is for the eye: to a screen reader the button is named and described by it. */
import type { ReactNode } from "react";
import { Tooltip } from "react-aria-components";
import { Kbd } from "./Kbd.tsx";
import overlay from "./overlay.module.css";

export function Tip({ label, shortcut }: { readonly label: string; readonly shortcut?: string | undefined }): ReactNode {
  return (
    <Tooltip className={overlay["tooltip"] ?? ""} offset={6} render={(props) => <div {...props} aria-hidden />}>
      {label}
      {shortcut === undefined ? null : <Kbd>{shortcut}</Kbd>}
    </Tooltip>
  );
}
