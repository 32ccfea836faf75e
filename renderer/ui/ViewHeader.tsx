import type { ReactNode } from "react";
import style from "./display.module.css";

export interface ViewHeaderProps {
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly children?: ReactNode;
}

/** The tool bar of a view: what it shows at the start, what can be done at the end. */
export function ViewHeader({ title, detail, children }: ViewHeaderProps): ReactNode {
  return (
    <header className={style["header"]}>
      <h1 className={style["title"]}>{title}</h1>
      {detail === undefined ? null : <span className={style["detail"]}>{detail}</span>}
      <div className={style["headerEnd"]}>{children}</div>
    </header>
  );
}
