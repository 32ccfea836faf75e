import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import style from "./display.module.css";

export interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Says what belongs here and offers the act that fills it. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps): ReactNode {
  return (
    <div className={style["empty"]}>
      <Icon size={28} strokeWidth={1.3} aria-hidden />
      <h2 className={style["emptyTitle"]}>{title}</h2>
      {children === undefined ? null : <div className={style["emptyText"]}>{children}</div>}
      {action === undefined ? null : <div className={style["emptyAction"]}>{action}</div>}
    </div>
  );
}
