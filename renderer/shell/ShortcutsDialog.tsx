import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Kbd } from "../ui/Kbd.tsx";
import style from "./dialogs.module.css";

/** Each group, then its acts with their keys. A journey compares them with the menus. */
const groups = [
  [
    "everywhere",
    ["palette", "Ctrl K"],
    ["views", "Ctrl 1 … 9"],
    ["backForward", "Alt ← →"],
    ["undo", "Ctrl Z, Ctrl ⇧ Z"],
    ["findInArchive", "Ctrl ⇧ F"],
    ["shell:key_concordance", "Ctrl ⇧ M"],
    ["sidebar", "Ctrl B"],
    ["shell:settings", "Ctrl ,"],
    ["shell:shortcuts", "?"],
  ],
  [
    "archive",
    ["newArchive", "Ctrl N"],
    ["openArchive", "Ctrl O"],
    ["shell:key_capture", "Ctrl I"],
    ["shell:key_folder", "Ctrl ⇧ I"],
    ["shell:key_paste", "Ctrl ⇧ V"],
    ["shell:key_address", "Ctrl ⇧ L"],
    ["quit", "Ctrl Q"],
  ],
  [
    "articles",
    ["open", "↵"],
    ["several", "⇧ ↑↓, Ctrl A, ␣"],
    ["copies", "→, ←"],
    ["jump", "J"],
    ["tag", "T, Ctrl T"],
    ["dossier", "D, Ctrl D"],
    ["digest", "G, Ctrl G"],
    ["compare", "C, Ctrl ⇧ C"],
    ["similar", "M, Ctrl L"],
    ["hits", "N, ⇧ N, F3"],
    ["leaveOut", "X"],
  ],
  ["inbox", ["keep", "K"], ["drop", "X"], ["letIn", "L"], ["putBack", "U"]],
  [
    "reader",
    ["findHere", "Ctrl F"],
    ["paragraph", "↑ ↓"],
    ["marks", "1 … 5, H"],
    ["note", "N"],
    ["tagPassage", "T, G"],
    ["passages", "N, P"],
  ],
  ["concordance", ["seen", "␣"], ["notSeen", "U"], ["read", "↵"]],
  ["digestPage", ["move", "Alt ↑ ↓"], ["removeEntry", "⌦"], ["exportWord", "Ctrl E, Ctrl P"]],
  ["sideBar", ["rename", "F2"], ["remove", "⌦"]],
] as const;

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation(["keys", "shell"]);
  return (
    <Dialog title={t("shell:shortcuts")} isWide isOpen onClose={onClose} actions={<Button onPress={onClose}>{t("shell:close")}</Button>}>
      <div className={style["groups"]}>
        {groups.map(([group, ...acts]) => (
          <section key={group} className={style["group"]}>
            <h3>{t(group)}</h3>
            <dl className={style["facts"]}>
              {acts.map(([name, keys]) => (
                <div key={name} className={style["fact"]}>
                  <dt>{t(name)}</dt>
                  <dd>
                    <Kbd isSpoken>{keys}</Kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
