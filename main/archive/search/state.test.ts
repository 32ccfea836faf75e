import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Archive } from "../archive.ts";
import { openLocalArchive } from "../local-archive.ts";
import { aFolder, anArchive, anArticle, must, storeArticles } from "../test-archive.ts";

const fingerprint = async (archive: Archive): Promise<string> =>
  must(await archive.ask("insight.cite", { query: "restraint" })).archive.fingerprint;

describe("the state of an archive", () => {
  it("is twelve digits beside the archive's name and size", async () => {
    const archive = await anArchive(join(aFolder(), "Press.communique"));
    await storeArticles(archive, [anArticle()]);
    const cited = must(await archive.ask("insight.cite", { query: "restraint" }));
    expect(cited).toMatchObject({ query: "restraint", understoodAs: null, total: 1, archive: { name: "Press", articles: 1 } });
    expect(cited.archive.fingerprint).toMatch(/^[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$/);
    await archive.close();
  });

  it("is the same for the same archive, asked again, opened again, copied, and whatever was read", async () => {
    const path = join(aFolder(), "Press.communique");
    const archive = await anArchive(path);
    const ids = await storeArticles(archive, [anArticle()]);
    const before = await fingerprint(archive);
    must(await archive.ask("article.markRead", { ids, read: true }));
    must(await archive.ask("dossiers.save", { id: null, name: "Varn", notes: "" }));
    expect(await fingerprint(archive)).toBe(before);
    await archive.close();
    const copy = join(aFolder(), "Copy.communique");
    copyFileSync(path, copy);
    for (const each of [path, copy]) {
      const opened = must(await openLocalArchive(each, { readOnly: true }));
      expect(await fingerprint(opened)).toBe(before);
      await opened.close();
    }
  });

  it("is another after anything that a search could see", async () => {
    const archive = await anArchive();
    const [first, second] = await storeArticles(archive, [anArticle(), anArticle({ headline: "Talks go on" })]);
    if (first === undefined || second === undefined) throw new Error("Two were stored.");
    const seen = [await fingerprint(archive)];
    const changes = [
      () => storeArticles(archive, [anArticle({ headline: "A third" })]),
      () => archive.ask("article.triage", { ids: [first], triage: "dropped" }),
      // One in, one out: the numbers are the same, the articles are not.
      async () => {
        await archive.ask("article.triage", { ids: [first], triage: "kept" });
        await archive.ask("article.triage", { ids: [second], triage: "dropped" });
      },
      () => archive.ask("article.correct", { id: first, correction: { field: "headline", value: "Restraint at Varn" } }),
      () => archive.ask("article.correct", { id: first, correction: { field: "headline", value: "Calm at Varn" } }),
      () => archive.ask("tags.apply", { articleIds: [first], path: "position/calm", on: true }),
      () => archive.ask("archive.undo", {}),
    ];
    for (const change of changes) {
      await change();
      seen.push(await fingerprint(archive));
    }
    // Taking the tag back brings the state before it back.
    expect(new Set(seen.slice(0, -1)).size).toBe(seen.length - 1);
    expect(seen.at(-1)).toBe(seen.at(-3));
    await archive.close();
  });
});
