/** One dossier's articles in the order of their days, with the acts on those that are selected. */
import { BookOpen, Columns3, FolderOpen, Minus, Newspaper, Search } from "lucide-react";
import { useMemo, useState } from "react";
import { GridList, GridListItem, ListLayout, type Selection, Virtualizer } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { DigestSource } from "../../shared/contract/digest.ts";
import type { ArticleRow } from "../../shared/contract/search.ts";
import type { Dossier } from "../../shared/domain/dossier.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { useAct } from "../shell/queries.ts";
import { useNavigate } from "../shell/route.ts";
import { Band } from "../ui/Band.tsx";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { formatCount } from "../ui/format.ts";
import { ViewHeader } from "../ui/ViewHeader.tsx";
import css from "./Chronology.module.css";
import { ChronologyRow, type Edge } from "./ChronologyRow.tsx";
import { chronologyLines } from "./chronology.ts";
import { FindField, useFindInDossier } from "./FindField.tsx";

interface Props {
  readonly dossier: Dossier;
  /** Its first ones, when there are very many. */
  readonly rows: readonly ArticleRow[];
  readonly onMore: () => void;
}

export function Chronology({ dossier, rows, onMore }: Props) {
  const { t } = useTranslation("dossier");
  const { go } = useNavigate();
  const [selection, setSelection] = useState<Selection>(new Set());
  const find = useFindInDossier(dossier);
  const shown = find.rows ?? rows;
  const lines = useMemo(() => chronologyLines(shown), [shown]);
  const items = useMemo(() => lines.map((line, at) => ({ id: line.row.id, line, edge: edgeOf(at, lines.length) })), [lines]);
  const chosen = lines.map((line) => line.row.id).filter((id) => selection === "all" || selection.has(id));
  const count = chosen.length > 0 ? chosen.length : (find.rows?.length ?? dossier.articles);
  const detail = t(chosen.length > 0 ? "selected" : "articles", { count, formatted: formatCount(count) });

  return (
    <section className={css.pane} aria-label={t("chronology")}>
      <ViewHeader title={dossier.name} detail={detail}>
        <Acts dossier={dossier} chosen={chosen} onDropped={() => setSelection(new Set())} />
      </ViewHeader>
      {rows.length === 0 ? null : <FindField find={find} />}
      {find.rows === null && rows.length < dossier.articles ? <First shown={rows.length} of={dossier.articles} onMore={onMore} /> : null}
      {rows.length === 0 ? (
        <NoArticles />
      ) : lines.length === 0 ? (
        <EmptyState icon={FolderOpen} title={t("notFound")}>
          {t("notFoundHint")}
        </EmptyState>
      ) : (
        <Virtualizer layout={ListLayout} layoutOptions={layout}>
          <GridList
            className={css.lines ?? ""}
            aria-label={t("chronology")}
            items={items}
            selectionMode="multiple"
            selectionBehavior="replace"
            selectedKeys={selection}
            onSelectionChange={setSelection}
            onAction={(key) => {
              const line = lines.find((each) => each.row.id === key);
              if (line) go({ view: "reader", id: line.row.id, query: find.asked ?? "" });
            }}
          >
            {({ id, line, edge }) => (
              <GridListItem id={id} textValue={line.row.headline.text} className={css.line ?? ""}>
                <ChronologyRow line={line} edge={edge} isFound={find.asked !== null} />
              </GridListItem>
            )}
          </GridList>
        </Virtualizer>
      )}
    </section>
  );
}

function First({ shown, of, onMore }: { shown: number; of: number; onMore: () => void }) {
  const { t } = useTranslation("dossier");
  return (
    <Band>
      {t("firstOf", { shown: formatCount(shown), of: formatCount(of) })}
      <Button variant="quiet" onPress={onMore}>
        {t("more")}
      </Button>
    </Band>
  );
}

/** Rows in sight alone exist; one that has not been seen counts with the height that most have. */
const layout = { estimatedRowSize: 74, padding: 14 };

/** The rail begins at the first point and ends at the last. */
const edgeOf = (at: number, count: number): Edge => (count === 1 ? "both" : at === 0 ? "first" : at === count - 1 ? "last" : "none");

function NoArticles() {
  const { t } = useTranslation("dossier");
  const { go } = useNavigate();
  const find = () => go({ view: "search", query: "", articleId: null });
  return (
    <EmptyState
      icon={FolderOpen}
      title={t("noArticlesTitle")}
      action={
        <Button variant="primary" icon={Search} onPress={find}>
          {t("find")}
        </Button>
      }
    >
      {t("noArticles")}
    </EmptyState>
  );
}

function Acts({ dossier, chosen, onDropped }: { dossier: Dossier; chosen: readonly ArticleId[]; onDropped: () => void }) {
  const { t } = useTranslation("dossier");
  const { go } = useNavigate();
  const create = useAct("digests.create");
  const drop = useAct("dossiers.drop");
  const first = chosen[0];

  const newDigest = async () => {
    const source: DigestSource = chosen.length > 0 ? { kind: "articles", ids: chosen.slice(0, 500) } : { kind: "dossier", id: dossier.id };
    const made = await create({ name: dossier.name, source });
    if (made) go({ view: "digests", id: made.id });
  };
  const dropChosen = async () => {
    const left = await drop({ id: dossier.id, articleIds: [...chosen] });
    if (left) onDropped();
  };
  return (
    <>
      {first !== undefined && chosen.length === 1 ? (
        <Button icon={BookOpen} onPress={() => go({ view: "reader", id: first, query: "" })}>
          {t("open")}
        </Button>
      ) : null}
      {chosen.length > 0 ? (
        <Button icon={Minus} onPress={() => void dropChosen()}>
          {t("drop")}
        </Button>
      ) : null}
      <span title={t("compareHint")}>
        <Button
          icon={Columns3}
          isDisabled={chosen.length < 2 || chosen.length > 4}
          onPress={() => go({ view: "compare", ids: [...chosen] })}
        >
          {t("compare")}
        </Button>
      </span>
      <Button icon={Newspaper} isDisabled={dossier.articles === 0} onPress={() => void newDigest()}>
        {t("digest")}
      </Button>
    </>
  );
}
