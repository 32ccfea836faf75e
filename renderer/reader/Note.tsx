/** One annotation in the margin: its note, tags and colour, all changed in place. */
import { Check, Locate, Pencil, Tag as TagIcon, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Annotation } from "../../shared/domain/annotation.ts";
import type { Tag } from "../../shared/domain/tag.ts";
import { colourName, markColours } from "../article/colour.ts";
import { useAct } from "../shell/queries.ts";
import { formatWhen } from "../ui/format.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { TagChip } from "../ui/TagChip.tsx";
import css from "./Note.module.css";
import { NoteTagField } from "./NoteTagField.tsx";
import type { OpenNote } from "./passage.ts";

interface Props {
  readonly annotation: Annotation;
  readonly tags: readonly Tag[];
  /** What of this note is open; null: it is only read. */
  readonly open: OpenNote["part"] | null;
  readonly onOpen: (part: OpenNote["part"] | null) => void;
  readonly onShow: () => void;
}

export function Note({ annotation, tags, open, onOpen, onShow }: Props) {
  const { t, i18n } = useTranslation("reader");
  const change = useAct("annotations.change");
  const remove = useAct("annotations.remove");
  const { id, colour, note, tagIds, selector } = annotation;
  const save = (next: Partial<Pick<Annotation, "colour" | "note" | "tagIds">>) => change({ id, colour, note, tagIds, ...next });
  const keepNote = (text: string) => {
    if (text !== note) void save({ note: text });
  };
  const isOrphan = annotation.span === null;
  return (
    <article
      className={css.note}
      data-note={id}
      data-colour={colour}
      data-open={open !== null || undefined}
      tabIndex={-1}
      aria-label={t("noteText", { exact: short(selector.exact) })}
    >
      <header className={css.head}>
        <time dateTime={annotation.updatedAt} title={annotation.updatedAt}>
          {formatWhen(annotation.updatedAt, i18n.language)}
        </time>
        <span className={css.tools}>
          {isOrphan ? null : <IconButton icon={Locate} label={t("noteShow")} onPress={onShow} />}
          <IconButton icon={Pencil} label={t("noteEdit")} onPress={() => onOpen("note")} />
          <IconButton icon={TagIcon} label={t("noteTag")} onPress={() => onOpen("tag")} />
          <IconButton icon={Trash2} label={t("noteDelete")} onPress={() => void remove({ id })} />
        </span>
      </header>
      {isOrphan ? (
        <p className={css.lost}>
          {t("orphanLost")} <q dir="auto">{selector.exact}</q>
        </p>
      ) : null}
      {open === "note" ? (
        <NoteEditor note={note} exact={selector.exact} onDone={keepNote} onClose={() => onOpen("view")} />
      ) : (
        <NoteText note={note} onEdit={() => onOpen("note")} />
      )}
      <div className={css.tags}>
        {tagIds.map((tagId) => {
          const tag = tags.find((each) => each.id === tagId);
          return tag ? (
            <TagChip
              key={tagId}
              path={tag.path}
              colour={tag.colour}
              onRemove={() => void save({ tagIds: tagIds.filter((each) => each !== tagId) })}
            />
          ) : null;
        })}
      </div>
      {open === "tag" ? (
        <NoteTagField
          tags={tags}
          onTag={(tagId) => void save({ tagIds: [...new Set([...tagIds, tagId])] })}
          onClose={() => onOpen("view")}
        />
      ) : null}
      {open === null ? null : (
        <fieldset className={css.colours} aria-label={t("noteColour")}>
          {markColours.map((each) => (
            <button
              key={each}
              type="button"
              className={css.colour}
              data-colour={each}
              aria-label={t(colourName(each))}
              aria-pressed={each === colour}
              onClick={() => void save({ colour: each })}
            />
          ))}
        </fieldset>
      )}
    </article>
  );
}

function NoteText({ note, onEdit }: { note: string; onEdit: () => void }) {
  const { t } = useTranslation("reader");
  if (note === "") return null;
  return (
    <button type="button" className={css.text} dir="auto" onClick={onEdit} title={t("noteEdit")}>
      {note}
    </button>
  );
}

interface EditorProps {
  readonly note: string;
  readonly exact: string;
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}

/** Leaving the field keeps what was written; Escape gives it up. */
function NoteEditor({ note, exact, onDone, onClose }: EditorProps) {
  const { t } = useTranslation("reader");
  const [text, setText] = useState(note);
  const isGivenUp = useRef(false);
  const finish = () => {
    if (!isGivenUp.current) onDone(text.trim());
    onClose();
  };
  return (
    <div className={css.editor}>
      <textarea
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here
        autoFocus
        dir="auto"
        rows={3}
        maxLength={20_000}
        value={text}
        placeholder={t("notePlaceholder")}
        aria-label={t("noteText", { exact: short(exact) })}
        onChange={(event) => setText(event.target.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === "Escape") isGivenUp.current = true;
          if (event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey))) event.currentTarget.blur();
        }}
      />
      <IconButton icon={Check} label={t("noteDone")} shortcut="Ctrl ↵" onPress={finish} />
    </div>
  );
}

const short = (exact: string): string => (exact.length > 60 ? `${exact.slice(0, 59)}…` : exact);
