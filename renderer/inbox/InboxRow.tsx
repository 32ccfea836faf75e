import type { MouseEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleRow } from "../../shared/contract/search.ts";
import { formatDay, formatWhen } from "../ui/format.ts";
import { Pill } from "../ui/Pill.tsx";
import { doubtsOf, sayDays } from "./doubts.ts";
import style from "./InboxView.module.css";
import type { PressKind } from "./state.ts";

interface InboxRowProps {
  readonly row: ArticleRow;
  readonly selected: boolean;
  /** Has the keyboard's focus within the list. */
  readonly current: boolean;
  readonly style: { readonly transform: string };
  readonly onPress: (kind: PressKind) => void;
  readonly onOpen: () => void;
}

export function InboxRow({ row, selected, current, style: place, onPress, onOpen }: InboxRowProps): ReactNode {
  const { t, i18n } = useTranslation("shell");
  const onClick = (event: MouseEvent): void => onPress(event.shiftKey ? "extend" : event.ctrlKey || event.metaKey ? "toggle" : "only");
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the list's
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus
    <div
      id={`inbox-${row.id}`}
      role="option"
      aria-selected={selected}
      className={`${style["row"]} ${current ? style["current"] : ""}`}
      style={place}
      onClick={onClick}
      onDoubleClick={onOpen}
    >
      <span className={style["new"]} data-read={row.read || undefined} aria-hidden />
      <span className={style["outlet"]} data-unknown={row.outlet === null || undefined} title={row.outlet?.name}>
        <bdi>{row.outlet?.name ?? t("unknown")}</bdi>
      </span>
      <span className={style["headline"]} dir="auto" title={row.headline.text}>
        {row.headline.text}
      </span>
      <span className={style["pills"]}>
        <Doubts row={row} />
      </span>
      <time className={style["time"]} title={row.published.instant ?? formatDay(row.published.day, i18n.language)}>
        <bdi>{formatWhen(row.published, i18n.language)}</bdi>
      </time>
    </div>
  );
}

/** The one reason to look; that an outlet is not known stands in its own place already. */
function Doubts({ row }: { readonly row: ArticleRow }): ReactNode {
  const { t, i18n } = useTranslation("shell");
  const [doubt] = doubtsOf(row);
  if (doubt === undefined) return <Pill tone="sure">{t("complete")}</Pill>;
  if (doubt.kind === "not-whole")
    return (
      <Pill tone="wrong" {...(row.verdictReason === null ? {} : { title: row.verdictReason })}>
        {t(`verdict_${doubt.verdict}`)}
      </Pill>
    );
  if (doubt.kind !== "date-one-of") return <Pill tone="doubt">{t(doubt.kind === "date-unknown" ? "dateUnknown" : "outletUnknown")}</Pill>;
  const all = doubt.days.map((day) => formatDay(day, i18n.language)).join(" · ");
  return (
    <Pill tone="doubt" title={all}>
      {t("dateOneOf", { days: sayDays(doubt.days, i18n.language) })}
    </Pill>
  );
}
