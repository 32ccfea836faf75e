/** The lines of the palette for what is typed: entries by kind, the archive's own search, acts. */

import { Bell, CircleDot, FileText, FolderOpen, type LucideIcon, Newspaper, Search, Tag, Zap } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { MenuCommand } from "../../../shared/contract/events.ts";
import { articleId, digestId, dossierId } from "../../../shared/domain/ids.ts";
import { printQuery } from "../../../shared/query/print.ts";
import { formatCount, formatWhen } from "../../ui/format.ts";
import { useCall } from "../queries.ts";
import { useNavigate } from "../route.ts";
import { commands } from "./commands.ts";
import { findEntries, type Indexed } from "./index-entries.ts";
import { readsAsQuery } from "./reads-as-query.ts";
import { usePaletteIndex } from "./use-palette-index.ts";

export interface Line {
  readonly key: string;
  readonly group: string;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly detail: string;
  readonly shortcut: string;
  readonly serif: boolean;
  readonly run: () => void;
}

interface PaletteLines {
  readonly lines: readonly Line[];
  /** How long the index took; null when it was not asked. */
  readonly ms: number | null;
  /** Searches the archive for what is typed, whatever line is chosen. */
  readonly search: () => void;
}

const icons: Readonly<Record<string, LucideIcon>> = {
  article: FileText,
  tag: Tag,
  outlet: CircleDot,
  dossier: FolderOpen,
  "saved-search": Bell,
  digest: Newspaper,
};

export function usePaletteLines(text: string, onCommand: (command: MenuCommand) => void): PaletteLines {
  const isActsOnly = text.startsWith(">");
  const wanted = (isActsOnly ? text.slice(1) : text).trim();
  const { found, ms } = useFound(isActsOnly ? "" : wanted);
  const search = useSearchLine(isActsOnly ? "" : wanted);
  const acts = useActLines(wanted, isActsOnly, onCommand);
  const lines = readsAsQuery(wanted) && !isActsOnly ? [...search, ...found, ...acts] : [...found, ...search, ...acts];
  return { lines, ms, search: () => search[0]?.run() };
}

function useFound(wanted: string): { readonly found: readonly Line[]; readonly ms: number | null } {
  const { t, i18n } = useTranslation("shell");
  const held = usePaletteIndex();
  const open = useOpenEntry();
  return useMemo(() => {
    if (held === undefined || wanted === "") return { found: [], ms: null };
    const before = performance.now();
    const entries = findEntries(held.index, wanted);
    const ms = Math.max(1, Math.round(performance.now() - before));
    const lines = entries.map(
      (entry): Line => ({
        key: entry.key,
        group: t(`group_${entry.kind}`),
        icon: icons[entry.kind] ?? FileText,
        label: entry.label,
        detail: sayDay(entry.detail, i18n.language),
        shortcut: "",
        serif: entry.kind === "article",
        run: () => open(entry),
      }),
    );
    const groups = [...new Set(lines.map((line) => line.group))];
    return { found: groups.flatMap((group) => lines.filter((line) => line.group === group)), ms };
  }, [held, wanted, t, i18n.language, open]);
}

/** "Le Fanal 2026-11-09" -> "Le Fanal · 9 Nov": details come with the day as the archive keeps it. */
function sayDay(detail: string, locale: string): string {
  const [, outlet = "", day = null] = /^(.*?) ?(\d{4}-\d{2}-\d{2})$/.exec(detail) ?? [];
  return day === null ? detail : [outlet, formatWhen({ day, instant: null }, locale)].filter((part) => part !== "").join(" · ");
}

function useSearchLine(wanted: string): readonly Line[] {
  const { t } = useTranslation("shell");
  const navigate = useNavigate();
  const total = useCall(
    "search.run",
    { query: wanted, sort: "date", offset: 0, limit: 1, fold: false },
    { enabled: wanted !== "", keep: true },
  ).data?.total;
  if (wanted === "") return [];
  return [
    {
      key: "search",
      group: t("searchArchive"),
      icon: Search,
      label: wanted,
      detail: total === undefined ? "" : t("articles", { count: total, n: formatCount(total) }),
      shortcut: "Ctrl ↵",
      serif: false,
      run: () => navigate.go({ view: "search", query: wanted, articleId: null }),
    },
  ];
}

function useActLines(wanted: string, isActsOnly: boolean, onCommand: (command: MenuCommand) => void): readonly Line[] {
  const { t } = useTranslation("shell");
  return commands
    .map(
      ({ command, text, shortcut }): Line => ({
        key: command,
        group: t("acts"),
        icon: Zap,
        label: t(text),
        detail: "",
        shortcut,
        serif: false,
        run: () => onCommand(command),
      }),
    )
    .filter((line) => line.label.toLocaleLowerCase().includes(wanted.toLocaleLowerCase()))
    .slice(0, wanted === "" || isActsOnly ? commands.length : 4);
}

function useOpenEntry(): (entry: Indexed) => void {
  const navigate = useNavigate();
  const searches = useCall("searches.list", {}).data;
  return useMemo(
    () =>
      ({ kind, id, label }) => {
        const search = (query: string): void => navigate.go({ view: "search", query, articleId: null });
        if (kind === "article") navigate.go({ view: "reader", id: articleId.parse(id), query: "" });
        else if (kind === "dossier") navigate.go({ view: "dossiers", id: dossierId.parse(id) });
        else if (kind === "digest") navigate.go({ view: "digests", id: digestId.parse(id) });
        else if (kind === "saved-search") search(searches?.find((each) => each.id === id)?.query ?? label);
        else search(printQuery({ kind: "field", field: kind, value: label }));
      },
    [navigate, searches],
  );
}
