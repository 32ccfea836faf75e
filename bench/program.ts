/** The real program for a bench: where it runs, and a generated archive that it can open, made once and kept below the system's temporary folder. */
import { chownSync, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { launch } from "../e2e/app.ts";
import { frame } from "../e2e/screens/frame.ts";
import { openLocalArchive } from "../main/archive/local-archive.ts";
import { fillArchive, must } from "./fill.ts";

/** What scripts/setup/stage.mjs gives, as far as it is used here. */
interface Stage {
  readonly launcher: { readonly uid: number | null };
  readonly display: { readonly env: Readonly<Record<string, string>>; stop(): void };
}

interface Ground {
  /** The user that the program runs as, when it is not ours. */
  readonly uid: number | null;
}

/** Gives the program a screen and whatever else it needs, for as long as `work` takes. */
export async function withProgram<T>(work: (ground: Ground) => Promise<T>): Promise<T> {
  // A script in plain JavaScript, which this project does not type-check from here.
  const { setStage }: { setStage(): Promise<Stage> } = await import(join(import.meta.dirname, "..", "scripts", "setup", "stage.mjs"));
  const { launcher, display } = await setStage();
  Object.assign(process.env, display.env, { COMMUNIQUE_LAUNCHER: JSON.stringify(launcher) });
  try {
    return await work(launcher);
  } finally {
    display.stop();
  }
}

/** Opens an archive in the program and shows the list of all its articles, for as long as `work` takes. */
export async function withList(path: string, work: (page: Page) => Promise<void>): Promise<void> {
  const running = await launch({ open: path, size: null });
  try {
    await frame(running.page).search("");
    await frame(running.page).results().first().waitFor({ timeout: 60_000 });
    await work(running.page);
  } finally {
    await running.close();
  }
}

/** @returns the path of an archive of `count` articles, for reading only: other benches use it too */
export async function generatedArchive(count: number, { uid }: Ground): Promise<string> {
  const folder = join(tmpdir(), "communique-bench", String(count));
  const path = join(folder, "Generated.communique");
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const draft = join(folder, "Draft.communique");
    rmSync(draft, { force: true });
    const archive = must(await openLocalArchive(draft, { create: true }));
    await fillArchive(archive, count);
    await archive.close();
    renameSync(draft, path);
  }
  // One that an earlier program made is brought up to date before anything is measured, and the copy made for safety is not needed.
  await must(await openLocalArchive(path)).close();
  for (const name of readdirSync(folder)) if (name.includes(".before-")) rmSync(join(folder, name));
  if (uid !== null) for (const each of [folder, path]) chownSync(each, uid, uid);
  return path;
}

/** @returns the path of a copy that a bench may change; `remove` takes it away */
export async function archiveToChange(count: number, ground: Ground): Promise<{ readonly path: string; remove(): void }> {
  const kept = await generatedArchive(count, ground);
  const folder = join(tmpdir(), "communique-bench", `copy-of-${count}`);
  const path = join(folder, "Copy.communique");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copyFileSync(kept, path);
  if (ground.uid !== null) for (const each of [folder, path]) chownSync(each, ground.uid, ground.uid);
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
