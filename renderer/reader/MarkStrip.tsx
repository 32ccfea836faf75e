/** A strip at the edge with a tick for each highlight, at its place in the whole text. */
import { useTranslation } from "react-i18next";
import type { Annotation } from "../../shared/domain/annotation.ts";
import type { AnnotationId } from "../../shared/domain/ids.ts";
import { colourName } from "../article/colour.ts";
import css from "./Margin.module.css";

interface Props {
  readonly anchored: readonly Annotation[];
  /** Length of the reading text, UTF-16 units. */
  readonly length: number;
  readonly onChoose: (id: AnnotationId) => void;
}

export function MarkStrip({ anchored, length, onChoose }: Props) {
  const { t } = useTranslation("reader");
  if (anchored.length === 0) return null;
  return (
    <nav className={css.strip} aria-label={t("strip")}>
      {anchored.map((each) => {
        const colour = t(colourName(each.colour));
        const label = each.note === "" ? t("markBare", { colour }) : t("markName", { colour, note: each.note });
        const place = 2 + (96 * (each.span?.start ?? 0)) / Math.max(1, length);
        return (
          <button
            key={each.id}
            type="button"
            className={css.tick}
            data-colour={each.colour}
            style={{ top: `${place}%` }}
            aria-label={label}
            title={label}
            onClick={() => onChoose(each.id)}
          >
            <span />
          </button>
        );
      })}
    </nav>
  );
}
