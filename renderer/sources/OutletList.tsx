/** The outlets as a list: Enter shows the articles, F2 renames. */
import { FileText, Merge } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletRow } from "../../shared/contract/sources.ts";
import type { OutletId } from "../../shared/domain/ids.ts";
import { isUndescribed } from "../../shared/domain/outlet.ts";
import { useRemembered } from "../shell/remember.ts";
import { ChoiceList } from "../ui/ChoiceList.tsx";
import { formatCount } from "../ui/format.ts";
import pane from "../ui/index-pane.module.css";
import { Pill } from "../ui/Pill.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import style from "./SourcesView.module.css";
import { matchingOutlets, type OutletAct, type OutletSort, outletSorts, sortOutlets } from "./state.ts";

interface OutletListProps {
  readonly outlets: readonly OutletRow[];
  readonly chosen: OutletRow | null;
  readonly onChoose: (id: OutletId) => void;
  readonly onAct: (act: OutletAct, outlet: OutletRow) => void;
}

export function OutletList({ outlets, chosen, onChoose, onAct }: OutletListProps): ReactNode {
  const { t, i18n } = useTranslation("sources");
  const [wanted, setWanted] = useState("");
  const sorted = useRemembered<OutletSort>("sources.outlets.sort", "name");
  const [sort, setSort] = useState(sorted.value);
  return (
    <>
      <div className={`${pane["find"]} ${style["findAndSort"]}`}>
        <TextField label={t("findOutlet")} labelHidden placeholder={t("findOutlet")} value={wanted} onChange={setWanted} />
        <Select
          label={t("sortOutlets")}
          labelHidden
          items={outletSorts.map((id) => ({ id, label: t(`sort_${id}`) }))}
          value={sort}
          onChange={(id) => {
            const next = outletSorts.find((each) => each === id) ?? "name";
            setSort(next);
            sorted.remember(next);
          }}
        />
      </div>
      <ChoiceList
        label={t("outlets")}
        items={sortOutlets(matchingOutlets(outlets, wanted), sort, i18n.language)}
        chosen={chosen}
        nameOf={(outlet) => outlet.name}
        onChoose={(outlet) => onChoose(outlet.id)}
        onOpen={(outlet) => onAct("show", outlet)}
        onKey={({ key }) => {
          if (key === "F2") document.querySelector<HTMLInputElement>("[data-outlet-name] input")?.select();
          return key === "F2";
        }}
        menu={{
          label: t("acts"),
          items: [
            { id: "show", label: t("show"), icon: FileText, shortcut: "↵" },
            { id: "merge", label: t("merge"), icon: Merge },
          ],
          onAction: (act) => chosen && onAct(act === "merge" ? "merge" : "show", chosen),
        }}
        empty={<p className={style["rule"]}>{t("noneFound")}</p>}
      >
        {(outlet) => (
          <>
            <span className={pane["rowName"]} title={outlet.name}>
              <bdi>{outlet.name}</bdi>
            </span>
            <bdi className={style["rowFacts"]}>{[outlet.country, outlet.label].filter(Boolean).join(" · ")}</bdi>
            {isUndescribed(outlet) ? <Pill tone="doubt">{t("undescribed")}</Pill> : null}
            {outlet.isPreferred ? <Pill tone="accent">{t("preferredShort")}</Pill> : null}
            <span className={pane["rowCount"]}>{formatCount(outlet.articles)}</span>
          </>
        )}
      </ChoiceList>
    </>
  );
}
