import { Bell, Columns3, FolderOpen, Inbox, type LucideIcon, Newspaper, Search, Settings } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { ArchiveStatus } from "../../shared/contract/archive.ts";
import { tagName } from "../../shared/domain/tag.ts";
import { printQuery } from "../../shared/query/print.ts";
import { formatCount } from "../ui/format.ts";
import style from "./Frame.module.css";
import { useAct, useCall } from "./queries.ts";
import { type Route, useNavigate, useRoute } from "./route.ts";

export function SideBar({ status }: { readonly status: ArchiveStatus }): ReactNode {
  const { t } = useTranslation("shell");
  return (
    <nav className={style["side"]} aria-label={t("views")}>
      <ViewLink icon={Inbox} label={t("inbox")} count={status.unread} to={{ view: "inbox" }} />
      <ViewLink icon={Search} label={t("archive")} count={status.articles} to={{ view: "search", query: "", articleId: null }} />
      <ViewLink icon={FolderOpen} label={t("dossiers")} count={status.dossiers} to={{ view: "dossiers", id: null }} />
      <ViewLink icon={Columns3} label={t("compare")} to={{ view: "compare", ids: [] }} />
      <ViewLink icon={Newspaper} label={t("digests")} count={status.digests} to={{ view: "digests", id: null }} />
      <ViewLink icon={Settings} label={t("settings")} to={{ view: "settings" }} />
      <SavedSearches readOnly={status.readOnly} />
      <TagTree />
    </nav>
  );
}

interface ViewLinkProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly count?: number;
  readonly to: Route;
}

function ViewLink({ icon: Icon, label, count, to }: ViewLinkProps): ReactNode {
  const route = useRoute();
  const navigate = useNavigate();
  const isCurrent = route.view === to.view || (route.view === "reader" && to.view === "search");
  return (
    <Link className={style["link"] ?? ""} aria-label={label} {...(isCurrent ? here : {})} onPress={() => navigate.go(to)}>
      <Icon size={17} strokeWidth={1.6} aria-hidden />
      <span className={style["linkText"]}>{label}</span>
      {count === undefined ? null : <span className={style["count"]}>{formatCount(count)}</span>}
    </Link>
  );
}

function SavedSearches({ readOnly }: { readonly readOnly: boolean }): ReactNode {
  const { t } = useTranslation("shell");
  const navigate = useNavigate();
  const route = useRoute();
  const searches = useCall("searches.list", {}).data ?? [];
  const seen = useAct("searches.seen");
  if (searches.length === 0) return null;
  return (
    <>
      <h2 className={style["sideTitle"]}>{t("savedSearches")}</h2>
      {searches.map(({ id, name, query, fresh }) => (
        <Link
          key={id}
          className={`${style["link"]} ${style["small"]}`}
          aria-label={fresh > 0 ? `${name} +${fresh}` : name}
          {...(isHere(route, query) ? here : {})}
          onPress={() => {
            navigate.go({ view: "search", query, articleId: null });
            if (!readOnly) void seen({ id });
          }}
        >
          <Bell size={15} strokeWidth={1.6} aria-hidden />
          <span className={style["linkText"]}>
            <bdi>{name}</bdi>
          </span>
          {fresh > 0 ? <span className={style["fresh"]}>+{formatCount(fresh)}</span> : null}
        </Link>
      ))}
    </>
  );
}

function TagTree(): ReactNode {
  const { t } = useTranslation("shell");
  const navigate = useNavigate();
  const route = useRoute();
  const tags = useCall("tags.list", {}).data ?? [];
  if (tags.length === 0) return null;
  return (
    <>
      <h2 className={style["sideTitle"]}>{t("tags")}</h2>
      {[...tags]
        .sort((a, b) => a.path.localeCompare(b.path))
        .map(({ id, path, colour, articles }) => (
          <Link
            key={id}
            className={`${style["link"]} ${style["small"]}`}
            aria-label={path}
            {...(isHere(route, queryOf(path)) ? here : {})}
            style={{ paddingInlineStart: 8 + 15 * (path.split("/").length - 1) }}
            onPress={() => navigate.go({ view: "search", query: queryOf(path), articleId: null })}
          >
            <span className={style["dot"]} style={{ background: `var(--tag-${colour})` }} aria-hidden />
            <span className={style["linkText"]} title={path}>
              <bdi>{tagName(path)}</bdi>
            </span>
            <span className={style["count"]}>{formatCount(articles)}</span>
          </Link>
        ))}
    </>
  );
}

const here = { "aria-current": "page" } as const;
const isHere = (route: Route, query: string): boolean => route.view === "search" && route.query === query;
const queryOf = (path: string): string => printQuery({ kind: "field", field: "tag", value: path });
