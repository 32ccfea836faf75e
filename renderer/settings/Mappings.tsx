/** What a person has told of tables' columns, each with a way to have it forgotten. */
import { Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { KeptMapping } from "../../shared/domain/column-mapping.ts";
import { useAct, useCall } from "../shell/queries.ts";
import { columnOf, fields } from "../shell/table/state.ts";
import { useToast } from "../shell/toast.tsx";
import { formatWhen } from "../ui/format.ts";
import { IconButton } from "../ui/IconButton.tsx";
import style from "./Mappings.module.css";

export function Mappings(): ReactNode {
  const { t, i18n } = useTranslation("table");
  const kept = useCall("mappings.list", {}).data ?? [];
  const remove = useAct("mappings.remove");
  const undo = useAct("archive.undo");
  const toast = useToast();
  if (kept.length === 0) return null;
  const forget = async ({ id, columns }: KeptMapping): Promise<void> => {
    if ((await remove({ id })) === undefined) return;
    toast(t("forgotten", { name: columns.join(", ") }), { label: t("undo"), onPress: () => void undo({}) });
  };
  return (
    <section className={style["kept"]} aria-label={t("kept")}>
      <h2 className={style["title"]}>{t("kept")}</h2>
      <p className={style["hint"]}>{t("keptHint")}</p>
      <ul className={style["list"]}>
        {kept.map((each) => (
          <li key={each.id}>
            <span className={style["named"]}>
              <bdi className={style["columns"]} title={each.columns.join(", ")}>
                {each.columns.join(", ")}
              </bdi>
              <span className={style["hint"]}>
                {fields
                  .flatMap((field) => {
                    const at = columnOf(each.mapping, field);
                    return at === null
                      ? []
                      : [t("fieldFrom", { field: t(`field_${field}`), column: each.columns[at] || t("column", { number: at + 1 }) })];
                  })
                  .join(" · ")}
              </span>
              <span className={style["hint"]}>
                {each.usedAt === null ? t("neverUsed") : t("usedAt", { when: formatWhen(each.usedAt, i18n.language) })}
              </span>
            </span>
            <IconButton icon={Trash2} label={t("forget", { name: each.columns.join(", ") })} onPress={() => void forget(each)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
