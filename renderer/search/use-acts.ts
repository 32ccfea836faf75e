/** What is done with the chosen rows, by letter, menu and tool bar. */
import { useTranslation } from "react-i18next";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { useArticleActs } from "../shell/acts.tsx";
import { useAct, useMenuCommand } from "../shell/queries.ts";
import { useReadWithCopies } from "../shell/read-with-copies.ts";
import { useNavigate } from "../shell/route.ts";
import { useContextMenu } from "../ui/ContextMenu.tsx";
import type { MenuItem } from "../ui/MenuList.tsx";
import { canCompare, isFor, type RowAct, rowActs } from "./acts.ts";
import type { Lines } from "./lines.ts";
import type { Selection } from "./state.ts";
import { useExport } from "./use-export.ts";

export function useActs(selection: Selection, lines: Lines, query: string): (act: RowAct) => void {
  const { go } = useNavigate();
  const acts = useArticleActs();
  const exportList = useExport(query);
  const read = useReadWithCopies();
  const decide = useAct("families.decide");
  const ids = [...selection.ids];
  const areSame = async ([articleId, otherId]: readonly ArticleId[]): Promise<void> => {
    if (articleId !== undefined && otherId !== undefined) await decide({ articleId, otherId, isSame: true });
  };
  const act = (name: RowAct) => {
    const line = selection.cursor === null ? undefined : lines.lineAt(selection.cursor);
    const first = line?.copy?.articleId ?? line?.row.id ?? ids[0];
    if (first === undefined) return;
    if (name === "open") {
      if (line !== undefined) void read(first, line.copy === null && !line.isUnfolded ? (line.row.family?.copies ?? []) : []);
      go({ view: "reader", id: first, query });
    } else if (name === "tag") acts.tag(ids);
    else if (name === "dossier") acts.addToDossier(ids);
    else if (name === "digest") acts.addToDigest(ids);
    else if (name === "read" || name === "unread" || name === "kept" || name === "dropped") acts.mark(ids, name);
    else if (name === "similar") acts.similar([first]);
    else if (name === "export") void exportList(ids);
    else if (name === "same") void areSame(ids);
    else if (name === "cleanAgain") acts.cleanAgain({ kind: "articles", ids });
    else if (canCompare(ids.length)) acts.compare(ids);
  };
  useMenuCommand("tag", () => act("tag"));
  useMenuCommand("add-to-dossier", () => act("dossier"));
  useMenuCommand("add-to-digest", () => act("digest"));
  useMenuCommand("compare-selected", () => act("compare"));
  useMenuCommand("similar", () => act("similar"));
  return act;
}

export function useRowMenu(selection: Selection, act: (name: RowAct) => void) {
  const { t } = useTranslation("search");
  const items = useRowItems(selection.ids.size);
  return useContextMenu(t("list"), items, (id) => {
    const found = rowActs.find((each) => each.act === id);
    if (found) act(found.act);
  });
}

/** The acts as lines of a menu, for so many chosen articles. */
export function useRowItems(selected: number): MenuItem[] {
  const { t } = useTranslation("search");
  return rowActs.map(({ act: id, icon, word, shortcut }) => ({
    id,
    label: t(word),
    icon,
    ...(shortcut === undefined ? {} : { shortcut }),
    isDisabled: !isFor(id, selected),
  }));
}
