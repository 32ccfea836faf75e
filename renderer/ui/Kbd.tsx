import type { ReactNode } from "react";
import style from "./control.module.css";

/** A key, seen and not read out: the act that it triggers has a name already. */
export function Kbd({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <kbd className={style["kbd"]} aria-hidden>
      {children}
    </kbd>
  );
}
