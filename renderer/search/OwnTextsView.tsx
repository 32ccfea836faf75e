/** What was marked, noted and printed, as a query finds it; each opens at its place. */
import { Highlighter, type LucideIcon, Newspaper } from "lucide-react";
import { type ReactNode, useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { FoundInDigest, FoundNote } from "../../shared/contract/own-texts.ts";
import { parseQuery } from "../../shared/query/parse.ts";
import { useCall } from "../shell/queries.ts";
import { type Route, type SearchScope, useNavigate } from "../shell/route.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { formatCount } from "../ui/format.ts";
import { FoundDigestRow, FoundNoteRow } from "./FoundRows.tsx";
import css from "./OwnTextsView.module.css";
import { QueryField } from "./QueryField.tsx";
import { useQueryText, useReadable } from "./query-text.ts";
import { Scopes } from "./Scopes.tsx";

type OwnScope = Exclude<SearchScope, "articles">;

/** So many at first, and with each press for more. */
const pageSize = 200;

export function OwnTextsView({ query, scope }: { readonly query: string; readonly scope: OwnScope }) {
  const [text, setText] = useQueryText(query, scope);
  const readable = useReadable(text);
  const leave = () => document.getElementById(listId)?.focus();
  return (
    <div className={css.view}>
      <div className={css.head}>
        <Scopes query={readable} typed={text} scope={scope} />
        <QueryField value={text} read={parseQuery(text)} ms={null} isExplained={false} onChange={setText} onLeave={leave} />
      </div>
      {scope === "notes" ? <Notes query={readable} /> : <Digests query={readable} />}
    </div>
  );
}

const listId = "own-texts";

function Notes({ query }: { readonly query: string }) {
  const { t } = useTranslation("search");
  const [limit, setLimit] = useState(pageSize);
  const { data } = useCall("search.notes", { query, offset: 0, limit }, { keep: true });
  const routeOf = ({ id, articleId }: FoundNote): Route => ({ view: "reader", id: articleId, query, mark: id });
  const nothing = <Nothing icon={Highlighter} scope="notes" query={query} />;
  return (
    <Found label={t("scope_notes")} rows={data?.rows} total={data?.total ?? 0} {...{ routeOf, nothing }} onMore={() => setLimit(2000)}>
      {(row) => ({ id: String(row.id), name: row.passage.text, content: <FoundNoteRow note={row} /> })}
    </Found>
  );
}

function Digests({ query }: { readonly query: string }) {
  const { t } = useTranslation("search");
  const [limit, setLimit] = useState(pageSize);
  const { data } = useCall("search.digests", { query, offset: 0, limit }, { keep: true });
  const routeOf = ({ digestId, entry }: FoundInDigest): Route => ({
    view: "digests",
    id: digestId,
    ...(entry === null ? {} : { entry }),
  });
  const nothing = <Nothing icon={Newspaper} scope="digests" query={query} />;
  return (
    <Found label={t("scope_digests")} rows={data?.rows} total={data?.total ?? 0} {...{ routeOf, nothing }} onMore={() => setLimit(2000)}>
      {(row) => ({ id: `${row.digestId} ${row.entry}`, name: row.headline.text, content: <FoundDigestRow found={row} /> })}
    </Found>
  );
}

interface FoundProps<T> {
  readonly label: string;
  /** Undefined before the first answer. */
  readonly rows: readonly T[] | undefined;
  readonly total: number;
  readonly routeOf: (row: T) => Route;
  readonly nothing: ReactNode;
  readonly onMore: () => void;
  readonly children: (row: T) => { readonly id: string; readonly name: string; readonly content: ReactNode };
}

function Found<T>({ label, rows, total, routeOf, nothing, onMore, children }: FoundProps<T>) {
  const { t } = useTranslation("search");
  const { go } = useNavigate();
  if (rows === undefined) return <div className={css.list} aria-busy="true" />;
  if (rows.length === 0) return nothing;
  const items = rows.map((row) => ({ row, ...children(row) }));
  return (
    <div className={css.list}>
      <ListBox
        id={listId}
        className={css.rows ?? ""}
        aria-label={label}
        items={items}
        onAction={(key) => {
          const item = items.find((each) => each.id === key);
          if (item) go(routeOf(item.row));
        }}
      >
        {({ id, name, content }) => (
          <ListBoxItem id={id} textValue={name} className={css.row ?? ""}>
            {content}
          </ListBoxItem>
        )}
      </ListBox>
      {rows.length < total ? (
        <Button variant="quiet" onPress={onMore}>
          {t("showMore", { n: formatCount(total - rows.length) })}
        </Button>
      ) : null}
    </div>
  );
}

function Nothing({ icon, scope, query }: { readonly icon: LucideIcon; readonly scope: OwnScope; readonly query: string }) {
  const { t } = useTranslation("search");
  const isAsked = query.trim() !== "";
  return (
    <EmptyState icon={icon} title={t(isAsked ? `scopeNotFound_${scope}` : `scopeNone_${scope}`)}>
      {t(isAsked ? "scopeNotFound" : `scopeHint_${scope}`)}
    </EmptyState>
  );
}
