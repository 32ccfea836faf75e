import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { formatCount } from "../../ui/format.ts";
import { useAct, useCall } from "../queries.ts";
import { useToast } from "../toast.tsx";
import { alreadySo, type Mark } from "./mark.ts";

/** Marks articles, as one step that can be undone, and says so. */
function useMark(): (ids: readonly ArticleId[], mark: Mark, changed: number) => Promise<void> {
  const { t } = useTranslation("shell");
  const read = useAct("article.markRead");
  const triage = useAct("article.triage");
  const undo = useAct("archive.undo");
  const toast = useToast();
  return async (ids, mark, changed) => {
    const done =
      mark === "read" || mark === "unread"
        ? await read({ ids: [...ids], read: mark === "read" })
        : await triage({ ids: [...ids], triage: mark });
    if (done === undefined) return;
    // One article that was read is no step of its own.
    const undoable = changed > 0 && (mark !== "read" || ids.length > 1);
    const action = { label: t("undo"), onPress: () => void undo({}) };
    toast(t("marked", { count: changed, n: formatCount(changed) }), undoable ? action : undefined);
  };
}

interface Props {
  readonly ids: readonly ArticleId[];
  readonly mark: Mark;
  readonly onClose: () => void;
}

/** Says what marking many articles will do, before it is done. */
export function MarkDialog({ ids, mark, onClose }: Props): ReactNode {
  const { t } = useTranslation("shell");
  const effect = useCall("search.effect", { ids: [...ids] }).data;
  const change = useMark();
  const already = effect === undefined ? 0 : alreadySo(effect, mark);
  const left = effect === undefined ? 0 : effect.articles - already;
  const act = (): void => {
    onClose();
    void change(ids, mark, left);
  };
  return (
    <Dialog
      title={t(`mark_${mark}`)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button variant="primary" isDisabled={left === 0} onPress={act}>
            {t(`mark_${mark}`)}
          </Button>
        </>
      }
    >
      <p role="status">
        {effect === undefined
          ? ""
          : t("markEffect", { n: formatCount(effect.articles), already: formatCount(already), left: formatCount(left) })}
      </p>
    </Dialog>
  );
}
