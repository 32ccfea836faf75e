/** What came in and nobody has looked at yet: doubtful ones first. At the side, the imports and their reports. */
import { Inbox } from "lucide-react";
import { type ReactNode, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { tell } from "../../shared/contract/tell.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { callMain } from "../shell/api.ts";
import { useArchiveActs } from "../shell/archive-acts.ts";
import { useAct, useAllRows } from "../shell/queries.ts";
import { useToast } from "../shell/toast.tsx";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { formatCount } from "../ui/format.ts";
import { Kbd } from "../ui/Kbd.tsx";
import { Split } from "../ui/Split.tsx";
import { ViewHeader } from "../ui/ViewHeader.tsx";
import { InboxList } from "./InboxList.tsx";
import style from "./InboxView.module.css";
import { JobsPane } from "./JobsPane.tsx";

/** More than a morning brings; what is beyond moves up as stories are kept. */
const mostRows = 2000;

export function InboxView(): ReactNode {
  const { t } = useTranslation("shell");
  return <Split name="inbox" label={t("paneImports")} fixed="end" size={400} min={300} max={640} start={<Waiting />} end={<JobsPane />} />;
}

function Waiting(): ReactNode {
  const { t, i18n } = useTranslation("shell");
  const { data, error } = useAllRows("is:unread", "added", mostRows);
  const { kept, keep, putBack, keepAll } = useKeeping();
  const rows = (data?.rows ?? []).filter((row) => !kept.has(row.id));
  const total = Math.max(0, (data?.total ?? 0) - kept.size);
  return (
    <>
      <ViewHeader title={t("inbox")} detail={data ? t("unread", { count: total, n: formatCount(total) }) : ""}>
        <span className={style["hint"]}>
          {t("keep")} <Kbd>K</Kbd>
        </span>
        <Button onPress={() => void keepAll()} isDisabled={rows.length === 0}>
          {t("keepAll")}
        </Button>
      </ViewHeader>
      {error && error.kind !== "cancelled" ? (
        <EmptyState icon={Inbox} title={tell(error, i18n.language)} />
      ) : data && rows.length === 0 ? (
        <Nothing />
      ) : (
        <InboxList rows={rows} more={total - rows.length} onKeep={keep} onPutBack={putBack} />
      )}
    </>
  );
}

function Nothing(): ReactNode {
  const { t } = useTranslation("shell");
  const acts = useArchiveActs();
  return (
    <EmptyState icon={Inbox} title={t("inboxEmpty")} action={<Button onPress={acts.captureFiles}>{t("captureFiles")}</Button>}>
      {t("inboxEmptyText")}
    </EmptyState>
  );
}

interface Keeping {
  /** Those that leave the list at once, while the archive still writes it down. */
  readonly kept: ReadonlySet<ArticleId>;
  readonly keep: (ids: readonly ArticleId[]) => void;
  /** Brings back what was kept last. */
  readonly putBack: () => void;
  readonly keepAll: () => Promise<void>;
}

function useKeeping(): Keeping {
  const { t, i18n } = useTranslation("shell");
  const [kept, setKept] = useState<ReadonlySet<ArticleId>>(new Set());
  const [last, setLast] = useState<readonly ArticleId[]>([]);
  const markRead = useAct("article.markRead");
  const toast = useToast();
  const mark = useCallback(
    async (ids: readonly ArticleId[], read: boolean): Promise<boolean> => (await markRead({ ids: [...ids], read })) !== undefined,
    [markRead],
  );
  const keep = (ids: readonly ArticleId[]): void => {
    setLast(ids);
    setKept((old) => new Set([...old, ...ids]));
    void mark(ids, true).finally(() => setKept((old) => new Set([...old].filter((id) => !ids.includes(id)))));
  };
  const putBack = (): void => {
    if (last.length > 0) void mark(last, false);
    setLast([]);
  };
  const keepAll = async (): Promise<void> => {
    const unread = await callMain("search.ids", { query: "is:unread" });
    if (!unread.ok) return toast(tell(unread.error, i18n.language));
    const ids = unread.value;
    if (ids.length === 0 || !(await mark(ids, true))) return;
    toast(t("keptAll", { count: ids.length, n: formatCount(ids.length) }), { label: t("undo"), onPress: () => void mark(ids, false) });
  };
  return { kept, keep, putBack, keepAll };
}
