/** Why nothing was found: a word that the archive lacks, with the nearest that it has; what each part of the query finds by itself, each a way to ask for it alone. */
import { Search } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useCall } from "../shell/queries.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { formatCount } from "../ui/format.ts";
import css from "./NoneFound.module.css";

export function NoneFound({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const { t } = useTranslation("search");
  const clauses = useCall("search.clauses", { query }).data ?? [];
  const meant = useCall("search.suggest", { query }).data ?? null;
  return (
    <EmptyState icon={Search} title={t("noneTitle")}>
      {meant === null ? null : (
        <p className={css.meant}>
          {t("noneMeant")}{" "}
          <Button variant="quiet" onPress={() => onQuery(meant)}>
            <bdi>{meant}</bdi>
          </Button>
        </p>
      )}
      {clauses.length === 0 ? (
        t("none")
      ) : (
        <>
          {t("noneClauses")}
          <ul className={css.clauses} aria-label={t("noneClauses")}>
            {clauses.map(({ clause, count, together }, at) => (
              <li key={clause}>
                <Button variant="quiet" onPress={() => onQuery(clause)}>
                  <bdi>{clause}</bdi>{" "}
                  <span className={css.count}>
                    {at === 0 ? formatCount(count) : t("noneCounts", { formatted: formatCount(count), together: formatCount(together) })}
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </EmptyState>
  );
}
