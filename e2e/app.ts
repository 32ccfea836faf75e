/** Launches the real program for a journey: its own user folder, sandbox on, no network. */
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright";

export const projectFolder = resolve(import.meta.dirname, "..");
/** The sample captures as the program's own user can read them. */
export const samplesFolder = (): string => join(launcher().appPath, "samples", "captures");

export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** A folder of this journey, writable by the program, gone at the end. */
  readonly folder: string;
  /** Ends the program as a person does, and starts it again with what it left. */
  restart(): Promise<Running>;
  close(): Promise<void>;
}

interface Start {
  /** A folder of an earlier run, to start again with what that run left. */
  readonly folder?: string;
  /** An archive to open, as a file manager gives it. */
  readonly open?: string;
  /** Size of the window's content in CSS pixels; null leaves it as the program opens it. */
  readonly size?: { readonly width: number; readonly height: number } | null;
}

interface Launcher {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
  /** The app's folder as the program's own user can read it. */
  readonly appPath: string;
  /** The user that the program runs as, when it is not ours. */
  readonly uid: number | null;
}

/** What scripts/e2e.mjs found out about this machine. */
function launcher(): Launcher {
  const described = process.env["COMMUNIQUE_LAUNCHER"];
  if (described === undefined) throw new Error("Run the journeys with: npm run e2e");
  return JSON.parse(described);
}

export async function launch({ folder: earlier, open, size = { width: 1440, height: 900 } }: Start = {}): Promise<Running> {
  const { executablePath, env, appPath, uid } = launcher();
  const folder = earlier ?? makeFolder(uid);
  const app = await _electron.launch({
    executablePath,
    args: [appPath, ...(open === undefined ? [] : [open]), `--user-data-dir=${join(folder, "user")}`, "--lang=en-GB"],
    chromiumSandbox: true,
    env: { ...definedEnv(), ...env, LANG: "en_GB.UTF-8", TZ: "Europe/Brussels" },
  });
  const page = await app.firstWindow();
  page.setDefaultTimeout(8_000);
  if (size !== null) await resize(app, size.width, size.height);
  return {
    app,
    page,
    folder,
    async restart() {
      await app.close();
      return launch({ folder, size: null });
    },
    async close() {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Gives the window's content this size in CSS pixels. */
export async function resize(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), {
    width,
    height,
  });
}

/** Chooses an item of the native menus, which no page can press. @param path  the labels of the menu, of menus in it, and of the item */
export async function chooseMenu({ app }: Running, ...path: readonly string[]): Promise<void> {
  await app.evaluate(({ Menu }, labels) => {
    let items = Menu.getApplicationMenu()?.items ?? [];
    for (const label of labels.slice(0, -1)) items = items.find((each) => each.label === label)?.submenu?.items ?? [];
    items.find((each) => each.label === labels.at(-1))?.click();
  }, path);
}

/** The keys of the program's own items in the native menus, as the window prints them: "Ctrl ⇧ M". */
export async function menuKeys({ app }: Running): Promise<string[]> {
  const accelerators = await app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) =>
      (menu.submenu?.items ?? [])
        .filter((item) => item.role === undefined || item.role === null)
        .map((item) => String(item.accelerator ?? "")),
    ),
  );
  const signs: Readonly<Record<string, string>> = { CmdOrCtrl: "Ctrl", Shift: "⇧", Left: "←", Right: "→" };
  return accelerators
    .filter((keys) => keys !== "")
    .map((keys) =>
      keys
        .split("+")
        .map((key) => signs[key] ?? key)
        .join(" "),
    );
}

/** The native dialogs cannot be driven: from now on they answer with these paths. */
export async function answerDialogs(
  { app }: Running,
  answers: { readonly save?: string; readonly open?: readonly string[] },
): Promise<void> {
  await app.evaluate(
    ({ dialog }, { save, open }) => {
      dialog.showSaveDialog = async () => ({ canceled: save === "", filePath: save });
      dialog.showOpenDialog = async () => ({ canceled: open.length === 0, filePaths: [...open] });
    },
    { save: answers.save ?? "", open: answers.open ?? [] },
  );
}

/** Drops files and folders of the disk on the window, as a file manager does. */
export async function dropOnWindow(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, x: 700, y: 450, data });
  }
  await session.detach();
}

/** Puts words on the system's clipboard, as copying them in another program does. */
export async function copy(page: Page, flavours: { readonly text: string; readonly html?: string }): Promise<void> {
  await page.evaluate(({ text, html }) => {
    document.addEventListener(
      "copy",
      (event) => {
        event.clipboardData?.setData("text/plain", text);
        if (html !== undefined) event.clipboardData?.setData("text/html", html);
        event.preventDefault();
      },
      { once: true },
    );
    document.execCommand("copy");
  }, flavours);
}

function makeFolder(uid: number | null): string {
  const folder = mkdtempSync(join(tmpdir(), "communique-e2e-"));
  if (uid !== null) chownSync(folder, uid, uid);
  return folder;
}

/** Lets the program write to a file or folder that the test has made. */
export function giveToProgram(path: string): void {
  const { uid } = launcher();
  if (uid !== null) chownSync(path, uid, uid);
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((each): each is [string, string] => each[1] !== undefined));
}
