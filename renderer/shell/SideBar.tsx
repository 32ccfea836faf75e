import { Columns3, FolderOpen, Inbox, type LucideIcon, Newspaper, Rss, Search, Settings } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { ArchiveStatus } from "../../shared/contract/archive.ts";
import { formatCount } from "../ui/format.ts";
import style from "./Frame.module.css";
import { type Route, useNavigate, useRoute } from "./route.ts";
import { SideSearches } from "./SideSearches.tsx";
import { SideTags } from "./SideTags.tsx";

export function SideBar({ status }: { readonly status: ArchiveStatus }): ReactNode {
  const { t } = useTranslation("shell");
  return (
    <nav className={style["side"]} aria-label={t("views")}>
      <ViewLink icon={Inbox} label={t("inbox")} count={status.waiting} to={{ view: "inbox" }} />
      <ViewLink
        icon={Search}
        label={t("archive")}
        count={status.articles - status.uncounted}
        to={{ view: "search", query: "", articleId: null }}
      />
      <ViewLink icon={FolderOpen} label={t("dossiers")} count={status.dossiers} to={{ view: "dossiers", id: null }} />
      <ViewLink icon={Columns3} label={t("compare")} to={{ view: "compare", ids: [] }} />
      <ViewLink icon={Newspaper} label={t("digests")} count={status.digests} to={{ view: "digests", id: null }} />
      <ViewLink icon={Rss} label={t("sources")} to={{ view: "sources", part: "feeds", id: null }} />
      <ViewLink icon={Settings} label={t("settings")} to={{ view: "settings" }} />
      <SideSearches readOnly={status.readOnly} />
      <SideTags readOnly={status.readOnly} />
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

const here = { "aria-current": "page" } as const;
