/** Before an archive is open: three acts, and the archives of last time. */
import { useQueryClient } from "@tanstack/react-query";
import { Archive, FolderOpen, type LucideIcon, Plus, Sparkles, TriangleAlert } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { RecentArchive } from "../../shared/contract/archive.ts";
import { AboutDialog } from "../shell/AboutDialog.tsx";
import { useAct, useCall, useMenuCommand } from "../shell/queries.ts";
import { ShortcutsDialog } from "../shell/ShortcutsDialog.tsx";
import { Toasts } from "../shell/toast.tsx";
import { Button as TextButton } from "../ui/Button.tsx";
import { formatCount, formatWhen } from "../ui/format.ts";
import { Kbd } from "../ui/Kbd.tsx";
import { Select } from "../ui/Select.tsx";
import style from "./WelcomeView.module.css";

export function WelcomeView(): ReactNode {
  const { t } = useTranslation("shell");
  const [busy, setBusy] = useState(false);
  const recent = useCall("archive.recent", {}).data ?? [];
  const create = useAct("archive.create");
  const open = useAct("archive.open");
  const openSample = useAct("archive.openSample");
  const during = (work: Promise<unknown>): void => {
    setBusy(true);
    void work.finally(() => setBusy(false));
  };
  return (
    <div className={style["welcome"]}>
      <Toasts />
      <main className={style["start"]}>
        <h1 className={style["name"]}>Communiqué</h1>
        <p className={style["slogan"]}>
          {t("slogan1")}
          <br />
          {t("slogan2")}
        </p>
        <div className={style["acts"]}>
          <Act
            icon={Sparkles}
            title={t("trySample")}
            text={t("trySampleText")}
            shortcut="↵"
            autoFocus
            isDisabled={busy}
            onPress={() => during(openSample({}))}
          />
          <Act
            icon={Plus}
            title={t("newArchive")}
            text={t("newArchiveText")}
            shortcut="Ctrl N"
            isDisabled={busy}
            onPress={() => during(create({ path: null }))}
          />
          <Act
            icon={FolderOpen}
            title={t("openArchive")}
            text={t("openArchiveText")}
            shortcut="Ctrl O"
            isDisabled={busy}
            onPress={() => during(open({ path: null }))}
          />
        </div>
        <Foot />
      </main>
      <aside className={style["recent"]} aria-label={t("recent")}>
        <h2 className={style["recentTitle"]}>{t("recent")}</h2>
        {recent.length === 0 ? <p className={style["none"]}>{t("noRecent")}</p> : null}
        <ul>
          {recent.map((each) => (
            <Recent key={each.path} recent={each} during={during} />
          ))}
        </ul>
      </aside>
    </div>
  );
}

/** While the archive of last time opens, which takes long where it has to be brought up to date. */
export function Opening(): ReactNode {
  const { t } = useTranslation("shell");
  return (
    <p className={style["opening"]} role="status">
      {t("opening")}
    </p>
  );
}

/** Language, appearance and keys, before there is a frame to have them. */
function Foot(): ReactNode {
  const { t } = useTranslation("shell");
  const settings = useCall("app.settings", {}).data;
  const save = useAct("app.saveSettings");
  const [shown, setShown] = useState<"shortcuts" | "about" | null>(null);
  useMenuCommand("shortcuts", () => setShown("shortcuts"));
  useMenuCommand("about", () => setShown("about"));
  useHelpKey(() => setShown("shortcuts"));
  if (!settings) return null;
  return (
    <div className={style["foot"]}>
      <Select
        label={t("language")}
        labelHidden
        items={[
          { id: "en", label: t("english") },
          { id: "fr", label: t("french") },
        ]}
        value={settings.language}
        onChange={(id) => void save({ language: id === "fr" ? "fr" : "en" })}
      />
      <Select
        label={t("theme")}
        labelHidden
        items={(["light", "dark", "system"] as const).map((id) => ({ id, label: t(id) }))}
        value={settings.theme}
        onChange={(id) => void save({ theme: id === "light" || id === "dark" ? id : "system" })}
      />
      <TextButton variant="quiet" shortcut="?" onPress={() => setShown("shortcuts")}>
        {t("shortcuts")}
      </TextButton>
      {shown === "shortcuts" ? <ShortcutsDialog onClose={() => setShown(null)} /> : null}
      {shown === "about" ? <AboutDialog onClose={() => setShown(null)} /> : null}
    </div>
  );
}

function useHelpKey(onHelp: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "?") onHelp();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [onHelp]);
}

interface ActProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly shortcut: string;
  readonly autoFocus?: boolean;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}

function Act({ icon: Icon, title, text, shortcut, autoFocus = false, isDisabled, onPress }: ActProps): ReactNode {
  return (
    <Button className={style["act"] ?? ""} onPress={onPress} autoFocus={autoFocus} isDisabled={isDisabled}>
      <Icon size={18} strokeWidth={1.6} aria-hidden />
      <span className={style["actText"]}>
        <strong>{title}</strong>
        <span>{text}</span>
      </span>
      <Kbd>{shortcut}</Kbd>
    </Button>
  );
}

interface RecentProps {
  readonly recent: RecentArchive;
  readonly during: (work: Promise<unknown>) => void;
}

function Recent({ recent, during }: RecentProps): ReactNode {
  const { t, i18n } = useTranslation("shell");
  const open = useAct("archive.open");
  const queries = useQueryClient();
  if (!recent.found) return <Lost recent={recent} during={during} />;
  const count = recent.articles === null ? "" : `${t("articles", { count: recent.articles, n: formatCount(recent.articles) })} · `;
  // One that has gone since the list was drawn is marked so.
  const press = (): Promise<unknown> =>
    open({ path: recent.path }).finally(() => queries.invalidateQueries({ queryKey: ["archive.recent"] }));
  return (
    <li>
      <Button className={style["archive"] ?? ""} onPress={() => during(press())}>
        <Archive size={16} strokeWidth={1.6} aria-hidden />
        <span className={style["actText"]}>
          <strong>
            <bdi>{recent.name}</bdi>
          </strong>
          <span title={recent.path}>{`${count}${formatWhen(recent.openedAt, i18n.language)}`}</span>
        </span>
      </Button>
    </li>
  );
}

/** An archive that is not where it was: it may have been moved, or its drive be out. */
function Lost({ recent, during }: RecentProps): ReactNode {
  const { t } = useTranslation("shell");
  const lookFor = useAct("archive.lookFor");
  const forget = useAct("archive.forget");
  return (
    <li className={`${style["archive"]} ${style["lost"]}`}>
      <TriangleAlert size={16} strokeWidth={1.6} aria-hidden />
      <span className={style["actText"]}>
        <strong>
          <bdi>{recent.name}</bdi>
        </strong>
        <span>{t("notFoundThere")}</span>
        <bdi className={style["path"]}>{recent.path}</bdi>
        <span className={style["lostActs"]}>
          <TextButton aria-label={`${t("lookFor")} ${recent.name}`} onPress={() => during(lookFor({ path: recent.path }))}>
            {t("lookFor")}
          </TextButton>
          <TextButton variant="quiet" aria-label={`${t("forget")}: ${recent.name}`} onPress={() => void forget({ path: recent.path })}>
            {t("forget")}
          </TextButton>
        </span>
      </span>
    </li>
  );
}
