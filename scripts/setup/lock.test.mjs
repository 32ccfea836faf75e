import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isAbandoned, withLock } from "./lock.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "communique-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));
const lock = () => join(folder, "work.lock");
// No process has this number: Linux gives none above 2^22.
const nobodysPid = "99999999";

describe("withLock", () => {
  it("lets one work at a time", async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside++;
      most = Math.max(most, inside);
      await wait(15);
      inside--;
    };
    await Promise.all(Array.from({ length: 8 }, () => withLock(lock(), work, { pollMs: 3 })));
    expect({ most, inside, left: existsSync(lock()) }).toEqual({ most: 1, inside: 0, left: false });
  });

  it("lets go when the work fails, and passes the failure on", async () => {
    await expect(withLock(lock(), () => Promise.reject(new Error("disk full")))).rejects.toThrow("disk full");
    expect(existsSync(lock())).toBe(false);
  });

  it("takes over from a process that died while it held the lock, one waiter after the other", async () => {
    writeFileSync(lock(), nobodysPid);
    const holders = await Promise.all(
      Array.from({ length: 5 }, () => withLock(lock(), async () => readFileSync(lock(), "utf8"), { pollMs: 3 })),
    );
    expect(holders).toEqual(Array(5).fill(String(process.pid)));
  });
});

describe("isAbandoned", () => {
  it("trusts a living holder", () => {
    writeFileSync(lock(), String(process.pid));
    expect(isAbandoned(lock())).toBe(false);
  });

  it("does not trust a number that went to another process after the holder fell silent", () => {
    writeFileSync(lock(), String(process.pid));
    const longAgo = new Date(Date.now() - 600_000);
    utimesSync(lock(), longAgo, longAgo);
    expect(isAbandoned(lock())).toBe(true);
  });

  it("leaves a lock alone that was taken this moment and has no number in it yet", () => {
    writeFileSync(lock(), "");
    expect(isAbandoned(lock())).toBe(false);
  });
});
