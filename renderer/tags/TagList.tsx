/** The tree of tags as a list: Enter shows the articles, F2 renames, Delete deletes. */
import { FileText, Merge, Plus, Trash2 } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TagId } from "../../shared/domain/ids.ts";
import type { Tag } from "../../shared/domain/tag.ts";
import { ChoiceList } from "../ui/ChoiceList.tsx";
import { formatCount } from "../ui/format.ts";
import pane from "../ui/index-pane.module.css";
import { TextField } from "../ui/TextField.tsx";
import { type TagAct, treeLines } from "./state.ts";
import style from "./TagsView.module.css";

interface TagListProps {
  readonly tags: readonly Tag[];
  readonly chosen: Tag | null;
  readonly onChoose: (id: TagId) => void;
  readonly onAct: (act: TagAct, tag: Tag) => void;
}

export function TagList({ tags, chosen, onChoose, onAct }: TagListProps): ReactNode {
  const { t } = useTranslation("tags");
  const [wanted, setWanted] = useState("");
  const lines = treeLines(tags).map((line) => ({ ...line, id: line.tag.id }));
  const found = lines.filter(({ tag }) => tag.path.toLocaleLowerCase().includes(wanted.toLocaleLowerCase()));
  const onKey = ({ key }: KeyboardEvent): boolean => {
    if (chosen === null || (key !== "Delete" && key !== "F2")) return false;
    if (key === "Delete") onAct("remove", chosen);
    else document.querySelector<HTMLInputElement>("[data-tag-name] input")?.select();
    return true;
  };
  return (
    <>
      <div className={pane["find"]}>
        <TextField label={t("find")} labelHidden placeholder={t("find")} value={wanted} onChange={setWanted} />
      </div>
      <ChoiceList
        label={t("list")}
        items={found}
        chosen={lines.find(({ tag }) => tag.id === chosen?.id) ?? null}
        nameOf={({ tag }) => tag.path}
        onChoose={({ tag }) => onChoose(tag.id)}
        onOpen={({ tag }) => onAct("show", tag)}
        onKey={onKey}
        menu={{
          label: t("acts"),
          items: [
            { id: "show", label: t("show"), icon: FileText, shortcut: "↵" },
            { id: "newBelow", label: t("newBelow"), icon: Plus },
            { id: "merge", label: t("merge"), icon: Merge },
            { id: "remove", label: t("remove"), icon: Trash2, shortcut: "⌦" },
          ],
          onAction: (act) => chosen && onAct(act as TagAct, chosen),
        }}
        indentOf={({ depth }) => 10 + 18 * depth}
        empty={<p className={style["rule"]}>{t("none")}</p>}
      >
        {({ tag, name }) => (
          <>
            <span className={style["dot"]} style={{ background: `var(--tag-${tag.colour})` }} aria-hidden />
            <bdi className={pane["rowName"]} title={tag.path}>
              {name}
            </bdi>
            <span className={pane["rowCount"]}>{formatCount(tag.articles)}</span>
          </>
        )}
      </ChoiceList>
    </>
  );
}
