/** Two to four articles side by side: what they share, what they word differently, what only one of them says. */
import { useQueryClient } from "@tanstack/react-query";
import { AlignHorizontalJustifyCenter, ChevronDown, ChevronUp, Columns3, FileDiff, Plus } from "lucide-react";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CallOutput } from "../../shared/contract/contract.ts";
import { tell } from "../../shared/contract/tell.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { ArticlePicker } from "../pick/ArticlePicker.tsx";
import { useCall } from "../shell/queries.ts";
import { useNavigate } from "../shell/route.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { ViewHeader } from "../ui/ViewHeader.tsx";
import { Changes } from "./Changes.tsx";
import { ColumnHead, ColumnText } from "./Column.tsx";
import css from "./CompareView.module.css";
import { useLevelScroll } from "./level-scroll.ts";
import { SameOrNot } from "./SameOrNot.tsx";
import { SaveButton, SavedList, SavedMenu, savedFor } from "./SavedComparisons.tsx";
import { Summary } from "./Summary.tsx";
import { marksOf, moveColumn } from "./state.ts";

type Compared = CallOutput<"compare.run">;

export function CompareView({ ids, isLaidOver }: { ids: readonly ArticleId[]; isLaidOver: boolean }) {
  const { t, i18n } = useTranslation("compare");
  const client = useQueryClient();
  const chosen = ids.slice(0, 4);
  const isEnough = chosen.length >= 2;
  const compared = useCall("compare.run", { articleIds: chosen }, { enabled: isEnough });
  if (!isEnough) return <NotEnough ids={chosen} />;
  if (compared.error) {
    return (
      <EmptyState
        icon={Columns3}
        title={tell(compared.error, i18n.language)}
        action={<Button onPress={() => void client.invalidateQueries({ queryKey: ["compare.run"] })}>{t("retry")}</Button>}
      />
    );
  }
  if (!compared.data) return <div className={css.waiting} role="status" aria-busy="true" aria-label={t("working")} />;
  return <Comparison key={chosen.join()} ids={chosen} isLaidOver={isLaidOver} compared={compared.data} />;
}

function NotEnough({ ids }: { ids: readonly ArticleId[] }) {
  const { t } = useTranslation("compare");
  return (
    <EmptyState icon={Columns3} title={t("emptyTitle")} action={<AddArticle ids={ids} isPrimary />}>
      {ids.length === 1 ? t("oneMore") : t("empty")}
      <SavedList />
    </EmptyState>
  );
}

function AddArticle({ ids, isPrimary }: { ids: readonly ArticleId[]; isPrimary?: boolean }) {
  const { t } = useTranslation("compare");
  const { go } = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const pick = (id: ArticleId) => {
    setOpen(false);
    go({ view: "compare", ids: [...ids, id] }, { replace: ids.length > 0 });
  };
  return (
    <>
      <Button variant={isPrimary ? "primary" : "plain"} icon={Plus} isDisabled={ids.length >= 4} onPress={() => setOpen(true)}>
        {t("add")}
      </Button>
      <ArticlePicker title={t("pickTitle")} isOpen={isOpen} onClose={() => setOpen(false)} taken={ids} onPick={pick} />
    </>
  );
}

/** The passage that stands level, and the keys n and p that walk through the passages. */
function usePassages(count: number, toPassage: (number: number) => void) {
  const [active, setActive] = useState<number | null>(null);
  const show = useCallback(
    (number: number) => {
      setActive(number);
      toPassage(number);
    },
    [toPassage],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      if (count === 0) return;
      const from = active ?? (by === 1 ? 0 : count + 1);
      show(Math.min(count, Math.max(1, from + by)));
    },
    [active, count, show],
  );
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const target = event.target;
      const isTyping = target instanceof Element && target.closest("input, textarea, [contenteditable], [role=dialog], [role=menu]");
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "n") step(1);
      if (event.key === "p") step(-1);
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [step]);
  return { active, show, step };
}

interface ComparisonProps {
  readonly ids: readonly ArticleId[];
  readonly isLaidOver: boolean;
  readonly compared: Compared;
}

function Comparison({ ids, isLaidOver, compared }: ComparisonProps) {
  const { t } = useTranslation("compare");
  const { go } = useNavigate();
  const { views, result } = compared;
  const [isLevel, setLevel] = useState(true);
  const { row, toPassage, toPosition } = useLevelScroll(isLevel, ids.join());
  const { active, show, step } = usePassages(result.passages.length, toPassage);
  const marks = useMemo(() => views.map((view) => marksOf(result, view.article.id)), [views, result]);
  const saved = savedFor(useCall("compare.list", {}).data ?? [], ids);
  const languages = new Set(views.map((view) => view.article.language).filter((code) => code !== null)).size;
  const replace = (next: readonly ArticleId[], changes = isLaidOver) => go({ view: "compare", ids: next, changes }, { replace: true });
  const [before, after, third] = views;
  const pair = before && after && third === undefined ? { before, after } : null;
  const detail = [t("articles", { count: views.length }), languages > 0 ? t("languages", { count: languages }) : ""];

  return (
    <div className={css.view}>
      <ViewHeader title={saved?.name ?? t("title")} detail={detail.filter((part) => part !== "").join(" · ")}>
        {pair ? <IconButton icon={FileDiff} label={t("changes")} isActive={isLaidOver} onPress={() => replace(ids, !isLaidOver)} /> : null}
        {pair && isLaidOver ? null : (
          <>
            <IconButton icon={ChevronUp} label={t("previous")} shortcut="P" onPress={() => step(-1)} />
            <IconButton icon={ChevronDown} label={t("next")} shortcut="N" onPress={() => step(1)} />
            <IconButton icon={AlignHorizontalJustifyCenter} label={t("level")} isActive={isLevel} onPress={() => setLevel(!isLevel)} />
          </>
        )}
        {pair ? <SameOrNot first={pair.before.article.id} second={pair.after.article.id} /> : null}
        <SavedMenu current={saved} />
        <AddArticle ids={ids} />
        <SaveButton ids={ids} current={saved} suggestion={(views[0]?.article.headline ?? "").slice(0, 200)} />
      </ViewHeader>
      <section
        className={css.columns}
        ref={row}
        style={{ gridTemplateColumns: `repeat(${views.length}, minmax(0, 1fr))` }}
        aria-label={t("columns")}
      >
        {views.map((view, index) => (
          <ColumnHead
            key={`head-${view.article.id}`}
            view={view}
            compared={result.articles.find((each) => each.articleId === view.article.id)}
            isFirst={index === 0}
            isLast={index === views.length - 1}
            onMove={(by) => replace(moveColumn(ids, index, by))}
            onRemove={() => replace(ids.filter((id) => id !== view.article.id))}
            onOpen={() => go({ view: "reader", id: view.article.id, query: "" })}
          />
        ))}
        {pair && isLaidOver ? <Changes {...pair} /> : null}
        {views.map((view, index) => {
          const own = marks[index];
          return own && !(pair && isLaidOver) ? (
            <ColumnText key={view.article.id} view={view} marks={own} active={active} onPassage={show} />
          ) : null;
        })}
      </section>
      {pair && isLaidOver ? null : <Summary views={views} result={result} onPassage={show} onPosition={toPosition} />}
    </div>
  );
}
