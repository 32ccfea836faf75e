/** Start-up, in order. */
import { join, resolve } from "node:path";
import { app, type BrowserWindow, ipcMain, Menu, session } from "electron";
import { channels } from "../shared/contract/channels.ts";
import { makeDesktop } from "./app/desktop.ts";
import { showMenu } from "./app/menu.ts";
import { declareProtocol, serveProtocol } from "./app/protocol.ts";
import { writeScreenshot } from "./app/screenshot.ts";
import { closeSession, forbidNavigation, isTrusted } from "./app/security.ts";
import { openStateFile } from "./app/state-file.ts";
import { openWindow } from "./app/window.ts";
import type { Holder } from "./ipc/archive.ts";
import { openGate } from "./ipc/gate.ts";
import { allHandlers } from "./ipc/handlers.ts";

// The é of the program's name is no byte that a header may hold, and every request would fail.
app.userAgentFallback = app.userAgentFallback.replaceAll(/[^ -~]+/g, "e");
declareProtocol();
forbidNavigation();
// Electron would build menus of its own first.
Menu.setApplicationMenu(null);

const out = import.meta.dirname;
const rendererFolder = join(out, "..", "renderer");
const holder: Holder = { current: null, opening: Promise.resolve() };
let window: BrowserWindow | null = null;

/** The `.communique` file named on a command line, if any; `folder` is where that command was given. */
function archiveIn(args: readonly string[], folder: string): string | undefined {
  const name = args.slice(1).find((each) => each.endsWith(".communique"));
  return name === undefined ? undefined : resolve(folder, name);
}

async function start(): Promise<void> {
  const stateFile = openStateFile(join(app.getPath("userData"), "state.json"));
  const desktop = makeDesktop(
    stateFile,
    rendererFolder,
    () => window,
    () => buildMenu(),
  );
  const handlers = allHandlers(holder, desktop);
  const gate = openGate(handlers);
  const never = new AbortController().signal;

  let shownMenu = "";
  function buildMenu(): void {
    const recent = desktop.recent().filter((each) => each.found);
    const { language } = stateFile.read().settings;
    const wanted = JSON.stringify([language, recent.map((each) => each.path)]);
    // Opening the archive of last time leaves the menus as they are.
    if (wanted === shownMenu) return;
    shownMenu = wanted;
    showMenu(language, recent, {
      send: (command) => desktop.tell("menu.command", { command }),
      create: () => void report(handlers["archive.create"]({ path: null }, never)),
      open: () => void report(handlers["archive.open"]({ path: null }, never)),
      openRecent: (path) => void report(handlers["archive.open"]({ path }, never)),
      openSample: () => void report(handlers["archive.openSample"]({}, never)),
      close: () => void handlers["archive.close"]({}, never),
      quit: () => app.quit(),
    });
  }
  async function report(answer: ReturnType<(typeof handlers)["archive.open"]>): Promise<void> {
    const result = await answer;
    if (!result.ok) desktop.tell("app.problem", { error: result.error });
  }

  ipcMain.handle(channels.call, (event, message: unknown) =>
    gate.answer(event.sender.id, isTrusted(event.sender, event.senderFrame?.url), message),
  );
  ipcMain.on(channels.cancel, (event, token: unknown) => gate.cancel(event.sender.id, token));

  closeSession(session.defaultSession);
  serveProtocol(rendererFolder);

  const wanted = archiveIn(process.argv, process.cwd()) ?? stateFile.read().lastArchive;
  // The archive opens while the window draws itself; a failure is told once there is somebody to tell.
  const opening = wanted === null || wanted === undefined ? null : handlers["archive.open"]({ path: wanted }, never);
  window = openWindow(stateFile, join(out, "..", "preload"));
  // The window's process has begun, and the menus are built beside it.
  buildMenu();
  window.on("closed", () => {
    window = null;
  });
  window.webContents.once("did-finish-load", () => {
    if (opening) void report(opening);
  });
  writeScreenshot(window);
  app.on("second-instance", (_event, args, folder) => {
    const path = archiveIn(args, folder);
    if (path !== undefined) void report(handlers["archive.open"]({ path }, never));
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
}

if (app.requestSingleInstanceLock()) {
  app.on("window-all-closed", () => app.quit());
  let closed = false;
  app.on("before-quit", (event) => {
    if (closed || holder.current === null) return;
    // The writer closes its file before the program goes.
    event.preventDefault();
    void holder.current.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
  void app.whenReady().then(start);
} else {
  app.quit();
}
