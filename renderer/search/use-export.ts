/** Writes chosen articles to a table that says which query found them, when, and in which state of the archive. */
import { useTranslation } from "react-i18next";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { listSheets } from "../../shared/sheet/list-sheets.ts";
import { useAct } from "../shell/queries.ts";
import { useToast } from "../shell/toast.tsx";

export function useExport(query: string): (ids: readonly ArticleId[]) => Promise<void> {
  const { t, i18n } = useTranslation("search");
  const toast = useToast();
  const cite = useAct("insight.cite");
  const list = useAct("search.listed");
  const save = useAct("insight.saveSheets");
  const reveal = useAct("app.reveal");
  return async (ids) => {
    if (ids.length === 0) return;
    const cited = await cite({ query });
    const articles = await list({ ids: [...ids] });
    if (cited === undefined || articles === undefined) return;
    const sheets = listSheets(articles, cited, i18n.language === "fr" ? "fr" : "en");
    const made = await save({ name: query.trim() === "" ? t("list") : query.trim().slice(0, 200), format: "csv", sheets });
    if (made) toast(t("exported", made), { label: t("reveal"), onPress: () => void reveal(made) });
  };
}
