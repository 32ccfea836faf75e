/** What can be done with the selected articles, by key, menu and tool bar alike. */
import {
  Archive,
  BookOpen,
  Columns3,
  Copy,
  Download,
  Eraser,
  FolderPlus,
  Layers,
  type LucideIcon,
  Mail,
  MailOpen,
  Newspaper,
  Tag,
  Trash2,
} from "lucide-react";

export type RowAct =
  | "open"
  | "tag"
  | "dossier"
  | "compare"
  | "same"
  | "digest"
  | "similar"
  | "cleanAgain"
  | "read"
  | "unread"
  | "kept"
  | "dropped"
  | "export";

interface ActEntry {
  readonly act: RowAct;
  readonly icon: LucideIcon;
  /** Its word in the `search` texts. */
  readonly word:
    | "open"
    | "actTag"
    | "actDossier"
    | "actCompare"
    | "actSame"
    | "actDigest"
    | "actSimilar"
    | "actCleanAgain"
    | "actRead"
    | "actUnread"
    | "actKept"
    | "actDropped"
    | "actExport";
  /** Its key in the list; what is seldom done has none. */
  readonly shortcut?: string;
}

export const rowActs: readonly ActEntry[] = [
  { act: "open", icon: BookOpen, word: "open", shortcut: "↵" },
  { act: "tag", icon: Tag, word: "actTag", shortcut: "T" },
  { act: "dossier", icon: FolderPlus, word: "actDossier", shortcut: "D" },
  { act: "compare", icon: Columns3, word: "actCompare", shortcut: "C" },
  { act: "same", icon: Copy, word: "actSame" },
  { act: "digest", icon: Newspaper, word: "actDigest", shortcut: "G" },
  { act: "similar", icon: Layers, word: "actSimilar", shortcut: "M" },
  { act: "read", icon: MailOpen, word: "actRead" },
  { act: "unread", icon: Mail, word: "actUnread" },
  { act: "kept", icon: Archive, word: "actKept" },
  { act: "dropped", icon: Trash2, word: "actDropped" },
  { act: "export", icon: Download, word: "actExport" },
  { act: "cleanAgain", icon: Eraser, word: "actCleanAgain" },
];

/** Whether an act can be done with so many chosen articles. */
export function isFor(act: RowAct, selected: number): boolean {
  if (act === "compare") return canCompare(selected);
  if (act === "same") return selected === 2;
  return act === "similar" ? selected === 1 : selected > 0;
}

/** Two to four articles stand side by side. */
export const canCompare = (selected: number): boolean => selected >= 2 && selected <= 4;
