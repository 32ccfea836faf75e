/** The tags of the archive: the whole tree, and one of them to change. */
import { Plus, Tag as TagIcon } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TagId } from "../../shared/domain/ids.ts";
import type { Tag } from "../../shared/domain/tag.ts";
import { printQuery } from "../../shared/query/print.ts";
import { useAct, useCall } from "../shell/queries.ts";
import { useNavigate } from "../shell/route.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import pane from "../ui/index-pane.module.css";
import { Split } from "../ui/Split.tsx";
import { ViewHeader } from "../ui/ViewHeader.tsx";
import { MergeDialog } from "./MergeDialog.tsx";
import { NewTag } from "./NewTag.tsx";
import type { TagAct } from "./state.ts";
import { TagDetail } from "./TagDetail.tsx";
import { TagList } from "./TagList.tsx";

export function TagsView({ id }: { readonly id: TagId | null }): ReactNode {
  const { t } = useTranslation("tags");
  const tags = useCall("tags.list", {}).data;
  const { go } = useNavigate();
  const remove = useAct("tags.remove");
  const [making, setMaking] = useState<string | null>(null);
  const [merging, setMerging] = useState<Tag | null>(null);
  const choose = (next: TagId | null): void => go({ view: "tags", id: next }, { replace: true });
  const act = (name: TagAct, tag: Tag): void => {
    if (name === "show") go({ view: "search", query: printQuery({ kind: "field", field: "tag", value: tag.path }), articleId: null });
    else if (name === "newBelow") setMaking(`${tag.path}/`);
    else if (name === "merge") setMerging(tag);
    else void remove({ id: tag.id });
  };
  if (tags === undefined) return <div className={pane["waiting"]} aria-busy="true" />;
  const chosen = tags.find((tag) => tag.id === id) ?? null;
  const list = (
    <div className={pane["side"]}>
      {making === null ? null : <NewTag start={making} onMade={choose} onClose={() => setMaking(null)} />}
      <TagList tags={tags} chosen={chosen} onChoose={choose} onAct={act} />
    </div>
  );
  return (
    <>
      <ViewHeader title={t("title")} detail={t("count", { count: tags.length })}>
        <Button icon={Plus} onPress={() => setMaking("")}>
          {t("new")}
        </Button>
      </ViewHeader>
      <div className={pane["panes"]}>
        {tags.length === 0 && making === null ? (
          <EmptyState icon={TagIcon} title={t("emptyTitle")}>
            {t("empty")}
          </EmptyState>
        ) : (
          <Split
            name="tags.list"
            label={t("paneList")}
            fixed="start"
            size={380}
            min={240}
            max={560}
            start={list}
            end={
              chosen ? (
                <TagDetail key={`${chosen.id} ${chosen.path} ${chosen.description}`} tag={chosen} tags={tags} onAct={act} />
              ) : (
                <EmptyState icon={TagIcon} title={t("chooseTitle")}>
                  {t("choose")}
                </EmptyState>
              )
            }
          />
        )}
      </div>
      {merging ? <MergeDialog tag={merging} tags={tags} onMerged={choose} onClose={() => setMerging(null)} /> : null}
    </>
  );
}
