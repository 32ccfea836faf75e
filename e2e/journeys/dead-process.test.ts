/** A process of the archive is killed while the window is open: it comes back, and nothing that was saved is lost. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dropOnWindow, launch, type Running } from "../app.ts";
import { frame } from "../screens/frame.ts";

describe("a process that dies", () => {
  let running: Running;
  let page: Page;
  let window: ReturnType<typeof frame>;

  function show(shown: Running): void {
    running = shown;
    ({ page } = shown);
    window = frame(page);
  }

  beforeAll(async () => {
    show(await launch());
    await window.openSample();
    await page
      .getByRole("region", { name: "Imports" })
      .getByText(/64 in · /)
      .waitFor();
  });
  afterAll(() => running.close());

  const articles = (text: string): Promise<void> => page.getByRole("contentinfo").getByText(text, { exact: true }).waitFor();

  function story(name: string, headline: string): string {
    const path = join(running.folder, name);
    writeFileSync(path, `${headline}\n\n${"The ministers spoke at length about the accord at Varn. ".repeat(6)}`);
    return path;
  }

  /** The process of this name, by what Electron says of its own. */
  async function pidOf(name: "reader" | "writer" | "pool"): Promise<number> {
    const pids = await running.app.evaluate(
      ({ app }, wanted) => app.getAppMetrics().flatMap((each) => (each.name === wanted ? [each.pid] : [])),
      `Communiqué ${name}`,
    );
    expect(pids).toHaveLength(1);
    return pids[0] ?? 0;
  }

  /** Stops the process, begins `work` that needs it, and kills it with the work under way. */
  async function killDuring(name: "reader" | "writer" | "pool", work: () => Promise<void>): Promise<void> {
    const pid = await pidOf(name);
    process.kill(pid, "SIGSTOP");
    await work();
    await page.waitForTimeout(500);
    process.kill(pid, "SIGKILL");
  }

  it("is started again: the writer", async () => {
    await window.search("restraint OR retenue");
    await page.getByText("19 articles").first().waitFor();
    await window.results().filter({ hasText: "In praise of a tired word" }).click();
    const tag = async (name: string): Promise<void> => {
      await page.keyboard.press("t");
      await window.pick(/^Tag, such as/, name);
    };
    await tag("kept");
    await window.views().getByText("kept").waitFor();
    await killDuring("writer", () => tag("under-way"));
    await window
      .message(/The part of the program that writes to the archive has stopped and is started again\. What was saved is kept/)
      .waitFor();
    await page.keyboard.press("Escape");
    expect(await window.views().getByText("under-way").count()).toBe(0);
    await tag("after");
    await window.views().getByText("after").waitFor();
    await window.views().getByText("kept").waitFor();
  });

  it("is started again: the reader, and the view shows what it asked for", async () => {
    await killDuring("reader", () => window.search("accord OR pact"));
    await window.message(/The part of the program that searches and shows has stopped and is started again\. Nothing is lost/).waitFor();
    await window.results().first().waitFor();
    await window.search("restraint OR retenue");
    await page.getByText("19 articles").first().waitFor();
  });

  it("is started again: the pool, and the import that it broke off can be repeated", async () => {
    await window.go("Inbox");
    const path = story("late.txt", "A story that comes late");
    await killDuring("pool", () => dropOnWindow(page, [path]));
    await window.message(/The part of the program that imports has stopped and is started again\. What came in is kept/).waitFor();
    await page.getByRole("region", { name: "Imports" }).getByText("failed", { exact: true }).waitFor();
    await articles("64 articles");
    await dropOnWindow(page, [path]);
    await articles("65 articles");
  });

  it("is started again with the next call when it dies once more", async () => {
    for (const name of ["writer", "reader", "pool"] as const) process.kill(await pidOf(name), "SIGKILL");
    await window.message(/searches and shows has stopped/).waitFor();
    await window.search("A story that comes late");
    await window.results().filter({ hasText: "A story that comes late" }).click();
    await page.keyboard.press("t");
    await window.pick(/^Tag, such as/, "last");
    await window.views().getByText("last").waitFor();
    await window.views().getByText("kept").waitFor();
    await dropOnWindow(page, [story("later.txt", "A story that comes later still")]);
    await articles("66 articles");
  });

  it("has lost nothing, as the program's next start shows", async () => {
    show(await running.restart());
    await articles("66 articles");
    for (const tag of ["kept", "after", "last"]) await window.views().getByText(tag).waitFor();
  });
});
