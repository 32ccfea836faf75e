import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SavedSearch } from "../../shared/domain/saved-search.ts";
import { parseQuery } from "../../shared/query/parse.ts";
import { sayQueryError } from "../../shared/query/problem.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/TextField.tsx";
import style from "./pickers/pickers.module.css";
import { useAct } from "./queries.ts";

/** Another name or another query for a saved search; a query that cannot be read is not kept. */
export function SavedSearchDialog({ search, onClose }: { readonly search: SavedSearch; readonly onClose: () => void }): ReactNode {
  const { t, i18n } = useTranslation("shell");
  const save = useAct("searches.save");
  const [name, setName] = useState(search.name);
  const [query, setQuery] = useState(search.query);
  const read = parseQuery(query);
  const isReady = name.trim() !== "" && read.ok;
  const keep = async (): Promise<void> => {
    if (isReady && (await save({ id: search.id, name: name.trim().slice(0, 200), query: query.trim() }))) onClose();
  };
  return (
    <Dialog
      title={t("editSearchTitle")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={() => void keep()}>
            {t("keepSearch")}
          </Button>
        </>
      }
    >
      <TextField label={t("searchName")} value={name} onChange={setName} onSubmit={() => void keep()} autoFocus />
      <TextField label={t("searchQuery")} value={query} onChange={setQuery} onSubmit={() => void keep()} />
      {read.ok ? null : (
        <p className={style["problem"]} role="status">
          {sayQueryError(read.error, i18n.language)}
        </p>
      )}
    </Dialog>
  );
}
