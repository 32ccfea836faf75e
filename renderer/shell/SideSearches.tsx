/** The saved searches in the side bar: each leads to its articles; its menu, F2 and Delete change it. */
import { Bell, FileText, Pencil, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Link } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { SavedSearch } from "../../shared/domain/saved-search.ts";
import { useContextMenu } from "../ui/ContextMenu.tsx";
import { formatCount } from "../ui/format.ts";
import style from "./Frame.module.css";
import { useAct, useCall } from "./queries.ts";
import { useNavigate, useRoute } from "./route.ts";
import { SavedSearchDialog } from "./SavedSearchDialog.tsx";

export function SideSearches({ readOnly }: { readonly readOnly: boolean }): ReactNode {
  const { t } = useTranslation("shell");
  const { go } = useNavigate();
  const route = useRoute();
  const searches = useCall("searches.list", {}).data ?? [];
  const seen = useAct("searches.seen");
  const remove = useAct("searches.remove");
  const [pointed, setPointed] = useState<SavedSearch | null>(null);
  const [edited, setEdited] = useState<SavedSearch | null>(null);
  const act = (id: string, search: SavedSearch): void => {
    if (readOnly && id !== "show") return;
    if (id === "edit") setEdited(search);
    else if (id === "remove") void remove({ id: search.id });
    else {
      go({ view: "search", query: search.query, articleId: null });
      if (!readOnly) void seen({ id: search.id });
    }
  };
  const menu = useContextMenu(
    t("searchActs"),
    [
      { id: "show", label: t("showArticles"), icon: FileText, shortcut: "↵" },
      { id: "edit", label: t("editSearch"), icon: Pencil, shortcut: "F2", isDisabled: readOnly },
      { id: "remove", label: t("removeSearch"), icon: Trash2, shortcut: "⌦", isDisabled: readOnly },
    ],
    (id) => pointed && act(id, pointed),
  );
  if (searches.length === 0) return null;
  return (
    <>
      <h2 className={style["sideTitle"]}>{t("savedSearches")}</h2>
      {searches.map((search) => (
        <Link
          key={search.id}
          className={`${style["link"]} ${style["small"]}`}
          aria-label={search.fresh > 0 ? `${search.name} +${search.fresh}` : search.name}
          {...(route.view === "search" && route.query === search.query ? ({ "aria-current": "page" } as const) : {})}
          onPress={() => act("show", search)}
          onKeyDown={(event) => {
            if (event.key === "F2") act("edit", search);
            else if (event.key === "Delete") act("remove", search);
            else event.continuePropagation();
          }}
          onContextMenu={(event) => {
            setPointed(search);
            menu.onContextMenu(event);
          }}
        >
          <Bell size={15} strokeWidth={1.6} aria-hidden />
          <span className={style["linkText"]} title={search.query}>
            <bdi>{search.name}</bdi>
          </span>
          {search.fresh > 0 ? <span className={style["fresh"]}>+{formatCount(search.fresh)}</span> : null}
        </Link>
      ))}
      {menu.menu}
      {edited ? <SavedSearchDialog search={edited} onClose={() => setEdited(null)} /> : null}
    </>
  );
}
