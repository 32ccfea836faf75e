/** Why nothing was found: a word that the archive lacks, with the nearest that it has; what each part of the query finds by itself, each a way to ask for it alone. */
import { Search } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useCall } from "../shell/queries.ts";
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
          <button type="button" className={css.ask} onClick={() => onQuery(meant)}>
            <bdi>{meant}</bdi>
          </button>
        </p>
      )}
      {clauses.length === 0 ? (
        t("none")
      ) : (
        <table className={css.clauses} aria-label={t("noneClauses")}>
          <thead>
            <tr>
              <th scope="col">{t("nonePart")}</th>
              <th scope="col">{t("noneAlone")}</th>
              <th scope="col">{t("noneTogether")}</th>
            </tr>
          </thead>
          <tbody>
            {clauses.map(({ clause, count, together }, at) => (
              <tr key={clause}>
                <td>
                  <button type="button" className={css.ask} onClick={() => onQuery(clause)}>
                    <bdi>{clause}</bdi>
                  </button>
                </td>
                <td>{formatCount(count)}</td>
                <td>{at === 0 ? null : formatCount(together)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </EmptyState>
  );
}
