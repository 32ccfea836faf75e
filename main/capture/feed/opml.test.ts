import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mutationRuns, mutationsOf } from "../test-mutation.ts";
import { isOpml, type ListedFeed, readOpml, writeOpml } from "./opml.ts";

const list = `<?xml version="1.0"?><opml version="1.0"><head><title>Ours</title></head><body>
<outline text="Maravelle"><outline text="Le Quai &amp; Co" type="rss" xmlUrl="https://lequai.example/rss" htmlUrl="https://lequai.example/"/>
<outline title="Weeklies"><outline text="Le Fanal" xmlurl="https://lefanal.example/feed"/></outline></outline>
<outline text="Twice" xmlUrl="https://lequai.example/rss"/><outline text="Odd" xmlUrl="javascript:alert(1)"/></body></opml>`;

const line = fc.string({ minLength: 1, maxLength: 20 }).map((text) => text.trim() || "x");
const feed: fc.Arbitrary<ListedFeed> = fc.record({
  title: line,
  address: fc.webUrl({ withQueryParameters: true }),
  site: fc.option(fc.webUrl(), { nil: null }),
  folder: fc.array(line, { maxLength: 3 }),
});

describe("readOpml", () => {
  it("reads feeds with their folders, one an address", () => {
    const read = readOpml(list);
    expect(read.ok ? read.value : null).toEqual([
      { title: "Le Quai & Co", address: "https://lequai.example/rss", site: "https://lequai.example/", folder: ["Maravelle"] },
      { title: "Le Fanal", address: "https://lefanal.example/feed", site: null, folder: ["Maravelle", "Weeklies"] },
      { title: "Odd", address: "javascript:alert(1)", site: null, folder: [] },
    ]);
  });

  it("reads back what was written", () => {
    fc.assert(
      fc.property(fc.uniqueArray(feed, { selector: (each) => each.address, maxLength: 8 }), (feeds) => {
        const read = readOpml(writeOpml("Our <feeds>", feeds));
        const byAddress = (one: ListedFeed, two: ListedFeed): number => one.address.localeCompare(two.address);
        expect(read.ok ? read.value.toSorted(byAddress) : null).toEqual(feeds.toSorted(byAddress));
      }),
    );
  });

  it("reads any text without throwing", () => {
    fc.assert(
      fc.property(mutationsOf(list, ["<outline", "xmlUrl="]), (broken) => {
        isOpml(broken);
        const read = readOpml(broken);
        if (read.ok) expect(read.value.every(({ address }) => address !== "")).toBe(true);
      }),
      { numRuns: mutationRuns },
    );
  });
});
