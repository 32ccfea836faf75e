/** A facet as a chip that opens its list: for who keeps the column of facets closed. */
import { ChevronDown } from "lucide-react";
import { memo } from "react";
import { Button as AriaButton, DialogTrigger } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Facets } from "../../shared/contract/search.ts";
import { PopoverDialog } from "../ui/PopoverDialog.tsx";
import css from "./FacetButton.module.css";
import { FacetList } from "./FacetList.tsx";
import { choicesOf, type FacetField, withChoices, withStance } from "./facet-query.ts";
import { useFacetEntries, useFacetNames } from "./facets.ts";

interface Props {
  readonly field: FacetField;
  readonly query: string;
  readonly facets: Facets | undefined;
  readonly onQuery: (query: string) => void;
}

export const FacetButton = memo(function FacetButton({ field, query, facets, onQuery }: Props) {
  const { t } = useTranslation("search");
  const label = useFacetNames().field(field);
  const entries = useFacetEntries(query, field, facets);
  const choices = choicesOf(query, field);
  const count = choices.chosen.length + choices.excluded.length;
  return (
    <DialogTrigger>
      <AriaButton className={css.chip ?? ""} data-chosen={count > 0 || undefined}>
        {count > 0 ? `${label} · ${count}` : label}
        <ChevronDown size={14} strokeWidth={1.6} aria-hidden />
      </AriaButton>
      <PopoverDialog label={label} popover={css.popover} dialog={css.dialog}>
        <FacetList
          label={label}
          entries={entries}
          choices={choices}
          first={300}
          onStance={(value, stance) => onQuery(withStance(query, field, value, stance))}
        />
        {count > 0 ? (
          <AriaButton className={css.clear ?? ""} onPress={() => onQuery(withChoices(query, field, { chosen: [], excluded: [] }))}>
            {t("facetClear")}
          </AriaButton>
        ) : null}
      </PopoverDialog>
    </DialogTrigger>
  );
});
