/** Under the columns: what is worded differently, said by one only, and left out; each line leads to its place. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleView } from "../../shared/contract/article.ts";
import { readingText } from "../../shared/domain/article.ts";
import type { ComparisonResult } from "../../shared/domain/comparison.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { Bdi } from "../ui/Bdi.tsx";
import { Button } from "../ui/Button.tsx";
import css from "./CompareView.module.css";
import { leftOut } from "./state.ts";

interface Props {
  readonly views: readonly ArticleView[];
  readonly result: ComparisonResult;
  readonly onPassage: (number: number) => void;
  readonly onPosition: (column: number, position: number) => void;
}

interface Line {
  readonly key: string;
  readonly lead: string;
  readonly words: string;
  readonly act: () => void;
}

const shownAtFirst = 6;

/** A sentence cut at a word for a single line. */
function shorten(text: string): string {
  const flat = text.replaceAll(/\s+/g, " ").trim();
  if (flat.length <= 110) return flat;
  const cut = flat.slice(0, 110);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 60))} …`;
}

export function Summary({ views, result, onPassage, onPosition }: Props) {
  const { t } = useTranslation("compare");
  const texts = new Map(views.map((view) => [view.article.id, readingText(view.article.blocks)]));
  const outlets = new Map(views.map((view) => [view.article.id, view.outlet?.name ?? t("noOutlet")]));
  const nameOf = (id: ArticleId) => outlets.get(id) ?? t("noOutlet");
  const slice = (id: ArticleId, span: { start: number; end: number }) => (texts.get(id) ?? "").slice(span.start, span.end);

  const worded: Line[] = result.passages.flatMap((passage) =>
    passage.places
      .filter((place) => place.differing.length > 0)
      .map((place) => ({
        key: `${passage.number}-${place.articleId}`,
        lead: `${passage.number} ${nameOf(place.articleId)}`,
        words: shorten(place.differing.map((span) => slice(place.articleId, span)).join(" · ")),
        act: () => onPassage(passage.number),
      })),
  );
  const said: Line[] = result.articles.flatMap((article) =>
    article.onlyHere.map((span) => ({
      key: `${article.articleId}-${span.start}`,
      lead: nameOf(article.articleId),
      words: shorten(slice(article.articleId, span)),
      act: () =>
        onPosition(
          views.findIndex((view) => view.article.id === article.articleId),
          span.start,
        ),
    })),
  );
  const omitted: Line[] = leftOut(result).map(({ passage, missing }) => {
    const place = passage.places[0];
    return {
      key: String(passage.number),
      lead: `${passage.number} ${t("missingIn", { outlets: missing.map(nameOf).join(", ") })}`,
      words: place ? shorten(slice(place.articleId, place.span)) : "",
      act: () => onPassage(passage.number),
    };
  });
  return (
    <section className={css.summary} aria-label={t("summary")}>
      <Lines title={t("worded")} lines={worded} none={result.passages.length === 0 ? t("noPassages") : t("wordedNone")} />
      <Lines title={t("saidOnly")} lines={said} none={t("saidOnlyNone")} />
      <Lines title={t("leftOut")} lines={omitted} none={result.passages.length === 0 ? t("noPassages") : t("leftOutNone")} />
    </section>
  );
}

function Lines({ title, lines, none }: { title: string; lines: readonly Line[]; none: string }) {
  const { t } = useTranslation("compare");
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, shownAtFirst);
  return (
    <div className={css.summaryPart}>
      <h3>{title}</h3>
      {lines.length === 0 ? <p>{none}</p> : null}
      <ul aria-label={title}>
        {shown.map((line) => (
          <li key={line.key}>
            <button type="button" className={css.summaryLine} onClick={line.act}>
              <strong>
                <Bdi>{line.lead}</Bdi>
              </strong>{" "}
              <Bdi>{line.words}</Bdi>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < lines.length ? (
        <Button variant="quiet" onPress={() => setAll(true)}>
          {t("more", { count: lines.length - shown.length })}
        </Button>
      ) : null}
    </div>
  );
}
