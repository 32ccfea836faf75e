/** A megabyte of one small piece, as an enemy of the reader would write it: each is read and cleaned, or refused, before the test's own limit. */
import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { cleanDocument } from "../clean/clean.ts";
import { buildCompoundFile, fixed, type Properties, wide } from "./outlook/test-message.ts";
import { readCapture } from "./registry.ts";
import { capturedAt, isReason, readWhole, refusalOf, utf8 } from "./test-capture.ts";
import { buildTar } from "./test-tar.ts";

const mail = "From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\nDate: Tue, 10 Nov 2026 10:00:00 +0100\r\nContent-Type: text/";
const saved = 'From: <Saved by Blink>\r\nContent-Type: multipart/related; boundary="e"\r\n\r\n--e\r\nContent-Type: text/html\r\n';
const answered = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: 60\r\n\r\nHTTP/1.1 200 OK\r\n";

/** File name, how it begins, and what is repeated. */
const cases: readonly (readonly [name: string, head: string, piece: string])[] = [
  ["page.eml", `${mail}html\r\n\r\n`, "<td>"],
  ["page.eml", `${mail}html\r\n\r\n`, "<a href=http://x.example/>"],
  ["page.eml", `${mail}html\r\n\r\n`, "<h2>a</h2>"],
  ["page.eml", `${mail}html\r\n\r\n`, "<a"],
  ["page.eml", `${mail}html\r\n\r\n`, "<h2><a href=http://x.example/1>title</a></h2><p>word word word"],
  ["text.eml", `${mail}plain\r\n\r\n`, "-----\nhttp://x\n"],
  ["text.eml", `${mail}plain\r\n\r\n`, "- - - - -"],
  ["parts.eml", `${mail.slice(0, -5)}multipart/mixed; boundary=e\r\n\r\n`, "--e\r\n\r\n"],
  ["box.mbox", "", "From x 00:00\nA: b\n"],
  ["box.mbox", "From x 00:00\nA: b\n", "\nFrom x"],
  ["box.mbox", "From x 00:00\nA: b\n", "\n>From "],
  ["a.warc", "", "WARC/1.0\r\n"],
  ["a.warc", "", "WARC/1.0\r\nContent-Length: 3\r\n\r\n"],
  ["a.warc", "WARC/1.0\r\n", "a:b\r\n"],
  ["a.warc", "", `${answered}Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n`],
  ["a.mhtml", `${saved}\r\n`, "\r\n--e\r\nContent-Type: text/html\r\n\r\n<iframe src=cid:x>"],
  ["a.mhtml", `${saved}Content-Transfer-Encoding: quoted-printable\r\n\r\n`, " "],
  ["a.mhtml", `${saved}Content-Transfer-Encoding: quoted-printable\r\n\r\n`, "= "],
  ["a.rtf", "{\\rtf1 ", "\\par "],
  ["a.rtf", "{\\rtf1 ", "\\'e9"],
  ["a.rtf", "{\\rtf1 ", "{}"],
  ["a.rtf", "{\\rtf1 ", "a\\line "],
  ["a.pdf", "%PDF-1.4\n1 0 obj\n", "["],
  ["a.pdf", "%PDF-1.4\n", "1 0 obj\n<<"],
  ["a.pdf", "%PDF-1.4\n", "1 0 obj\nendobj\n"],
  ["a.html", "", "<!-- Page saved with SingleFile "],
  ["a.html", "", "<!-- saved from url=(1)"],
  ["a.html", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n"],
  ["a.html", "HTTP/1.1 200 OK\r\n", "a: b\r\n"],
  ["a.md", "# a\n\n", "_a_"],
  ["a.md", "# a\n\n", "[a]("],
  ["a.md", "# a\n\n", "[a](b)"],
  ["a.md", "# a\n\n", "> "],
  ["a.md", "# a\n\n", "1. "],
  ["a.txt", "A title\n\n", "a\n"],
  ["a.txt", "LENGTH: 1\n", "\n"],
  ["a.txt", "Headline\tBody\tSource\n", "a\tb\n"],
  ["a.csv", "headline,body\n", '"a"b,'],
  ["a.csv", 'headline,body\n"x"y ', '"z '],
  ["lie.eml", `${mail}plain; charset=utf-8\r\n\r\n\uFFFD`, "content-type: text/plain\r\n"],
  ["a.html", "<!doctype html><p>", "a<br>"],
  ["a.html", "<!doctype html><p>", "<li>a"],
  ["a.bib", "@article{a, title={b}}\n", "@string{a=a#a}"],
  ["a.bib", "@article{a, title={b}}\n", "@article{"],
  ["a.ris", "TY  - NEWS\nTI  - a\nER  - \n", "AU  - a\n"],
  ["a.csv", "headline,body\n", ","],
  ["a.csv", "headline,body\n", '"'],
  ["a.json", "", "["],
  ["a.json", '[{"uri":"a","versioncreated":"b"},', '{"a":'],
  ["a.jsonl", '{"headline":"a","body":"b"}\n', '{"a":'],
  ["a.xml", '<rss version="2.0"><channel>', "<item>"],
  ["a.xml", '<rss version="2.0"><channel><item><title>a</title>', "&lt;p&gt;<![CDATA[<p>"],
  ["a.xml", '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="a"><contentSet><inlineXML>', "<p>"],
  ["a.xml", "<nitf><body><body.content>", "<table><tr><td>a"],
  ["a.opml", "<opml><body>", "<outline>"],
];

describe("a megabyte", () => {
  it.each(cases)("of %s, %j and %j, is read or refused", async (name, head, piece) => {
    const read = await readCapture(utf8(head + piece.repeat(Math.ceil(1_000_000 / piece.length))), name, capturedAt);
    expect(read.ok || isReason(read.error)).toBe(true);
    for (const document of read.ok ? read.value.documents.slice(0, 1000) : []) cleanDocument(document, () => null);
  });
});

describe("what is far larger than it looks", () => {
  it("is a BibTeX file whose names stand for names, which are put in so far as memory holds them", async () => {
    const names = Array.from(
      { length: 40 },
      (_, at) =>
        `@string{n${at} = ${
          at === 0
            ? '"ha"'
            : Array(10)
                .fill(`n${at - 1}`)
                .join(" # ")
        }}`,
    );
    const { documents } = await readWhole(utf8(`${names.join("\n")}\n@article{a, title = n39}\n`), "a.bib");
    expect(documents).toHaveLength(1);
  });

  it("is a table of more rows than a call may have arguments, inside a packed archive", async () => {
    const { documents } = await readWhole(zipSync({ "a.csv": utf8(`headline,body\n${"a,b\n".repeat(200_000)}`) }), "a.zip");
    expect(documents).toHaveLength(200_000);
  });

  it("is a TAR archive of thousands of empty files, each of which is named", async () => {
    const { unread } = await readWhole(buildTar(Array.from({ length: 4000 }, (_, nth) => [`${nth}.txt`, ""])), "a.tar");
    expect(unread).toHaveLength(4000);
  });

  it("is a mail of Outlook in which mails stand in each other without end", async () => {
    const mail = { "__properties_version1.0": fixed(24, []), "__substg1.0_1000001F": wide("The lights burn.") };
    const within = (inner: Properties): Properties => ({ ...mail, "__attach_version1.0_#0": { "__substg1.0_3701000D": inner } });
    const bytes = buildCompoundFile(Array.from({ length: 500 }).reduce<Properties>(within, mail));
    expect(await refusalOf(bytes, "a.msg")).toMatch(/five deep/);
  });

  it("is a text that unpacks to more than a file may have", async () => {
    // Farther apart than gzip looks back, so that it shrinks no more than text does.
    const text = Buffer.alloc(65 * 1024 * 1024, randomBytes(30_000).toString("base64"));
    expect(await refusalOf(gzipSync(text), "a.txt.gz")).toMatch(/larger than 64 MB/);
  });
});
