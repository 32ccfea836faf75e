/** Keeps the query under a name. */
import { BookmarkPlus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SearchDialog } from "../shell/searches/SearchDialog.tsx";
import { IconButton } from "../ui/IconButton.tsx";

export function SaveSearch({ query }: { query: string }) {
  const { t } = useTranslation("search");
  const [isOpen, setOpen] = useState(false);
  const start = { id: null, folder: "", name: query.slice(0, 200), query, isWatched: true, notifies: false, tagPath: "" };
  return (
    <>
      <IconButton icon={BookmarkPlus} label={t("save")} isDisabled={query.trim() === ""} onPress={() => setOpen(true)} />
      {isOpen ? <SearchDialog start={start} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
