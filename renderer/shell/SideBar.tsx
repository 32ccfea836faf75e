import { ChartColumn, Columns3, FolderOpen, Inbox, type LucideIcon, Newspaper, Rss, Search, Settings } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Link } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { ArchiveStatus } from "../../shared/contract/archive.ts";
import { formatCount } from "../ui/format.ts";
import style from "./Frame.module.css";
import { useCall } from "./queries.ts";
import { type Route, trendOf, useNavigate, useRoute } from "./route.ts";
import { SideTags } from "./SideTags.tsx";
import { countFresh } from "./searches/lines.ts";
import { SideSearches } from "./searches/SideSearches.tsx";

interface SideBarProps {
  readonly status: ArchiveStatus;
  /** The bar at its edge. */
  readonly children: ReactNode;
}

export function SideBar({ status, children }: SideBarProps): ReactNode {
  const { t } = useTranslation(["shell", "searches"]);
  const fresh = countFresh(useCall("searches.list", {}).data ?? []);
  return (
    <nav className={style["side"]} aria-label={t("views")}>
      <div className={style["sideScroll"]}>
        <ViewLink icon={Inbox} label={t("inbox")} count={status.waiting} to={{ view: "inbox" }} />
        <ViewLink
          icon={Search}
          label={t("archive")}
          count={status.articles - status.uncounted}
          {...(fresh > 0 ? { fresh: { count: fresh, says: t("searches:freshTotal", { n: formatCount(fresh) }) } } : {})}
          to={{ view: "search", query: "", articleId: null }}
        />
        <ViewLink icon={FolderOpen} label={t("dossiers")} count={status.dossiers} to={{ view: "dossiers", id: null }} />
        <ViewLink icon={Columns3} label={t("compare")} to={{ view: "compare", ids: [] }} />
        <ViewLink icon={Newspaper} label={t("digests")} count={status.digests} to={{ view: "digests", id: null }} />
        <ViewLink icon={ChartColumn} label={t("insight")} to={trendOf([""])} />
        <ViewLink icon={Rss} label={t("sources")} to={{ view: "sources", part: "feeds", id: null }} />
        <ViewLink icon={Settings} label={t("settings")} to={{ view: "settings" }} />
        <SideSearches readOnly={status.readOnly} />
        <SideTags readOnly={status.readOnly} />
      </div>
      {children}
    </nav>
  );
}

interface ViewLinkProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly count?: number;
  /** What is new behind it, on its icon. */
  readonly fresh?: { readonly count: number; readonly says: string };
  readonly to: Route;
}

function ViewLink({ icon: Icon, label, count, fresh, to }: ViewLinkProps): ReactNode {
  const freshId = useId();
  const route = useRoute();
  const navigate = useNavigate();
  const isCurrent = (around[route.view] ?? route.view) === to.view;
  return (
    <Link
      className={style["link"] ?? ""}
      aria-label={label}
      {...(fresh ? { "aria-describedby": freshId } : {})}
      {...(isCurrent ? here : {})}
      onPress={() => navigate.go(to)}
    >
      <span className={style["linkIcon"]}>
        <Icon size={17} strokeWidth={1.6} aria-hidden />
        {fresh ? (
          <span id={freshId} className={style["badge"]} role="img" aria-label={fresh.says} title={fresh.says}>
            {fresh.count > 99 ? "99+" : fresh.count}
          </span>
        ) : null}
      </span>
      <span className={style["linkText"]}>{label}</span>
      {count === undefined ? null : <span className={style["count"]}>{formatCount(count)}</span>}
    </Link>
  );
}

/** Views that stand under another's name. */
const around: { readonly [view in Route["view"]]?: Route["view"] } = { reader: "search", concordance: "search", batch: "trend" };

const here = { "aria-current": "page" } as const;
