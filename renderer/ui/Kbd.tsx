import type { ReactNode } from "react";
import style from "./control.module.css";
import { keysFor } from "./keys.ts";

interface KbdProps {
  readonly children: string;
  /** Read out, where the key is what is told; else it is only seen, since the act that it triggers has a name already. */
  readonly isSpoken?: boolean;
}

export function Kbd({ children, isSpoken = false }: KbdProps): ReactNode {
  return (
    <kbd className={style["kbd"]} {...(isSpoken ? {} : { "aria-hidden": true })}>
      {keysFor(navigator.platform, children)}
    </kbd>
  );
}
