/** One list that searches, opens and does anything. `>` at the start leaves only the acts. */
import { Bell, CircleDot, FileText, FolderOpen, type LucideIcon, Newspaper, Search, Tag, Zap } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useId, useMemo, useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { MenuCommand } from "../../../shared/contract/events.ts";
import { articleId, digestId, dossierId } from "../../../shared/domain/ids.ts";
import { Kbd } from "../../ui/Kbd.tsx";
import overlay from "../../ui/overlay.module.css";
import { useCall } from "../queries.ts";
import { useNavigate } from "../route.ts";
import { commands } from "./commands.ts";
import { findEntries, type Indexed } from "./index-entries.ts";
import style from "./Palette.module.css";
import { usePaletteIndex } from "./use-palette-index.ts";

interface PaletteProps {
  readonly onClose: () => void;
  readonly onCommand: (command: MenuCommand) => void;
}

interface Line {
  readonly key: string;
  readonly group: string;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly detail: string;
  readonly serif: boolean;
  readonly run: () => void;
}

const icons: Readonly<Record<string, LucideIcon>> = {
  article: FileText,
  tag: Tag,
  outlet: CircleDot,
  dossier: FolderOpen,
  "saved-search": Bell,
  digest: Newspaper,
};

export function Palette({ onClose, onCommand }: PaletteProps): ReactNode {
  const { t } = useTranslation("shell");
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const listId = useId();
  const { lines, ms } = usePaletteLines(text, onCommand);
  const chosen = lines[Math.min(at, lines.length - 1)];
  const choose = (line: Line | undefined): void => {
    if (!line) return;
    onClose();
    line.run();
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setAt((old) => (old + step + lines.length) % Math.max(1, lines.length));
    else if (event.key === "Enter") choose(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <ModalOverlay className={`${overlay["shade"]} ${style["shade"]}`} isOpen isDismissable onOpenChange={(open) => open || onClose()}>
      <Modal className={`${overlay["modal"]} ${style["modal"]}`}>
        <Dialog aria-label={t("palette")} className={style["palette"] ?? ""}>
          <div className={style["field"]}>
            <Search size={17} strokeWidth={1.6} aria-hidden />
            <input
              // biome-ignore lint/a11y/noAutofocus: the palette is opened to type into
              autoFocus
              role="combobox"
              aria-label={t("palette")}
              aria-expanded
              aria-controls={listId}
              aria-activedescendant={chosen ? `${listId}-${chosen.key}` : undefined}
              value={text}
              dir="auto"
              onChange={(event) => {
                setText(event.target.value);
                setAt(0);
              }}
              onKeyDown={onKey}
            />
            <span className={style["time"]}>{ms === null ? "" : `${ms} ms`}</span>
          </div>
          {/* biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points here */}
          <div role="listbox" id={listId} aria-label={t("palette")} className={style["list"]}>
            {lines.map((line, index) => (
              <PaletteLine
                key={line.key}
                id={`${listId}-${line.key}`}
                line={line}
                heading={line.group !== lines[index - 1]?.group}
                selected={line === chosen}
                onPoint={() => setAt(index)}
                onChoose={() => choose(line)}
              />
            ))}
          </div>
          <div className={style["foot"]}>
            <span>
              <Kbd>↑↓</Kbd> {t("paletteHint")}
            </span>
            <span>
              <Kbd>↵</Kbd> {t("paletteOpen")}
            </span>
            <span className={style["footEnd"]}>
              <Kbd>&gt;</Kbd> {t("paletteActs")}
            </span>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface PaletteLineProps {
  readonly id: string;
  readonly line: Line;
  readonly heading: boolean;
  readonly selected: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function PaletteLine({ id, line, heading, selected, onPoint, onChoose }: PaletteLineProps): ReactNode {
  const Icon = line.icon;
  return (
    <>
      {heading ? (
        <div className={style["group"]} aria-hidden>
          {line.group}
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus */}
      <div
        id={id}
        role="option"
        aria-selected={selected}
        className={style["line"]}
        onPointerMove={onPoint}
        onClick={onChoose}
        ref={(element) => {
          if (selected) element?.scrollIntoView({ block: "nearest" });
        }}
      >
        <Icon size={16} strokeWidth={1.6} aria-hidden />
        <bdi className={`${style["label"]} ${line.serif ? style["serif"] : ""}`}>{line.label}</bdi>
        <span className={style["detail"]}>{line.detail}</span>
      </div>
    </>
  );
}

function usePaletteLines(text: string, onCommand: (command: MenuCommand) => void): { lines: readonly Line[]; ms: number | null } {
  const { t } = useTranslation("shell");
  const index = usePaletteIndex();
  const open = useOpenEntry();
  const navigate = useNavigate();
  const actsOnly = text.startsWith(">");
  const wanted = (actsOnly ? text.slice(1) : text).trim();
  const count = useCall(
    "search.run",
    { query: wanted, sort: "date", offset: 0, limit: 1 },
    { enabled: wanted !== "" && !actsOnly, keep: true },
  ).data?.total;
  return useMemo(() => {
    const before = performance.now();
    const entries = index === undefined || actsOnly || wanted === "" ? [] : findEntries(index, wanted);
    const ms = index === undefined ? null : Math.max(1, Math.round(performance.now() - before));
    const found = entries.map(
      (entry): Line => ({
        key: entry.key,
        group: t(`group_${entry.kind}`),
        icon: icons[entry.kind] ?? FileText,
        label: entry.label,
        detail: entry.detail,
        serif: entry.kind === "article",
        run: () => open(entry),
      }),
    );
    const groups = [...new Set(found.map((line) => line.group))];
    const grouped = groups.flatMap((group) => found.filter((line) => line.group === group));
    const search: Line[] =
      wanted === "" || actsOnly
        ? []
        : [
            {
              key: "search",
              group: t("searchArchive"),
              icon: Search,
              label: wanted,
              detail: count === undefined ? "" : t("articles", { count, n: count }),
              serif: false,
              run: () => navigate.go({ view: "search", query: wanted, articleId: null }),
            },
          ];
    const acts = commands
      .map(
        ({ command, text: name, shortcut }): Line => ({
          key: command,
          group: t("acts"),
          icon: Zap,
          label: t(name),
          detail: shortcut,
          serif: false,
          run: () => onCommand(command),
        }),
      )
      .filter((line) => line.label.toLocaleLowerCase().includes(wanted.toLocaleLowerCase()))
      .slice(0, wanted === "" || actsOnly ? 20 : 4);
    return { lines: [...grouped, ...search, ...acts], ms: wanted === "" ? null : ms };
  }, [index, actsOnly, wanted, count, t, open, navigate, onCommand]);
}

function useOpenEntry(): (entry: Indexed) => void {
  const navigate = useNavigate();
  const searches = useCall("searches.list", {}).data;
  return useMemo(
    () =>
      ({ kind, id, label }) => {
        const quoted = `"${label.replaceAll('"', " ")}"`;
        const search = (query: string): void => navigate.go({ view: "search", query, articleId: null });
        if (kind === "article") navigate.go({ view: "reader", id: articleId.parse(id), query: "" });
        else if (kind === "dossier") navigate.go({ view: "dossiers", id: dossierId.parse(id) });
        else if (kind === "digest") navigate.go({ view: "digests", id: digestId.parse(id) });
        else if (kind === "saved-search") search(searches?.find((each) => each.id === id)?.query ?? label);
        else search(`${kind}:${quoted}`);
      },
    [navigate, searches],
  );
}
