/** One digest: outline, page and integrity side by side, saved as it is written. */
import { useQueryClient } from "@tanstack/react-query";
import { ArrowLeft, Eye, Newspaper, Undo2 } from "lucide-react";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CallOutput } from "../../shared/contract/contract.ts";
import { tell } from "../../shared/contract/tell.ts";
import type { ArticleId, DigestId } from "../../shared/domain/ids.ts";
import { ArticlePicker } from "../pick/ArticlePicker.tsx";
import { useAct, useCall } from "../shell/queries.ts";
import { useNavigate } from "../shell/route.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { Split } from "../ui/Split.tsx";
import { ViewHeader } from "../ui/ViewHeader.tsx";
import css from "./DigestView.module.css";
import { ExportMenu } from "./ExportMenu.tsx";
import { Integrity } from "./Integrity.tsx";
import { Outline } from "./Outline.tsx";
import { Page } from "./Page.tsx";
import { RenameDigest } from "./RenameDigest.tsx";
import { type DigestDesk, useDigest } from "./use-digest.ts";

/** @param entry  the story that is shown first, by its key */
export function DigestEditor({ id, entry }: { id: DigestId; entry: string | null }) {
  const { t, i18n } = useTranslation("digest");
  const { go } = useNavigate();
  const loaded = useCall("digests.load", { id });
  if (loaded.error) {
    const leave = () => go({ view: "digests", id: null }, { replace: true });
    const what = loaded.error.kind === "not-found" ? t("missing") : tell(loaded.error, i18n.language);
    return <EmptyState icon={Newspaper} title={what} action={<Button onPress={leave}>{t("back")}</Button>} />;
  }
  if (!loaded.data) return <div className={css.waiting} aria-busy="true" />;
  return <Editor loaded={loaded.data} entry={entry} />;
}

/** Brings a part of the page into view and puts the cursor into its first field. */
function showOnPage(kind: "entry" | "section", key: string): void {
  const element = document.getElementById(`${kind}-${key}`);
  element?.scrollIntoView({ block: kind === "entry" ? "center" : "start" });
  element?.querySelector("textarea")?.focus({ preventScroll: true });
}

function Editor({ loaded, entry }: { loaded: CallOutput<"digests.load">; entry: string | null }) {
  const { t } = useTranslation("digest");
  const id = loaded.digest.id;
  const check = useCall("digests.check", { id }, { keep: true });
  const lines = useCall("digests.lines", { id }, { keep: true });
  const client = useQueryClient();
  const recheck = useCallback(() => {
    for (const name of ["digests.check", "digests.lines", "digests.preview"]) void client.invalidateQueries({ queryKey: [name] });
  }, [client]);
  const desk = useDigest(loaded.digest, recheck);
  const rows = useMemo(() => new Map(loaded.rows.map((row) => [row.id, row])), [loaded.rows]);
  const [active, setActive] = useState<string | null>(null);
  const [isPreview, setPreview] = useState(false);
  const [isPicking, setPicking] = useState(false);
  useEffect(() => {
    if (entry !== null) showOnPage("entry", entry);
  }, [entry]);
  const entries = desk.digest.sections.reduce((sum, section) => sum + section.entries.length, 0);

  const preview = async () => {
    if (!isPreview) await desk.flush();
    setPreview(!isPreview);
  };
  const page = isPreview ? (
    <Preview id={id} />
  ) : (
    <Page desk={desk} rows={rows} lines={lines.data} report={check.data} active={active} onActive={setActive} />
  );
  const outline = <Outline desk={desk} report={check.data} active={active} onShow={showOnPage} onAddArticle={() => setPicking(true)} />;
  const integrity = <Integrity desk={desk} rows={rows} report={check.data} onShow={(key) => showOnPage("entry", key)} />;
  return (
    <div className={css.view}>
      <ViewHeader title={desk.digest.name} detail={t("entries", { count: entries })}>
        <Tools desk={desk} isPreview={isPreview} onPreview={() => void preview()} />
        <ExportMenu desk={desk} report={check.data} />
      </ViewHeader>
      <div className={css.panes}>
        <Split
          name="digest.outline"
          label={t("paneOutline")}
          fixed="start"
          size={286}
          min={180}
          max={420}
          start={outline}
          end={
            <Split
              name="digest.integrity"
              label={t("paneIntegrity")}
              fixed="end"
              size={288}
              min={200}
              max={440}
              start={page}
              end={integrity}
            />
          }
        />
      </div>
      <AddArticle desk={desk} isOpen={isPicking} onClose={() => setPicking(false)} />
    </div>
  );
}

function Tools({ desk, isPreview, onPreview }: { desk: DigestDesk; isPreview: boolean; onPreview: () => void }) {
  const { t } = useTranslation(["digest", "shell"]);
  const { go } = useNavigate();
  const words = { saved: t("saved"), saving: t("saving"), failed: t("notSaved"), readOnly: t("shell:readOnly") };
  return (
    <>
      <span className={css.saved} role="status" data-failed={desk.state === "failed" || undefined}>
        {words[desk.state]}
      </span>
      <IconButton icon={ArrowLeft} label={t("back")} onPress={() => go({ view: "digests", id: null })} />
      <RenameDigest desk={desk} />
      <IconButton icon={Undo2} label={t("undo")} isDisabled={!desk.canUndo} onPress={desk.undo} />
      <IconButton icon={Eye} label={t("preview")} isActive={isPreview} onPress={onPreview} />
    </>
  );
}

function AddArticle({ desk, isOpen, onClose }: { desk: DigestDesk; isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation("digest");
  const add = useAct("digests.addArticle");
  const taken = desk.digest.sections.flatMap((section) => section.entries.map((entry) => entry.articleId));
  const pick = async (articleId: ArticleId) => {
    onClose();
    if (await desk.flush()) await add({ id: desk.digest.id, articleId, selector: null });
  };
  return <ArticlePicker title={t("pickTitle")} isOpen={isOpen} onClose={onClose} taken={taken} onPick={(id) => void pick(id)} />;
}

/** The page as it will be exported. The frame has no rights at all: no script, no form, no origin. */
function Preview({ id }: { id: DigestId }) {
  const { t, i18n } = useTranslation("digest");
  const preview = useCall("digests.preview", { id });
  if (preview.error) return <EmptyState icon={Newspaper} title={tell(preview.error, i18n.language)} />;
  return (
    <section className={css.preview} aria-label={t("preview")}>
      {preview.data ? <iframe sandbox="" title={t("previewFrame")} srcDoc={preview.data.html} /> : null}
    </section>
  );
}
