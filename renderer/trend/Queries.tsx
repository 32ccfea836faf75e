/** The queries that are plotted, each with its line's look, how many articles it found, or where it cannot be read. */
import { Plus, X } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { mostTrendQueries, type Trend } from "../../shared/contract/counts.ts";
import { tell } from "../../shared/contract/tell.ts";
import { sayCitation } from "../../shared/query/cite.ts";
import { Mends } from "../shell/Mends.tsx";
import { Button } from "../ui/Button.tsx";
import { formatCount } from "../ui/format.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { TextField } from "../ui/TextField.tsx";
import { lookOf } from "./look.ts";
import css from "./TrendView.module.css";

interface Props {
  readonly queries: readonly string[];
  readonly asked: Trend["queries"];
  /** Each query is a line. */
  readonly lines: boolean;
  readonly onQueries: (queries: readonly string[]) => void;
}

export function Queries({ queries, asked, lines, onQueries }: Props) {
  const { t } = useTranslation("trend");
  return (
    <section className={css.queries} aria-label={t("queries")}>
      {queries.map((query, at) => (
        <Query
          // biome-ignore lint/suspicious/noArrayIndexKey: a query is its place
          key={at}
          at={at}
          query={query}
          asked={asked[at]}
          hasLook={lines}
          onQuery={(next) => onQueries(queries.map((each, place) => (place === at ? next : each)))}
          onRemove={queries.length > 1 ? () => onQueries(queries.filter((_, place) => place !== at)) : null}
        />
      ))}
      {queries.length < mostTrendQueries ? (
        <Button icon={Plus} variant="quiet" onPress={() => onQueries([...queries, ""])}>
          {t("add")}
        </Button>
      ) : null}
    </section>
  );
}

interface QueryProps {
  readonly at: number;
  readonly query: string;
  readonly asked: Trend["queries"][number] | undefined;
  readonly hasLook: boolean;
  readonly onQuery: (query: string) => void;
  readonly onRemove: (() => void) | null;
}

function Query({ at, query, asked, hasLook, onQuery, onRemove }: QueryProps) {
  const { t } = useTranslation("trend");
  const [text, setText] = useState(query);
  useEffect(() => setText(query), [query]);
  const keep = () => {
    if (text !== query) onQuery(text);
  };
  const look = lookOf(at, false);
  return (
    <div className={css.query}>
      <svg className={css.swatch} viewBox="-6 -6 12 12" width="14" height="14" aria-hidden="true">
        {hasLook ? <path d={look.mark} fill={look.colour} /> : null}
      </svg>
      <div className={css.queryField}>
        <TextField
          label={t("query", { n: at + 1 })}
          labelHidden
          placeholder={t("placeholder")}
          value={text}
          onChange={setText}
          onSubmit={keep}
          onLeave={keep}
        />
        <Found asked={asked} onMend={onQuery} />
      </div>
      {onRemove ? <IconButton icon={X} label={t("remove", { n: at + 1 })} onPress={onRemove} /> : null}
    </div>
  );
}

function Found({ asked, onMend }: { asked: QueryProps["asked"]; onMend: (query: string) => void }) {
  const { t, i18n } = useTranslation("trend");
  if (asked === undefined) return null;
  if (asked.kind === "refused") {
    const sentence = tell(asked.error, i18n.language);
    const place = asked.error.kind === "query-invalid" ? asked.error.at + 1 : null;
    return (
      <div className={css.wrong}>
        <p role="alert">{place === null ? sentence : t("wrongAt", { place, sentence })}</p>
        {asked.error.kind === "query-invalid" ? <Mends mends={asked.error.mends} onMend={onMend} /> : null}
      </div>
    );
  }
  const { cited, undated } = asked;
  return (
    <p className={css.facts} title={sayCitation(cited, i18n.language === "fr" ? "fr" : "en")}>
      {t("found", { count: cited.total, formatted: formatCount(cited.total) })}
      {undated > 0 ? ` · ${t("undated", { count: undated })}` : ""}
    </p>
  );
}
