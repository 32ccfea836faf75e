/** A facet as a chip that opens a list of its values with their counts; several can be chosen. */
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton, Checkbox, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { FacetValue } from "../../shared/contract/search.ts";
import { formatCount } from "../ui/format.ts";
import { TextField } from "../ui/TextField.tsx";
import css from "./FacetButton.module.css";

interface Props {
  readonly label: string;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly onChoose: (values: readonly string[]) => void;
}

// A list longer than this gets a field to find in it.
const longList = 12;

export function FacetButton({ label, values, chosen, onChoose }: Props) {
  return (
    <DialogTrigger>
      <AriaButton className={css.chip ?? ""} data-chosen={chosen.length > 0 || undefined}>
        {chosen.length > 0 ? `${label} · ${chosen.length}` : label}
        <ChevronDown size={14} strokeWidth={1.6} aria-hidden />
      </AriaButton>
      <Popover className={css.popover ?? ""} placement="bottom start">
        <Dialog className={css.dialog ?? ""} aria-label={label}>
          <FacetList label={label} values={values} chosen={chosen} onChoose={onChoose} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function FacetList({ label, values, chosen, onChoose }: Props) {
  const { t } = useTranslation("search");
  const [wanted, setWanted] = useState("");
  const lost = chosen
    .filter((value) => !values.some((each) => same(each.value, value)))
    .map((value) => ({ value, label: value, count: 0 }));
  const all = [...lost, ...values];
  const shown = all.filter((each) => each.label.toLocaleLowerCase().includes(wanted.toLocaleLowerCase())).slice(0, 300);
  const isChosen = (value: string): boolean => chosen.some((each) => same(each, value));
  return (
    <>
      {all.length > longList ? (
        <TextField label={t("facetFind")} labelHidden placeholder={t("facetFind")} value={wanted} onChange={setWanted} />
      ) : null}
      {all.length === 0 ? <p className={css.none}>{t("facetNone")}</p> : null}
      <ul className={css.list} aria-label={label}>
        {shown.map((each) => (
          <li key={each.value}>
            <Checkbox
              className={css.value ?? ""}
              isSelected={isChosen(each.value)}
              onChange={(isOn) => onChoose(isOn ? [...chosen, each.value] : chosen.filter((value) => !same(value, each.value)))}
            >
              <span className={css.box} aria-hidden />
              <bdi className={css.name}>{each.label}</bdi>
              <span className={css.count}>{formatCount(each.count)}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
      {chosen.length > 0 ? (
        <AriaButton className={css.clear ?? ""} onPress={() => onChoose([])}>
          {t("facetClear")}
        </AriaButton>
      ) : null}
    </>
  );
}

const same = (a: string, b: string): boolean => a.toLocaleLowerCase() === b.toLocaleLowerCase();
