/** The values of a facet with their counts. A press asks for a value, Alt and a press (or the minus, or the key X) leaves it out. */
import { Check, CircleMinus } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../ui/format.ts";
import { TextField } from "../ui/TextField.tsx";
import css from "./FacetList.module.css";
import { type Choices, type Stance, stanceOf } from "./facet-query.ts";
import { type FacetEntry, findEntries, inOrderOf } from "./facets.ts";

interface Props {
  readonly label: string;
  readonly entries: readonly FacetEntry[];
  readonly choices: Choices;
  readonly onStance: (value: string, stance: Stance) => void;
  /** How many are shown before all are asked for. */
  readonly first: number;
  /** Other lists stand beneath it, which must not move either. */
  readonly isHeld?: boolean;
}

// A list longer than this gets a field to find in it.
const longList = 8;
/** More rows than these help nobody: the field finds the others. */
const most = 300;

export function FacetList({ label, entries, choices, onStance, first, isHeld = false }: Props) {
  const { t } = useTranslation("search");
  const [isUnderHand, setUnderHand] = useState(false);
  const standing = useStanding(entries, isUnderHand);
  const [wanted, setWanted] = useState("");
  const [isWhole, setIsWhole] = useState(false);
  const found = findEntries(standing, wanted);
  const isShort = !isWhole && wanted === "" && found.length > first + 1;
  const shown = isShort ? found.filter((each, at) => at < first || stanceOf(choices, each.value) !== "open") : found.slice(0, most);
  const rows = useRef(0);
  rows.current = isHeld ? Math.max(rows.current, shown.length) : shown.length;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is only noticed whether a hand is on the list
    <div
      className={css.whole}
      onPointerEnter={() => setUnderHand(true)}
      onPointerLeave={() => setUnderHand(false)}
      onFocus={() => setUnderHand(true)}
      onBlur={() => setUnderHand(false)}
    >
      {standing.length > longList ? (
        <TextField
          label={t("facetFind", { name: label })}
          labelHidden
          placeholder={t("facetFindShort")}
          value={wanted}
          onChange={setWanted}
        />
      ) : null}
      {found.length === 0 ? <p className={css.none}>{t(standing.length === 0 ? "facetNone" : "facetNotFound")}</p> : null}
      <ul className={css.list} aria-label={label} style={{ minBlockSize: `calc(var(--entry) * ${isHeld ? rows.current : 0})` }}>
        {shown.map((entry) => (
          <Entry key={entry.value} entry={entry} stance={stanceOf(choices, entry.value)} onStance={onStance} />
        ))}
      </ul>
      {isShort ? (
        <button type="button" className={css.more} onClick={() => setIsWhole(true)}>
          {t("facetAll", { n: formatCount(found.length) })}
        </button>
      ) : null}
    </div>
  );
}

/** What a person is about to press keeps its place; the order follows the counts once the hand has left. */
function useStanding(entries: readonly FacetEntry[], isUnderHand: boolean): readonly FacetEntry[] {
  const before = useRef(entries);
  if (!isUnderHand) before.current = entries;
  return isUnderHand ? inOrderOf(before.current, entries) : entries;
}

interface EntryProps extends Pick<Props, "onStance"> {
  readonly entry: FacetEntry;
  readonly stance: Stance;
}

function Entry({ entry, stance, onStance }: EntryProps) {
  const { t } = useTranslation("search");
  const { value, label, count, depth } = entry;
  const take = (wanted: Stance): void => onStance(value, stance === wanted ? "open" : wanted);
  return (
    <li className={css.entry} data-stance={stance} style={{ paddingInlineStart: depth * 14 }}>
      <button
        type="button"
        className={css.value}
        aria-pressed={stance === "chosen"}
        title={t("facetHint", { name: value })}
        onClick={(event) => take(event.altKey ? "excluded" : "chosen")}
        onKeyDown={(event) => {
          if (event.key.toLowerCase() !== "x" || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          take("excluded");
        }}
      >
        <span className={css.box} aria-hidden>
          {stance === "chosen" ? <Check size={11} strokeWidth={3} /> : null}
        </span>
        <bdi className={css.name}>{label}</bdi>
        <span className={css.count}>{count === null ? "0" : formatCount(count)}</span>
      </button>
      <button
        type="button"
        className={css.leaveOut}
        aria-label={t("facetLeaveOut", { name: label })}
        title={t("facetLeaveOut", { name: label })}
        aria-pressed={stance === "excluded"}
        onClick={() => take("excluded")}
      >
        <CircleMinus size={14} strokeWidth={1.6} aria-hidden />
      </button>
    </li>
  );
}
