/** How it is plotted: unit, lines, share, period. */
import { useTranslation } from "react-i18next";
import { type TrendUnit, trendRequest, trendUnits } from "../../shared/contract/counts.ts";
import type { TrendRoute } from "../shell/route.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Select } from "../ui/Select.tsx";
import css from "./TrendView.module.css";

interface Props {
  readonly route: TrendRoute;
  /** The unit of what is shown. */
  readonly shown: TrendUnit | null;
  readonly onChange: (change: Partial<TrendRoute>) => void;
}

const { unit: unitShape, by: byShape } = trendRequest.shape;

export function Controls({ route, shown, onChange }: Props) {
  const { t } = useTranslation("trend");
  const units = ["auto", ...trendUnits] as const;
  const splits = route.queries.length > 1 ? (["query"] as const) : (["query", "outlet", "language"] as const);
  const day = (name: "from" | "to") => (
    <label className={css.day}>
      <span>{t(name)}</span>
      <input type="date" value={route[name] ?? ""} onChange={(event) => onChange({ [name]: event.target.value || null })} />
    </label>
  );
  return (
    <div className={css.controls}>
      <Select
        label={t("unit")}
        items={units.map((id) => ({ id, label: t(`unit_${id}`) }))}
        value={route.unit}
        onChange={(id) => onChange({ unit: unitShape.catch("auto").parse(id) })}
      />
      <Select
        label={t("by")}
        items={splits.map((id) => ({ id, label: t(`by_${id}`) }))}
        value={route.by}
        onChange={(id) => onChange({ by: byShape.catch("query").parse(id) })}
      />
      {day("from")}
      {day("to")}
      <div className={css.whole}>
        <Checkbox value={route.isShare} onChange={(isShare) => onChange({ isShare })}>
          {t("share")}
        </Checkbox>
        {route.isShare ? <p className={css.facts}>{t("shareHint")}</p> : null}
      </div>
      {shown !== null && route.unit !== "auto" && shown !== route.unit ? <p className={css.whole}>{t("coarser")}</p> : null}
    </div>
  );
}
