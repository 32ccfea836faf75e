/** Gives a passage a tag: one that is there, or a new one by its path. */
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TagId } from "../../shared/domain/ids.ts";
import { type Tag, tagPath } from "../../shared/domain/tag.ts";
import { useAct } from "../shell/queries.ts";
import css from "./Note.module.css";

interface Props {
  readonly tags: readonly Tag[];
  readonly onTag: (id: TagId) => void;
  readonly onClose: () => void;
}

export function NoteTagField({ tags, onTag, onClose }: Props) {
  const { t } = useTranslation("reader");
  const save = useAct("tags.save");
  const list = useId();
  const [path, setPath] = useState("");
  const finish = async () => {
    const wanted = path.trim();
    if (wanted === "" || !tagPath.safeParse(wanted).success) return;
    const known = tags.find((tag) => tag.path.toLocaleLowerCase() === wanted.toLocaleLowerCase());
    const tag = known ?? (await save({ id: null, path: wanted, colour: null, description: "" }));
    if (!tag) return;
    onTag(tag.id);
    onClose();
  };
  return (
    <form
      className={css.editor}
      onSubmit={(event) => {
        event.preventDefault();
        void finish();
      }}
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here
        autoFocus
        dir="auto"
        list={list}
        value={path}
        maxLength={400}
        placeholder={t("noteTag")}
        aria-label={t("noteTagField")}
        onChange={(event) => setPath(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onClose();
        }}
      />
      <datalist id={list}>
        {tags.map((tag) => (
          <option key={tag.id} value={tag.path} />
        ))}
      </datalist>
    </form>
  );
}
