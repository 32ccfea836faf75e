/** The saved searches in the side bar, in their folders: each leads to its articles; menus, F2 and Delete change them. */
import { Bell, BellRing, CheckCheck, ChevronDown, ChevronRight, FileText, Pencil, Search, Tag, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { isInFolder, type SavedSearch } from "../../../shared/domain/saved-search.ts";
import { useContextMenu } from "../../ui/ContextMenu.tsx";
import style from "../Frame.module.css";
import { useAct, useCall, useEvent } from "../queries.ts";
import { useRemembered } from "../remember.ts";
import { useNavigate, useRoute } from "../route.ts";
import { FolderDialog } from "./FolderDialog.tsx";
import { type SideLine, sideLines } from "./lines.ts";
import { ProposalsDialog } from "./ProposalsDialog.tsx";
import { draftOf, SearchDialog } from "./SearchDialog.tsx";
import { SideLink } from "./SideLink.tsx";

/** What is asked for in a dialog. */
type Asked = { readonly what: "edit" | "proposals"; readonly search: SavedSearch } | { readonly what: "folder"; readonly path: string };

export function SideSearches({ readOnly }: { readonly readOnly: boolean }): ReactNode {
  const { t } = useTranslation(["shell", "searches"]);
  const route = useRoute();
  const searches = useCall("searches.list", {}).data ?? [];
  const rules = useCall("searches.rules", {}, { enabled: searches.some((each) => each.tag !== null) }).data ?? [];
  const [closed, toggle] = useClosed();
  const [asked, setAsked] = useState<Asked | null>(null);
  const act = useLineActs(searches, readOnly, setAsked);
  useEvent("searches.open", ({ id }) => {
    const search = searches.find((each) => each.id === id);
    if (search) act.search("show", search);
  });
  const [pointed, setPointed] = useState<SideLine | null>(null);
  const openOf = (search: SavedSearch): number => rules.find((each) => each.id === search.id)?.open ?? 0;
  const menu = useContextMenu(
    t(pointed?.kind === "folder" ? "searches:folderActs" : "searches:acts"),
    pointed?.kind === "folder"
      ? [
          { id: "seen", label: t("searches:seen"), icon: CheckCheck, isDisabled: readOnly || pointed.fresh === 0 },
          { id: "edit", label: t("searches:moveFolder"), icon: Pencil, shortcut: "F2", isDisabled: readOnly },
          { id: "remove", label: t("searches:removeFolder"), icon: Trash2, shortcut: "⌦", isDisabled: readOnly },
        ]
      : [
          { id: "show", label: t("searches:open"), icon: FileText, shortcut: "↵" },
          { id: "seen", label: t("searches:seen"), icon: CheckCheck, isDisabled: readOnly || pointed?.search.fresh === 0 },
          { id: "proposals", label: t("searches:proposals"), icon: Tag, isDisabled: readOnly || !pointed?.search.tag },
          { id: "edit", label: t("searches:edit"), icon: Pencil, shortcut: "F2", isDisabled: readOnly },
          { id: "remove", label: t("searches:remove"), icon: Trash2, shortcut: "⌦", isDisabled: readOnly },
        ],
    (id) => {
      if (pointed?.kind === "folder") act.folder(id, pointed.path);
      else if (pointed) act.search(id, pointed.search);
    },
  );
  if (searches.length === 0) return null;
  return (
    <>
      <h2 className={style["sideTitle"]}>{t("savedSearches")}</h2>
      {sideLines(searches, closed).map((line) => {
        const onContextMenu = (event: React.MouseEvent): void => {
          setPointed(line);
          menu.onContextMenu(event);
        };
        if (line.kind === "folder")
          return (
            <SideLink
              key={`folder ${line.path}`}
              icon={line.isOpen ? ChevronDown : ChevronRight}
              name={line.name}
              title={line.path}
              depth={line.depth}
              fresh={line.isOpen ? 0 : line.fresh}
              open={0}
              isExpanded={line.isOpen}
              onPress={() => toggle(line.path)}
              onKey={(key) => act.folder(key, line.path)}
              onContextMenu={onContextMenu}
            />
          );
        const { search } = line;
        return (
          <SideLink
            key={search.id}
            icon={search.notifies ? BellRing : search.isWatched ? Bell : Search}
            name={search.name}
            title={search.query}
            depth={line.depth}
            fresh={search.fresh}
            open={openOf(search)}
            isCurrent={route.view === "search" && route.query === search.query}
            onPress={() => act.search("show", search)}
            onKey={(key) => act.search(key, search)}
            onContextMenu={onContextMenu}
          />
        );
      })}
      {menu.menu}
      {asked?.what === "edit" ? <SearchDialog start={draftOf(asked.search)} onClose={() => setAsked(null)} /> : null}
      {asked?.what === "proposals" ? <ProposalsDialog search={asked.search} onClose={() => setAsked(null)} /> : null}
      {asked?.what === "folder" ? <FolderDialog path={asked.path} onClose={() => setAsked(null)} /> : null}
    </>
  );
}

function useLineActs(searches: readonly SavedSearch[], readOnly: boolean, ask: (asked: Asked) => void) {
  const { go } = useNavigate();
  const seen = useAct("searches.seen");
  const remove = useAct("searches.remove");
  const removeFolder = useAct("searches.removeFolder");
  const search = (act: string, chosen: SavedSearch): void => {
    if (act === "show") go({ view: "search", query: chosen.query, articleId: null });
    if (readOnly) return;
    if (act === "show" || act === "seen") void seen({ ids: [chosen.id] });
    else if (act === "remove") void remove({ id: chosen.id });
    else ask({ what: act === "proposals" ? "proposals" : "edit", search: chosen });
  };
  const folder = (act: string, path: string): void => {
    if (readOnly) return;
    const ids = searches.filter((each) => each.fresh > 0 && isInFolder(each.folder, path)).map((each) => each.id);
    if (act === "edit") ask({ what: "folder", path });
    else if (act === "remove") void removeFolder({ folder: path });
    else if (ids.length > 0) void seen({ ids });
  };
  return { search, folder };
}

const noneClosed: ReadonlySet<string> = new Set();

/** Folders that are folded away stay so while the window is there. */
function useClosed(): readonly [ReadonlySet<string>, (path: string) => void] {
  const { value, remember } = useRemembered("saved-searches", noneClosed);
  const [closed, setClosed] = useState(value);
  const toggle = (path: string): void => {
    const next = new Set(closed);
    if (!next.delete(path.toLowerCase())) next.add(path.toLowerCase());
    remember(next);
    setClosed(next);
  };
  return [closed, toggle];
}
