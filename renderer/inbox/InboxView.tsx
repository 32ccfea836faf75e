/** What came in and nobody has looked at yet: doubtful ones first. At the side, the imports and their reports. */
import { Inbox, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleRow } from "../../shared/contract/search.ts";
import { tell } from "../../shared/contract/tell.ts";
import { useArchiveActs } from "../shell/archive-acts.ts";
import { FoldSwitch, useFold } from "../shell/FoldSwitch.tsx";
import { useAllRows } from "../shell/queries.ts";
import { useRemembered } from "../shell/remember.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { formatCount } from "../ui/format.ts";
import { Kbd } from "../ui/Kbd.tsx";
import { Select } from "../ui/Select.tsx";
import { Split } from "../ui/Split.tsx";
import { ViewHeader } from "../ui/ViewHeader.tsx";
import { InboxList } from "./InboxList.tsx";
import style from "./InboxView.module.css";
import { JobsPane } from "./JobsPane.tsx";
import { NewOutlets } from "./NewOutlets.tsx";
import { type Grouping, groupings } from "./state.ts";
import { type TriageActs, useTriage } from "./triage.ts";

/** More than a morning brings; what is beyond moves up as stories are kept. */
const mostRows = 2000;

export function InboxView(): ReactNode {
  const { t } = useTranslation("shell");
  return <Split name="inbox" label={t("paneImports")} fixed="end" size={400} min={300} max={640} start={<Waiting />} end={<JobsPane />} />;
}

const boxes = { waiting: "is:new", bin: "is:dropped" } as const;
type Box = keyof typeof boxes;

function Waiting(): ReactNode {
  const { t, i18n } = useTranslation("shell");
  const [box, setBox] = useState<Box>("waiting");
  const grouped = useRemembered<Grouping>("inbox.grouping", "need");
  const [grouping, setGrouping] = useState(grouped.value);
  const { data, error } = useAllRows(boxes[box], "added", useFold(), mostRows);
  const triage = useTriage();
  const rows = stillHere(data?.rows ?? [], triage);
  const articlesOf = (all: readonly ArticleRow[]): number => all.reduce((sum, row) => sum + 1 + (row.family?.copies.length ?? 0), 0);
  const stories = Math.max(0, (data?.stories ?? 0) - ((data?.rows.length ?? 0) - rows.length));
  const articles = Math.max(0, (data?.total ?? 0) - (articlesOf(data?.rows ?? []) - articlesOf(rows)));
  return (
    <>
      <ViewHeader title={t(box === "bin" ? "bin" : "inbox")} detail={data ? <Waits stories={stories} articles={articles} /> : ""}>
        <FoldSwitch />
        <Select
          label={t("showBox")}
          labelHidden
          items={[
            { id: "waiting", label: t("boxWaiting") },
            { id: "bin", label: t("bin") },
          ]}
          value={box}
          onChange={(id) => setBox(id === "bin" ? "bin" : "waiting")}
        />
        <Select
          label={t("groupBy")}
          labelHidden
          items={groupings.map((id) => ({ id, label: t(`by_${id}`) }))}
          value={grouping}
          onChange={(id) => {
            const chosen = groupings.find((each) => each === id) ?? "need";
            setGrouping(chosen);
            grouped.remember(chosen);
          }}
        />
        {box === "bin" ? null : (
          <Button onPress={() => void triage.keepAll()} isDisabled={rows.length === 0}>
            {t("keepAll")}
          </Button>
        )}
      </ViewHeader>
      {error && error.kind !== "cancelled" ? (
        <EmptyState icon={Inbox} title={tell(error, i18n.language)} />
      ) : data && rows.length === 0 ? (
        box === "bin" ? (
          <EmptyState icon={Trash2} title={t("binEmpty")}>
            {t("binEmptyText")}
          </EmptyState>
        ) : (
          <Nothing />
        )
      ) : (
        <>
          {box === "waiting" && grouping === "need" ? <NewOutlets /> : null}
          <InboxList key={box} rows={rows} grouping={grouping} more={stories - rows.length} triage={triage} />
          <Keys keys={box === "bin" ? binKeys : waitingKeys} />
        </>
      )}
    </>
  );
}

/** What is being decided on is gone at once, a copy from beneath its story too. */
function stillHere(rows: readonly ArticleRow[], { awayFrom }: TriageActs): ArticleRow[] {
  return rows
    .filter((row) => !awayFrom(row))
    .map((row) => {
      const copies = row.family?.copies.filter(({ articleId }) => !awayFrom({ id: articleId, triage: row.triage })) ?? [];
      if (row.family === null || copies.length === row.family.copies.length) return row;
      return { ...row, family: copies.length === 0 ? null : { ...row.family, copies } };
    });
}

function Waits({ stories, articles }: { readonly stories: number; readonly articles: number }): ReactNode {
  const { t } = useTranslation("shell");
  return (
    <>
      <span>{t("unread", { count: stories, n: formatCount(stories) })}</span>
      {articles === stories ? null : (
        <span className={style["articles"]}>{t("articles", { count: articles, n: formatCount(articles) })}</span>
      )}
    </>
  );
}

const waitingKeys = [
  ["K", "keep"],
  ["X", "drop"],
  ["L", "letIn"],
  ["T", "keyTag"],
  ["D", "keyDossier"],
  ["U", "putBack"],
] as const;
const binKeys = [["U", "putBack"]] as const;

/** What the letters do, said where they do it. */
function Keys({
  keys,
}: {
  readonly keys: readonly (readonly [key: string, label: "keep" | "drop" | "letIn" | "keyTag" | "keyDossier" | "putBack"])[];
}): ReactNode {
  const { t } = useTranslation("shell");
  return (
    <p className={style["keys"]}>
      {keys.map(([key, label]) => (
        <span key={key}>
          <Kbd>{key}</Kbd> {t(label)}
        </span>
      ))}
    </p>
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
