/** The outlets as a list: arrows move, letters find, Enter shows the articles, F2 renames. */
import { FileText, Merge } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { OutletRow } from "../../shared/contract/sources.ts";
import type { OutletId } from "../../shared/domain/ids.ts";
import { useContextMenu } from "../ui/ContextMenu.tsx";
import { formatCount } from "../ui/format.ts";
import { Pill } from "../ui/Pill.tsx";
import { TextField } from "../ui/TextField.tsx";
import style from "./SourcesView.module.css";
import { matchingOutlets, type OutletAct } from "./state.ts";

interface OutletListProps {
  readonly outlets: readonly OutletRow[];
  readonly chosen: OutletId | null;
  readonly onChoose: (id: OutletId) => void;
  readonly onAct: (act: OutletAct, outlet: OutletRow) => void;
}

export function OutletList({ outlets, chosen, onChoose, onAct }: OutletListProps): ReactNode {
  const { t } = useTranslation("sources");
  const [wanted, setWanted] = useState("");
  const outletOf = (key: unknown): OutletRow | undefined => outlets.find((outlet) => String(outlet.id) === String(key));
  const menu = useContextMenu(
    t("acts"),
    [
      { id: "show", label: t("show"), icon: FileText, shortcut: "↵" },
      { id: "merge", label: t("merge"), icon: Merge },
    ],
    (act) => {
      const outlet = outletOf(chosen);
      if (outlet) onAct(act === "merge" ? "merge" : "show", outlet);
    },
  );
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "F2") return;
    document.querySelector<HTMLInputElement>("[data-outlet-name] input")?.select();
    event.preventDefault();
  };
  return (
    <>
      <div className={style["find"]}>
        <TextField label={t("findOutlet")} labelHidden placeholder={t("findOutlet")} value={wanted} onChange={setWanted} />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and menu are of the list inside */}
      <div
        className={style["scroll"]}
        onKeyDownCapture={onKey}
        onContextMenu={(event) => {
          const row = event.target instanceof Element ? event.target.closest("[data-key]") : null;
          const outlet = outletOf(row?.getAttribute("data-key") ?? chosen);
          if (!outlet) return;
          onChoose(outlet.id);
          menu.onContextMenu(event);
        }}
      >
        <ListBox
          aria-label={t("outlets")}
          className={style["list"] ?? ""}
          items={matchingOutlets(outlets, wanted).map((outlet) => ({ outlet, id: String(outlet.id) }))}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={chosen === null ? [] : [String(chosen)]}
          onSelectionChange={(keys) => {
            const outlet = outletOf(keys === "all" ? undefined : [...keys][0]);
            if (outlet) onChoose(outlet.id);
          }}
          onAction={(key) => {
            const outlet = outletOf(key);
            if (outlet) onAct("show", outlet);
          }}
          renderEmptyState={() => <p className={style["rule"]}>{t("noneFound")}</p>}
        >
          {({ id, outlet }) => (
            <ListBoxItem id={id} textValue={outlet.name} aria-label={outlet.name} className={style["row"] ?? ""}>
              <span className={style["rowName"]} title={outlet.name}>
                <bdi>{outlet.name}</bdi>
              </span>
              <bdi className={style["rowFacts"]}>{[outlet.country, outlet.label].filter(Boolean).join(" · ")}</bdi>
              {outlet.isPreferred ? <Pill tone="accent">{t("preferredShort")}</Pill> : null}
              <span className={style["rowCount"]}>{formatCount(outlet.articles)}</span>
            </ListBoxItem>
          )}
        </ListBox>
        {menu.menu}
      </div>
    </>
  );
}
