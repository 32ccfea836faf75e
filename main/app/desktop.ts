/** What only a desktop can do, for the handlers of main/ipc: dialogs, clipboard, printing, settings, the sample's place. */
import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { app, type BrowserWindow, dialog, nativeTheme, shell } from "electron";
import { channels } from "../../shared/contract/channels.ts";
import { events } from "../../shared/contract/events.ts";
import type { SearchNews } from "../archive/repositories/saved-search.ts";
import type { Desktop } from "../ipc/context.ts";
import { readAbout } from "./about.ts";
import { readClipboard } from "./clipboard.ts";
import { notifyOfSearches } from "./notify.ts";
import { printPdf } from "./print.ts";
import { openProcesses } from "./processes.ts";
import type { StateFile } from "./state-file.ts";

const archiveFilter = [{ name: "Communiqué", extensions: ["communique"] }];
const captureFilter = [
  {
    name: "Captures",
    extensions:
      "html htm xhtml mht mhtml warc wacz gz zst pdf docx odt rtf eml msg mbox zip tar tgz txt md csv tsv json jsonl ndjson xml".split(" "),
  },
  { name: "All files", extensions: ["*"] },
];

const recentLimit = 12;

/**
 * @param rendererFolder  where the built window lies
 * @param window          gives the window that dialogs belong to; null once it is closed
 */
export function makeDesktop(
  stateFile: StateFile,
  rendererFolder: string,
  window: () => BrowserWindow | null,
  onChange: () => void,
): Desktop {
  const tell: Desktop["tell"] = (name, payload) => {
    const checked = events[name].safeParse(payload);
    if (checked.success) window()?.webContents.send(channels.event, name, checked.data);
  };
  const tellNews = (news: readonly SearchNews[]): void => {
    const { notifySearches, language } = stateFile.read().settings;
    if (!notifySearches) return;
    notifyOfSearches(news, language, (id) => {
      const shown = window();
      if (shown?.isMinimized()) shown.restore();
      shown?.focus();
      if (id !== null) tell("searches.open", { id });
    });
  };
  return {
    ...dialogs(window),
    tell,
    about: readAbout,
    settings: () => stateFile.read().settings,
    saveSettings(change) {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const { settings } = stateFile.change((state) => ({ ...state, settings: { ...state.settings, ...given } }));
      nativeTheme.themeSource = settings.theme;
      onChange();
      return settings;
    },
    recent: () =>
      stateFile.read().recent.map((each) => ({ ...each, name: basename(each.path, ".communique"), found: existsSync(each.path) })),
    remember(path, articles) {
      const entry = { path, articles, openedAt: new Date().toISOString() };
      stateFile.change((state) => ({
        ...state,
        lastArchive: path,
        recent: [entry, ...state.recent.filter((each) => each.path !== path)].slice(0, recentLimit),
      }));
      onChange();
    },
    forget: (path) => {
      stateFile.change((state) => ({ ...state, recent: state.recent.filter((each) => each.path !== path) }));
      onChange();
    },
    clipboard: readClipboard,
    printPdf: (html) => printPdf(html, join(rendererFolder, "assets")),
    reveal: (path) => shell.showItemInFolder(path),
    samples: () => ({
      archive: join(app.getPath("userData"), "Sample.communique"),
      captures: join(samplesFolder(), "captures"),
      world: join(samplesFolder(), "world.json"),
    }),
    openArchive: (path, options) => openProcesses(path, options, tell, tellNews),
  };
}

function samplesFolder(): string {
  return app.isPackaged ? join(process.resourcesPath, "samples") : join(app.getAppPath(), "samples");
}

type Dialogs = Pick<Desktop, "chooseNewArchive" | "chooseArchive" | "chooseCaptures" | "chooseFeedList" | "chooseSave">;

function dialogs(window: () => BrowserWindow | null): Dialogs {
  const openDialog = async (options: Electron.OpenDialogOptions): Promise<string[] | null> => {
    const parent = window();
    const { canceled, filePaths } = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
    return canceled || filePaths.length === 0 ? null : filePaths;
  };
  const saveDialog = async (options: Electron.SaveDialogOptions): Promise<string | null> => {
    const parent = window();
    const { canceled, filePath } = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
    return canceled || filePath === "" ? null : filePath;
  };
  return {
    async chooseNewArchive() {
      const path = await saveDialog({ defaultPath: join(app.getPath("documents"), "Press.communique"), filters: archiveFilter });
      return path === null || path.endsWith(".communique") ? path : `${path}.communique`;
    },
    chooseArchive: async (near) => {
      const place = near === null || !existsSync(dirname(near)) ? {} : { defaultPath: dirname(near) };
      return (await openDialog({ properties: ["openFile"], filters: archiveFilter, ...place }))?.[0] ?? null;
    },
    chooseCaptures: (kind) =>
      openDialog(
        kind === "files"
          ? { properties: ["openFile", "multiSelections"], filters: captureFilter }
          : { properties: ["openDirectory", "multiSelections"] },
      ),
    chooseFeedList: async () =>
      (await openDialog({ properties: ["openFile"], filters: [{ name: "OPML", extensions: ["opml", "xml"] }] }))?.[0] ?? null,
    chooseSave: (suggested, extension) =>
      saveDialog({
        defaultPath: join(app.getPath("documents"), suggested),
        filters: extension === "" ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
      }),
  };
}
