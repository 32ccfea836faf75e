/** A line above a list: what is to be known of it, and what can be done about that. */
import type { ReactNode } from "react";
import style from "./display.module.css";

interface BandProps {
  readonly isDoubt?: boolean;
  readonly children: ReactNode;
}

export function Band({ isDoubt = false, children }: BandProps): ReactNode {
  return <p className={`${style["band"]} ${isDoubt ? style["doubt"] : ""}`}>{children}</p>;
}
