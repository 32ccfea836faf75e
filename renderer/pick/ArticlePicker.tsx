/** A small dialog that finds one article of the archive and hands it on. */
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleRow } from "../../shared/contract/search.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { useCall } from "../shell/queries.ts";
import { Bdi } from "../ui/Bdi.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { formatCount, formatWhen } from "../ui/format.ts";
import { TextField } from "../ui/TextField.tsx";
import css from "./ArticlePicker.module.css";

interface Props {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Articles that are chosen already; they stay in the list but cannot be chosen again. */
  readonly taken: readonly ArticleId[];
  readonly onPick: (id: ArticleId) => void;
}

export function ArticlePicker({ title, isOpen, onClose, taken, onPick }: Props) {
  const { t } = useTranslation("dossier");
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} actions={<Button onPress={onClose}>{t("cancel")}</Button>}>
      {isOpen ? <Finder taken={taken} onPick={onPick} /> : null}
    </Dialog>
  );
}

function Finder({ taken, onPick }: Pick<Props, "taken" | "onPick">) {
  const { t } = useTranslation("dossier");
  const [query, setQuery] = useState("");
  const asked = useDeferredValue(query);
  const sort = asked.trim() === "" ? "date" : "relevance";
  const page = useCall("search.run", { query: asked, sort, offset: 0, limit: 30, fold: false }, { keep: true });
  const rows = page.data?.rows ?? [];
  const first = rows.find((row) => !taken.includes(row.id));
  return (
    <div className={css.finder}>
      <TextField
        label={t("find")}
        labelHidden
        placeholder={t("find")}
        value={query}
        onChange={setQuery}
        onSubmit={() => first && onPick(first.id)}
        autoFocus
      />
      <p className={css.count} role="status">
        {page.data ? t("articles", { count: page.data.total, formatted: formatCount(page.data.total) }) : ""}
      </p>
      <ul className={css.rows} aria-label={t("find")}>
        {rows.map((row) => (
          <li key={row.id}>
            <Choice row={row} isTaken={taken.includes(row.id)} onPick={onPick} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Choice({ row, isTaken, onPick }: { row: ArticleRow; isTaken: boolean; onPick: (id: ArticleId) => void }) {
  const { t, i18n } = useTranslation("dossier");
  return (
    <button type="button" className={css.row} disabled={isTaken} onClick={() => onPick(row.id)}>
      <span className={css.headline} dir="auto">
        {row.headline.text}
      </span>
      <span className={css.line}>
        <Bdi>{row.outlet?.name ?? t("noOutlet")}</Bdi> · {row.published.day ? formatWhen(row.published, i18n.language) : t("noDay")}
      </span>
    </button>
  );
}
