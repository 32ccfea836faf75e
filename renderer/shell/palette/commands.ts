/** Acts that the palette offers, with the words and keys of the menus. */
import type { MenuCommand } from "../../../shared/contract/events.ts";
import type { shell } from "../i18n/en/shell.ts";

interface PaletteCommand {
  readonly command: MenuCommand;
  readonly text: keyof typeof shell;
  readonly shortcut: string;
}

export const commands: readonly PaletteCommand[] = [
  { command: "view-inbox", text: "inbox", shortcut: "Ctrl 1" },
  { command: "view-search", text: "archive", shortcut: "Ctrl 2" },
  { command: "view-dossiers", text: "dossiers", shortcut: "Ctrl 3" },
  { command: "view-compare", text: "compare", shortcut: "Ctrl 4" },
  { command: "view-digests", text: "digests", shortcut: "Ctrl 5" },
  { command: "view-tags", text: "manageTags", shortcut: "Ctrl 6" },
  { command: "view-sources", text: "sources", shortcut: "Ctrl 7" },
  { command: "concordance", text: "key_concordance", shortcut: "Ctrl ⇧ M" },
  { command: "view-trend", text: "trend", shortcut: "Ctrl 8" },
  { command: "view-batch", text: "batch", shortcut: "Ctrl 9" },
  { command: "capture-files", text: "key_capture", shortcut: "Ctrl I" },
  { command: "capture-folder", text: "key_folder", shortcut: "Ctrl ⇧ I" },
  { command: "capture-paste", text: "key_paste", shortcut: "Ctrl ⇧ V" },
  { command: "capture-address", text: "key_address", shortcut: "Ctrl ⇧ L" },
  { command: "undo", text: "undo", shortcut: "Ctrl Z" },
  { command: "redo", text: "redo", shortcut: "Ctrl ⇧ Z" },
  { command: "back", text: "back", shortcut: "Alt ←" },
  { command: "forward", text: "forward", shortcut: "Alt →" },
  { command: "toggle-sidebar", text: "foldSideBar", shortcut: "Ctrl B" },
  { command: "settings", text: "settings", shortcut: "Ctrl ," },
  { command: "shortcuts", text: "shortcuts", shortcut: "?" },
  { command: "about", text: "about", shortcut: "" },
];
