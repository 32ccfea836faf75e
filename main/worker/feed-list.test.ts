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
    const read = must(await readFeedList(path));
    expect(read.feeds.toSorted((a, b) => a.title.localeCompare(b.title))).toEqual(feeds);
    expect(read.refused).toBe(0);
  });

  it("counts the addresses in it that are none of the web", async () => {
    const path = join(aFolder(), "odd.opml");
    const outlines = ["https://lequai.example/atom", "javascript:alert(1)", "feed.xml"].map((at) => `<outline text="One" xmlUrl="${at}"/>`);
    writeFileSync(path, `<opml version="2.0"><body>${outlines.join("")}</body></opml>`);
    expect(must(await readFeedList(path))).toMatchObject({ feeds: [{ url: "https://lequai.example/atom" }], refused: 2 });
  });

  it("is refused where it is none or not there", async () => {
    const path = join(aFolder(), "page.opml");
    writeFileSync(path, "<html><p>No list.");
    expect(await readFeedList(path)).toMatchObject({ ok: false, error: { kind: "file-refused", reason: { kind: "opml-broken" } } });
    expect(await readFeedList(`${path}.not`)).toMatchObject({ ok: false, error: { kind: "file-unreadable", cause: "ENOENT" } });
  });
});
