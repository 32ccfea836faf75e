/** A query for those who do not type operators: rows that write its text, shown as it grows. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { explainQuery } from "../../shared/query/explain.ts";
import { parseQuery } from "../../shared/query/parse.ts";
import { useCall } from "../shell/queries.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { formatCount, languageName } from "../ui/format.ts";
import { SuggestField } from "../ui/SuggestField.tsx";
import { TextField } from "../ui/TextField.tsx";
import css from "./BuilderDialog.module.css";
import { type Built, nothingBuilt, readBuilt, writeBuilt } from "./build.ts";

interface Props {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onClose: () => void;
}

export function BuilderDialog({ query, onQuery, onClose }: Props) {
  const { t, i18n } = useTranslation("search");
  const [built, setBuilt] = useState<Built>(() => readBuilt(query) ?? nothingBuilt);
  const outlets = useCall("outlets.list", {}).data ?? [];
  const tags = useCall("tags.list", {}).data ?? [];
  const languages = useCall("search.fieldValues", { field: "lang" }).data ?? [];
  const text = writeBuilt(built);
  const read = parseQuery(text);
  const found = useCall("search.run", { query: text, sort: "date", offset: 0, limit: 1, fold: true }, { enabled: read.ok, keep: true });
  const set = (change: Partial<Built>) => setBuilt({ ...built, ...change });
  const keep = () => {
    onQuery(text);
    onClose();
  };
  const row = (name: "all" | "any" | "phrase" | "none" | "nonePhrase" | "near") => (
    <TextField label={t(`build_${name}`)} value={built[name]} onChange={(value) => set({ [name]: value })} onSubmit={keep} />
  );
  const suggested = (name: "outlet" | "tag" | "country" | "lang", suggestions: readonly string[]) => (
    <SuggestField label={t(`build_${name}`)} value={built[name]} onChange={(value) => set({ [name]: value })} suggestions={suggestions} />
  );
  const day = (name: "first" | "last") => (
    <label className={css.day}>
      <span>{t(`build_${name}`)}</span>
      <input type="date" value={built[name]} onChange={(event) => set({ [name]: event.target.value })} />
    </label>
  );
  const countries = [...new Set(outlets.flatMap((each) => each.country ?? []))].sort();
  return (
    <Dialog
      title={t("build")}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("buildCancel")}</Button>
          <Button variant="primary" isDisabled={!read.ok} onPress={keep}>
            {t("buildKeep")}
          </Button>
        </>
      }
    >
      <div className={css.rows}>
        {row("all")}
        {row("any")}
        {row("none")}
        {row("phrase")}
        {row("nonePhrase")}
        {row("near")}
        <label className={css.day}>
          <span>{t("build_distance")}</span>
          <input
            type="number"
            min={1}
            max={100}
            value={built.distance}
            onChange={(event) => set({ distance: Math.min(100, Math.max(1, Math.round(Number(event.target.value)) || 1)) })}
          />
        </label>
        {suggested(
          "outlet",
          outlets.map((each) => each.name),
        )}
        {suggested("country", countries)}
        {suggested(
          "tag",
          tags.map((each) => each.path),
        )}
        {suggested(
          "lang",
          languages.map(({ name }) => languageName(name, i18n.language)),
        )}
        {day("first")}
        {day("last")}
      </div>
      <Checkbox value={built.inHeadline} onChange={(inHeadline) => set({ inHeadline })}>
        {t("build_inHeadline")}
      </Checkbox>
      <output className={css.text}>
        <code dir="auto">{text}</code>
        {read.ok ? (
          <span>
            {explainQuery(read.value, i18n.language === "fr" ? "fr" : "en")
              .map((part) => part.text)
              .join("")}
            {found.data ? ` ${t("articles", { count: found.data.total, formatted: formatCount(found.data.total) })}` : null}
          </span>
        ) : null}
      </output>
    </Dialog>
  );
}
