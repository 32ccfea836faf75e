/** One article, read and annotated: text in one column, notes in the margin, marks at the edge. */
import { FileText } from "lucide-react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleView } from "../../shared/contract/article.ts";
import { tell } from "../../shared/contract/tell.ts";
import type { AnnotationId, ArticleId } from "../../shared/domain/ids.ts";
import type { Span } from "../../shared/domain/span.ts";
import { ArticleBody } from "../article/ArticleBody.tsx";
import { ArticleHead } from "../article/ArticleHead.tsx";
import { hitsInHead, useHitWalk } from "../article/hits.ts";
import { callMain } from "../shell/api.ts";
import { useCall } from "../shell/queries.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Pill } from "../ui/Pill.tsx";
import { Correct } from "./Correct.tsx";
import { useCleaning } from "./cleaning.tsx";
import { DateChoice } from "./DateChoice.tsx";
import { showPassage } from "./dom-span.ts";
import { Foot } from "./Foot.tsx";
import { Margin } from "./Margin.tsx";
import { MarkStrip } from "./MarkStrip.tsx";
import { Original, type OriginalOf, originalOf } from "./Original.tsx";
import { type OpenNote, usePassageActs, usePassageKeys, useSelected } from "./passage.ts";
import { ReaderBar } from "./ReaderBar.tsx";
import css from "./ReaderView.module.css";
import { Rules } from "./Rules.tsx";
import { SelectionBar } from "./SelectionBar.tsx";
import { MisreadNotice, Standing } from "./Standing.tsx";
import { type PassageAct, sortAnnotations } from "./state.ts";

/** @param hit  which hit of the query is shown first */
export function ReaderView({ id, query, hit }: { id: ArticleId; query: string; hit: number | null }) {
  const { t, i18n } = useTranslation("reader");
  const loaded = useCall("article.load", { id, query }, { keep: true });
  const unread = loaded.data?.article.id === id && loaded.data.article.readAt === null;
  useEffect(() => {
    if (unread) void callMain("article.markRead", { ids: [id], read: true });
  }, [id, unread]);
  if (loaded.error) return <EmptyState icon={FileText} title={tell(loaded.error, i18n.language)} />;
  if (!loaded.data) return <div className={css.view} role="status" aria-busy="true" aria-label={t("waiting")} />;
  return <Reader key={loaded.data.article.id} view={loaded.data} query={query} hit={hit} />;
}

function Reader({ view, query, hit }: { view: ArticleView; query: string; hit: number | null }) {
  const [original, setOriginal] = useState<OriginalOf | null>(null);
  const [isCorrecting, setCorrecting] = useState(false);
  const [isCleaningShown, setCleaningShown] = useState(false);
  const [isListingRules, setListingRules] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const hits = hitsInHead(view.hits) + view.hits.body.length;
  const walk = useHitWalk(hits, `${view.article.id}\n${query}`, page, hit);
  return (
    <div className={css.view}>
      <ReaderBar
        view={view}
        query={query}
        walk={walk}
        hits={hits}
        isFromConcordance={hit !== null}
        onOriginal={setOriginal}
        onCorrect={() => setCorrecting(true)}
        isCleaningShown={isCleaningShown}
        onCleaning={() => setCleaningShown(!isCleaningShown)}
        onRules={() => setListingRules(true)}
      />
      <Page
        view={view}
        page={page}
        currentHit={walk.current}
        isCleaningShown={isCleaningShown}
        onOriginal={() => setOriginal(originalOf(view))}
      />
      <Original shown={original} onClose={() => setOriginal(null)} />
      {isListingRules && view.outlet ? (
        <Rules outlet={view.outlet} articleId={view.article.id} onClose={() => setListingRules(false)} />
      ) : null}
      <Correct view={view} isOpen={isCorrecting} onClose={() => setCorrecting(false)} />
    </div>
  );
}

interface PageProps {
  readonly view: ArticleView;
  readonly page: React.RefObject<HTMLDivElement | null>;
  readonly currentHit: number | null;
  readonly isCleaningShown: boolean;
  readonly onOriginal: () => void;
}

function Page({ view, page, currentHit, isCleaningShown, onOriginal }: PageProps) {
  const { t } = useTranslation("reader");
  const { article } = view;
  const column = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<OpenNote | null>(null);
  const tags = useCall("tags.list", {}).data ?? [];
  const { anchored, orphans } = useMemo(() => sortAnnotations(view.annotations), [view.annotations]);
  const { text, colour, run } = usePassageActs(article, setOpen);
  const { selected, clear } = useSelected(column, text);
  const onAct = useCallback(
    (act: PassageAct, span: Span) => {
      clear();
      void run(act, span);
    },
    [clear, run],
  );
  const cleaning = useCleaning(view, isCleaningShown);
  usePassageKeys(column, selected, colour, onAct);
  const openNote = useCallback((id: AnnotationId) => setOpen({ id, part: "view" }), []);
  const goTo = (id: AnnotationId) => {
    if (column.current) showPassage(column.current, id);
    openNote(id);
  };
  return (
    <div className={css.frame}>
      <div ref={page} className={css.page}>
        <article ref={column} className={css.column} aria-label={article.headline}>
          <Standing id={article.id} standing={view.standing} />
          <MisreadNotice view={view} onOriginal={onOriginal} />
          <ArticleHead view={view} size="reader" currentHit={currentHit} date={<DateChoice article={article} />}>
            {article.corrected.some((field) => field !== "published") ? <Pill tone="accent">{t("corrected")}</Pill> : null}
          </ArticleHead>
          <p className="visually-hidden">{t("paragraphHint")}</p>
          <ArticleBody
            blocks={article.blocks}
            language={article.language}
            size="reader"
            annotations={anchored}
            hits={view.hits.body}
            hitsBefore={hitsInHead(view.hits)}
            currentHit={currentHit}
            onMark={openNote}
            {...cleaning}
          />
          <Foot view={view} orphans={orphans} tags={tags} open={open} onOpen={setOpen} />
          {selected ? <SelectionBar selected={selected} onAct={(act) => onAct(act, selected.span)} /> : null}
        </article>
        <Margin column={column} anchored={anchored} tags={tags} open={open} onOpen={setOpen} />
      </div>
      <MarkStrip anchored={anchored} length={text.length} onChoose={goTo} />
    </div>
  );
}
