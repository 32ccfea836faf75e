import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capturedAt, isReason, readDocuments, refusalOf, utf8 } from "../test-capture.ts";
import { mutationRuns, mutationsOf } from "../test-mutation.ts";
import { isNewsml, readNewsml } from "./newsml.ts";
import { isNinjs, readNinjs } from "./ninjs.ts";
import { isNitf, readNitf } from "./nitf.ts";

const ninjs1 = JSON.stringify({
  uri: "https://meridianwire.example/items/1",
  type: "text",
  versioncreated: "2026-11-13T20:30:00+01:00",
  byline: "Ilse Varga",
  headline: "Lights on the quay &amp; beyond",
  language: "en",
  copyrightholder: "Meridian Wire",
  copyrightnotice: "© 2026 Meridian Wire",
  body_text: "The lights burn.",
  body_xhtml: "<p>The lights <b>burn</b>.</p><p>Nobody puts them out.</p>",
});

const ninjs2 = JSON.stringify({
  uri: "urn:meridianwire:2",
  type: "text",
  firstcreated: "2026-11-13T19:00:00Z",
  versioncreated: "2026-11-14T08:00:00Z",
  by: "Ilse Varga",
  headlines: [
    { role: "short", value: "Lights" },
    { role: "main", value: "Lights on the quay" },
  ],
  bodies: [{ role: "text", contenttype: "text/plain", value: "The lights burn.\n\nNobody puts them out." }],
  infosources: [{ name: "Meridian Wire" }],
});

const ninjs3 = JSON.stringify({
  items: [
    {
      uri: "urn:meridianwire:3",
      versionCreated: "2026-11-13T19:00:00Z",
      copyrightHolder: "Meridian Wire",
      headlines: [{ role: "main", value: "Third" }],
      bodies: [{ contentType: "text/html", value: "<body><p>Words.</p></body>" }],
    },
    {
      uri: "urn:meridianwire:4",
      type: "picture",
      versionCreated: "2026-11-13T19:00:00Z",
      headlines: [{ value: "Quay" }],
      descriptions: [{ value: "The quay at night." }],
    },
  ],
});

const nitf = `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf xml:lang="en"><head><title>lights-quay</title><docdata><date.issue norm="20261113T203000+0100"/><doc.copyright year="2026" holder="Meridian Wire"/></docdata><pubdata name="Narrows Gazette" ex-ref="https://narrowsgazette.example/lights"/></head>
<body><body.head><hedline><hl1>Lights on the quay</hl1><hl2>Nobody knows why</hl2></hedline><byline>By <person>Jo Arnel</person></byline><dateline><location>BRACKHAVEN</location></dateline></body.head>
<body.content><block><p>The lights burn &amp; burn.</p><media media-type="image"><media-caption>The quay</media-caption></media><hl2>Darkness</hl2><p>Nobody puts them out.</p></block></body.content></body></nitf>`;

const newsml = `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026-11-13T20:31:00Z</sent></header><itemSet>
<newsItem guid="urn:1" xml:lang="en"><rightsInfo><copyrightNotice>© 2026 Meridian Wire</copyrightNotice></rightsInfo><itemMeta><provider literal="MW"><name>Meridian Wire</name></provider><versionCreated>2026-11-13T20:30:00Z</versionCreated><link href="https://meridianwire.example/1"/></itemMeta>
<contentMeta><contentCreated>2026-11-13T20:00:00+01:00</contentCreated><by>Ilse Varga</by><language tag="en"/><headline>Lights on the quay</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>no</title></head><body><p>The lights burn.</p><script>alert(1)</script><ul><li>One</li></ul></body></html></inlineXML></contentSet></newsItem>
<newsItem guid="urn:2"><itemMeta><provider><name>Meridian Wire</name></provider><versionCreated>2026-11-14T06:00:00Z</versionCreated></itemMeta><contentMeta><headline>Second</headline></contentMeta><contentSet><inlineData>Short.\n\nVery.</inlineData></contentSet></newsItem>
<newsItem guid="urn:3"><itemMeta><versionCreated>2026-11-14T07:00:00Z</versionCreated></itemMeta><contentSet><inlineXML>${nitf.slice(nitf.indexOf("<nitf"))}</inlineXML></contentSet></newsItem></itemSet></newsMessage>`;

