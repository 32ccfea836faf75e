/** Finds among the articles of one dossier, asked as in the archive. */
import { useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleRow } from "../../shared/contract/search.ts";
import type { Dossier } from "../../shared/domain/dossier.ts";
import { printQuery } from "../../shared/query/print.ts";
import { useAllRows } from "../shell/queries.ts";
import { useRemembered } from "../shell/remember.ts";
import { findable, useFind } from "../shell/use-find.ts";
import { TextField } from "../ui/TextField.tsx";
import css from "./Chronology.module.css";

interface FindInDossier {
  readonly words: string;
  readonly type: (words: string) => void;
  /** What is looked for; null while nothing is. */
  readonly asked: string | null;
  /** Those that answer, with their words marked; null while nothing is looked for or nothing has been answered yet. */
  readonly rows: readonly ArticleRow[] | null;
}

const mostRows = 2000;

/** What is looked for stays, for the way back from an article. */
export function useFindInDossier({ id, name }: Dossier): FindInDossier {
  const { value, remember } = useRemembered("dossier.find", { id, words: "" });
  const [words, setWords] = useState(value.id === id ? value.words : "");
  const type = (typed: string): void => {
    setWords(typed);
    remember({ id, words: typed });
  };
  const asked = findable(words);
  const query = asked === null ? null : `${printQuery({ kind: "field", field: "dossier", value: name })} (${asked})`;
  const { data } = useAllRows(query, "date", { fold: false }, mostRows);
  return { words, type, asked, rows: asked === null ? null : (data?.rows ?? null) };
}

export function FindField({ find }: { readonly find: FindInDossier }) {
  const { t } = useTranslation("dossier");
  const input = useRef<HTMLInputElement>(null);
  useFind(useCallback(() => input.current?.select(), []));
  return (
    <div className={css.find}>
      <TextField
        label={t("findHere")}
        labelHidden
        placeholder={t("findHere")}
        value={find.words}
        onChange={find.type}
        onEscape={() => find.type("")}
        input={input}
      />
    </div>
  );
}
