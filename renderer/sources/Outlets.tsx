/** The outlets of the archive: the list, and one of them to change. */
import { Newspaper } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletRow } from "../../shared/contract/sources.ts";
import type { OutletId } from "../../shared/domain/ids.ts";
import { printQuery } from "../../shared/query/print.ts";
import { NamePicker } from "../shell/pickers/NamePicker.tsx";
import { useAct, useCall } from "../shell/queries.ts";
import { useNavigate } from "../shell/route.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { formatCount } from "../ui/format.ts";
import pane from "../ui/index-pane.module.css";
import { Split } from "../ui/Split.tsx";
import { NewOutlet } from "./NewOutlet.tsx";
import { OutletDetail } from "./OutletDetail.tsx";
import { OutletList } from "./OutletList.tsx";
import type { OutletAct } from "./state.ts";

interface OutletsProps {
  readonly id: OutletId | null;
  /** Whether a new outlet is being named. */
  readonly isNaming: boolean;
  readonly onNamed: () => void;
}

export function Outlets({ id, isNaming, onNamed }: OutletsProps): ReactNode {
  const { t } = useTranslation("sources");
  const outlets = useCall("outlets.list", {}).data;
  const { go } = useNavigate();
  const [merging, setMerging] = useState<OutletRow | null>(null);
  if (outlets === undefined) return <div className={pane["waiting"]} aria-busy="true" />;
  const choose = (next: OutletId): void => go({ view: "sources", part: "outlets", id: next }, { replace: true });
  const act = (name: OutletAct, outlet: OutletRow): void => {
    if (name === "merge") setMerging(outlet);
    else go({ view: "search", query: printQuery({ kind: "field", field: "outlet", value: outlet.name }), articleId: null });
  };
  const chosen = outlets.find((outlet) => outlet.id === id) ?? null;
  const list = (
    <div className={pane["side"]}>
      {isNaming ? <NewOutlet onMade={choose} onClose={onNamed} /> : null}
      <OutletList outlets={outlets} chosen={chosen} onChoose={choose} onAct={act} />
    </div>
  );
  if (outlets.length === 0 && !isNaming)
    return (
      <EmptyState icon={Newspaper} title={t("outletsEmptyTitle")}>
        {t("outletsEmpty")}
      </EmptyState>
    );
  return (
    <div className={pane["panes"]}>
      <Split
        name="sources.outlets"
        label={t("outletsWidth")}
        fixed="start"
        size={420}
        min={260}
        max={640}
        start={list}
        end={
          chosen ? (
            <OutletDetail key={chosen.id} outlet={chosen} onAct={act} />
          ) : (
            <EmptyState icon={Newspaper} title={t("chooseTitle")}>
              {t("choose")}
            </EmptyState>
          )
        }
      />
      {merging ? <MergeOutlet outlet={merging} outlets={outlets} onMerged={choose} onClose={() => setMerging(null)} /> : null}
    </div>
  );
}

interface MergeOutletProps {
  readonly outlet: OutletRow;
  readonly outlets: readonly OutletRow[];
  readonly onMerged: (into: OutletId) => void;
  readonly onClose: () => void;
}

/** Chooses the outlet that this one goes into. */
function MergeOutlet({ outlet, outlets, onMerged, onClose }: MergeOutletProps): ReactNode {
  const { t } = useTranslation("sources");
  const merge = useAct("outlets.merge");
  const choose = async (id: string): Promise<void> => {
    const into = outlets.find((each) => String(each.id) === id);
    onClose();
    if (into && (await merge({ id: outlet.id, into: into.id }))) onMerged(into.id);
  };
  return (
    <NamePicker
      title={t("mergeTitle", { name: outlet.name })}
      label={t("findOutlet")}
      hint={t("mergeHint")}
      choices={outlets
        .filter((each) => each.id !== outlet.id)
        .map(({ id, name, articles }) => ({ id: String(id), label: name, detail: formatCount(articles) }))}
      onChoose={(id) => void choose(id)}
      onClose={onClose}
    />
  );
}
