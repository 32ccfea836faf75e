/** The outlets as a list: Enter shows the articles, F2 renames. */
import { FileText, Merge } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletRow } from "../../shared/contract/sources.ts";
import type { OutletId } from "../../shared/domain/ids.ts";
import { ChoiceList } from "../ui/ChoiceList.tsx";
import { formatCount } from "../ui/format.ts";
import pane from "../ui/index-pane.module.css";
import { Pill } from "../ui/Pill.tsx";
import { TextField } from "../ui/TextField.tsx";
import style from "./SourcesView.module.css";
import { matchingOutlets, type OutletAct } from "./state.ts";

interface OutletListProps {
  readonly outlets: readonly OutletRow[];
  readonly chosen: OutletRow | null;
  readonly onChoose: (id: OutletId) => void;
  readonly onAct: (act: OutletAct, outlet: OutletRow) => void;
}

export function OutletList({ outlets, chosen, onChoose, onAct }: OutletListProps): ReactNode {
  const { t } = useTranslation("sources");
  const [wanted, setWanted] = useState("");
  return (
    <>
      <div className={pane["find"]}>
        <TextField label={t("findOutlet")} labelHidden placeholder={t("findOutlet")} value={wanted} onChange={setWanted} />
      </div>
      <ChoiceList
        label={t("outlets")}
        items={matchingOutlets(outlets, wanted)}
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
            {outlet.isPreferred ? <Pill tone="accent">{t("preferredShort")}</Pill> : null}
            <span className={pane["rowCount"]}>{formatCount(outlet.articles)}</span>
          </>
        )}
      </ChoiceList>
    </>
  );
}
