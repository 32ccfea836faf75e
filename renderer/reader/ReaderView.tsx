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
import { hitsInHead, useHitKeys, useHitWalk } from "../article/hits.ts";
import { callMain } from "../shell/api.ts";
import { useCall } from "../shell/queries.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Pill } from "../ui/Pill.tsx";
import { Correct } from "./Correct.tsx";
import { useCleaning } from "./cleaning.tsx";
import { DateChoice } from "./DateChoice.tsx";
import { showPassage } from "./dom-span.ts";
import { FindBar } from "./FindBar.tsx";
import { Foot } from "./Foot.tsx";
import { type Finding, useFinding, useFound } from "./find.ts";
import { Margin } from "./Margin.tsx";
import { MarkStrip } from "./MarkStrip.tsx";
import { Original, type OriginalOf, originalOf } from "./Original.tsx";
import { type OpenNote, usePassageActs, usePassageKeys, useSelected } from "./passage.ts";
import { ReaderBar } from "./ReaderBar.tsx";
import css from "./ReaderView.module.css";
import { Rules } from "./Rules.tsx";
import { useReadingPlace } from "./reading-place.ts";
import { SelectionBar } from "./SelectionBar.tsx";
import { MisreadNotice, Standing } from "./Standing.tsx";
import { type PassageAct, sortAnnotations } from "./state.ts";

interface ViewProps {
  readonly id: ArticleId;
  readonly query: string;
  /** Which hit of the query is shown first. */
  readonly hit: number | null;
  /** The note or highlight that is shown first. */
  readonly mark: AnnotationId | null;
}

export function ReaderView({ id, query, hit, mark }: ViewProps) {
  const { t, i18n } = useTranslation("reader");
  const finding = useFinding();
  const { view, error, isBeginning } = useFound(id, query, finding);
  const unread = view?.article.id === id && view.article.readAt === null;
  useEffect(() => {
    if (unread) void callMain("article.markRead", { ids: [id], read: true });
  }, [id, unread]);
  if (error) return <EmptyState icon={FileText} title={tell(error, i18n.language)} />;
  if (!view) return <div className={css.view} role="status" aria-busy="true" aria-label={t("waiting")} />;
  return <Reader key={view.article.id} {...{ view, query, hit, mark, finding, isBeginning }} />;
}

interface ReaderProps extends Omit<ViewProps, "id"> {
  readonly view: ArticleView;
  readonly finding: Finding;
  readonly isBeginning: boolean;
}

function Reader({ view, query, hit, mark, finding, isBeginning }: ReaderProps) {
  const [original, setOriginal] = useState<OriginalOf | null>(null);
  const [isCorrecting, setCorrecting] = useState(false);
  const [isCleaningShown, setCleaningShown] = useState(false);
  const [isListingRules, setListingRules] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  // What is looked for is shown at its first place; afterwards the search's words stand where they stood.
  const start = finding.isOpen ? 0 : finding.times === 0 ? hit : null;
  const walk = useHitWalk(view.hits, `${view.article.id}\n${finding.isOpen ? finding.text : query}`, page, start);
  useHitKeys(walk.step);
  useReadingPlace(`${view.article.id} ${query}`, page, hit === null && mark === null ? "where it was left" : "elsewhere");
  const leaveFinding = () => {
    focusHit(page.current, walk.current);
    finding.close();
  };
  return (
    <div className={css.view}>
      <ReaderBar
        view={view}
        query={query}
        walk={finding.isOpen ? null : walk}
        from={hit !== null ? "concordance" : mark !== null ? "notes" : "articles"}
        onOriginal={setOriginal}
        onCorrect={() => setCorrecting(true)}
        isCleaningShown={isCleaningShown}
        onCleaning={() => setCleaningShown(!isCleaningShown)}
        onRules={() => setListingRules(true)}
      />
      <Page
        view={view}
        page={page}
        mark={mark}
        currentHit={walk.current}
        isCleaningShown={isCleaningShown}
        onOriginal={() => setOriginal(originalOf(view))}
      >
        {finding.isOpen ? <FindBar finding={finding} walk={walk} isBeginning={isBeginning} onClose={leaveFinding} /> : null}
      </Page>
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
  readonly mark: AnnotationId | null;
  readonly currentHit: number | null;
  readonly isCleaningShown: boolean;
  readonly onOriginal: () => void;
  /** What floats above the page. */
  readonly children: React.ReactNode;
}

function Page({ view, page, mark, currentHit, isCleaningShown, onOriginal, children }: PageProps) {
  const { t } = useTranslation("reader");
  const { article } = view;
  const column = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<OpenNote | null>(mark === null ? null : { id: mark, part: "view" });
  useEffect(() => {
    if (mark !== null && column.current) showPassage(column.current, mark);
  }, [mark]);
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
      {children}
      <div ref={page} className={css.page}>
        <article ref={column} className={css.column} aria-label={article.headline}>
          <Standing id={article.id} standing={view.standing} />
          <MisreadNotice view={view} onOriginal={onOriginal} />
          <ArticleHead view={view} size="reader" currentHit={currentHit} date={<DateChoice article={article} />}>
            {article.corrected.some((field) => field !== "published") ? <Pill tone="accent">{t("corrected")}</Pill> : null}
            {(view.rights.fullText ?? view.outlet?.fullText) === "stays" ? <Pill tone="doubt">{t("rights_stays")}</Pill> : null}
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

/** The keyboard goes on from the paragraph that has the hit, or from the first. */
function focusHit(page: HTMLElement | null, hit: number | null): void {
  const block = page?.querySelector(`[data-hit="${hit}"]`)?.closest("[data-start]") ?? page?.querySelector("[data-start]");
  if (block instanceof HTMLElement) block.focus({ preventScroll: true });
}
