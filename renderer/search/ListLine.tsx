/** One line of the list as an option: drawn again only when what it shows is another thing. */
import { memo } from "react";
import type { ArticleRow, FoldedCopy, SearchGroup } from "../../shared/contract/search.ts";
import { CompactRow } from "./CompactRow.tsx";
import { CopyRow } from "./CopyRow.tsx";
import { HeadRow } from "./HeadRow.tsx";
import type { Head } from "./lines.ts";
import type { ListWords } from "./list-words.ts";
import css from "./ResultList.module.css";
import { Row } from "./Row.tsx";

interface Props {
  readonly at: number;
  readonly count: number;
  /** In CSS pixels from the top of what scrolls. */
  readonly top: number;
  readonly height: number;
  readonly head: Head | undefined;
  /** Undefined while its page is not loaded. */
  readonly row: ArticleRow | undefined;
  readonly copy: FoldedCopy | null;
  readonly isUnfolded: boolean;
  readonly isSelected: boolean;
  readonly hasCursor: boolean;
  readonly density: "comfortable" | "compact";
  readonly columns: readonly string[];
  readonly group: SearchGroup | undefined;
  readonly words: ListWords;
  readonly onToggle: (at: number) => void;
}

export const ListLine = memo(function ListLine(props: Props) {
  const { at, count, top, height, head, row, isSelected, hasCursor, group, words } = props;
  const place = { "data-line": at, className: css.option, style: { top, blockSize: height } } as const;
  if (head !== undefined)
    return (
      <div role="option" tabIndex={-1} {...place} aria-disabled aria-selected={false}>
        <HeadRow head={head} group={group} />
      </div>
    );
  return (
    <div
      role="option"
      tabIndex={-1}
      {...place}
      id={`row-${at}`}
      aria-selected={isSelected}
      aria-posinset={at + 1}
      aria-setsize={count}
      aria-label={row ? undefined : words.t("waiting")}
      data-cursor={hasCursor || undefined}
    >
      <Shown {...props} />
    </div>
  );
});

function Shown({ at, row, copy, isUnfolded, density, columns, words, onToggle }: Props) {
  if (row === undefined) return <Skeleton density={density} />;
  if (copy !== null) return <CopyRow copy={copy} words={words} />;
  const Story = density === "compact" ? CompactRow : Row;
  return <Story {...{ row, columns, isUnfolded, at, words, onToggle }} />;
}

function Skeleton({ density }: Pick<Props, "density">) {
  return (
    <div className={css.skeleton} data-density={density} aria-hidden>
      <span />
      <span />
      <span />
    </div>
  );
}
