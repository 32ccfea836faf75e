/** The blocks of an article with its highlights and the hits of the query drawn in. */
import { Fragment, type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Annotation } from "../../shared/domain/annotation.ts";
import { type Block, blockStarts } from "../../shared/domain/article.ts";
import type { AnnotationId } from "../../shared/domain/ids.ts";
import type { Span } from "../../shared/domain/span.ts";
import { passageAttributes } from "../../shared/words/language-code.ts";
import css from "./article.module.css";
import { colourName } from "./colour.ts";
import { type Segment, segmentsOf } from "./segments.ts";

interface Props {
  readonly blocks: readonly Block[];
  readonly language: string | null;
  readonly size: "preview" | "reader";
  readonly annotations: readonly Annotation[];
  readonly hits: readonly Span[];
  /** Hits that stand before the body, in the headline: numbers go on after them. */
  readonly hitsBefore: number;
  readonly currentHit: number | null;
  /** Given, the marks can be pressed and the blocks reached with the keyboard. */
  readonly onMark?: (id: AnnotationId) => void;
  /** What stands before the block at a place (the last place is after all), and beside a block. */
  readonly before?: (at: number) => ReactNode;
  readonly beside?: (block: Block) => ReactNode;
}

export function ArticleBody({ blocks, language, size, annotations, hits, hitsBefore, currentHit, onMark, before, beside }: Props) {
  const starts = useMemo(() => blockStarts(blocks), [blocks]);
  return (
    <div className={css.body} data-size={size} lang={language ?? undefined}>
      {blocks.map((block, index) => {
        const start = starts[index] ?? 0;
        const segments = segmentsOf(block.text, start, annotations, hits);
        return (
          <Fragment key={start}>
            {before?.(index)}
            <div className={css.line}>
              <BlockElement block={block} start={start} {...(onMark ? { tabIndex: index === 0 ? 0 : -1 } : {})}>
                {segments.map((segment) => (
                  <Piece
                    key={segment.start}
                    segment={segment}
                    hitsBefore={hitsBefore}
                    currentHit={currentHit}
                    {...(onMark ? { onMark } : {})}
                  />
                ))}
              </BlockElement>
              {beside?.(block)}
            </div>
          </Fragment>
        );
      })}
      {before?.(blocks.length)}
    </div>
  );
}

interface BlockProps {
  readonly block: Block;
  readonly start: number;
  readonly tabIndex?: number;
  readonly children: React.ReactNode;
}

function BlockElement({ block, start, tabIndex, children }: BlockProps) {
  const place = { "data-start": start, ...passageAttributes(block.language), ...(tabIndex === undefined ? {} : { tabIndex }) } as const;
  switch (block.kind) {
    case "subheading":
      return <h2 {...place}>{children}</h2>;
    case "quote":
      return (
        <blockquote>
          <p {...place}>{children}</p>
        </blockquote>
      );
    case "list-item":
      return (
        <p className={css.item} {...place}>
          {children}
        </p>
      );
    case "caption":
      return (
        <div className={css.caption}>
          <p {...place}>{children}</p>
          {block.credit ? (
            <small>
              <bdi>{block.credit}</bdi>
            </small>
          ) : null}
        </div>
      );
    case "paragraph":
      return <p {...place}>{children}</p>;
  }
}

interface PieceProps {
  readonly segment: Segment<Annotation>;
  readonly hitsBefore: number;
  readonly currentHit: number | null;
  readonly onMark?: (id: AnnotationId) => void;
}

function Piece({ segment, hitsBefore, currentHit, onMark }: PieceProps) {
  const number = segment.hit === null ? null : segment.hit + hitsBefore;
  const words =
    number === null ? (
      segment.text
    ) : (
      <mark className={css.hit} data-hit={number} data-current={number === currentHit || undefined}>
        {segment.text}
      </mark>
    );
  const top = segment.annotations[0];
  if (top === undefined) return words;
  return (
    <Highlight annotation={top} segment={segment} {...(onMark ? { onMark } : {})}>
      {words}
    </Highlight>
  );
}

interface HighlightProps {
  readonly annotation: Annotation;
  readonly segment: Segment<Annotation>;
  readonly onMark?: (id: AnnotationId) => void;
  readonly children: React.ReactNode;
}

function Highlight({ annotation, segment, onMark, children }: HighlightProps) {
  const { t } = useTranslation("reader");
  const colour = t(colourName(annotation.colour));
  const name = annotation.note === "" ? t("markBare", { colour }) : t("markName", { colour, note: annotation.note });
  const shared = { className: css.mark, "data-colour": annotation.colour, "data-annotation": annotation.id, title: name };
  const layers = segment.annotations.length > 1 ? { "data-layers": segment.annotations.length } : {};
  if (onMark === undefined) {
    return (
      <mark {...shared} {...layers}>
        {children}
      </mark>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button would break the line at its edges
    <mark
      {...shared}
      {...layers}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: pressing a highlight opens its note
      role="button"
      tabIndex={segment.opens ? 0 : -1}
      aria-label={`${name}. ${segment.text}`}
      onClick={() => onMark(annotation.id)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.stopPropagation();
        onMark(annotation.id);
      }}
    >
      {children}
    </mark>
  );
}
