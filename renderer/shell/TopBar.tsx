import { Archive, ArrowLeft, ArrowRight, ClipboardPaste, FileText, FolderOpen, Link, Plus, Search } from "lucide-react";
import { type ReactNode, useContext, useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { ArchiveStatus } from "../../shared/contract/archive.ts";
import type { ImportJob } from "../../shared/domain/capture.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Kbd } from "../ui/Kbd.tsx";
import { MenuButton } from "../ui/MenuButton.tsx";
import { useArchiveActs } from "./archive-acts.ts";
import style from "./Frame.module.css";
import { dealtWith, useJobWords } from "./job-words.ts";
import { useCall, useEvent } from "./queries.ts";
import { RoutingContext } from "./route.ts";
import { useToast } from "./toast.tsx";

interface TopBarProps {
  readonly status: ArchiveStatus;
  readonly onFind: () => void;
  /** Asks for the address of a page to capture. */
  readonly onAddress: () => void;
}

export function TopBar({ status, onFind, onAddress }: TopBarProps): ReactNode {
  const { t } = useTranslation("shell");
  const { history, back, forward } = useContext(RoutingContext);
  const acts = useArchiveActs();
  const captures: Readonly<Record<string, () => void>> = {
    files: acts.captureFiles,
    folder: acts.captureFolder,
    paste: acts.captureClipboard,
    address: onAddress,
  };
  return (
    <header className={style["top"]}>
      <div className={style["topStart"]}>
        <span className={style["archive"]} title={status.path}>
          <Archive size={16} strokeWidth={1.6} aria-hidden />
          <bdi>{status.name}</bdi>
        </span>
        <div className={style["history"]}>
          <IconButton icon={ArrowLeft} label={t("back")} shortcut="Alt ←" onPress={back} isDisabled={history.past.length === 0} />
          <IconButton icon={ArrowRight} label={t("forward")} shortcut="Alt →" onPress={forward} isDisabled={history.future.length === 0} />
        </div>
      </div>
      <Button className={style["find"] ?? ""} onPress={onFind}>
        <Search size={15} strokeWidth={1.6} aria-hidden />
        <span className={style["findText"]}>{t("findAnything")}</span>
        <Kbd>Ctrl K</Kbd>
      </Button>
      <div className={style["topEnd"]}>
        <RunningJob />
        <MenuButton
          label={t("capture")}
          icon={Plus}
          items={[
            { id: "files", label: t("captureFiles"), icon: FileText, shortcut: "Ctrl I" },
            { id: "folder", label: t("captureFolder"), icon: FolderOpen, shortcut: "Ctrl ⇧ I" },
            { id: "paste", label: t("capturePaste"), icon: ClipboardPaste, shortcut: "Ctrl ⇧ V" },
            { id: "address", label: t("captureAddress"), icon: Link, shortcut: "Ctrl ⇧ L" },
          ]}
          onAction={(id) => captures[id]?.()}
        />
      </div>
    </header>
  );
}

/** The import that runs now, as a ring with its count; its end is told in a toast. */
function RunningJob(): ReactNode {
  const { t } = useTranslation("shell");
  const { go } = useContext(RoutingContext);
  const toast = useToast();
  const words = useJobWords();
  const [told, setJob] = useState<ImportJob | null>(null);
  // An import that began before this window was drawn.
  const last = useCall("capture.jobs", { limit: 1 }).data?.[0];
  const job = told ?? (last?.state === "running" ? last : null);
  useEvent("capture.progress", (next) => {
    setJob(next);
    // What was paused has not ended.
    if (next.state !== "running" && next.state !== "paused")
      toast(words.ended(next), {
        label: t("showReport"),
        onPress: () => go({ view: "inbox" }),
      });
  });
  if (job?.state !== "running") return null;
  return (
    <Button className={style["job"] ?? ""} onPress={() => go({ view: "inbox" })}>
      <span
        className={style["ring"]}
        style={{ ["--part" as string]: `${Math.round((100 * dealtWith(job)) / Math.max(1, job.total))}%` }}
        aria-hidden
      />
      {words.running(job)}
    </Button>
  );
}
