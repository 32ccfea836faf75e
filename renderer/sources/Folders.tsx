/** The watched folders, with what can be done with each. */
import { Eye, FolderPlus, FolderSearch, Pause, Play, X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WatchFolderRow } from "../../shared/contract/sources.ts";
import { useAct, useCall } from "../shell/queries.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { formatCount } from "../ui/format.ts";
import pane from "../ui/index-pane.module.css";
import { Pill } from "../ui/Pill.tsx";
import style from "./SourcesView.module.css";

export function Folders(): ReactNode {
  const { t } = useTranslation("sources");
  const folders = useCall("folders.list", {}).data;
  const add = useAct("folders.add");
  if (folders === undefined) return <div className={pane["waiting"]} aria-busy="true" />;
  if (folders.length === 0)
    return (
      <EmptyState
        icon={FolderSearch}
        title={t("foldersEmptyTitle")}
        action={
          <Button variant="primary" icon={FolderPlus} onPress={() => void add({ path: null })}>
            {t("addFolder")}
          </Button>
        }
      >
        {t("foldersEmpty")}
      </EmptyState>
    );
  return (
    <div className={style["page"]}>
      <p className={style["hint"]}>{t("foldersHint")}</p>
      <ul className={style["cards"]} aria-label={t("folders")}>
        {folders.map((folder) => (
          <Folder key={folder.id} folder={folder} />
        ))}
      </ul>
    </div>
  );
}

function Folder({ folder }: { readonly folder: WatchFolderRow }): ReactNode {
  const { t } = useTranslation("sources");
  const pause = useAct("folders.pause");
  const remove = useAct("folders.remove");
  const reveal = useAct("app.reveal");
  const { id, path, isPaused, isMissing } = folder;
  const named = (label: string) => ({ "aria-label": `${label}: ${path}` });
  return (
    <li className={style["card"]}>
      <div className={style["cardTop"]}>
        <bdi className={style["cardName"]}>{path}</bdi>
        <State isPaused={isPaused} isMissing={isMissing} />
      </div>
      <p className={style["facts"]}>{t("files", { count: folder.files, formatted: formatCount(folder.files) })}</p>
      {isMissing ? (
        <p className={style["rule"]} role="status">
          {t("missingText")}
        </p>
      ) : null}
      <div className={style["cardActs"]}>
        <Button
          {...named(t(isPaused ? "watchAgain" : "pauseFolder"))}
          icon={isPaused ? Play : Pause}
          onPress={() => void pause({ id, isPaused: !isPaused })}
        >
          {t(isPaused ? "watchAgain" : "pauseFolder")}
        </Button>
        <Button {...named(t("reveal"))} icon={Eye} isDisabled={isMissing} onPress={() => void reveal({ path })}>
          {t("reveal")}
        </Button>
        <Button {...named(t("removeFolder"))} variant="danger" icon={X} onPress={() => void remove({ id })}>
          {t("removeFolder")}
        </Button>
      </div>
    </li>
  );
}

function State({ isPaused, isMissing }: Pick<WatchFolderRow, "isPaused" | "isMissing">): ReactNode {
  const { t } = useTranslation("sources");
  if (isPaused) return <Pill tone="neutral">{t("paused")}</Pill>;
  return isMissing ? <Pill tone="doubt">{t("missing")}</Pill> : <Pill tone="sure">{t("watched")}</Pill>;
}
