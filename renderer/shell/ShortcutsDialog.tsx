import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Kbd } from "../ui/Kbd.tsx";
import style from "./dialogs.module.css";

const shortcuts = [
  ["key_palette", "Ctrl K"],
  ["key_views", "Ctrl 1 … 9"],
  ["key_findHere", "Ctrl F"],
  ["key_find", "Ctrl ⇧ F"],
  ["key_concordance", "Ctrl ⇧ M"],
  ["key_capture", "Ctrl I"],
  ["key_paste", "Ctrl ⇧ V"],
  ["key_address", "Ctrl ⇧ L"],
  ["key_backForward", "Alt ← →"],
  ["key_undo", "Ctrl Z, Ctrl ⇧ Z"],
  ["key_open", "↵"],
  ["key_keep", "K"],
  ["key_drop", "X"],
  ["key_letIn", "L"],
  ["key_putBack", "U"],
  ["key_choose", "⇧ ↑↓, Ctrl A"],
  ["key_jump", "J"],
  ["key_hits", "N, ⇧ N, F3"],
  ["key_leaveOut", "X"],
  ["key_tag", "T"],
  ["key_dossier", "D"],
  ["key_digest", "G"],
  ["key_compare", "C"],
  ["key_similar", "M, Ctrl L"],
  ["key_marks", "1 … 5"],
  ["key_note", "N"],
  ["key_help", "?"],
] as const;

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation("shell");
  return (
    <Dialog title={t("shortcuts")} isWide isOpen onClose={onClose} actions={<Button onPress={onClose}>{t("close")}</Button>}>
      <dl className={`${style["facts"]} ${style["columns"]}`}>
        {shortcuts.map(([name, keys]) => (
          <div key={name} className={style["fact"]}>
            <dt>{t(name)}</dt>
            <dd>
              <Kbd isSpoken>{keys}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
