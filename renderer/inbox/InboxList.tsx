/** The stories that wait, in a list that draws only what is in sight. One key an act. */
import { useVirtualizer } from "@tanstack/react-virtual";
import type { TFunction } from "i18next";
import { Eye, Inbox, Newspaper, ScanText } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleRow } from "../../shared/contract/search.ts";
import { verdict } from "../../shared/domain/article.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { type ArticleActs, useArticleActs } from "../shell/acts.tsx";
import { useMenuCommand } from "../shell/queries.ts";
import { useReadWithCopies } from "../shell/read-with-copies.ts";
import { useRemembered } from "../shell/remember.ts";
import { useNavigate } from "../shell/route.ts";
import { formatCount } from "../ui/format.ts";
import { InboxCopy, InboxRow } from "./InboxRow.tsx";
import style from "./InboxView.module.css";
import {
  chosenIds,
  firstRow,
  type Grouping,
  groupLines,
  idOf,
  idsByLine,
  type Line,
  type PressKind,
  press,
  type Selection,
  stepOfKey,
} from "./state.ts";
import type { TriageActs } from "./triage.ts";

const rowHeight = 38;

interface InboxListProps {
  readonly rows: readonly ArticleRow[];
  readonly grouping: Grouping;
  /** Stories that wait beyond the rows. */
  readonly more: number;
  readonly triage: TriageActs;
}

export function InboxList({ rows, grouping, more, triage }: InboxListProps): ReactNode {
  const { t } = useTranslation("shell");
  const { unfolded, setUnfolded } = useUnfolded();
  const lines = useMemo(() => groupLines(rows, grouping, unfolded), [rows, grouping, unfolded]);
  const byLine = useMemo(() => idsByLine(lines), [lines]);
  const ids = useMemo(() => [...byLine.keys()], [byLine]);
  const { selection, select, scroller } = usePlace(ids);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const navigate = useNavigate();
  const read = useReadWithCopies();
  const open = (id: ArticleId): void => {
    const line = lines.find((each) => idOf(each) === id);
    void read(id, line?.kind === "row" && !line.isUnfolded ? (line.row.family?.copies ?? []) : []);
    navigate.go({ view: "reader", id, query: "" });
  };
  const chosen = chosenIds(selection, ids);
  const current = ids[Math.min(selection.cursor, ids.length - 1)];
  const withCopies = chosen.flatMap((id) => byLine.get(id) ?? []);
  const act = useLetters(chosen, withCopies, triage, () => select(firstRowFrom(selection)));
  const fold = (id: ArticleId): void => {
    const line = lines.find((each) => idOf(each) === id);
    const story = line?.kind === "copy" ? line.of.id : id;
    setUnfolded(story, false);
    select(press(selection, ids.indexOf(story), "only", ids));
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = stepOfKey(event.key, Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1));
    if (step !== null) {
      const next = press(selection, selection.cursor + step, event.shiftKey ? "extend" : "only", ids);
      select(next);
      virtual.scrollToIndex(next.cursor === 0 ? 0 : lines.findIndex((line) => idOf(line) === ids[next.cursor]));
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "a") select({ ...selection, others: new Set(ids) });
    else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (event.key === "Enter" && current !== undefined) open(current);
    else if (event.key === "ArrowRight" && current !== undefined) setUnfolded(current, true);
    else if (event.key === "ArrowLeft" && current !== undefined) fold(current);
    else if (!act(event.key.toLowerCase())) return;
    event.preventDefault();
  };
  return (
    <>
      <div
        ref={scroller}
        className={style["list"]}
        role="listbox"
        aria-label={t("inbox")}
        aria-multiselectable
        tabIndex={0}
        onKeyDown={onKey}
        aria-activedescendant={current === undefined ? undefined : `inbox-${current}`}
      >
        <div style={{ blockSize: virtual.getTotalSize(), position: "relative" }} role="presentation">
          {virtual.getVirtualItems().map(({ index, start, key }) => (
            <ListLine
              key={key}
              line={lines[index]}
              top={start}
              chosen={chosen}
              current={current}
              onPress={(id, kind) => select(press(selection, ids.indexOf(id), kind, ids))}
              onOpen={open}
              onToggle={(id, isUnfolded) => (isUnfolded ? fold(id) : setUnfolded(id, true))}
            />
          ))}
        </div>
      </div>
      {more > 0 ? <p className={style["more"]}>{t("moreWaiting", { count: more, n: formatCount(more) })}</p> : null}
    </>
  );
}

const firstRowFrom = (selection: Selection): Selection => ({ ...firstRow, cursor: selection.cursor, anchor: selection.cursor });

