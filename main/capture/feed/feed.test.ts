import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCapture } from "../registry.ts";
import { isReason } from "../test-capture.ts";
import { mutationRuns, mutationsOf } from "../test-mutation.ts";
import { findFeedLinks } from "./feed-link.ts";
import { isFeed, readFeed, readFeedDocuments } from "./read-feed.ts";

const capturedAt = "2026-11-24T08:00:00.000Z";

const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Narrows Gazette</title><link>https://narrowsgazette.example/</link><language>en</language><copyright>© 2026 Narrows Gazette</copyright>
<item><title>Lights on the quay &amp; beyond</title><link>https://narrowsgazette.example/lights</link><guid isPermaLink="false">ng-1</guid>
<pubDate>Wed, 11 Nov 2026 20:25:41 EST</pubDate><dc:creator>Jo Arnel</dc:creator><description>The lights burn.</description>
<content:encoded><![CDATA[<p>The lights burn again.</p><p>Nobody put them out.</p>]]></content:encoded>
<media:content url="https://narrowsgazette.example/a.jpg" medium="image"><media:description>The quay at night</media:description><media:credit>Ilse Varga</media:credit></media:content></item>
<item><title>Second</title><guid>https://narrowsgazette.example/second</guid><description>One line &lt;b&gt;only&lt;/b&gt;.</description></item>
</channel></rss>`;

const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://lequai.example/"><title>Le Quai</title><link>https://lequai.example/</link><dc:language>fr</dc:language></channel>
<item rdf:about="https://lequai.example/feux"><title>Les feux du quai</title><link>https://lequai.example/feux</link><dc:date>2026-11-12T07:00:00+01:00</dc:date><dc:creator>Odile Marchand</dc:creator><description>Ils brûlent.</description></item></rdf:RDF>`;

