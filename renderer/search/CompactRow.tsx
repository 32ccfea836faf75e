/** One article on one line, its facts in columns. */
import { Fragment } from "react";
import { CopyCount } from "../article/CopyFacts.tsx";
import { Bdi } from "../ui/Bdi.tsx";
import { formatCount, formatWhen, languageName } from "../ui/format.ts";
import { Marked } from "../ui/Marked.tsx";
import { TagChip } from "../ui/TagChip.tsx";
import css from "./CompactRow.module.css";
import { type ColumnId, chosenColumns, tracksOf } from "./columns.ts";
import { isRead, type RowProps, When } from "./Row.tsx";

export function CompactRow({ row, columns, isUnfolded, at, words, onToggle }: RowProps) {
  const { t } = words;
  const chosen = chosenColumns(columns);
  const cell = (id: ColumnId) => <Cell id={id} {...{ row, isUnfolded, at, words, onToggle }} />;
  return (
    <div className={css.row} style={{ gridTemplateColumns: tracksOf(chosen) }}>
      <span className={css.dot}>
        {isRead(row) ? null : <span className={css.unread} role="img" aria-label={t("unread")} title={t("unread")} />}
      </span>
      {chosen.some((each) => each.id === "published") ? cell("published") : null}
      <span className={css.headline} lang={row.language ?? undefined} title={row.headline.text}>
        <Bdi>
          <Marked marked={row.headline} />
        </Bdi>
      </span>
      {chosen.map(({ id }) => (id === "published" ? null : <Fragment key={id}>{cell(id)}</Fragment>))}
    </div>
  );
}

function Cell({ id, row, isUnfolded, at, words, onToggle }: Omit<RowProps, "columns"> & { readonly id: ColumnId }) {
  const { t, locale } = words;
  switch (id) {
    case "published":
      return (
        <span className={css.cell}>
          <When published={row.published} words={words} />
        </span>
      );
    case "outlet":
      return <Text strong>{row.outlet?.name ?? t("noOutlet")}</Text>;
    case "country":
      return <Text>{row.outlet?.country ?? ""}</Text>;
    case "language":
      return <Text>{languageName(row.language, locale)}</Text>;
    case "words":
      return <Figure count={row.words} label={t("words", { count: row.words, formatted: formatCount(row.words) })} />;
    case "tags":
      return (
        <span className={css.cell} title={row.tags.map((tag) => tag.path).join(", ")}>
          {row.tags.map((tag) => (
            <TagChip key={tag.id} path={tag.path} colour={tag.colour} />
          ))}
        </span>
      );
    case "copies":
      return row.family === null ? (
        <Figure count={row.copies} label={t("copiesKnown", { count: row.copies })} />
      ) : (
        <span className={css.figure}>
          <CopyCount count={row.family.copies.length} isOpen={isUnfolded} onToggle={() => onToggle(at)} isShort />
        </span>
      );
    case "annotations":
      return <Figure count={row.annotations} label={t("annotations", { count: row.annotations })} />;
    case "revisions":
      return <Figure count={row.revisions > 1 ? row.revisions : 0} label={t("revisions", { count: row.revisions })} />;
    case "added":
      return (
        <time className={css.cell} dateTime={row.addedAt} title={row.addedAt}>
          {formatWhen(row.addedAt, locale)}
        </time>
      );
  }
}

function Text({ children, strong = false }: { readonly children: string; readonly strong?: boolean }) {
  return (
    <span className={strong ? `${css.cell} ${css.strong}` : css.cell} title={children}>
      <Bdi>{children}</Bdi>
    </span>
  );
}

/** A number under its column's head; said whole, and nothing for none. */
function Figure({ count, label }: { readonly count: number; readonly label: string }) {
  if (count === 0) return <span className={css.figure} />;
  return (
    <span className={css.figure} title={label}>
      <span aria-hidden>{formatCount(count)}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  );
}
