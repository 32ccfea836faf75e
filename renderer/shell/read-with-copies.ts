/** Who has read a text has read the copies that lie folded beneath it: said where it happens, and taken back if it was not meant. */
import { useTranslation } from "react-i18next";
import type { FoldedCopy } from "../../shared/contract/search.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { callMain } from "./api.ts";
import { useToast } from "./toast.tsx";

export function useReadWithCopies(): (id: ArticleId, copies: readonly FoldedCopy[]) => Promise<void> {
  const { t } = useTranslation("shell");
  const toast = useToast();
  return async (id, copies) => {
    const unread = copies.filter(({ read }) => !read).map(({ articleId }) => articleId);
    const done = await callMain("article.markRead", { ids: [id, ...unread], read: true });
    if (!done.ok || unread.length === 0) return;
    const takeBack = (): void => void callMain("article.markRead", { ids: unread, read: false });
    toast(t("readWith", { count: unread.length }), { label: t("undo"), onPress: takeBack });
  };
}