/** Where one was, also after having been away: the chosen row and how far the list was scrolled. The list takes the keys at once. */
function usePlace(ids: readonly ArticleId[]) {
  const { value, remember } = useRemembered<{ selection: Selection; top: number }>("inbox", { selection: firstRow, top: 0 });
  const [selection, setSelection] = useState(value.selection);
  const scroller = useRef<HTMLDivElement>(null);
  const latest = useRef(selection);
  latest.current = selection;
  const isReady = ids.length > 0;
  useEffect(() => {
    const element = scroller.current;
    if (!element || !isReady) return;
    element.scrollTop = value.top;
    if (document.activeElement === document.body || document.activeElement?.closest("nav")) element.focus({ preventScroll: true });
    const onScroll = (): void => remember({ selection: latest.current, top: element.scrollTop });
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => element.removeEventListener("scroll", onScroll);
    // Only when the list appears: what is remembered meanwhile is for the next time.
  }, [isReady]);
  const select = (next: Selection): void => {
    setSelection(next);
    remember({ selection: next, top: scroller.current?.scrollTop ?? 0 });
  };
  return { selection, select, scroller };
}

/** Which rows show their copies; found again on the way back from the reader. */
function useUnfolded() {
  const { value, remember } = useRemembered<ReadonlySet<ArticleId>>("inbox.unfolded", new Set());
  const [unfolded, set] = useState(value);
  const setUnfolded = (id: ArticleId, isUnfolded: boolean): void => {
    const next = new Set(unfolded);
    if (isUnfolded) next.add(id);
    else next.delete(id);
    set(next);
    remember(next);
  };
  return { unfolded, setUnfolded };
}

/**
 * The acts by letter, and the same from the native menu.
 *
 * @param withCopies  the chosen articles, and the copies that lie folded beneath them
 */
function useLetters(
  chosen: readonly ArticleId[],
  withCopies: readonly ArticleId[],
  triage: TriageActs,
  onGone: () => void,
): (letter: string) => boolean {
  const acts = useArticleActs();
  const byLetter: Readonly<Record<string, (acts: ArticleActs) => void>> = {
    k: () => {
      triage.keep(withCopies);
      onGone();
    },
    x: () => {
      triage.drop(withCopies, chosen.length);
      onGone();
    },
    l: () => triage.letIn(withCopies),
    u: () => triage.putBack(withCopies),
    t: ({ tag }) => tag(chosen),
    d: ({ addToDossier }) => addToDossier(chosen),
    g: ({ addToDigest }) => addToDigest(chosen),
    c: ({ compare }) => compare(chosen),
  };
  useMenuCommand("tag", () => acts.tag(chosen));
  useMenuCommand("add-to-dossier", () => acts.addToDossier(chosen));
  useMenuCommand("add-to-digest", () => acts.addToDigest(chosen));
  useMenuCommand("compare-selected", () => acts.compare(chosen));
  return (letter) => {
    byLetter[letter]?.(acts);
    return letter in byLetter;
  };
}

interface ListLineProps {
  readonly line: Line | undefined;
  /** CSS pixels from the top of the list. */
  readonly top: number;
  readonly chosen: readonly ArticleId[];
  readonly current: ArticleId | undefined;
  readonly onPress: (id: ArticleId, kind: PressKind) => void;
  readonly onOpen: (id: ArticleId) => void;
  readonly onToggle: (id: ArticleId, isUnfolded: boolean) => void;
}

function ListLine({ line, top, chosen, current, onPress, onOpen, onToggle }: ListLineProps): ReactNode {
  const { t } = useTranslation("shell");
  const place = { transform: `translateY(${top}px)` };
  if (line === undefined) return null;
  if (line.kind !== "group") {
    const id = line.kind === "row" ? line.row.id : line.copy.articleId;
    const option = {
      selected: chosen.includes(id),
      current: id === current,
      style: place,
      onPress: (kind: PressKind) => onPress(id, kind),
      onOpen: () => onOpen(id),
    };
    if (line.kind === "copy") return <InboxCopy copy={line.copy} {...option} />;
    const { row, isUnfolded } = line;
    return <InboxRow row={row} isUnfolded={isUnfolded} onToggle={() => onToggle(id, isUnfolded)} {...option} />;
  }
  const Icon = line.by === "outlet" ? Newspaper : line.by === "verdict" ? ScanText : line.name === "needs-look" ? Eye : Inbox;
  return (
    <div className={style["group"]} style={place} role="presentation">
      <Icon size={16} strokeWidth={1.6} aria-hidden />
      <strong>
        <bdi>{groupLabel(t, line)}</bdi>
      </strong>
      <span>{formatCount(line.count)}</span>
    </div>
  );
}

function groupLabel(t: TFunction<"shell">, { by, name }: Extract<Line, { kind: "group" }>): string {
  if (by === "need") return t(name === "needs-look" ? "needsLook" : "cameIn");
  if (by === "outlet") return name === "" ? t("outletUnknown") : name;
  return t(`verdict_${verdict.parse(name)}`);
}
