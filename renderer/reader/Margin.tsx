/** The notes beside the text, each at the height of its passage; they make room for each other. */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Annotation } from "../../shared/domain/annotation.ts";
import { type AnnotationId, annotationId } from "../../shared/domain/ids.ts";
import type { Tag } from "../../shared/domain/tag.ts";
import { showPassage } from "./dom-span.ts";
import css from "./Margin.module.css";
import { Note } from "./Note.tsx";
import type { OpenNote } from "./passage.ts";
import { layoutNotes } from "./state.ts";

interface Props {
  readonly column: RefObject<HTMLElement | null>;
  readonly anchored: readonly Annotation[];
  readonly tags: readonly Tag[];
  readonly open: OpenNote | null;
  readonly onOpen: (open: OpenNote | null) => void;
}

// A highlight without a word needs no note in the margin, unless it is the one being looked at.
const hasNote = (each: Annotation, open: OpenNote | null): boolean => each.note !== "" || each.tagIds.length > 0 || each.id === open?.id;

export function Margin({ column, anchored, tags, open, onOpen }: Props) {
  const { t } = useTranslation("reader");
  const margin = useRef<HTMLElement>(null);
  const shown = anchored.filter((each) => hasNote(each, open));
  const tops = useTops(column, margin, shown.map((each) => each.id).join());
  useEffect(() => {
    if (open === null) return;
    const note = margin.current?.querySelector<HTMLElement>(`[data-note="${open.id}"]`);
    note?.scrollIntoView({ block: "nearest" });
    if (open.part === "view" && !note?.contains(document.activeElement)) note?.focus({ preventScroll: true });
  }, [open]);
  return (
    <aside ref={margin} className={css.margin} aria-label={t("margin")}>
      {shown.map((each) => (
        <div key={each.id} className={css.place} style={{ top: tops.get(each.id) ?? 0 }}>
          <Note
            annotation={each}
            tags={tags}
            open={open?.id === each.id ? open.part : null}
            onOpen={(part) => onOpen(part === null ? null : { id: each.id, part })}
            onShow={() => column.current && showPassage(column.current, each.id)}
          />
        </div>
      ))}
    </aside>
  );
}

/** Measures passages and notes whenever either changes its size, and lays the notes out. */
function useTops(
  column: RefObject<HTMLElement | null>,
  margin: RefObject<HTMLElement | null>,
  ids: string,
): ReadonlyMap<AnnotationId, number> {
  const [tops, setTops] = useState<ReadonlyMap<AnnotationId, number>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: other notes have to be measured again
  useLayoutEffect(() => {
    const measure = () => {
      if (column.current && margin.current) setTops((now) => keptIfSame(now, measured(column.current, margin.current)));
    };
    measure();
    const watcher = new ResizeObserver(measure);
    if (column.current) watcher.observe(column.current);
    for (const note of margin.current?.querySelectorAll("[data-note]") ?? []) watcher.observe(note);
    return () => watcher.disconnect();
  }, [column, margin, ids]);
  return tops;
}

function measured(column: HTMLElement | null, margin: HTMLElement | null): Map<AnnotationId, number> {
  if (!column || !margin) return new Map();
  const origin = margin.getBoundingClientRect().top;
  const notes = [...margin.querySelectorAll<HTMLElement>("[data-note]")].flatMap((note) => {
    const id = annotationId.safeParse(Number(note.dataset["note"]));
    const mark = column.querySelector(`[data-annotation="${note.dataset["note"]}"]`);
    return id.success && mark ? [{ id: id.data, top: mark.getBoundingClientRect().top - origin - 8, height: note.offsetHeight }] : [];
  });
  return layoutNotes(notes, 12);
}

function keptIfSame(now: ReadonlyMap<AnnotationId, number>, next: ReadonlyMap<AnnotationId, number>): ReadonlyMap<AnnotationId, number> {
  const isSame = now.size === next.size && [...next].every(([id, top]) => now.get(id) === top);
  return isSame ? now : next;
}
