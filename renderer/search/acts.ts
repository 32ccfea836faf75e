/** What can be done with the selected articles, by key, menu and tool bar alike. */
import { BookOpen, Columns3, Eraser, FolderPlus, type LucideIcon, Newspaper, Tag } from "lucide-react";

export type RowAct = "open" | "tag" | "dossier" | "compare" | "digest" | "cleanAgain";

interface ActEntry {
  readonly act: RowAct;
  readonly icon: LucideIcon;
  /** Its word in the `search` texts. */
  readonly word: "open" | "actTag" | "actDossier" | "actCompare" | "actDigest" | "actCleanAgain";
  /** Its key in the list; what is seldom done has none. */
  readonly shortcut?: string;
}

export const rowActs: readonly ActEntry[] = [
  { act: "open", icon: BookOpen, word: "open", shortcut: "↵" },
  { act: "tag", icon: Tag, word: "actTag", shortcut: "T" },
  { act: "dossier", icon: FolderPlus, word: "actDossier", shortcut: "D" },
  { act: "compare", icon: Columns3, word: "actCompare", shortcut: "C" },
  { act: "digest", icon: Newspaper, word: "actDigest", shortcut: "G" },
  { act: "cleanAgain", icon: Eraser, word: "actCleanAgain" },
];

/** Two to four articles stand side by side. */
export const canCompare = (selected: number): boolean => selected >= 2 && selected <= 4;
