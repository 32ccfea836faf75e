import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, type Running } from "../app.ts";

/** `/proc/PID/status` as a table; empty for a process that is gone. */
function statusOf(pid: number): Readonly<Record<string, string>> {
  try {
    const lines = readFileSync(`/proc/${pid}/status`, "utf8").split("\n");
    return Object.fromEntries(lines.map((line) => [line.split(":")[0] ?? "", line.split(":")[1]?.trim() ?? ""]));
  } catch {
    return {};
  }
}

function rendererPids(parent: number): number[] {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const family = new Set([parent]);
  for (let grown = true; grown; ) {
    const found = all.filter((pid) => !family.has(pid) && family.has(Number(statusOf(pid)["PPid"])));
    for (const pid of found) family.add(pid);
    grown = found.length > 0;
  }
  return [...family].filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("--type=renderer");
    } catch {
      return false;
    }
  });
}

describe("the window's cage", () => {
  let running: Running;

  beforeAll(async () => {
    running = await launch();
  });
  afterAll(() => running.close());

  it.runIf(process.platform === "linux")("runs the renderer under seccomp, without new privileges and not as root", async () => {
    const pids = rendererPids(running.app.process().pid ?? 0);
    expect(pids.length).toBeGreaterThan(0);
    for (const pid of pids) {
      const status = statusOf(pid);
      expect(status).toMatchObject({ Seccomp: "2", NoNewPrivs: "1" });
      expect(status["Uid"]?.split(/\s+/)[0]).not.toBe("0");
    }
  });

  it("has no Node and no Electron in the page", async () => {
    const found = await running.page.evaluate(() => [typeof Reflect.get(globalThis, "require"), typeof Reflect.get(globalThis, "process")]);
    expect(found).toEqual(["undefined", "undefined"]);
  });

  it("refuses to navigate away and to open windows", async () => {
    const before = running.page.url();
    await running.page.evaluate(() => {
      const link = document.createElement("a");
      link.href = "https://press.example/";
      document.body.append(link);
      link.click();
      link.remove();
      window.open("https://press.example/");
    });
    await running.page.waitForTimeout(300);
    expect(running.page.url()).toBe(before);
    expect(running.app.windows()).toHaveLength(1);
  });

  it("reaches nothing on the network", async () => {
    const reached = await running.page.evaluate(() =>
      fetch("https://press.example/").then(
        () => "reached",
        () => "refused",
      ),
    );
    expect(reached).toBe("refused");
  });

  it("reads the files of its own folder and none beside it", async () => {
    const read = await running.page.evaluate(() => {
      const addresses = ["app/index.html", "app/..%2fmain%2findex.js", "app/nothing.js", "app/%E0%A4%A", "other/index.html"];
      const policyOf = (address: string): Promise<string | null> =>
        fetch(`communique://${address}`).then(
          (found) => found.headers.get("content-security-policy"),
          () => "refused",
        );
      return Promise.all(addresses.map(policyOf));
    });
    expect(read).toEqual([expect.stringContaining("script-src 'self'"), "refused", "refused", "refused", "refused"]);
  });

  it("runs no script but its own", async () => {
    const ran = await running.page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "globalThis.planted = true";
      document.head.append(script);
      return Reflect.get(globalThis, "planted") === true;
    });
    expect(ran).toBe(false);
  });

  it("answers an unknown or malformed call with an error and goes on", async () => {
    const answers = await running.page.evaluate(async () => {
      const bridge = Reflect.get(globalThis, "communique");
      return [
        await bridge.call("tags.steal", 1, {}),
        await bridge.call("search.run", 2, { query: 7 }),
        await bridge.call("app.about", 3, {}),
      ].map((each: { ok: boolean }) => each.ok);
    });
    expect(answers).toEqual([false, false, true]);
  });
});
