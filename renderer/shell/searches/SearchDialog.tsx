import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { type SavedSearch, searchFolder } from "../../../shared/domain/saved-search.ts";
import { tagPath } from "../../../shared/domain/tag.ts";
import { parseQuery } from "../../../shared/query/parse.ts";
import { sayQueryError } from "../../../shared/query/problem.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { SuggestField } from "../../ui/SuggestField.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { Mends } from "../Mends.tsx";
import style from "../pickers/pickers.module.css";
import { useAct, useCall } from "../queries.ts";
import { foldersOf } from "./lines.ts";

/** A saved search as a person sets it up; one without an id is new. */
export type SearchDraft = Omit<SavedSearch, "id" | "fresh" | "seenAt" | "tag"> & {
  readonly id: SavedSearch["id"] | null;
  readonly tagPath: string;
};

export const draftOf = ({ tag, ...search }: SavedSearch): SearchDraft => ({ ...search, tagPath: tag?.path ?? "" });

/** Name, folder, query, watch and proposed tag of a saved search; a query that cannot be read is not kept. */
export function SearchDialog({ start, onClose }: { readonly start: SearchDraft; readonly onClose: () => void }): ReactNode {
  const { t, i18n } = useTranslation("searches");
  const save = useAct("searches.save");
  const searches = useCall("searches.list", {}).data ?? [];
  const tags = useCall("tags.list", {}).data ?? [];
  const [draft, setDraft] = useState(start);
  const set = (change: Partial<SearchDraft>): void => setDraft({ ...draft, ...change });
  const read = parseQuery(draft.query);
  const folder = searchFolder.safeParse(draft.folder.trim());
  const tag = draft.tagPath.trim() === "" ? null : tagPath.safeParse(draft.tagPath.trim());
  const isReady = draft.name.trim() !== "" && read.ok && folder.success && tag?.success !== false;
  const keep = async (): Promise<void> => {
    if (!isReady || !folder.success) return;
    const { id, name, query, isWatched, notifies } = draft;
    const wish = { id, folder: folder.data, name: name.trim().slice(0, 200), query: query.trim(), isWatched, notifies };
    if (await save({ ...wish, tagPath: tag?.data ?? null })) onClose();
  };
  return (
    <Dialog
      title={t(start.id === null ? "newTitle" : "title")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={() => void keep()}>
            {t("save")}
          </Button>
        </>
      }
    >
      <TextField label={t("name")} value={draft.name} onChange={(name) => set({ name })} onSubmit={() => void keep()} autoFocus />
      <TextField label={t("query")} value={draft.query} onChange={(query) => set({ query })} onSubmit={() => void keep()} />
      {read.ok ? null : (
        <p className={style["problem"]} role="status">
          {sayQueryError(read.error, i18n.language)}
        </p>
      )}
      {read.ok ? null : <Mends mends={read.error.mends} onMend={(query) => set({ query })} />}
      <SuggestField
        label={t("folder")}
        placeholder={t("noFolder")}
        value={draft.folder}
        onChange={(path) => set({ folder: path })}
        suggestions={foldersOf(searches)}
      />
      <Checkbox value={draft.isWatched} onChange={(isWatched) => set({ isWatched })}>
        {t("watch")}
      </Checkbox>
      {draft.isWatched ? (
        <Checkbox value={draft.notifies} onChange={(notifies) => set({ notifies })}>
          {t("notify")}
        </Checkbox>
      ) : null}
      <SuggestField
        label={t("propose")}
        placeholder={t("proposeNone")}
        value={draft.tagPath}
        onChange={(path) => set({ tagPath: path })}
        suggestions={tags.map((each) => each.path)}
      />
      {folder.success && tag?.success !== false ? null : <p className={style["problem"]}>{t("pathRule")}</p>}
    </Dialog>
  );
}
