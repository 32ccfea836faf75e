/** Sections and entries in the order of the page; moved by drag, by menu and by Alt+Up and Alt+Down. */
import { ArrowDown, ArrowUp, FileText, GripVertical, Pencil, Plus, Trash2 } from "lucide-react";
import { type DragEvent, type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DigestEntry, DigestSection, IntegrityReport } from "../../shared/domain/digest.ts";
import { useToast } from "../shell/toast.tsx";
import { Bdi } from "../ui/Bdi.tsx";
import { Button } from "../ui/Button.tsx";
import { formatCount } from "../ui/format.ts";
import { RowMenu } from "../ui/RowMenu.tsx";
import css from "./Outline.module.css";
import { addSection, blocksExport, entryLength, moveEntry, moveSection, removeEntry, removeSection, stepEntry } from "./state.ts";
import type { DigestDesk } from "./use-digest.ts";

interface Props {
  readonly desk: DigestDesk;
  readonly report: IntegrityReport | undefined;
  readonly active: string | null;
  /** Brings an entry or a section on the page into view and puts the cursor into it. */
  readonly onShow: (kind: "entry" | "section", key: string) => void;
  readonly onAddArticle: () => void;
}

/** Where a dragged entry would fall: before an entry, or at the end of a section. */
interface DropPlace {
  readonly sectionKey: string;
  readonly beforeKey: string | null;
}

interface Drag {
  readonly place: DropPlace | null;
  readonly begin: (key: string) => void;
  readonly over: (event: DragEvent, place: DropPlace) => void;
  readonly drop: (event: DragEvent) => void;
  readonly end: () => void;
}

function useDrag(desk: DigestDesk): Drag {
  const dragged = useRef<string | null>(null);
  const [place, setPlace] = useState<DropPlace | null>(null);
  const end = () => {
    dragged.current = null;
    setPlace(null);
  };
  return {
    place,
    begin: (key) => {
      dragged.current = key;
    },
    over: (event, next) => {
      if (dragged.current === null) return;
      event.preventDefault();
      if (place?.sectionKey !== next.sectionKey || place.beforeKey !== next.beforeKey) setPlace(next);
    },
    drop: (event) => {
      event.preventDefault();
      const key = dragged.current;
      if (key !== null && place) desk.change((digest) => moveEntry(digest, key, place.sectionKey, place.beforeKey), `drag:${Date.now()}`);
      end();
    },
    end,
  };
}

/** Alt+Up and Alt+Down give a step; every other key gives null. */
function stepOf(event: KeyboardEvent): -1 | 1 | null {
  if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return null;
  event.preventDefault();
  return event.key === "ArrowUp" ? -1 : 1;
}

export function Outline(props: Props) {
  const { t } = useTranslation("digest");
  const { desk, onShow, onAddArticle } = props;
  const drag = useDrag(desk);
  const add = () => {
    const key = crypto.randomUUID();
    desk.change((digest) => addSection(digest, t("newSection"), key), `add-section:${key}`);
    requestAnimationFrame(() => onShow("section", key));
  };
  return (
    <nav className={css.outline} aria-label={t("outline")}>
      <ul aria-label={t("outline")}>
        {desk.digest.sections.map((section) => (
          <OutlineSection key={section.key} section={section} drag={drag} {...props} />
        ))}
      </ul>
      <div className={css.foot}>
        <Button variant="quiet" icon={Plus} onPress={add}>
          {t("addSection")}
        </Button>
        <Button variant="quiet" icon={FileText} onPress={onAddArticle}>
          {t("addArticle")}
        </Button>
      </div>
    </nav>
  );
}

