import type { ReactNode } from "react";
import style from "./display.module.css";

export interface PillProps {
  readonly tone: "neutral" | "sure" | "doubt" | "wrong" | "accent";
  readonly title?: string;
  readonly children: ReactNode;
}

export function Pill({ tone, title, children }: PillProps): ReactNode {
  return (
    <span className={`${style["pill"]} ${style[tone]}`} title={title}>
      {children}
    </span>
  );
}