describe("ninjs", () => {
  it("reads an item of 1.x, its marked-up body before its plain one", async () => {
    expect(await readDocuments(utf8(ninjs1), "item.json")).toEqual([
      {
        kind: "page",
        html: "<body><article><p>The lights <b>burn</b>.</p><p>Nobody puts them out.</p></article></body>",
        hints: {
          capturedAt,
          headline: "Lights on the quay & beyond",
          byline: "Ilse Varga",
          date: "2026-11-13T20:30:00+01:00",
          outlet: "Meridian Wire",
          language: "en",
          url: "https://meridianwire.example/items/1",
          rights: "© 2026 Meridian Wire",
        },
      },
    ]);
  });

  it("reads an item of 2.x by the roles of its forms, on the day that it was first made", async () => {
    expect(await readDocuments(utf8(ninjs2), "item.json")).toEqual([
      {
        kind: "text",
        text: "The lights burn.\n\nNobody puts them out.",
        hints: { capturedAt, headline: "Lights on the quay", byline: "Ilse Varga", date: "2026-11-13T19:00:00Z", outlet: "Meridian Wire" },
      },
    ]);
  });

  it("reads a list of items of 3.0; a picture gives its description", async () => {
    expect(await readDocuments(utf8(ninjs3), "items.json")).toMatchObject([
      { kind: "page", html: "<body><p>Words.</p></body>", hints: { headline: "Third", outlet: "Meridian Wire" } },
      { kind: "text", text: "The quay at night.", hints: { headline: "Quay" } },
    ]);
  });

  it("gives the texts of a package that has none of its own", async () => {
    const part = { uri: "b", type: "text", headline: "Lights", body_text: "They burn.", bylines: [{ byline: "Jo Arnel" }] };
    const whole = { uri: "a", type: "composite", versioncreated: "2026-11-13T20:00:00Z", headline: "All", associations: { main: part } };
    expect(await readDocuments(utf8(JSON.stringify(whole)), "a.json")).toMatchObject([
      { text: "They burn.", hints: { headline: "Lights", byline: "Jo Arnel" } },
    ]);
  });

  it("takes other JSON for what it is", () => {
    expect(['{"uri":"a"}', '{"name":"x"}', "[]", "{", '[{"uri":7,"bodies":[]}]'].filter(isNinjs)).toEqual([]);
  });
});

describe("NITF", () => {
  it("reads an article with its fields", async () => {
    expect(await readDocuments(utf8(nitf), "a.xml")).toEqual([
      {
        kind: "page",
        html: "<body><article><div><p>BRACKHAVEN — The lights burn &amp; burn.</p><figure><figcaption>The quay</figcaption></figure><h2>Darkness</h2><p>Nobody puts them out.</p></div></article></body>",
        hints: {
          capturedAt,
          headline: "Lights on the quay",
          standfirst: "Nobody knows why",
          byline: "Jo Arnel",
          date: "2026-11-13T20:30:00+01:00",
          outlet: "Narrows Gazette",
          language: "en",
          url: "https://narrowsgazette.example/lights",
          rights: "© 2026 Meridian Wire",
        },
      },
    ]);
  });
});

describe("NITF's bylines and pictures", () => {
  it("are told without the writer's office, and with who took them", async () => {
    const text = `<?xml version="1.0"?><nitf><body><body.head><byline>By Jo Arnel<byttl>Staff writer</byttl></byline></body.head><body.content><p>One.</p><media><media-caption>The quay</media-caption><media-producer>Lin Post</media-producer></media></body.content></body></nitf>`;
    expect(await readDocuments(utf8(text), "a.xml")).toMatchObject([
      {
        html: "<body><article><p>One.</p><figure><figcaption>The quay</figcaption><figcaption>Lin Post</figcaption></figure></article></body>",
        hints: { byline: "By Jo Arnel" },
      },
    ]);
  });
});

describe("NewsML-G2", () => {
  it("reads every item of a message: XHTML, plain text and NITF inside", async () => {
    const documents = await readDocuments(utf8(newsml), "a.xml");
    expect(documents[0]).toEqual({
      kind: "page",
      html: "<body><article><p>The lights burn.</p><ul><li>One</li></ul></article></body>",
      hints: {
        capturedAt,
        headline: "Lights on the quay",
        byline: "Ilse Varga",
        date: "2026-11-13T20:00:00+01:00",
        outlet: "Meridian Wire",
        language: "en",
        url: "https://meridianwire.example/1",
        rights: "© 2026 Meridian Wire",
      },
    });
    expect(documents[1]).toMatchObject({
      html: "<body><article><p>Short.</p><p>Very.</p></article></body>",
      hints: { date: "2026-11-14T06:00:00Z" },
    });
    expect(documents[2]?.hints).toMatchObject({ headline: "Lights on the quay", byline: "Jo Arnel", outlet: "Narrows Gazette" });
  });

  it("says so where it holds no item", async () => {
    expect(await refusalOf(utf8("<newsMessage/>"), "a.xml")).toBe("The NewsML file holds no news item.");
  });
});

