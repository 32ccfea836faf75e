/** The query whose words are listed; another one is asked with Enter. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "../ui/TextField.tsx";
import css from "./ConcordanceView.module.css";

interface Props {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onLeave: () => void;
}

export function QueryInput({ query, onQuery, onLeave }: Props) {
  const { t } = useTranslation("concordance");
  const [text, setText] = useState(query);
  const submit = () => {
    if (text.trim() === query.trim()) onLeave();
    else onQuery(text.trim());
  };
  return (
    <div className={css.query}>
      <TextField
        label={t("query")}
        labelHidden
        value={text}
        onChange={setText}
        onSubmit={submit}
        placeholder={t("queryHint")}
        autoFocus={query === ""}
      />
    </div>
  );
}