const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://seespiegel.example/texte/" xml:lang="de"><title>Der Seespiegel</title>
<link rel="self" href="/feed.atom"/><link href="/"/><rights>© Der Seespiegel</rights>
<entry><id>tag:seespiegel.example,2026:1</id><title type="html">&lt;b&gt;Lichter&lt;/b&gt; am Kai</title><link href="lichter"/><published>2026-11-13T06:30:00+01:00</published>
<author><name>Ruth Hagedorn</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Sie brennen &amp; leuchten. <a href="mehr">Mehr</a></p></div></content></entry></feed>`;

const json = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: "Le Fanal",
  language: "fr",
  authors: [{ name: "La rédaction" }],
  items: [
    {
      id: 7,
      url: "https://lefanal.example/7",
      title: "Au large",
      content_text: "Un < deux.\n\nRien d'autre.",
      date_published: "2026-11-12T19:30:00Z",
    },
  ],
});

describe("readFeed", () => {
  it("reads RSS with what is mixed into it", () => {
    const [first, second] = readFeed(rss)?.items ?? [];
    expect(first).toEqual({
      id: "ng-1",
      title: "Lights on the quay & beyond",
      link: "https://narrowsgazette.example/lights",
      published: "Wed, 11 Nov 2026 20:25:41 EST",
      updated: null,
      summary: "The lights burn.",
      content: "<p>The lights burn again.</p><p>Nobody put them out.</p>",
      authors: ["Jo Arnel"],
      categories: [],
      language: null,
      rights: null,
      source: null,
      pictures: [{ url: "https://narrowsgazette.example/a.jpg", caption: "The quay at night", credit: "Ilse Varga" }],
    });
    expect([second?.link, second?.summary]).toEqual(["https://narrowsgazette.example/second", "One line <b>only</b>."]);
  });

  it("reads RDF, whose items stand beside their channel", () => {
    const feed = readFeed(rdf);
    expect([feed?.kind, feed?.version, feed?.title, feed?.language]).toEqual(["rdf", "1.0", "Le Quai", "fr"]);
    expect(feed?.items[0]).toMatchObject({
      title: "Les feux du quai",
      published: "2026-11-12T07:00:00+01:00",
      authors: ["Odile Marchand"],
    });
  });

  it("reads Atom and makes its addresses absolute", () => {
    const feed = readFeed(atom);
    expect([feed?.address, feed?.link, feed?.rights]).toEqual([
      "https://seespiegel.example/feed.atom",
      "https://seespiegel.example/",
      "© Der Seespiegel",
    ]);
    expect(feed?.items[0]).toMatchObject({
      title: "<b>Lichter</b> am Kai",
      link: "https://seespiegel.example/texte/lichter",
      content: '<p>Sie brennen &amp; leuchten. <a href="https://seespiegel.example/texte/mehr">Mehr</a></p>',
    });
  });

  it("reads JSON Feed, and leaves out fields of the wrong type", () => {
    expect(readFeed(json)?.items[0]).toMatchObject({ id: "7", authors: ["La rédaction"], isPlain: true });
    expect(readFeed('{"version":"https://jsonfeed.org/version/1","items":[{"id":"a","title":7}]}')?.items[0]?.title).toBeNull();
  });

  it("reads what is left of a broken feed", () => {
    const cut = rss.slice(0, rss.indexOf("</item>"));
    expect(readFeed(cut)?.items[0]?.title).toBe("Lights on the quay & beyond");
    expect(readFeed(rss.replace("&amp;", "&"))?.items.length).toBe(2);
  });

  it("takes a page, a list or a note for what it is", () => {
    expect(["<html><head></head></html>", '{"items":[]}', "RSS is old", "<note/>", '{"items":[{"name":"x"}]}'].filter(isFeed)).toEqual([]);
    expect([rss, rdf, atom, json, `\n ${rss}`].every(isFeed)).toBe(true);
  });
});

describe("the documents of a feed", () => {
  it("carry what the feed says of them as hints", () => {
    const documents = readFeedDocuments(rss, { capturedAt });
    expect(documents.ok ? documents.value[0] : null).toEqual({
      kind: "page",
      html: "<body><article><figure><figcaption>The quay at night / Ilse Varga</figcaption></figure><p>The lights burn again.</p><p>Nobody put them out.</p></article></body>",
      hints: {
        capturedAt,
        headline: "Lights on the quay & beyond",
        date: "2026-11-11T20:25:41-05:00",
        outlet: "Narrows Gazette",
        byline: "Jo Arnel",
        url: "https://narrowsgazette.example/lights",
        language: "en",
        rights: "© 2026 Narrows Gazette",
      },
    });
  });

  it("are text where the feed's content is text, and empty where it has none", () => {
    const documents = readFeedDocuments(json, { capturedAt });
    expect(documents.ok ? documents.value[0] : null).toMatchObject({ kind: "text", text: "Un < deux.\n\nRien d'autre." });
    const bare = readFeedDocuments("<rss><channel><item><title>Only a title</title></item></channel></rss>", { capturedAt });
    expect(bare.ok ? bare.value : null).toEqual([{ kind: "text", text: "", hints: { capturedAt, headline: "Only a title" } }]);
  });

  it("have addresses that are read against the feed's site", () => {
    const relative = readFeedDocuments(
      "<rss><channel><link>https://lequai.example/</link><item><link>/feux</link></item></channel></rss>",
      {
        capturedAt,
      },
    );
    expect(relative.ok ? relative.value[0]?.hints.url : null).toBe("https://lequai.example/feux");
  });

  it("are refused in plain words where there are none", () => {
    expect(readFeedDocuments("<rss><channel/></rss>", { capturedAt })).toEqual({ ok: false, error: { kind: "feed-empty" } });
  });

  it("come from a captured file by its content", async () => {
    const read = await readCapture(new TextEncoder().encode(atom), "feed", capturedAt);
    expect(read.ok ? [read.value.mediaType, read.value.documents.length] : null).toEqual(["application/feed", 1]);
  });
});

describe("findFeedLinks", () => {
  it("finds declared feeds first, then linked ones, each once", () => {
    const page = `<head><base href="/edition/"><link rel="alternate" type="application/atom+xml" title="All" href="feed.atom"></head>
      <a href="/rss.xml">RSS</a><a href="/edition/feed.atom">again</a><a href="javascript:feed.rss">no</a><a href="/feeding-time">no</a>`;
    expect(findFeedLinks(page, "https://lequai.example/a/b")).toEqual([
      { address: "https://lequai.example/edition/feed.atom", title: "All" },
      { address: "https://lequai.example/rss.xml", title: null },
    ]);
  });
});

describe.each([
  ["RSS", rss],
  ["RDF", rdf],
  ["Atom", atom],
  ["JSON Feed", json],
])("a broken %s feed", (_name, sample) => {
  it("is read or refused, never thrown at", () => {
    fc.assert(
      fc.property(mutationsOf(sample, ["<item>", "</title>", "<![CDATA[", "xml:base='", "{", "[", ","]), (broken) => {
        isFeed(broken);
        const read = readFeedDocuments(broken, { capturedAt });
        if (read.ok) expect(read.value.length).toBeGreaterThan(0);
        else expect(isReason(read.error)).toBe(true);
        findFeedLinks(broken, "https://lequai.example/");
      }),
      { numRuns: mutationRuns },
    );
  });
});
