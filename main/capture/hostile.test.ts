/** A megabyte of one small piece, as an enemy of the reader would write it: each is read or refused before the test's own limit. */
import { describe, expect, it } from "vitest";
import { readCapture } from "./registry.ts";
import { capturedAt, utf8 } from "./test-capture.ts";

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
  ["a.pdf", "%PDF-1.4\n1 0 obj\n", "["],
  ["a.pdf", "%PDF-1.4\n", "1 0 obj\n<<"],
  ["a.pdf", "%PDF-1.4\n", "1 0 obj\nendobj\n"],
  ["a.html", "", "<!-- Page saved with SingleFile "],
  ["a.html", "", "<!-- saved from url=(1)"],
  ["a.html", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n"],
  ["a.html", "HTTP/1.1 200 OK\r\n", "a: b\r\n"],
  ["a.md", "# a\n\n", "_a_"],
  ["a.md", "# a\n\n", "[a]("],
  ["a.md", "# a\n\n", "> "],
];

describe("a megabyte", () => {
  it.each(cases)("of %s, %j and %j, is read or refused", async (name, head, piece) => {
    const read = await readCapture(utf8(head + piece.repeat(Math.ceil(1_000_000 / piece.length))), name, capturedAt);
    expect(read.ok ? "" : read.error.reason).not.toContain("does not know");
  });
});
