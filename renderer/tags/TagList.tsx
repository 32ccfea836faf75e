/** The tree of tags as a list: arrows move, letters find, Enter shows the articles, F2 renames, Delete deletes. */
import { FileText, Merge, Plus, Trash2 } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { TagId } from "../../shared/domain/ids.ts";
import type { Tag } from "../../shared/domain/tag.ts";
import { useContextMenu } from "../ui/ContextMenu.tsx";
import { formatCount } from "../ui/format.ts";
import { TextField } from "../ui/TextField.tsx";
import { type TagAct, treeLines } from "./state.ts";
import style from "./TagsView.module.css";

interface TagListProps {
  readonly tags: readonly Tag[];
  readonly chosen: TagId | null;
  readonly onChoose: (id: TagId) => void;
  readonly onAct: (act: TagAct, tag: Tag) => void;
}

export function TagList({ tags, chosen, onChoose, onAct }: TagListProps): ReactNode {
  const { t } = useTranslation("tags");
  const [wanted, setWanted] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const lines = treeLines(tags).filter(({ tag }) => tag.path.toLocaleLowerCase().includes(wanted.toLocaleLowerCase()));
  const tagOf = (key: unknown): Tag | undefined => tags.find((tag) => String(tag.id) === String(key));
  const chosenTag = tagOf(chosen);
  const menu = useContextMenu(
    t("acts"),
    [
      { id: "show", label: t("show"), icon: FileText, shortcut: "↵" },
      { id: "newBelow", label: t("newBelow"), icon: Plus },
      { id: "merge", label: t("merge"), icon: Merge },
      { id: "remove", label: t("remove"), icon: Trash2, shortcut: "⌦" },
    ],
    (act) => chosenTag && onAct(act as TagAct, chosenTag),
  );
  const onKey = (event: KeyboardEvent): void => {
    if (!chosenTag) return;
    if (event.key === "Delete") onAct("remove", chosenTag);
    else if (event.key === "F2") document.querySelector<HTMLInputElement>("[data-tag-name] input")?.select();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={style["find"]}>
        <TextField label={t("find")} labelHidden placeholder={t("find")} value={wanted} onChange={setWanted} />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and menu are of the list inside */}
      <div
        className={style["scroll"]}
        onKeyDownCapture={onKey}
        onContextMenu={(event) => {
          const row = event.target instanceof Element ? event.target.closest("[data-key]") : null;
          const tag = tagOf(row?.getAttribute("data-key") ?? chosen);
          if (!tag) return;
          onChoose(tag.id);
          menu.onContextMenu(event);
        }}
      >
        <ListBox
          ref={list}
          aria-label={t("list")}
          className={style["list"] ?? ""}
          items={lines.map((line) => ({ ...line, id: String(line.tag.id) }))}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={chosen === null ? [] : [String(chosen)]}
          onSelectionChange={(keys) => {
            const [first] = keys === "all" ? [] : [...keys];
            const tag = tagOf(first);
            if (tag) onChoose(tag.id);
          }}
          onAction={(key) => {
            const tag = tagOf(key);
            if (tag) onAct("show", tag);
          }}
          renderEmptyState={() => <p className={style["rule"]}>{t("none")}</p>}
        >
          {({ id, tag, name, depth }) => (
            <ListBoxItem
              id={id}
              textValue={tag.path}
              aria-label={tag.path}
              className={style["row"] ?? ""}
              style={{ paddingInlineStart: 10 + 18 * depth }}
            >
              <span className={style["dot"]} style={{ background: `var(--tag-${tag.colour})` }} aria-hidden />
              <bdi className={style["rowName"]} title={tag.path}>
                {name}
              </bdi>
              <span className={style["rowCount"]}>{formatCount(tag.articles)}</span>
            </ListBoxItem>
          )}
        </ListBox>
        {menu.menu}
      </div>
    </>
  );
}
