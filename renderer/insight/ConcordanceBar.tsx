/** How much of a concordance was seen, and which of its lines are listed in which order. */
import { useCallback, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type ConcordancePage, type ConcordanceSort, concordanceSort } from "../../shared/contract/insight.ts";
import { useFind } from "../shell/use-find.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { formatCount } from "../ui/format.ts";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import css from "./ConcordanceView.module.css";

export interface Bar {
  readonly sort: ConcordanceSort;
  readonly filter: string;
  readonly unseenOnly: boolean;
}

interface Props {
  readonly bar: Bar;
  readonly page: ConcordancePage | undefined;
  readonly isStopped: boolean;
  readonly onStop: (isStopped: boolean) => void;
  readonly onChange: (bar: Partial<Bar>) => void;
  readonly onLeave: () => void;
}

export function ConcordanceBar({ bar, page, isStopped, onStop, onChange, onLeave }: Props) {
  const { t } = useTranslation("concordance");
  const filter = useRef<HTMLInputElement>(null);
  useFind(useCallback(() => filter.current?.select(), []));
  const sorts = concordanceSort.options.map((id) => ({ id, label: t(`sort_${id}`) }));
  const isNarrowed = page !== undefined && page.shown < page.total && page.read === page.articles && page.arranging === null;
  return (
    <div className={css.bar} role="toolbar" aria-label={t("bar")}>
      <Counts page={page} isStopped={isStopped} onStop={onStop} />
      <div className={css.filter}>
        <TextField
          label={t("filter")}
          labelHidden
          value={bar.filter}
          placeholder={t("filter")}
          onChange={(filter) => onChange({ filter: filter.slice(0, 200) })}
          onSubmit={onLeave}
          input={filter}
        />
      </div>
      <Checkbox value={bar.unseenOnly} onChange={(unseenOnly) => onChange({ unseenOnly })}>
        {t("unseenOnly")}
      </Checkbox>
      {isNarrowed ? <span className={css.shown}>{t("shown", { count: page.shown, formatted: formatCount(page.shown) })}</span> : null}
      <span className={css.end}>
        <span className={css.hint}>{t("keys")}</span>
        <Select
          label={t("sort")}
          labelHidden
          items={sorts}
          value={bar.sort}
          onChange={(id) => onChange({ sort: concordanceSort.catch("date").parse(id) })}
        />
      </span>
    </div>
  );
}

function Counts({ page, isStopped, onStop }: Pick<Props, "page" | "isStopped" | "onStop">) {
  const { t, i18n } = useTranslation("concordance");
  if (page === undefined || !page.hasWords) return null;
  if (page.arranging !== null)
    return (
      <span className={css.counts}>
        <span>{t("arranging", { share: new Intl.NumberFormat(i18n.language, { style: "percent" }).format(page.arranging) })}</span>
        <Meter share={page.arranging} isReading />
      </span>
    );
  if (page.read < page.articles) {
    const share = page.read / page.articles;
    return (
      <>
        <span className={css.counts}>
          <span>{t("reading", { read: formatCount(page.read), articles: formatCount(page.articles) })}</span>
          <Meter share={share} isReading />
        </span>
        <Button variant="quiet" onPress={() => onStop(!isStopped)}>
          {t(isStopped ? "goOn" : "stop")}
        </Button>
      </>
    );
  }
  const formatted = formatCount(page.seen);
  const [before = "", after = ""] = t("seenOf", { seen: "\0", total: formatCount(page.total), count: page.total }).split("\0");
  return (
    <span className={css.counts}>
      <span role="status">
        {before}
        <strong>{formatted}</strong>
        {after}
      </span>
      <Meter share={page.total === 0 ? 0 : page.seen / page.total} isReading={false} />
    </span>
  );
}

function Meter({ share, isReading }: { readonly share: number; readonly isReading: boolean }) {
  return (
    <span className={css.meter} aria-hidden data-reading={isReading || undefined}>
      <i style={{ inlineSize: `${100 * share}%` }} />
    </span>
  );
}
