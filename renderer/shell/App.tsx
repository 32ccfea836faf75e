/** The whole window: what every view stands on, then welcome or the frame. */
import { QueryClient, QueryClientProvider, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Settings } from "../../shared/contract/app.ts";
import { tell } from "../../shared/contract/tell.ts";
import { PaneSizes } from "../ui/pane-sizes.ts";
import { Opening, WelcomeView } from "../welcome/WelcomeView.tsx";
import { ActsProvider } from "./acts.tsx";
import { callMain } from "./api.ts";
import { DropTarget } from "./DropTarget.tsx";
import { Frame } from "./Frame.tsx";
import { paletteKey, useCall, useEvent } from "./queries.ts";
import { forgetPlaces } from "./remember.ts";
import { goBack, goForward, goTo, type History, RoutingContext, readRoute } from "./route.ts";
import { isTouched } from "./shown-nouns.ts";
import { CaptureProvider } from "./table/capture-paths.tsx";
import { ToastProvider, useToast } from "./toast.tsx";

const client = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, networkMode: "always" } },
});

export function App(): ReactNode {
  return (
    <QueryClientProvider client={client}>
      <WithSettings />
    </QueryClientProvider>
  );
}

function WithSettings(): ReactNode {
  const settings = useCall("app.settings", {}).data;
  const { i18n } = useTranslation();
  useEffect(() => {
    if (!settings) return;
    void i18n.changeLanguage(settings.language);
    document.documentElement.lang = settings.language;
    document.documentElement.dir = i18n.dir(settings.language);
  }, [settings, i18n]);
  useTheme(settings?.theme ?? "system");
  const sizes = useMemo(
    () => ({
      read: (name: string) => settings?.panes[name],
      write: (name: string, size: number) => {
        const panes = { ...client.getQueryData<Settings>(["app.settings", {}])?.panes, [name]: size };
        client.setQueryData<Settings>(["app.settings", {}], (old) => (old ? { ...old, panes } : old));
        void callMain("app.saveSettings", { panes });
      },
    }),
    [settings],
  );
  if (!settings) return null;
  return (
    <I18nProvider locale={settings.language === "en" ? "en-GB" : settings.language}>
      <PaneSizes value={sizes}>
        <ToastProvider>
          <Routed start={settings.route} />
        </ToastProvider>
      </PaneSizes>
    </I18nProvider>
  );
}

function Routed({ start }: { readonly start: string }): ReactNode {
  const [history, setHistory] = useState<History>(() => ({ past: [], now: readRoute(start), future: [] }));
  const status = useCall("archive.status", {});
  const queries = useQueryClient();
  const toast = useToast();
  const { i18n } = useTranslation();
  useEvent("archive.opened", (opened) => {
    const before = status.data;
    queries.removeQueries({ type: "inactive" });
    queries.setQueryData(["archive.status", {}], opened);
    void queries.resetQueries({ queryKey: [paletteKey] });
    void queries.invalidateQueries();
    // Ids mean nothing in another archive; at the start the restored route is of the archive that now opens.
    if (!before || before.path === opened?.path) return;
    forgetPlaces();
    setHistory({ past: [], now: { view: "inbox" }, future: [] });
  });
  useEvent(
    "archive.changed",
    ({ nouns }) => void queries.invalidateQueries({ predicate: ({ queryKey }) => isTouched(queryKey[0], nouns) }),
  );
  useEvent("app.problem", ({ error }) => toast(tell(error, i18n.language)));
  useEffect(() => {
    const timer = setTimeout(() => void callMain("app.saveSettings", { route: JSON.stringify(history.now).slice(0, 2000) }), 400);
    return () => clearTimeout(timer);
  }, [history.now]);
  const routing = useMemo(
    () => ({
      history,
      go: (route: History["now"], options?: { readonly replace?: boolean }) =>
        setHistory((old) => goTo(old, route, options?.replace ?? false)),
      back: () => setHistory(goBack),
      forward: () => setHistory(goForward),
    }),
    [history],
  );
  if (status.data === undefined && !status.error) return <Opening />;
  return (
    <RoutingContext value={routing}>
      <ActsProvider>
        <CaptureProvider>
          <DropTarget />
          {status.data ? <Frame status={status.data} /> : <WelcomeView />}
        </CaptureProvider>
      </ActsProvider>
    </RoutingContext>
  );
}

function useTheme(theme: Settings["theme"]): void {
  useEffect(() => {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const show = (): void => {
      const dark = theme === "dark" || (theme === "system" && system.matches);
      document.documentElement.dataset["theme"] = dark ? "dark" : "light";
    };
    show();
    system.addEventListener("change", show);
    return () => system.removeEventListener("change", show);
  }, [theme]);
}
