import type { LucideIcon } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { Button, type KeyboardEvent, Link } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../ui/format.ts";
import style from "../Frame.module.css";

interface SideLinkProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly title: string;
  readonly depth: number;
  /** Articles that are new, and tags that wait for a decision. */
  readonly fresh: number;
  readonly open: number;
  /** Of a folder. */
  readonly isExpanded?: boolean;
  readonly isCurrent?: boolean;
  readonly onPress: () => void;
  readonly onKey: (act: "edit" | "remove") => void;
  readonly onContextMenu: (event: MouseEvent) => void;
}

/** A folder or a saved search in the side bar. */
export function SideLink({ icon: Icon, name, title, depth, fresh, open, isExpanded, isCurrent = false, ...on }: SideLinkProps): ReactNode {
  const { t } = useTranslation("searches");
  const says = [
    name,
    ...(fresh > 0 ? [t("fresh", { n: formatCount(fresh) })] : []),
    ...(open > 0 ? [t("waiting", { count: open, n: formatCount(open) })] : []),
  ];
  const shared = {
    className: `${style["link"]} ${style["small"]}`,
    "aria-label": says.join(", "),
    style: { paddingInlineStart: 8 + 15 * depth },
    onPress: on.onPress,
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.key === "F2") on.onKey("edit");
      else if (event.key === "Delete") on.onKey("remove");
      else if (event.key === (isExpanded ? "ArrowLeft" : "ArrowRight") && isExpanded !== undefined) on.onPress();
      else event.continuePropagation();
    },
    onContextMenu: on.onContextMenu,
  };
  const inside = (
    <>
      <Icon size={15} strokeWidth={1.6} aria-hidden />
      <span className={style["linkText"]} title={title}>
        <bdi>{name}</bdi>
      </span>
      {open > 0 ? (
        <span className={style["open"]} title={t("waiting", { count: open, n: formatCount(open) })}>
          {formatCount(open)}?
        </span>
      ) : null}
      {fresh > 0 ? (
        <span className={style["fresh"]} title={t("fresh", { n: formatCount(fresh) })}>
          +{formatCount(fresh)}
        </span>
      ) : null}
    </>
  );
  return isExpanded === undefined ? (
    <Link {...shared} {...(isCurrent ? ({ "aria-current": "page" } as const) : {})}>
      {inside}
    </Link>
  ) : (
    <Button {...shared} aria-expanded={isExpanded}>
      {inside}
    </Button>
  );
}