function OutlineSection({ section, drag, ...props }: Props & { section: DigestSection; drag: Drag }) {
  const { t } = useTranslation("digest");
  const { desk, onShow } = props;
  const tellPerson = useToast();
  const move = (step: -1 | 1) => desk.change((digest) => moveSection(digest, section.key, step), `move:${section.key}:${Date.now()}`);
  const act = (id: string) => {
    if (id === "up") return move(-1);
    if (id === "down") return move(1);
    if (id === "rename") return onShow("section", section.key);
    desk.change((digest) => removeSection(digest, section.key), `remove:${section.key}`);
    tellPerson(t("removed", { title: section.title }), { label: t("undo"), onPress: desk.undo });
  };
  const first = section.entries[0]?.key ?? null;
  const items = [
    { id: "rename", label: t("renameSection"), icon: Pencil },
    { id: "up", label: t("moveUp"), icon: ArrowUp, shortcut: "Alt ↑" },
    { id: "down", label: t("moveDown"), icon: ArrowDown, shortcut: "Alt ↓" },
    { id: "remove", label: t("removeThis"), icon: Trash2 },
  ];
  const isEndDrop = drag.place?.sectionKey === section.key && drag.place.beforeKey === null;
  return (
    <li className={css.section}>
      <div className={css.sectionHead}>
        <button
          type="button"
          className={css.sectionTitle}
          onClick={() => onShow("section", section.key)}
          onKeyDown={(event) => {
            const step = stepOf(event);
            if (step) move(step);
          }}
          onDragOver={(event) => drag.over(event, { sectionKey: section.key, beforeKey: first })}
          onDrop={drag.drop}
        >
          <Bdi>{section.title}</Bdi>
        </button>
        <RowMenu label={t("sectionActs", { title: section.title })} items={items} onAction={act} />
      </div>
      <ul aria-label={section.title}>
        {section.entries.map((entry, index) => (
          <OutlineEntry
            key={entry.key}
            entry={entry}
            section={section}
            next={section.entries[index + 1]?.key ?? null}
            drag={drag}
            {...props}
          />
        ))}
      </ul>
      {section.entries.length === 0 ? (
        <p
          className={css.none}
          data-drop={isEndDrop || undefined}
          onDragOver={(event) => drag.over(event, { sectionKey: section.key, beforeKey: null })}
          onDrop={drag.drop}
        >
          {t("noEntries")}
        </p>
      ) : null}
    </li>
  );
}

interface EntryProps extends Props {
  readonly entry: DigestEntry;
  readonly section: DigestSection;
  readonly next: string | null;
  readonly drag: Drag;
}

function OutlineEntry({ entry, section, next, drag, desk, report, active, onShow }: EntryProps) {
  const { t } = useTranslation("digest");
  const tellPerson = useToast();
  const move = (step: -1 | 1) => {
    desk.change((digest) => stepEntry(digest, entry.key, step), `move:${entry.key}:${Date.now()}`);
    requestAnimationFrame(() => document.getElementById(`outline-${entry.key}`)?.focus());
  };
  const remove = () => {
    desk.change((digest) => removeEntry(digest, entry.key), `remove:${entry.key}`);
    tellPerson(t("removed", { title: entry.headline }), { label: t("undo"), onPress: desk.undo });
  };
  const act = (id: string) => (id === "up" ? move(-1) : id === "down" ? move(1) : remove());
  const pressed = (event: KeyboardEvent) => {
    const step = stepOf(event);
    if (step) move(step);
    if (event.key === "Delete") remove();
  };
  const over = (event: DragEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const isUpperHalf = event.clientY < box.top + box.height / 2;
    drag.over(event, { sectionKey: section.key, beforeKey: isUpperHalf ? entry.key : next });
  };
  const items = [
    { id: "up", label: t("moveUp"), icon: ArrowUp, shortcut: "Alt ↑" },
    { id: "down", label: t("moveDown"), icon: ArrowDown, shortcut: "Alt ↓" },
    { id: "remove", label: t("removeThis"), icon: Trash2, shortcut: "⌦" },
  ];
  const isWrong = report?.issues.some((issue) => issue.entryKey === entry.key && blocksExport(issue)) ?? false;
  const isHere = drag.place?.sectionKey === section.key;
  const dropAt =
    isHere && drag.place?.beforeKey === entry.key
      ? "before"
      : isHere && next === null && drag.place?.beforeKey === null
        ? "after"
        : undefined;
  const length = entryLength(entry);
  return (
    <li className={css.entry} data-active={active === entry.key || undefined} data-drop={dropAt}>
      <button
        type="button"
        id={`outline-${entry.key}`}
        className={css.entryMain}
        draggable
        title={`${entry.headline}\n${t("dragHint")}`}
        aria-current={active === entry.key ? "true" : undefined}
        onClick={() => onShow("entry", entry.key)}
        onKeyDown={pressed}
        onDragStart={(event) => {
          event.dataTransfer.setData("text/plain", entry.headline);
          event.dataTransfer.effectAllowed = "move";
          drag.begin(entry.key);
        }}
        onDragOver={over}
        onDrop={drag.drop}
        onDragEnd={drag.end}
      >
        <GripVertical size={14} aria-hidden="true" />
        <span className={css.entryName}>
          <Bdi>{entry.headline}</Bdi>
        </span>
        <span className={css.length} data-wrong={isWrong || undefined} title={t("length", { count: length })}>
          {formatCount(length)}
        </span>
      </button>
      <RowMenu label={t("entryActs", { title: entry.headline })} items={items} onAction={act} />
    </li>
  );
}
