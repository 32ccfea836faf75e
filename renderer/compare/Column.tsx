/** One article of a comparison: its head, and its text with shared passages tinted and numbered. */
import { ArrowLeft, ArrowRight, BookOpen, X } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleView } from "../../shared/contract/article.ts";
import { type Block, blockStarts } from "../../shared/domain/article.ts";
import type { ComparedArticle } from "../../shared/domain/comparison.ts";
import { passageAttributes } from "../../shared/words/language-code.ts";
import { Bdi } from "../ui/Bdi.tsx";
import { formatWhen } from "../ui/format.ts";
import { IconButton } from "../ui/IconButton.tsx";
import css from "./CompareView.module.css";
import { type ColumnMarks, type Run, runsOfBlock, tintOf } from "./state.ts";

interface HeadProps {
  readonly view: ArticleView;
  readonly compared: ComparedArticle | undefined;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onOpen: () => void;
}

export function ColumnHead({ view, compared, isFirst, isLast, onMove, onRemove, onOpen }: HeadProps) {
  const { t, i18n } = useTranslation("compare");
  const { article, outlet } = view;
  return (
    <article className={css.head} aria-label={article.headline}>
      <div className={css.source}>
        <strong>
          <Bdi>{outlet?.name ?? t("noOutlet")}</Bdi>
        </strong>
        {outlet?.country ? <Bdi>{outlet.country}</Bdi> : null}
        <span className={css.when} data-doubtful={article.published.certainty === "candidates" || undefined}>
          {formatWhen(article.published, i18n.language)}
        </span>
      </div>
      <h2 dir="auto" lang={article.language ?? undefined}>
        {article.headline}
      </h2>
      <Share compared={compared} words={article.words} />
      <div className={css.headActs}>
        <IconButton icon={ArrowLeft} label={t("moveLeft")} isDisabled={isFirst} onPress={() => onMove(-1)} />
        <IconButton icon={ArrowRight} label={t("moveRight")} isDisabled={isLast} onPress={() => onMove(1)} />
        <IconButton icon={BookOpen} label={t("open")} onPress={onOpen} />
        <IconButton icon={X} label={t("removeColumn")} onPress={onRemove} />
      </div>
    </article>
  );
}

function Share({ compared, words }: { compared: ComparedArticle | undefined; words: number }) {
  const { t } = useTranslation("compare");
  const percent = Math.round((compared?.sharedShare ?? 0) * 100);
  const only = compared?.onlyHere.length ?? 0;
  return (
    <div className={css.share}>
      <div className={css.bar} role="img" aria-label={`${t("shareBar")}: ${percent} %`}>
        <span style={{ inlineSize: `${percent}%` }} />
      </div>
      <p>
        {t("share", { percent })}, {only === 0 ? t("onlyNone") : t("only", { count: only })} · {t("words", { count: words })}
      </p>
    </div>
  );
}

interface TextProps {
  readonly view: ArticleView;
  readonly marks: ColumnMarks;
  readonly active: number | null;
  readonly onPassage: (number: number) => void;
}

export function ColumnText({ view, marks, active, onPassage }: TextProps) {
  const { t } = useTranslation("compare");
  const { article } = view;
  const scroller = useRef<HTMLElement | null>(null);
  const starts = useMemo(() => blockStarts(article.blocks), [article.blocks]);

  // A pointer may take the whole passage; the keyboard has its number, which is a button.
  useEffect(() => {
    const element = scroller.current;
    const clicked = (event: MouseEvent) => {
      const run = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-first]") : null;
      const isReading = window.getSelection()?.isCollapsed === false;
      if (run && !isReading) onPassage(Number(run.dataset.first));
    };
    element?.addEventListener("click", clicked);
    return () => element?.removeEventListener("click", clicked);
  }, [onPassage]);

  return (
    <section
      ref={scroller}
      className={css.column}
      data-column=""
      aria-label={t("column", { headline: article.headline })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
      tabIndex={0}
    >
      <div className={css.text} lang={article.language ?? undefined}>
        {article.blocks.map((block, index) => (
          <BlockText key={starts[index] ?? index} block={block} start={starts[index] ?? 0} marks={marks} active={active} />
        ))}
      </div>
    </section>
  );
}

interface BlockProps {
  readonly block: Block;
  readonly start: number;
  readonly marks: ColumnMarks;
  readonly active: number | null;
}

function BlockText({ block, start, marks, active }: BlockProps) {
  const runs = useMemo(() => runsOfBlock(block.text, start, marks), [block.text, start, marks]);
  return (
    <p className={css.block} data-kind={block.kind} {...passageAttributes(block.language)}>
      {runs.map((run) => (
        <RunText key={run.start} run={run} active={active} />
      ))}
    </p>
  );
}

function RunText({ run, active }: { run: Run; active: number | null }) {
  const { t } = useTranslation("compare");
  const first = run.passages[0];
  const words = run.pieces.map((piece) =>
    piece.differing ? (
      <u key={piece.start} className={css.differing}>
        {piece.text}
      </u>
    ) : (
      <span key={piece.start}>{piece.text}</span>
    ),
  );
  if (first === undefined) {
    return (
      <span data-at={run.start} className={run.only ? css.only : undefined} title={run.only ? t("onlyHere") : undefined}>
        {words}
      </span>
    );
  }
  const isActive = active !== null && run.passages.includes(active);
  return (
    <span data-at={run.start} data-first={first} data-opens={run.opening.join(" ")} data-active={isActive || undefined}>
      {run.opening.map((number) => (
        <button key={number} type="button" className={css.number} aria-label={t("passage", { number })} aria-pressed={active === number}>
          {number}
        </button>
      ))}
      <mark className={css.shared} data-tint={tintOf(first)}>
        {words}
      </mark>
    </span>
  );
}
