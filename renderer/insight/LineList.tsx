/** The lines of a concordance, hit beneath hit: only those in sight exist. */
import { Check } from "lucide-react";
import { type RefObject, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ConcordanceLine } from "../../shared/contract/insight.ts";
import { formatDay } from "../ui/format.ts";
import { rowAfterKey } from "../ui/rows.ts";
import { useSight } from "../ui/use-sight.ts";
import css from "./ConcordanceView.module.css";
import type { Concordance } from "./concordance.ts";
import { directionOf } from "./direction.ts";

interface Props {
  readonly concordance: Concordance;
  /** Which lines are listed, in which order; another text is another list. */
  readonly view: string;
  readonly cursor: number;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly top: number;
  readonly onCursor: (row: number) => void;
  readonly onOpen: (line: ConcordanceLine) => void;
  /** Space and S: the line is seen, go on; U: it is not. */
  readonly onSeen: (row: number, line: ConcordanceLine, isSeen: boolean) => void;
  readonly onScroll: (top: number) => void;
}

/** In CSS pixels; there is one kind of line. */
const heights = { story: 32, copy: 0, head: 0 } as const;
const layout = [] as const;
const rowsOfPage = 15;

export function LineList({ concordance, view, cursor, list, top, onCursor, onOpen, onSeen, onScroll }: Props) {
  const { t } = useTranslation("concordance");
  const count = concordance.page?.shown ?? 0;
  const sight = useSight({ list, count, layout, heights, left: top, onScrolled: onScroll });
  const [first, last] = [sight.lines[0] ?? 0, sight.lines.at(-1) ?? 0];
  const { setSight, lineAt } = concordance;
  const hitWidth = widthOfHits(concordance.page?.lines ?? []);
  useEffect(() => setSight(first, last), [setSight, first, last]);
  const go = useRef(sight);
  go.current = sight;
  useEffect(() => {
    if (cursor < count) go.current.show(cursor, "nearest");
  }, [cursor, count]);
  // Another choice or order of lines begins at its first; the first list keeps the place it was restored to.
  const shownView = useRef(view);
  useEffect(() => {
    if (shownView.current !== view) go.current.scrollTo(0);
    shownView.current = view;
  }, [view]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = rowAfterKey(event.key, cursor, count, rowsOfPage);
    const line = lineAt(cursor);
    const key = event.key.toLowerCase();
    if (next !== null) onCursor(next);
    else if (line === undefined) return;
    else if (key === "enter") onOpen(line);
    else if (key === " " || key === "s") onSeen(cursor, line, true);
    else if (key === "u") onSeen(cursor, line, false);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={list}
      className={css.list}
      role="listbox"
      tabIndex={0}
      aria-label={t("lines")}
      aria-busy={concordance.isUnderWay}
      aria-activedescendant={`line-${cursor}`}
      onKeyDown={onKeyDown}
      onScroll={sight.onScroll}
    >
      <div role="presentation" style={{ blockSize: sight.height, position: "relative", ...{ "--hit-width": `${hitWidth}ch` } }}>
        {sight.lines.map((at) => {
          const line = lineAt(at);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list's own keys open the line with its cursor
            <div
              key={at}
              id={`line-${at}`}
              className={css.line}
              role="option"
              tabIndex={-1}
              aria-selected={at === cursor}
              aria-posinset={at + 1}
              aria-setsize={count}
              aria-label={line ? undefined : t("waiting")}
              data-seen={line !== undefined && line.seenId !== null ? true : undefined}
              style={{ blockSize: heights.story, transform: `translateY(${sight.topOf(at)}px)` }}
              onMouseDown={(event) => {
                event.preventDefault();
                list.current?.focus({ preventScroll: true });
                onCursor(at);
              }}
              onClick={() => line && onOpen(line)}
            >
              {line ? <Line line={line} onSeen={(isSeen) => onSeen(at, line, isSeen)} /> : null}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Wide enough for most hits, so that the lines keep their room; in the width of a digit. */
function widthOfHits(lines: readonly ConcordanceLine[]): number {
  const longest = Math.max(0, ...lines.map(({ hit }) => [...hit].length));
  return Math.min(24, Math.max(6, longest + 2));
}

function Line({ line, onSeen }: { readonly line: ConcordanceLine; readonly onSeen: (isSeen: boolean) => void }) {
  const { t, i18n } = useTranslation("concordance");
  const isSeen = line.seenId !== null;
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Space and U do the same for the list's line */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: an option holds no button; the keys are said in the bar */}
      <span
        className={css.seen}
        title={t(isSeen ? "takeBackHint" : "seeHint")}
        onClick={(event) => {
          event.stopPropagation();
          onSeen(!isSeen);
        }}
      >
        {isSeen ? <Check size={14} strokeWidth={2} aria-hidden /> : <i aria-hidden />}
        <span className="visually-hidden">{t(isSeen ? "isSeen" : "isUnseen")}</span>
      </span>
      <span className={css.source} title={line.outlet ?? t("noOutlet")}>
        <bdi>{line.outlet ?? t("noOutlet")}</bdi>
      </span>
      <time className={css.day} dateTime={line.day ?? undefined}>
        {line.day === null ? t("noDay") : formatDay(line.day, i18n.language)}
      </time>
      <span className={css.text} dir={directionOf(line)}>
        <span className={css.left}>
          <span>{line.left}</span>
        </span>
        <mark className={css.hit}>{line.hit}</mark>
        <span className={css.right}>{line.right}</span>
      </span>
    </>
  );
}
