/** The column of facets beside the list: what the articles found have in common, each kind a part that folds. */
import { ChevronDown, ChevronRight, X } from "lucide-react";
import type { ReactNode } from "react";
import { memo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Facets } from "../../shared/contract/search.ts";
import { formatCount } from "../ui/format.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { FacetList } from "./FacetList.tsx";
import css from "./FacetPanel.module.css";
import { choicesOf, type FacetField, facetFields, hasPeriod, withChoices, withPeriod, withStance } from "./facet-query.ts";
import { useFacetEntries, useFacetNames } from "./facets.ts";
import { monthPeriod } from "./histogram.ts";
import type { ChangingLook } from "./look.ts";

interface Props {
  readonly query: string;
  readonly facets: Facets | undefined;
  /** Of the query without its period. */
  readonly months: Facets["month"];
  readonly looking: ChangingLook;
  readonly onQuery: (query: string) => void;
}

export const FacetPanel = memo(function FacetPanel({ query, facets, months, looking, onQuery }: Props) {
  const { t } = useTranslation("search");
  const { look, change } = looking;
  // While the pointer is here nothing moves beneath it: what a press leaves without articles keeps its room.
  const [isHeld, setHeld] = useState(false);
  const part = (name: string) => ({
    isHeld,
    isOpen: !look.closedFacets.includes(name),
    onToggle: () =>
      change({
        closedFacets: look.closedFacets.includes(name) ? look.closedFacets.filter((each) => each !== name) : [...look.closedFacets, name],
      }),
  });
  return (
    <section className={css.panel} aria-label={t("facets")}>
      <header className={css.head}>
        <h2>{t("facets")}</h2>
        <IconButton icon={X} label={t("facetsHide")} onPress={() => change({ hasFacets: false })} />
      </header>
      <div className={css.parts} onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)}>
        {facetFields.map((field) => (
          <FieldPart key={field} field={field} query={query} facets={facets} onQuery={onQuery} {...part(field)} />
        ))}
        <MonthPart query={query} months={months} onQuery={onQuery} {...part("month")} />
      </div>
    </section>
  );
});

interface Folding {
  readonly isHeld: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

interface FieldPartProps extends Pick<Props, "query" | "facets" | "onQuery">, Folding {
  readonly field: FacetField;
}

function FieldPart({ field, query, facets, onQuery, ...folding }: FieldPartProps) {
  const label = useFacetNames().field(field);
  const entries = useFacetEntries(query, field, facets);
  const choices = choicesOf(query, field);
  const count = choices.chosen.length + choices.excluded.length;
  const isShown = useHeldOpen(entries.length > 0, folding.isHeld);
  if (!isShown) return null;
  return (
    <Part label={label} count={count} onClear={() => onQuery(withChoices(query, field, { chosen: [], excluded: [] }))} {...folding}>
      <FacetList
        label={label}
        entries={entries}
        choices={choices}
        first={6}
        isHeld={folding.isHeld}
        onStance={(value, stance) => onQuery(withStance(query, field, value, stance))}
      />
    </Part>
  );
}

function MonthPart({ query, months, onQuery, ...folding }: Pick<Props, "query" | "months" | "onQuery"> & Folding) {
  const { t, i18n } = useTranslation("search");
  const format = new Intl.DateTimeFormat(i18n.language, { month: "long", year: "numeric", timeZone: "UTC" });
  const entries = [...months]
    .reverse()
    .map(({ value, count }) => ({ value, label: format.format(new Date(`${value}-01`)), count, depth: 0 }));
  const chosen = entries.map((each) => each.value).filter((month) => query.includes(withPeriod("", monthPeriod(month))));
  const isShown = useHeldOpen(entries.length > 0, folding.isHeld);
  if (!isShown) return null;
  return (
    <Part label={t("month")} count={hasPeriod(query) ? 1 : 0} onClear={() => onQuery(withPeriod(query, null))} {...folding}>
      <FacetList
        label={t("month")}
        entries={entries}
        choices={{ chosen, excluded: [] }}
        first={6}
        isHeld={folding.isHeld}
        // A query has one period, so a month takes the place of the one before.
        onStance={(month, stance) => onQuery(withPeriod(query, stance === "open" ? null : monthPeriod(month)))}
      />
    </Part>
  );
}

/** Whether a part has values; one that has lost them stays for as long as it is held. */
function useHeldOpen(hasValues: boolean, isHeld: boolean): boolean {
  const had = useRef(hasValues);
  had.current = hasValues || (isHeld && had.current);
  return had.current;
}

interface PartProps extends Omit<Folding, "isHeld"> {
  readonly label: string;
  /** How many choices stand in the query. */
  readonly count: number;
  readonly onClear: () => void;
  readonly children: ReactNode;
}

function Part({ label, count, isOpen, onToggle, onClear, children }: PartProps) {
  const { t } = useTranslation("search");
  const Arrow = isOpen ? ChevronDown : ChevronRight;
  return (
    <div className={css.part}>
      <h3 className={css.title}>
        <button type="button" aria-expanded={isOpen} onClick={onToggle}>
          <Arrow className={css.arrow ?? ""} size={14} strokeWidth={1.6} aria-hidden />
          {label}
        </button>
        {count > 0 ? (
          <button type="button" className={css.clear} aria-label={t("facetClearOf", { name: label })} onClick={onClear}>
            {formatCount(count)} <X size={12} strokeWidth={2} aria-hidden />
          </button>
        ) : null}
      </h3>
      {isOpen ? children : null}
    </div>
  );
}
