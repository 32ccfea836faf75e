import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aFolder, anArchive, must } from "../archive/test-archive.ts";
import { writeFeedList } from "../desk/feed-list.ts";
import { readFeedList } from "./feed-list.ts";

describe("a list of feeds", () => {
  it("is read back as it was written", async () => {
    const path = join(aFolder(), "Feeds.opml");
    const feeds = [
      { url: "https://karsk.example/rss?a=1&b=2", title: "Karsk “Today”", folder: "Dailies/East" },
      { url: "https://lequai.example/atom", title: "Le Quai", folder: null },
    ];
    const archive = await anArchive();
    must(await archive.ask("store.subscribe", { feeds }));
    writeFileSync(path, must(await writeFeedList(archive)));
    await archive.close();
    expect(must(await readFeedList(path)).toSorted((a, b) => a.title.localeCompare(b.title))).toEqual(feeds);
  });

  it("is refused where it is none or not there", async () => {
    const path = join(aFolder(), "page.opml");
    writeFileSync(path, "<html><p>No list.");
    expect(await readFeedList(path)).toMatchObject({ ok: false, error: { kind: "input-invalid" } });
    expect(await readFeedList(`${path}.not`)).toMatchObject({ ok: false, error: { kind: "file-unreadable", cause: "ENOENT" } });
  });
});
