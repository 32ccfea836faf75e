/** Batch search: a list of queries goes in, a table of their counts comes out. */
import { Download, FileSpreadsheet, FileText, FolderOpen, ListChecks, Play, Square } from "lucide-react";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { FileTrigger } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { NamedQuery } from "../../shared/contract/counts.ts";
import { tell } from "../../shared/contract/tell.ts";
import { readQueryList, writeQueryList } from "../../shared/query/batch-list.ts";
import { batchSheets } from "../../shared/sheet/batch-sheets.ts";
import { InsightNav } from "../shell/InsightNav.tsx";
import { useAct } from "../shell/queries.ts";
import { useRemembered } from "../shell/remember.ts";
import { useToast } from "../shell/toast.tsx";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { MenuButton } from "../ui/MenuButton.tsx";
import pane from "../ui/query-pane.module.css";
import { TextField } from "../ui/TextField.tsx";
import { ViewHeader } from "../ui/ViewHeader.tsx";
import css from "./BatchView.module.css";
import { Counts } from "./Counts.tsx";
import { readText } from "./read-text.ts";
import type { Counted } from "./state.ts";
import { useBatch } from "./use-batch.ts";

interface Place {
  readonly text: string;
  readonly rows: readonly Counted[];
}

const nothing: Place = { text: "", rows: [] };

export function BatchView(): ReactNode {
  const { t, i18n } = useTranslation("batch");
  const { value: left, remember } = useRemembered("batch", nothing);
  const [text, setText] = useState(left.text);
  const batch = useBatch(left.rows);
  useEffect(() => {
    remember({ text, rows: batch.rows });
  });
  const queries = useMemo(() => readQueryList(text), [text]);
  const { running } = batch;
  const mend = (at: number, query: string): void => {
    const wrong = batch.rows[at]?.row;
    if (wrong === undefined) return;
    const isWrong = (each: NamedQuery): boolean => each.name === wrong.name && each.query === wrong.query;
    if (queries.some(isWrong)) setText(writeQueryList(queries.map((each) => (isWrong(each) ? { ...each, query } : each))));
    batch.replace(at, { name: wrong.name, query });
  };
  const load = async (files: FileList | null): Promise<void> => {
    const file = files?.item(0);
    if (file) setText(readText(await file.arrayBuffer()));
  };
  return (
    <>
      <ViewHeader title={t("title")}>
        <InsightNav />
        <ExportMenu rows={batch.rows} />
      </ViewHeader>
      <div className={pane["view"]}>
        <div className={pane["side"]}>
          <TextField label={t("list")} multiline rows={14} value={text} onChange={setText} placeholder={t("placeholder")} />
          <p className={css.hint}>{t("hint")}</p>
          <div className={css.acts}>
            {running === null ? (
              <Button variant="primary" icon={Play} isDisabled={queries.length === 0} onPress={() => batch.start(queries)}>
                {t("count", { count: queries.length })}
              </Button>
            ) : (
              <Button icon={Square} onPress={batch.stop}>
                {t("stop")}
              </Button>
            )}
            <FileTrigger acceptedFileTypes={[".csv", ".tsv", ".txt"]} onSelect={(files) => void load(files)}>
              <Button icon={FolderOpen}>{t("load")}</Button>
            </FileTrigger>
          </div>
          <p className={css.hint} role="status">
            {running === null ? "" : t("running", { ...running })}
            {batch.error === null || batch.error.kind === "cancelled" ? "" : tell(batch.error, i18n.language)}
          </p>
        </div>
        {batch.rows.length === 0 ? (
          <EmptyState icon={ListChecks} title={t("emptyTitle")}>
            {t("empty")}
          </EmptyState>
        ) : (
          <Counts rows={batch.rows} onMend={mend} />
        )}
      </div>
    </>
  );
}

function ExportMenu({ rows }: { readonly rows: readonly Counted[] }) {
  const { t, i18n } = useTranslation("batch");
  const toast = useToast();
  const save = useAct("insight.saveSheets");
  const reveal = useAct("app.reveal");
  const act = async (format: string): Promise<void> => {
    if (format !== "csv" && format !== "xlsx") return;
    const sheets = batchSheets(
      rows.map((each) => each.row),
      i18n.language === "fr" ? "fr" : "en",
    );
    const made = await save({ name: t("title"), format, sheets });
    if (made) toast(t("exported", made), { label: t("reveal"), onPress: () => void reveal(made) });
  };
  const items = [
    { id: "csv", label: t("asCsv"), icon: FileText },
    { id: "xlsx", label: t("asXlsx"), icon: FileSpreadsheet },
  ];
  return <MenuButton label={t("export")} icon={Download} items={items} isDisabled={rows.length === 0} onAction={(id) => void act(id)} />;
}
