/** The main window: sandboxed, where it was last time. */
import { join } from "node:path";
import { BrowserWindow, nativeTheme, screen } from "electron";
import { pageUrl } from "./protocol.ts";
import type { AppState, StateFile } from "./state-file.ts";

const paper = { light: "#FDFCF9", dark: "#1B1A18" } as const;

/** Opens the window; it shows itself once the first page is drawn, so that nobody sees white. */
export function openWindow(stateFile: StateFile, preloadFolder: string): BrowserWindow {
  const { settings } = stateFile.read();
  nativeTheme.themeSource = settings.theme;
  const window = new BrowserWindow({
    ...place(stateFile.read()),
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: "Communiqué",
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      preload: join(preloadFolder, "preload.cjs"),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  if (stateFile.read().window.maximised) window.maximize();
  window.once("ready-to-show", () => window.show());
  window.on("close", () => {
    const { x, y, width, height } = window.getNormalBounds();
    stateFile.change((state) => ({ ...state, window: { x, y, width, height, maximised: window.isMaximized() } }));
  });
  void window.loadURL(pageUrl);
  return window;
}

// A screen that is gone must not hide the window.
function place({ window }: AppState): Electron.Rectangle | { width: number; height: number } {
  const { x, y, width, height } = window;
  if (x === undefined || y === undefined) return { width, height };
  const { workArea } = screen.getDisplayMatching({ x, y, width, height });
  const visible =
    x + width > workArea.x + 80 && x < workArea.x + workArea.width - 80 && y >= workArea.y - 10 && y < workArea.y + workArea.height - 80;
  return visible ? { x, y, width, height } : { width, height };
}
