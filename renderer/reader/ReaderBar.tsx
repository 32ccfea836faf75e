/** The reader's tool bar. */
import {
  ArrowLeft,
  ChevronDown,
  ChevronUp,
  Columns3,
  Eraser,
  FileText,
  FolderPlus,
  History,
  Layers,
  ListChecks,
  Newspaper,
  PencilLine,
  RefreshCw,
  Tag,
} from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ArticleView } from "../../shared/contract/article.ts";

import type { HitWalk } from "../article/hits.ts";
import { useArticleActs } from "../shell/acts.tsx";
import { useMenuCommand } from "../shell/queries.ts";
import { useNavigate } from "../shell/route.ts";
import { Button } from "../ui/Button.tsx";
import { formatWhen } from "../ui/format.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { MenuButton } from "../ui/MenuButton.tsx";
import { ToolBar } from "../ui/ToolBar.tsx";
import { type OriginalOf, originalOf } from "./Original.tsx";
import css from "./ReaderView.module.css";

interface Props {
  readonly view: ArticleView;
  readonly query: string;
  /** Null while something else is looked for in the article. */
  readonly walk: HitWalk | null;
  /** Where the way back leads. */
  readonly from: "articles" | "notes" | "concordance";
  readonly onOriginal: (shown: OriginalOf) => void;
  readonly onCorrect: () => void;
  readonly isCleaningShown: boolean;
  readonly onCleaning: () => void;
  readonly onRules: () => void;
}

export function ReaderBar({ view, query, walk, from, onOriginal, onCorrect, isCleaningShown, onCleaning, onRules }: Props) {
  const { t, i18n } = useTranslation("reader");
  const { go } = useNavigate();
  const acts = useArticleActs();
  const { id } = view.article;
  useMenuCommand("tag", () => acts.tag([id]));
  useMenuCommand("add-to-dossier", () => acts.addToDossier([id]));
  useMenuCommand("add-to-digest", () => acts.addToDigest([id]));
  useMenuCommand("compare-selected", () => acts.compare([id]));
  useMenuCommand("similar", () => acts.similar([id]));
  const back = () =>
    go(
      from === "concordance"
        ? { view: "concordance", query }
        : { view: "search", query, articleId: from === "notes" ? null : id, scope: from },
    );
  const revisions = view.revisions.map((each) => ({
    id: String(each.captureId),
    label: `${formatWhen(each.capturedAt, i18n.language)} · ${each.headline}`,
  }));
  const openRevision = (chosen: string) => {
    const found = view.revisions.find((each) => String(each.captureId) === chosen);
    if (found) onOriginal(found);
  };
  return (
    <ToolBar label={t("article")}>
      <IconButton icon={ArrowLeft} label={t("back")} onPress={back} />
      <Button variant="quiet" icon={FileText} onPress={() => onOriginal(originalOf(view))}>
        {t("original")}
      </Button>
      <Button variant="quiet" icon={Tag} onPress={() => acts.tag([id])}>
        {t("tag")}
      </Button>
      <Button variant="quiet" icon={FolderPlus} onPress={() => acts.addToDossier([id])}>
        {t("dossier")}
      </Button>
      <Button variant="quiet" icon={Columns3} onPress={() => acts.compare([id])}>
        {t("compare")}
      </Button>
      <Button variant="quiet" icon={Newspaper} onPress={() => acts.addToDigest([id])}>
        {t("digest")}
      </Button>
      <Button variant="quiet" icon={Layers} onPress={() => acts.similar([id])}>
        {t("kinAct")}
      </Button>
      <Button variant="quiet" icon={PencilLine} onPress={onCorrect}>
        {t("correct")}
      </Button>
      <Button variant="quiet" icon={Eraser} aria-pressed={isCleaningShown} onPress={onCleaning}>
        {t("removed", { count: view.removed.length })}
      </Button>
      {isCleaningShown ? (
        <Button variant="quiet" icon={RefreshCw} onPress={() => acts.cleanAgain({ kind: "articles", ids: [id] })}>
          {t("cleanAgain")}
        </Button>
      ) : null}
      {isCleaningShown && view.outlet ? (
        <Button variant="quiet" icon={ListChecks} onPress={onRules}>
          {t("rules")}
        </Button>
      ) : null}
      {revisions.length > 1 ? (
        <MenuButton label={t("revisions", { count: revisions.length })} icon={History} items={revisions} onAction={openRevision} />
      ) : null}
      {walk !== null && walk.count > 0 ? (
        <span className={css.hits}>
          <span role="status">{t("hitCount", { at: (walk.current ?? 0) + 1, count: walk.count })}</span>
          <IconButton icon={ChevronUp} label={t("previousHit")} shortcut="⇧ F3" onPress={() => walk.step(-1)} />
          <IconButton icon={ChevronDown} label={t("nextHit")} shortcut="F3" onPress={() => walk.step(1)} />
        </span>
      ) : null}
    </ToolBar>
  );
}
