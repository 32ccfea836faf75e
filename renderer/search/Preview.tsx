/** The article as it will be read, with the words of the query marked, hit by hit. */
import { BookOpen, ChevronDown, ChevronUp, Columns3, FolderPlus, Newspaper, Tag } from "lucide-react";
import { memo, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleView } from "../../shared/contract/article.ts";
import { tell } from "../../shared/contract/tell.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { ArticleBody } from "../article/ArticleBody.tsx";
import { ArticleHead } from "../article/ArticleHead.tsx";
import { hitsInHead, useHitKeys, useHitWalk } from "../article/hits.ts";
import { useCall } from "../shell/queries.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { ToolBar } from "../ui/ToolBar.tsx";
import type { RowAct } from "./acts.ts";
import css from "./Preview.module.css";

interface Props {
  readonly id: ArticleId;
  readonly query: string;
  readonly canCompare: boolean;
  readonly onAct: (act: RowAct) => void;
}

export const Preview = memo(function Preview({ id, query, canCompare, onAct }: Props) {
  const { i18n } = useTranslation("search");
  const loaded = useCall("article.load", { id, query }, { keep: true });
  if (loaded.error) return <EmptyState icon={BookOpen} title={tell(loaded.error, i18n.language)} />;
  if (!loaded.data) return <div className={css.pane} aria-busy="true" />;
  return <PreviewOf view={loaded.data} query={query} canCompare={canCompare} onAct={onAct} />;
});

function PreviewOf({ view, query, canCompare, onAct }: { view: ArticleView } & Omit<Props, "id">) {
  const { t } = useTranslation("search");
  const page = useRef<HTMLElement>(null);
  const inHead = hitsInHead(view.hits);
  const walk = useHitWalk(view.hits, `${view.article.id}\n${query}`, page);
  useHitKeys(walk.step, "n");
  const { id } = view.article;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article starts at its top
  useEffect(() => page.current?.scrollTo({ top: 0 }), [id]);
  return (
    <div className={css.pane}>
      <ToolBar label={t("preview")}>
        <Button icon={BookOpen} shortcut="↵" onPress={() => onAct("open")}>
          {t("open")}
        </Button>
        <Button variant="quiet" icon={Tag} onPress={() => onAct("tag")}>
          {t("actTag")}
        </Button>
        <Button variant="quiet" icon={FolderPlus} onPress={() => onAct("dossier")}>
          {t("actDossier")}
        </Button>
        <Button variant="quiet" icon={Columns3} isDisabled={!canCompare} onPress={() => onAct("compare")}>
          {t("actCompare")}
        </Button>
        <Button variant="quiet" icon={Newspaper} onPress={() => onAct("digest")}>
          {t("actDigest")}
        </Button>
        {walk.count > 0 ? (
          <span className={css.hits}>
            <span role="status">{t("hitCount", { at: (walk.current ?? 0) + 1, count: walk.count })}</span>
            <IconButton icon={ChevronUp} label={t("previousHit")} shortcut="⇧ N" onPress={() => walk.step(-1)} />
            <IconButton icon={ChevronDown} label={t("nextHit")} shortcut="N" onPress={() => walk.step(1)} />
          </span>
        ) : null}
      </ToolBar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard */}
      <article ref={page} className={css.page} tabIndex={0} aria-label={view.article.headline}>
        <ArticleHead view={view} size="preview" currentHit={walk.current} />
        <ArticleBody
          blocks={view.article.blocks}
          language={view.article.language}
          size="preview"
          annotations={view.annotations}
          hits={view.hits.body}
          hitsBefore={inHead}
          currentHit={walk.current}
        />
      </article>
    </div>
  );
}
