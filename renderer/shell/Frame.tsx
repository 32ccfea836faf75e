/** The frame, the same around every view: top bar, side bar, status bar, palette, and the acts of the menus. */

import { type ReactNode, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArchiveStatus } from "../../shared/contract/archive.ts";
import type { MenuCommand } from "../../shared/contract/events.ts";
import { InboxView } from "../inbox/InboxView.tsx";
import { SettingsView } from "../settings/SettingsView.tsx";
import { TagsView } from "../tags/TagsView.tsx";
import { PaneBar } from "../ui/PaneBar.tsx";
import { AboutDialog } from "./AboutDialog.tsx";
import { AddressDialog } from "./AddressDialog.tsx";
import { useArchiveActs } from "./archive-acts.ts";
import style from "./Frame.module.css";
import { isField } from "./is-field.ts";
import { lazyView, useLoadingAhead } from "./lazy-view.tsx";
import { Palette } from "./palette/Palette.tsx";
import { usePaletteLoading } from "./palette/use-palette-index.ts";
import { useEvent } from "./queries.ts";
import { useReadOnly } from "./read-only.ts";
import { type Route, trendOf, useNavigate, useRoute } from "./route.ts";
import { ShortcutsDialog } from "./ShortcutsDialog.tsx";
import { SideBar } from "./SideBar.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { sideBarWidths, useSideBarWidth } from "./side-bar-width.ts";
import { TopBar } from "./TopBar.tsx";
import { Toasts } from "./toast.tsx";
import { ViewBoundary } from "./ViewBoundary.tsx";

const search = lazyView(() => import("../search/SearchView.tsx").then((module) => module.SearchView));
const reader = lazyView(() => import("../reader/ReaderView.tsx").then((module) => module.ReaderView));
const dossiers = lazyView(() => import("../dossier/DossierView.tsx").then((module) => module.DossierView));
const compare = lazyView(() => import("../compare/CompareView.tsx").then((module) => module.CompareView));
const digests = lazyView(() => import("../digest/DigestView.tsx").then((module) => module.DigestView));
const concordance = lazyView(() => import("../insight/ConcordanceView.tsx").then((module) => module.ConcordanceView));
const trend = lazyView(() => import("../trend/TrendView.tsx").then((module) => module.TrendView));
const batch = lazyView(() => import("../batch/BatchView.tsx").then((module) => module.BatchView));
const sources = lazyView(() => import("../sources/SourcesView.tsx").then((module) => module.SourcesView));

// On its way while the archive opens: most mornings go there first. The others come when there is time.
void search.load();
const ahead = [reader, dossiers, compare, digests, concordance, trend, batch, sources];

type Shown = "palette" | "address" | "about" | "shortcuts" | null;

const wholeArchive: Route = { view: "search", query: "", articleId: null };

