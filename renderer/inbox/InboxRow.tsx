import type { MouseEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleRow, FoldedCopy } from "../../shared/contract/search.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { CopyCount, CopyFacts } from "../article/CopyFacts.tsx";
import { formatDay, formatWhen } from "../ui/format.ts";
import { Pill } from "../ui/Pill.tsx";
import { doubtsOf, sayDays } from "./doubts.ts";
import style from "./InboxView.module.css";
import type { PressKind } from "./state.ts";

interface OptionProps {
  readonly selected: boolean;
  /** Has the keyboard's focus within the list. */
  readonly current: boolean;
  readonly style: { readonly transform: string };
  readonly onPress: (kind: PressKind) => void;
  readonly onOpen: () => void;
}

interface InboxRowProps extends OptionProps {
  readonly row: ArticleRow;
  /** The copies are shown beneath it. */
  readonly isUnfolded: boolean;
  readonly onToggle: () => void;
}

export function InboxRow({ row, isUnfolded, onToggle, ...option }: InboxRowProps): ReactNode {
  const isRead = row.read && (row.family?.copies.every((copy) => copy.read) ?? true);
  return (
    <Option id={row.id} facts={{ ...row, read: isRead, outlet: row.outlet?.name ?? null, headline: row.headline.text }} {...option}>
      <Doubts row={row} />
      {row.family === null ? null : <CopyCount count={row.family.copies.length} isOpen={isUnfolded} onToggle={onToggle} />}
    </Option>
  );
}

/** A copy beneath its story, with what was done to the text. */
export function InboxCopy({ copy, ...option }: OptionProps & { readonly copy: FoldedCopy }): ReactNode {
  return (
    <Option id={copy.articleId} facts={copy} isCopy {...option}>
      <CopyFacts member={copy} />
    </Option>
  );
}

interface Facts extends Pick<ArticleRow, "published" | "read"> {
  readonly outlet: string | null;
  readonly headline: string;
}

interface RowOptionProps extends OptionProps {
  readonly id: ArticleId;
  readonly facts: Facts;
  readonly isCopy?: boolean;
  /** The pills. */
  readonly children: ReactNode;
}

function Option({ id, facts, isCopy = false, children, selected, current, style: place, onPress, onOpen }: RowOptionProps): ReactNode {
  const { t, i18n } = useTranslation("shell");
  const { read, outlet, headline, published } = facts;
  const onClick = (event: MouseEvent): void => onPress(event.shiftKey ? "extend" : event.ctrlKey || event.metaKey ? "toggle" : "only");
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the list's
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus
    <div
      id={`inbox-${id}`}
      role="option"
      aria-selected={selected}
      className={`${style["row"]} ${current ? style["current"] : ""} ${isCopy ? style["copy"] : ""}`}
      style={place}
      onClick={onClick}
      onDoubleClick={onOpen}
    >
      <span className={style["new"]} data-read={read || undefined} aria-hidden />
      <span className={style["outlet"]} data-unknown={outlet === null || undefined} title={outlet ?? undefined}>
        <bdi>{outlet ?? t("unknown")}</bdi>
      </span>
      <span className={style["headline"]} dir="auto" title={headline}>
        {headline}
      </span>
      <span className={style["pills"]}>{children}</span>
      <time className={style["time"]} title={published.instant ?? formatDay(published.day, i18n.language)}>
        <bdi>{formatWhen(published, i18n.language)}</bdi>
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
  if (doubt.kind === "misread")
    return (
      <Pill tone="doubt" title={doubt.words}>
        {t("misread")}
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
