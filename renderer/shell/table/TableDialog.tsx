/** Tables that begin alike, before they come in: their first rows, and which column holds what. */
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ColumnMapping, TableFiles } from "../../../shared/domain/column-mapping.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { formatCount } from "../../ui/format.ts";
import { Select } from "../../ui/Select.tsx";
import { columnOf, fields, fieldsOf, isReady, mayHaveHeader, withColumn, withHeader } from "./state.ts";
import style from "./TableDialog.module.css";

interface TableDialogProps {
  readonly files: TableFiles;
  readonly onImport: (mapping: ColumnMapping) => void;
  /** Leaves these files out of an import of several; none where there is only this table. */
  readonly onSkip?: () => void;
  /** Gives up the whole import. */
  readonly onClose: () => void;
}

export function TableDialog({ files, onImport, onSkip, onClose }: TableDialogProps): ReactNode {
  const { t } = useTranslation("table");
  const [preview, setPreview] = useState(files.preview);
  const mapping = preview.guess;
  const change = (guess: ColumnMapping): void => setPreview({ ...preview, guess });
  const names = preview.columns.map((name, at) => (name === "" ? t("column", { number: at + 1 }) : name));
  const choices = [{ id: "", label: t("none") }, ...names.map((label, at) => ({ id: String(at), label }))];
  const [first = "", ...others] = files.paths.map((path) => path.split(/[\\/]/).at(-1) ?? path);
  return (
    <Dialog
      title={t("title", { name: first })}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onSkip ?? onClose}>{onSkip ? t("skip", { count: files.paths.length }) : t("cancel")}</Button>
          <Button variant="primary" autoFocus isDisabled={!isReady(mapping)} onPress={() => onImport(mapping)}>
            {t("import")}
          </Button>
        </>
      }
    >
      <p>
        {t("rows", { count: preview.total, formatted: formatCount(preview.total) })} {t("hint")}{" "}
        {others.length === 0 ? null : t("alsoFor", { names: others.join(", ") })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className={style["scroll"]} aria-label={t("firstRows")} tabIndex={0}>
        <table className={style["rows"]}>
          <thead>
            <tr>
              {names.map((name, at) => (
                <th key={at} scope="col">
                  <span className={style["name"]} dir="auto">
                    {name}
                  </span>
                  <span className={style["fields"]}>
                    {fieldsOf(mapping, at)
                      .map((field) => t(`field_${field}`))
                      .join(" · ")}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={column} dir="auto" {...(fieldsOf(mapping, column).length > 0 ? { "data-taken": true } : {})}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {mayHaveHeader(preview) ? (
        <Checkbox value={mapping.hasHeader} onChange={(hasHeader) => setPreview(withHeader(preview, hasHeader))}>
          {t("hasHeader")}
        </Checkbox>
      ) : null}
      <div className={style["choices"]}>
        {fields.map((field) => (
          <Select
            key={field}
            label={t(`field_${field}`)}
            items={choices}
            value={String(columnOf(mapping, field) ?? "")}
            onChange={(id) => change(withColumn(mapping, field, id === "" ? null : Number(id)))}
          />
        ))}
      </div>
      <p className={style["note"]} role="status">
        {t(isReady(mapping) ? "remembered" : "needsText")}
      </p>
    </Dialog>
  );
}