const newsml1 = `<?xml version="1.0"?><!DOCTYPE NewsML SYSTEM "http://www.iptc.org/NewsML_1.2.dtd"><NewsML Version="1.2">
<NewsEnvelope><DateAndTime>20261113T210000Z</DateAndTime></NewsEnvelope>
<NewsItem xml:lang="fr"><Identification><NewsIdentifier><DateId>20261113</DateId></NewsIdentifier></Identification>
<NewsManagement><FirstCreated>20261113T203000+0100</FirstCreated></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Les feux du quai</HeadLine><ByLine>Jo Arnel</ByLine><DateLine>MARAVELLE, 13 nov -</DateLine><CopyrightLine>© Meridian</CopyrightLine></NewsLines>
<AdministrativeMetadata><Provider><Party FormalName="Meridian Wire"/></Provider></AdministrativeMetadata>
<NewsComponent EquivalentsList="yes"><Role FormalName="Main"/>
<ContentItem><MediaType FormalName="Text"/><DataContent><p>Les feux brûlent.</p><p>Encore.</p></DataContent></ContentItem>
<ContentItem><DataContent>Les feux brûlent.</DataContent></ContentItem></NewsComponent>
<NewsComponent><Role FormalName="Photo"/><NewsLines><HeadLine>Photo</HeadLine></NewsLines><ContentItem><DataContent><p>Le quai.</p></DataContent></ContentItem></NewsComponent>
<NewsComponent><Role FormalName="Background"/><ContentItem><DataContent><p>Le phare date de 1899.</p></DataContent></ContentItem></NewsComponent>
</NewsComponent></NewsItem>
<NewsItem><NewsComponent xml:lang="en"><NewsLines><HeadLine>Two</HeadLine></NewsLines><ContentItem><DataContent><nitf><body><body.head><byline><person>Lin Post</person></byline></body.head><body.content><p>The quay.</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsItem>
<NewsItem><NewsComponent><NewsLines><HeadLine>Three</HeadLine></NewsLines><ContentItem><DataContent><![CDATA[<p>The pier &amp; the quay.</p>]]></DataContent></ContentItem></NewsComponent></NewsItem>
</NewsML>`;

describe("NewsML 1", () => {
  it("reads the article of each item, with its parts, without its pictures and its other forms", async () => {
    const documents = await readDocuments(utf8(newsml1), "a.xml");
    expect(documents).toHaveLength(3);
    expect(documents[0]).toEqual({
      kind: "page",
      html: "<body><article><p>MARAVELLE, 13 nov — Les feux brûlent.</p><p>Encore.</p><p>Le phare date de 1899.</p></article></body>",
      hints: {
        capturedAt,
        headline: "Les feux du quai",
        byline: "Jo Arnel",
        date: "2026-11-13T20:30:00+01:00",
        outlet: "Meridian Wire",
        language: "fr",
        rights: "© Meridian",
      },
    });
    expect(documents[1]?.hints).toMatchObject({ headline: "Two", byline: "Lin Post", language: "en" });
    expect(documents[2]).toMatchObject({ html: "<body><article><p>The pier &amp; the quay.</p></article></body>" });
    expect(await refusalOf(utf8("<NewsML><NewsItem/></NewsML>"), "a.xml")).toBe("The NewsML file holds no news item.");
  });
});

describe.each([
  ["ninjs 1", ninjs1, isNinjs, readNinjs],
  ["ninjs 2", ninjs2, isNinjs, readNinjs],
  ["ninjs 3", ninjs3, isNinjs, readNinjs],
  ["NITF", nitf, isNitf, readNitf],
  ["NewsML-G2", newsml, isNewsml, readNewsml],
  ["NewsML 1", newsml1, isNewsml, readNewsml],
])("a broken %s file", (_name, sample, is, reader) => {
  it("is read or refused, never thrown at", () => {
    fc.assert(
      fc.property(mutationsOf(sample, ["<newsItem>", "<nitf>", '{"uri":', "[", "null", "&a;"]), (broken) => {
        is(broken);
        const result = reader(broken, { capturedAt });
        if (!result.ok) expect(isReason(result.error)).toBe(true);
      }),
      { numRuns: mutationRuns },
    );
  });
});
