import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { aFolder, anArchive, must } from "../archive/test-archive.ts";
import { previewCapture } from "../capture/registry.ts";

const entry = join(import.meta.dirname, "index.ts");
let folder: string;
let archive: string;

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly note: string;
}

async function run(...args: string[]): Promise<Ran> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [entry, ...args]);
    return { code: 0, out: stdout, note: stderr };
  } catch (thrown) {
    if (!(thrown instanceof Error && "code" in thrown && "stdout" in thrown && "stderr" in thrown)) throw thrown;
    return { code: Number(thrown.code), out: String(thrown.stdout), note: String(thrown.stderr) };
  }
}

const story = (headline: string): string =>
  `${headline}\n\nVARN, 2 November 2026 - ${"The ministers spoke of restraint at length. ".repeat(8)}\n`;

beforeAll(async () => {
  folder = aFolder();
  archive = join(folder, "Cli.communique");
  writeFileSync(join(folder, "a.txt"), story("Ministers call for restraint at Varn"));
  writeFileSync(join(folder, "b.txt"), story("Talks go into a second night"));
  writeFileSync(join(folder, "empty.txt"), "");
});

describe("the command line", () => {
  it("imports, names each input that failed, and ends with 1", async () => {
    const first = await run("import", join(folder, "a.txt"), "--archive", archive, "--json");
    expect(JSON.parse(first.out)).toMatchObject({ imported: 1, skipped: [], articles: [{ id: 1, path: join(folder, "a.txt") }] });
    const ran = await run("import", join(folder, "b.txt"), join(folder, "empty.txt"), "--archive", archive, "--json");
    expect(JSON.parse(ran.out)).toMatchObject({
      imported: 1,
      revisions: 0,
      duplicates: 0,
      skipped: [{ path: join(folder, "empty.txt"), reason: "The file is empty." }],
      articles: [{ id: 2, path: join(folder, "b.txt") }],
    });
    expect(ran.note).toContain("empty.txt: The file is empty.");
    expect([first.code, ran.code]).toEqual([0, 1]);
  });

  it("cleans stored captures again, all or some, and says what changed", async () => {
    const all = await run("clean-again", "--all", "--archive", archive, "--json");
    expect(JSON.parse(all.out)).toEqual({ changed: [], asBefore: 2, skipped: [] });
    expect((await run("clean-again", "1", "--archive", archive)).out).toBe("0 changed, 1 as before, 0 not read.\n");
    const unknown = await run("clean-again", "--outlet", "No Such Paper", "--archive", archive);
    expect([unknown.code, unknown.note]).toEqual([1, expect.stringContaining("outlet")]);
    expect((await run("clean-again", "--archive", archive)).code).toBe(2);
  });

  it("searches", async () => {
    const ran = await run("search", "title:restraint", "--archive", archive, "--json", "--facets", "--explain");
    expect(JSON.parse(ran.out)).toMatchObject({
      total: 1,
      results: [{ id: 1, headline: "Ministers call for restraint at Varn" }],
      facets: { language: [{ value: "en" }] },
    });
    expect(ran.note).not.toBe("");
  });

  it("shows one article as an object, several as a list", async () => {
    const one = JSON.parse((await run("show", "1", "--archive", archive, "--json")).out);
    const two = JSON.parse((await run("show", "1", "2", "--archive", archive, "--json")).out);
    expect(one).toMatchObject({ id: 1, published: { certainty: expect.any(String) }, blocks: [{ kind: "paragraph" }] });
    expect(two).toHaveLength(2);
    expect((await run("show", "99", "--archive", archive)).code).toBe(1);
  });

  it("tags, checks, counts and backs up", async () => {
    expect((await run("tag", "1", "position/restraint", "--archive", archive)).out).toContain("1 articles");
    expect(JSON.parse((await run("check", "--archive", archive, "--json")).out)).toMatchObject({
      problems: [],
      articles: 2,
      searchable: 2,
    });
    expect(JSON.parse((await run("stats", "--archive", archive, "--json")).out)).toMatchObject({ articles: 2, tags: 2 });
    expect((await run("backup", join(folder, "Copy.communique"), "--archive", archive)).code).toBe(0);
  });

  it("counts a list of queries, and names the one that cannot be read with its place", async () => {
    const list = join(folder, "queries.csv");
    writeFileSync(list, 'name,query\nCalm,restraint\nTalks,"""second night"" OR talks"\nBroken,(talks OR night\n');
    const ran = await run("batch", list, "--archive", archive, "--json");
    expect(ran.code).toBe(1);
    expect(ran.note).toContain("Broken: cannot be read at character 1");
    expect(JSON.parse(ran.out)).toMatchObject({
      archive: { name: "Cli", articles: 2 },
      rows: [
        { name: "Calm", query: "restraint", total: 2, outlets: 0 },
        { name: "Talks", total: 1, newest: { headline: "Talks go into a second night" } },
        { name: "Broken", error: { kind: "query-invalid", at: 0 } },
      ],
    });
  });

  it("writes a batch as CSV with its citation below", async () => {
    const list = join(folder, "lines.txt");
    const out = join(folder, "counts.csv");
    writeFileSync(list, "restraint\n=Varn\n");
    expect((await run("batch", list, "--archive", archive, "--out", out)).code).toBe(0);
    const lines = readFileSync(out, "utf8").replace("\ufeff", "").split("\r\n");
    expect(lines[1]).toMatch(/^,restraint,,2,/);
    expect(lines).toContainEqual(expect.stringMatching(/^State of the archive,[0-9a-f-]{14}$/));
  });

  it("writes a digest", async () => {
    const out = join(folder, "review.html");
    expect((await run("digest", "daily", "--query", "restraint", "--out", out, "--archive", archive)).code).toBe(0);
    expect(readFileSync(out, "utf8")).toContain("Ministers call for restraint at Varn");
  });

  it("writes a digest in French under the office's name", async () => {
    const out = join(folder, "revue.html");
    await run("digest", "daily", "--query", "restraint", "--out", out, "--lang", "fr", "--issuer", "Bureau de Varn", "--archive", archive);
    const page = readFileSync(out, "utf8");
    expect(page).toContain('<html lang="fr"');
    expect(page).toContain("Revue de presse");
    expect(page).toContain("Bureau de Varn");
    expect(page).not.toContain("Nº");
  });

  it.each([
    [["search", "x"], "--archive"],
    [["search", '"open', "--archive"], "character 1"],
    [["show", "one", "--archive"], "number"],
    [["bogus"], "no command"],
    [["batch", "nowhere.csv", "--archive"], "nowhere.csv cannot be read"],
    [["batch", "nowhere.csv", "--out", "counts.ods", "--archive"], ".xlsx"],
    [["search", "x", "--sort", "size", "--archive"], "--sort"],
  ] as const)("ends with 2 and says what is wrong: %s", async (args, words) => {
    const ran = await run(...args, ...(args.at(-1) === "--archive" ? [archive] : []));
    expect(ran.note).toContain(words);
    expect(ran.code).toBe(2);
  });

  it("reads a table as it was chosen for such a table in the window", async () => {
    const path = join(folder, "Tables.communique");
    const table = `Wat;Kop\n${"The ministers spoke of restraint at length. ".repeat(8)};Lamps on the quay\n`;
    const header = (await previewCapture(new TextEncoder().encode(table), "a.csv", []))?.header ?? "";
    const made = await anArchive(path);
    must(await made.ask("store.keepMappings", { mappings: [{ header, mapping: { headline: 1, body: [0], hasHeader: true } }] }));
    await made.close();
    writeFileSync(join(folder, "a.csv"), table);
    expect((await run("import", join(folder, "a.csv"), "--archive", path)).code).toBe(0);
    const found = await run("search", "restraint", "--archive", path);
    expect(found.out).toContain("Lamps on the quay");
  });

  it("refuses what is no archive, in a sentence", async () => {
    const ran = await run("check", "--archive", join(folder, "a.txt"));
    expect(ran.note).toContain("not an archive of Communiqué");
    expect(ran.code).toBe(2);
  });
});

describe("words that stand for each other", () => {
  it("are kept, listed, found when asked for and removed", async () => {
    expect((await run("words", "restraint = second night", "--archive", archive)).out).toMatch(
      /^\d+\tsynonyms\trestraint = second night\n$/,
    );
    expect((await run("words", "one", "--archive", archive)).code).toBe(2);
    const found = await run("search", "restraint", "--synonyms", "--explain", "--json", "--archive", archive);
    expect(JSON.parse(found.out).total).toBe(2);
    expect(found.note).toContain("restraint or “second night”, counting synonyms");
    const [set] = JSON.parse((await run("words", "--archive", archive, "--json")).out);
    expect((await run("words", "--remove", String(set.id), "--archive", archive)).code).toBe(0);
    expect((await run("words", "--archive", archive, "--json")).out.trim()).toBe("[]");
  });
});
