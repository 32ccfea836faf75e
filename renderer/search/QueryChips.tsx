/** The clauses of a query, each to be taken out or written anew. They stand for the text of the field, which stays the only truth. */
import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { QueryNode } from "../../shared/query/ast.ts";
import { type Chip, chipsOf, withClause, withoutClause } from "../../shared/query/clauses.ts";
import { parseQuery } from "../../shared/query/parse.ts";
import { printQuery } from "../../shared/query/print.ts";
import type { Kin } from "../../shared/query/widen.ts";
import css from "./QueryChips.module.css";

interface Props {
  readonly node: QueryNode;
  /** What stands for words of the query. */
  readonly kin: readonly Kin[];
  readonly onChange: (query: string) => void;
}

/** What comes after so many would take the room of the list; the field has it. */
const mostShown = 24;

/** One clause alone says no more than the field. */
export function QueryChips({ node, kin, onChange }: Props) {
  const { t } = useTranslation("search");
  const [edited, setEdited] = useState<string | null>(null);
  const chips = chipsOf(node);
  if (chips.length < 2) return null;
  const write = (next: QueryNode | null) => onChange(next === null ? "" : printQuery(next));
  return (
    <ul className={css.chips} aria-label={t("clauses")}>
      {chips.slice(0, mostShown).map((chip) => {
        const key = chip.path.join();
        const also = kin.filter(({ by }) => chip.label === `widen:${by}`).map((each) => [each.asked, ...each.also].join(" = "));
        const label = chip.isExcluded ? `NOT ${chip.label}` : chip.label;
        return (
          <li key={key} className={css.chip} data-excluded={chip.isExcluded || undefined}>
            {edited === key ? (
              <ClauseField
                chip={chip}
                label={label}
                onKeep={(clause) => {
                  setEdited(null);
                  if (clause !== undefined) write(withClause(node, chip.path, clause));
                }}
              />
            ) : (
              <Button className={css.label ?? ""} aria-label={t("clauseEdit", { clause: label })} onPress={() => setEdited(key)}>
                <bdi>{label}</bdi>
                {also.map((set) => (
                  <bdi key={set} className={css.also}>
                    {set}
                  </bdi>
                ))}
              </Button>
            )}
            <Button
              className={css.remove ?? ""}
              aria-label={t("clauseRemove", { clause: label })}
              onPress={() => write(withoutClause(node, chip.path))}
            >
              <X size={13} strokeWidth={1.8} aria-hidden />
            </Button>
          </li>
        );
      })}
      {chips.length > mostShown ? <li className={css.more}>{t("clausesMore", { n: chips.length - mostShown })}</li> : null}
    </ul>
  );
}

interface ClauseFieldProps {
  readonly chip: Chip;
  readonly label: string;
  /** Null takes the clause out; undefined leaves it as it is, such as when what is typed cannot be read. */
  readonly onKeep: (clause: QueryNode | null | undefined) => void;
}

function ClauseField({ chip, label, onKeep }: ClauseFieldProps) {
  const { t } = useTranslation("search");
  const [text, setText] = useState(label);
  const read = parseQuery(text);
  const field = useRef<HTMLInputElement>(null);
  // The chip was pressed to be changed: the keys go on here.
  useEffect(() => field.current?.focus(), []);
  return (
    <input
      ref={field}
      className={css.field}
      dir="auto"
      size={Math.max(8, text.length)}
      aria-label={t("clauseEdit", { clause: chip.label })}
      aria-invalid={!read.ok}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => onKeep(undefined)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && read.ok) onKeep(read.value);
        else if (event.key === "Escape") onKeep(undefined);
        else return;
        event.preventDefault();
      }}
    />
  );
}
