/** How the list looks: dense or not, what its rows stand under, which facts they show. */
import { Rows3 } from "lucide-react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { searchGroup } from "../../shared/contract/search.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import overlay from "../ui/overlay.module.css";
import { Select } from "../ui/Select.tsx";
import { columnIds } from "./columns.ts";
import css from "./ListOptions.module.css";
import type { ChangingLook } from "./look.ts";

const whole = "whole";

export function ListOptions({ look, change }: ChangingLook) {
  const { t } = useTranslation("search");
  const densities = [
    { id: "comfortable", label: t("comfortable") },
    { id: "compact", label: t("compact") },
  ];
  const groups = [{ id: whole, label: t("groupNone") }, ...searchGroup.options.map((id) => ({ id, label: t(`group_${id}`) }))];
  return (
    <DialogTrigger>
      <IconButton icon={Rows3} label={t("listLook")} onPress={() => undefined} />
      <Popover className={overlay["popover"] ?? ""} placement="bottom end">
        <Dialog className={css.options ?? ""} aria-label={t("listLook")}>
          <Select
            label={t("density")}
            items={densities}
            value={look.density}
            onChange={(id) => change({ density: id === "compact" ? "compact" : "comfortable" })}
          />
          <Select
            label={t("groupBy")}
            items={groups}
            value={look.group ?? whole}
            onChange={(id) => change({ group: id === whole ? null : id })}
          />
          <fieldset className={css.columns}>
            <legend>{t("columns")}</legend>
            {columnIds.map((id) => (
              <Checkbox
                key={id}
                value={look.columns.includes(id)}
                onChange={(isOn) => change({ columns: isOn ? [...look.columns, id] : look.columns.filter((each) => each !== id) })}
              >
                {t(`column_${id}`)}
              </Checkbox>
            ))}
          </fieldset>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
