/** The tree of tags in the side bar: each leads to its articles; its menu, F2 and Delete change it. */
import { FileText, Pencil, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Link } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { type Tag, tagName } from "../../shared/domain/tag.ts";
import { printQuery } from "../../shared/query/print.ts";
import { useContextMenu } from "../ui/ContextMenu.tsx";
import { formatCount } from "../ui/format.ts";
import style from "./Frame.module.css";
import { useAct, useCall } from "./queries.ts";
import { useNavigate, useRoute } from "./route.ts";
import { SideTitle } from "./SideTitle.tsx";

export function SideTags({ readOnly }: { readonly readOnly: boolean }): ReactNode {
  const { t } = useTranslation(["shell", "tags"]);
  const { go } = useNavigate();
  const route = useRoute();
  const tags = useCall("tags.list", {}).data ?? [];
  const remove = useAct("tags.remove");
  const [pointed, setPointed] = useState<Tag | null>(null);
  const show = (tag: Tag): void => go({ view: "search", query: queryOf(tag.path), articleId: null });
  const act = (id: string, tag: Tag): void => {
    if (id === "show") show(tag);
    else if (readOnly) return;
    else if (id === "edit") go({ view: "tags", id: tag.id });
    else void remove({ id: tag.id });
  };
  const menu = useContextMenu(
    t("tags:acts"),
    [
      { id: "show", label: t("showArticles"), icon: FileText, shortcut: "↵" },
      { id: "edit", label: t("tags:edit"), icon: Pencil, shortcut: "F2", isDisabled: readOnly },
      { id: "remove", label: t("tags:remove"), icon: Trash2, shortcut: "⌦", isDisabled: readOnly },
    ],
    (id) => pointed && act(id, pointed),
  );
  return (
    <>
      <SideTitle text={t("tags")} act={t("manageTags")} onPress={() => go({ view: "tags", id: null })} />
      {tags.map((tag) => (
        <Link
          key={tag.id}
          className={`${style["link"]} ${style["small"]}`}
          aria-label={tag.path}
          {...(route.view === "search" && route.query === queryOf(tag.path) ? ({ "aria-current": "page" } as const) : {})}
          style={{ paddingInlineStart: 8 + 15 * (tag.path.split("/").length - 1) }}
          onPress={() => show(tag)}
          onKeyDown={(event) => {
            if (event.key === "F2") act("edit", tag);
            else if (event.key === "Delete") act("remove", tag);
            else event.continuePropagation();
          }}
          onContextMenu={(event) => {
            setPointed(tag);
            menu.onContextMenu(event);
          }}
        >
          <span className={style["dot"]} style={{ background: `var(--tag-${tag.colour})` }} aria-hidden />
          <span className={style["linkText"]} title={tag.path}>
            <bdi>{tagName(tag.path)}</bdi>
          </span>
          <span className={style["count"]}>{formatCount(tag.articles)}</span>
        </Link>
      ))}
      {menu.menu}
    </>
  );
}

const queryOf = (path: string): string => printQuery({ kind: "field", field: "tag", value: path });