export function Frame({ status }: { readonly status: ArchiveStatus }): ReactNode {
  const { t } = useTranslation("shell");
  const [shown, setShown] = useState<Shown>(null);
  const sideBar = useSideBarWidth();
  const navigate = useNavigate();
  const route = useRoute();
  const acts = useArchiveActs();
  const { refuse } = useReadOnly();
  const askAddress = (): void => void (refuse() || setShown("address"));
  usePaletteLoading();
  useLoadingAhead(ahead);
  const commands: Partial<Record<MenuCommand, () => void>> = {
    palette: () => setShown("palette"),
    about: () => setShown("about"),
    shortcuts: () => setShown("shortcuts"),
    find: () => (findsItself(route) ? undefined : navigate.go(wholeArchive)),
    search: () => navigate.go(wholeArchive),
    back: () => navigate.back(),
    forward: () => navigate.forward(),
    "view-inbox": () => navigate.go({ view: "inbox" }),
    "view-search": () => navigate.go(wholeArchive),
    "view-dossiers": () => navigate.go({ view: "dossiers", id: null }),
    "view-compare": () => navigate.go({ view: "compare", ids: [] }),
    "view-digests": () => navigate.go({ view: "digests", id: null }),
    "view-tags": () => navigate.go({ view: "tags", id: null }),
    concordance: () => navigate.go({ view: "concordance", query: "query" in route ? route.query : "" }),
    "view-sources": () => navigate.go({ view: "sources", part: "feeds", id: null }),
    "view-trend": () => navigate.go(trendOf([route.view === "search" ? route.query : ""])),
    "view-batch": () => navigate.go({ view: "batch" }),
    settings: () => navigate.go({ view: "settings" }),
    "toggle-sidebar": sideBar.toggle,
    undo: () => acts.undo(),
    redo: () => acts.redo(),
    "capture-files": () => acts.captureFiles(),
    "capture-folder": () => acts.captureFolder(),
    "capture-address": askAddress,
    "capture-paste": () => acts.captureClipboard(),
  };
  useEvent("menu.command", ({ command }) => commands[command]?.());
  useFrameKeys({ "?": () => setShown("shortcuts"), undo: acts.undo, redo: acts.redo, palette: () => setShown("palette") });
  const close = (): void => setShown(null);
  return (
    <div className={`${style["frame"]} ${sideBar.isFolded ? style["folded"] : ""}`} style={{ ["--side" as string]: `${sideBar.width}px` }}>
      <TopBar status={status} onFind={() => setShown("palette")} onAddress={askAddress} />
      <SideBar status={status}>
        <div className={style["sideEdge"]}>
          <PaneBar
            label={t("paneSideBar")}
            pane="start"
            size={sideBar.width}
            min={sideBarWidths.least}
            max={sideBarWidths.most}
            onSize={sideBar.size}
            onSettle={sideBar.settle}
          />
        </div>
      </SideBar>
      <main className={style["view"]}>
        <ViewBoundary key={route.view}>
          <Suspense fallback={null}>
            <View />
          </Suspense>
        </ViewBoundary>
      </main>
      <Toasts />
      <StatusBar status={status} onShortcuts={() => setShown("shortcuts")} />
      {shown === "palette" ? <Palette onClose={close} onCommand={(command) => commands[command]?.()} /> : null}
      {shown === "address" ? <AddressDialog onClose={close} /> : null}
      {shown === "about" ? <AboutDialog onClose={close} /> : null}
      {shown === "shortcuts" ? <ShortcutsDialog onClose={close} /> : null}
    </div>
  );
}

/** Views with a field of their own for what they show. */
const findsItself = (route: Route): boolean =>
  ["reader", "search", "concordance"].includes(route.view) || (route.view === "dossiers" && route.id !== null);

function View(): ReactNode {
  const route = useRoute();
  const { t } = useTranslation("shell");
  switch (route.view) {
    case "search":
      return (
        <>
          <h1 className="visually-hidden">{t("archive")}</h1>
          <search.View query={route.query} articleId={route.articleId} scope={route.scope ?? "articles"} />
        </>
      );
    case "reader":
      return <reader.View key={route.id} id={route.id} query={route.query} hit={route.hit ?? null} mark={route.mark ?? null} />;
    case "concordance":
      return <concordance.View query={route.query} />;
    case "dossiers":
      return <dossiers.View id={route.id} />;
    case "compare":
      return <compare.View ids={[...route.ids]} isLaidOver={route.changes === true} />;
    case "digests":
      return <digests.View id={route.id} entry={route.entry ?? null} />;
    case "tags":
      return <TagsView id={route.id} />;
    case "sources":
      return <sources.View part={route.part} id={route.id} />;
    case "trend":
      return <trend.View route={route} />;
    case "batch":
      return <batch.View />;
    case "settings":
      return <SettingsView />;
    default:
      return <InboxView />;
  }
}

interface FrameKeys {
  readonly "?": () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly palette: () => void;
}

/** Keys that mean the same in every view; in a field they belong to the field. */
function useFrameKeys(keys: FrameKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const main = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (main && key === "k") keys.palette();
      else if (isField(event.target)) return;
      else if (event.key === "?") keys["?"]();
      else if (main && key === "z") (event.shiftKey ? keys.redo : keys.undo)();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [keys]);
}
