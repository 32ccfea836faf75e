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
  close(): Promise<void>;
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

/** @param options.folder a folder of an earlier run, to start again with what that run left */
export async function launch(
  options: { readonly folder?: string; readonly width?: number; readonly height?: number } = {},
): Promise<Running> {
  const { executablePath, env, appPath, uid } = launcher();
  const folder = options.folder ?? makeFolder(uid);
  const app = await _electron.launch({
    executablePath,
    args: [appPath, `--user-data-dir=${join(folder, "user")}`, "--lang=en-GB"],
    chromiumSandbox: true,
    env: { ...definedEnv(), ...env, LANG: "en_GB.UTF-8", TZ: "Europe/Brussels" },
  });
  const page = await app.firstWindow();
  await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), {
    width: options.width ?? 1440,
    height: options.height ?? 900,
  });
  return {
    app,
    page,
    folder,
    async close() {
      await app.close();
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function makeFolder(uid: number | null): string {
  const folder = mkdtempSync(join(tmpdir(), "communique-e2e-"));
  if (uid !== null) chownSync(folder, uid, uid);
  return folder;
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((each): each is [string, string] => each[1] !== undefined));
}
