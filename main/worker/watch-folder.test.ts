import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aFolder } from "../archive/test-archive.ts";
import { watchFolder } from "./watch-folder.ts";

let folder: string;
let told: string[];
let missing: boolean[];
let controller: AbortController;

beforeEach(() => {
  folder = join(aFolder(), "share");
  mkdirSync(folder);
  told = [];
  missing = [];
  controller = new AbortController();
});

afterEach(() => controller.abort());

function watchIt(restMs = 40): Promise<void> {
  return watchFolder({
    path: folder,
    timing: { restMs, lookMs: 120 },
    signal: controller.signal,
    onFiles: (files) => told.push(...files.map(({ path, size }) => `${basename(path)} ${size}`)),
    onMissing: (isMissing) => missing.push(isMissing),
  });
}

const eventually = { timeout: 8_000, interval: 20 };
const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);

describe("watchFolder", () => {
  it("tells what is there, what comes, and what changes, each once", async () => {
    put("a.txt", "one");
    void watchIt();
    await expect.poll(() => told, eventually).toEqual(["a.txt 3"]);
    mkdirSync(join(folder, "below"));
    put(join("below", "b.txt"), "second");
    await expect.poll(() => told, eventually).toEqual(["a.txt 3", "b.txt 6"]);
    put("a.txt", "longer");
    await expect.poll(() => told, eventually).toEqual(["a.txt 3", "b.txt 6", "a.txt 6"]);
  });

  it("waits until a file has come to rest", async () => {
    void watchIt(400);
    put("slow.txt", "0");
    const grown = Array.from({ length: 12 }, () => "0").join("");
    for (const letter of grown) {
      appendFileSync(join(folder, "slow.txt"), letter);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    await expect.poll(() => told, eventually).toEqual(["slow.txt 13"]);
  });

  it("passes over hidden files, what is half there, and archives", async () => {
    for (const name of [".hidden", "scan.pdf.part", "~$letter.docx", "Press.communique", "Press.communique-wal"]) put(name, "x");
    put("page.html", "x");
    void watchIt();
    await expect.poll(() => told, eventually).toEqual(["page.html 1"]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(told).toEqual(["page.html 1"]);
  });

  it("says when the folder is gone and when it is back, and goes on", async () => {
    void watchIt();
    renameSync(folder, `${folder}-away`);
    await expect.poll(() => missing, eventually).toEqual([true]);
    renameSync(`${folder}-away`, folder);
    await expect.poll(() => missing, eventually).toEqual([true, false]);
    put("later.txt", "here");
    await expect.poll(() => told, eventually).toEqual(["later.txt 4"]);
  });

  it("ends when it is told to", async () => {
    const watching = watchIt();
    controller.abort();
    await watching;
    rmSync(folder, { recursive: true });
    expect(missing).toEqual([]);
  });
});
