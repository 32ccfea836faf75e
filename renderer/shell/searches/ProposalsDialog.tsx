/** The tags that a saved search proposes, to accept or refuse, one or several at a time: A and R do it from the list. */
import { Check, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { ListBox, ListBoxItem, type Selection } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { ArticleRow } from "../../../shared/contract/search.ts";
import { articleId } from "../../../shared/domain/ids.ts";
import { rulePrecision, type SavedSearch } from "../../../shared/domain/saved-search.ts";
import { Bdi } from "../../ui/Bdi.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { formatCount, formatDay } from "../../ui/format.ts";
import { Marked } from "../../ui/Marked.tsx";
import { TagChip } from "../../ui/TagChip.tsx";
import { useAct, useCall } from "../queries.ts";
import style from "./ProposalsDialog.module.css";

const mostShown = 100;

export function ProposalsDialog({ search, onClose }: { readonly search: SavedSearch; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation("searches");
  const open = useCall("searches.proposals", { id: search.id, offset: 0, limit: mostShown }, { keep: true }).data;
  const decide = useAct("searches.decide");
  const [chosen, setChosen] = useState<Selection>(new Set());
  const rows = open?.rows ?? [];
  const ids = rows.map((row) => row.id).filter((id) => chosen === "all" || chosen.has(id));
  const settle = async (accept: boolean): Promise<void> => {
    const [first] = ids;
    if (first === undefined) return;
    // The row after those that go is the next to be judged.
    const last = rows.findLastIndex((row) => ids.includes(row.id));
    const next = rows.slice(last + 1).find((row) => !ids.includes(row.id)) ?? rows.findLast((row) => !ids.includes(row.id));
    if ((await decide({ id: search.id, articleIds: ids, accept })) !== undefined) setChosen(new Set(next ? [next.id] : []));
  };
  return (
    <Dialog
      title={t("proposalsTitle", { search: search.name, tag: search.tag?.path ?? "" })}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <span className={style["chosen"]}>{t("chosen", { count: ids.length })}</span>
          <Button onPress={onClose}>{t("close")}</Button>
          <Button icon={X} shortcut="R" isDisabled={ids.length === 0} onPress={() => void settle(false)}>
            {t("refuse")}
          </Button>
          <Button variant="primary" icon={Check} shortcut="A" isDisabled={ids.length === 0} onPress={() => void settle(true)}>
            {t("accept")}
          </Button>
        </>
      }
    >
      <Precision search={search} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are of the list inside */}
      <div
        onKeyDownCapture={(event) => {
          const key = event.key.toLowerCase();
          if ((key !== "a" && key !== "r") || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          event.stopPropagation();
          void settle(key === "a");
        }}
      >
        <ListBox
          aria-label={t("proposalsList")}
          className={style["list"] ?? ""}
          items={rows}
          selectionMode="multiple"
          selectionBehavior="replace"
          selectedKeys={chosen}
          escapeKeyBehavior="none"
          onSelectionChange={setChosen}
          autoFocus="first"
          renderEmptyState={() => (open === undefined ? null : <p className={style["none"]}>{t("nothingOpen")}</p>)}
        >
          {(row) => (
            <ListBoxItem id={articleId.parse(row.id)} textValue={row.headline.text} className={style["row"] ?? ""}>
              <Proposal row={row} />
            </ListBoxItem>
          )}
        </ListBox>
      </div>
      {open !== undefined && open.total > rows.length ? (
        <p className={style["facts"]}>{t("shownOf", { shown: formatCount(rows.length), n: formatCount(open.total) })}</p>
      ) : null}
    </Dialog>
  );
}

function Precision({ search }: { readonly search: SavedSearch }): ReactNode {
  const { t } = useTranslation("searches");
  const rule = useCall("searches.rules", {}).data?.find((each) => each.id === search.id);
  const precision = rule === undefined ? null : rulePrecision(rule);
  return (
    <p className={style["facts"]} role="status">
      {search.tag ? <TagChip path={search.tag.path} colour={search.tag.colour} /> : null}
      {rule === undefined || precision === null
        ? t("undecided")
        : t("precision", { accepted: rule.accepted, decided: rule.accepted + rule.refused, percent: Math.round(100 * precision) })}
    </p>
  );
}

function Proposal({ row }: { readonly row: ArticleRow }): ReactNode {
  const { t, i18n } = useTranslation("searches");
  return (
    <>
      <span className={style["top"]}>
        <strong>
          <Bdi>{row.outlet?.name ?? t("noOutlet")}</Bdi>
        </strong>
        {formatDay(row.published.day, i18n.language)}
      </span>
      <span className={style["headline"]} lang={row.language ?? undefined}>
        <Marked marked={row.headline} />
      </span>
      <span className={style["snippet"]} lang={row.language ?? undefined}>
        <Marked marked={row.snippet} />
      </span>
    </>
  );
}
