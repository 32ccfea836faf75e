/** For tests: a small file of every format that is read, each with an address that must not be followed and a day that cannot be. */
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { buildCompoundFile, fixed, wide } from "./outlook/test-message.ts";
import { buildPdf } from "./pdf/test-pdf.ts";
import { join, utf8 } from "./test-capture.ts";
import { buildTar } from "./test-tar.ts";
import { inFrame } from "./test-zstd.ts";

export interface Sample {
  readonly format: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const prose =
  "The lights burn on the quay, and nobody puts them out, night after night, until the port has paid what it owes to the keeper.";
const page = `<!doctype html><html><head><title>Lights</title><link rel="canonical" href="javascript:alert(1)"><meta name="date" content="9999-12-31"><script type="application/ld+json">{"@type":"NewsArticle","url":"javascript:alert(1)","datePublished":"9999-12-31"}</script></head><body><article><h1>Lights on the quay</h1><p>${prose}</p><p><a href="javascript:alert(1)">${prose}</a></p><ul><li>One</li></ul></article></body></html>`;
const mail = `From: Le Quai <a@lequai.example>\r\nTo: c@d.example\r\nSubject: Lights\r\nDate: Fri, 31 Dec 9999 10:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="e"\r\n\r\n--e\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${page}\r\n--e\r\nContent-Type: text/plain; name="a.txt"\r\nContent-Disposition: attachment; filename="a.txt"\r\n\r\n${prose}\r\n--e--\r\n`;
const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`;
const warc = (address: string): Uint8Array =>
  utf8(
    `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 9999-12-31T00:00:00Z\r\nContent-Type: application/http\r\nContent-Length: ${answer.length}\r\n\r\n${answer}\r\n\r\n`,
  );
const archive = join(warc("https://lequai.example/1"), warc("javascript:alert(1)"));
const framed = (target: string, location: string): string =>
  `--e\r\nContent-Type: text/html\r\nContent-Location: ${location}\r\n\r\n<html><iframe src="${target}"></iframe></html>\r\n`;
const cell = (code: string, value: string): string => `<tr><td><b>${code}</b>&nbsp;</td><td>${value}</td></tr>`;
const stored = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, utf8(text)])), { level: 0 });
const item = "<title>Lights</title><link>javascript:alert(1)</link>";

const text = (format: string, name: string, content: string): Sample => ({ format, name, bytes: utf8(content) });
const binary = (format: string, name: string, bytes: Uint8Array): Sample => ({ format, name, bytes });

export const samples: readonly Sample[] = [
  text("HTML", "a.html", page),
  text(
    "SingleFile",
    "b.html",
    `<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: javascript:alert(1) \n saved date: Fri Dec 31 9999 10:22:11 GMT+0100\n-->${page.slice(15)}`,
  ),
  text(
    "MHTML",
    "a.mhtml",
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: javascript:alert(1)\r\nSubject: Lights\r\nDate: Fri, 31 Dec 9999 09:22:11 -0000\r\nContent-Type: multipart/related; type="text/html"; boundary="e"\r\n\r\n${framed("https://a.example/2", "https://a.example/1")}${framed("https://a.example/1", "https://a.example/2")}--e\r\nContent-Type: text/html\r\nContent-Location: https://a.example/3\r\n\r\n${page}\r\n--e--\r\n`,
  ),
  binary("WARC", "a.warc", archive),
  binary("packed WARC", "a.warc.gz", gzipSync(archive)),
  binary("WARC in frames", "a.warc.zst", join(inFrame(warc("https://lequai.example/1")), inFrame(warc("javascript:alert(1)")))),
  binary(
    "WACZ",
    "a.wacz",
    zipSync({
      "datapackage.json": utf8("{}"),
      "archive/data.warc.gz": gzipSync(archive),
      "pages/pages.jsonl": utf8('{"format":"json-pages-1.0"}\n{"url":"https://lequai.example/1"}\n'),
    }),
  ),
  binary(
    "PDF",
    "a.pdf",
    buildPdf([
      [{ x: 50, y: 700, size: 16, text: "Lights on the quay" }, ...[1, 2, 3].map((at) => ({ x: 50, y: 700 - at * 14, text: prose }))],
    ]),
  ),
  binary(
    "Word",
    "a.docx",
    stored({
      "[Content_Types].xml": "<Types/>",
      "word/document.xml": `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Lights</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>${prose}</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`,
    }),
  ),
  binary(
    "OpenDocument",
    "a.odt",
    stored({
      mimetype: "application/vnd.oasis.opendocument.text",
      "content.xml": `<o:document xmlns:o="o" xmlns:text="t"><o:body><o:text><text:h>Lights</text:h><text:p>${prose}</text:p></o:text></o:body></o:document>`,
    }),
  ),
  text("RTF", "a.rtf", `{\\rtf1\\ansi{\\fonttbl{\\f0 A;}}{\\b Lights}\\par ${prose}\\line \\u1575?\\'e9\\par}`),
  text("mail", "a.eml", mail),
  binary(
    "Outlook mail",
    "a.msg",
    buildCompoundFile({
      "__properties_version1.0": fixed(32, [[0x00390040, 0x7000000000000000n]]),
      "__substg1.0_0037001F": wide("Lights"),
      "__substg1.0_007D001F": wide("Date: Fri, 31 Dec 9999 10:00:00 +0100\r\n"),
      "__substg1.0_10130102": utf8(page),
      "__attach_version1.0_#00000000": { "__substg1.0_37010102": utf8(prose), "__substg1.0_3707001F": wide("a.txt") },
    }),
  ),
  text("mailbox", "a.mbox", `From a@b Fri Nov 13 10:00:00 2026\n${mail}\n\nFrom a@b Fri Nov 13 10:00:00 2026\n${mail}`),
  text(
    "Markdown",
    "a.md",
    `---\ntitle: Lights\nurl: javascript:alert(1)\ndate: 9999-12-31\n---\n# Lights\n\n> They *burn*.\n\n- [a](javascript:alert(1))\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n${prose}\n`,
  ),
  text("text", "a.txt", `Lights on the quay\n\nBy Jo Arnel\n31 December 9999\n\n${prose}\n\n${prose}\n`),
  binary("ZIP", "a.zip", stored({ "a.html": page, "../b.eml": mail, "c/d.csv": `headline,body\nLights,${prose}\n` })),
  binary(
    "TAR",
    "a.tar",
    buildTar([
      ["a.html", page],
      ["../b.eml", mail],
    ]),
  ),
  binary("packed TAR", "a.tgz", gzipSync(buildTar([["a.html", page]]))),
  text(
    "Factiva page",
    "c.html",
    `<html><table>${cell("HD", "Lights")}${cell("PD", "31 December 9999")}${cell("SN", "Le Quai")}${cell("LA", "English")}${cell("LP", `<p>${prose}</p>`)}${cell("AN", "Document 1")}</table></html>`,
  ),
  text(
    "Factiva text",
    "b.txt",
    `HD  Lights\nBY  Jo Arnel\nWC  65 words\nPD  31 December 9999\nSN  Le Quai\nLA  English\n\nLP\n${prose}\n\nTD\n${prose}\n\nAN  Document LQUAI00020261113e2bd00008\n`,
  ),
  text(
    "Europresse page",
    "d.html",
    `<html><body><article><header><span class="DocPublicationName">Le Quai</span><span class="DocHeader">vendredi 31 décembre 9999, p. 3</span><p class="titreArticleVisu rdp__articletitle">Les feux</p></header><section><div class="docOcurrContainer"><p>${prose}</p></div></section><footer><div class="publiC-lblNodoc">news·20261113·QU·175071</div></footer></article></body></html>`,
  ),
  text(
    "Europresse text",
    "c.txt",
    `Europresse\nNom de la source\nLe Quai\nType de source\nPresse\nProvenance\nMaravelle\nVendredi 31 décembre 9999\nLe Quai • p. 3 • 584 mots\n\nLes feux\n\n${prose}\n\n© 2026 Le Quai. Tous droits réservés.\nnews·20261113·QU·175071\n`,
  ),
  text(
    "Nexis page",
    "e.html",
    `<HTML><BODY><DIV><P>1 of 2 DOCUMENTS</P></DIV><DIV><P>Le Quai</P></DIV><DIV><P>December 31, 9999</P></DIV><DIV><P>Lights</P></DIV><DIV><P>LENGTH: 30 words</P></DIV><DIV><P>${prose}</P></DIV></BODY></HTML>`,
  ),
  text(
    "Nexis text",
    "d.txt",
    `1 of 2 DOCUMENTS\n\nLe Quai\n\nDecember 31, 9999\n\nLights\n\nLENGTH: 30 words\n\nBody\n\n${prose}\n\nEnd of Document\n`,
  ),
  text(
    "ninjs",
    "a.json",
    `{"items":[{"uri":"javascript:alert(1)","versioncreated":"9999-12-31T00:00:00Z","headline":"Lights","body_xhtml":"<p>${prose}</p>"}]}`,
  ),
  text(
    "NewsML-G2",
    "a.xml",
    `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="urn:1"><itemMeta><versionCreated>9999-12-31T20:30:00Z</versionCreated><link href="javascript:alert(1)"/></itemMeta><contentMeta><headline>Lights</headline></contentMeta><contentSet><inlineXML><html><body><p>${prose}</p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>`,
  ),
  text(
    "NewsML 1",
    "f.xml",
    `<?xml version="1.0"?><NewsML Version="1.2"><NewsItem><NewsManagement><FirstCreated>99991231T203000Z</FirstCreated></NewsManagement><NewsComponent><NewsLines><HeadLine>Lights</HeadLine></NewsLines><NewsComponent><ContentItem><DataContent><p>${prose}</p></DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>`,
  ),
  text(
    "NITF",
    "b.xml",
    `<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><nitf><head><docdata><date.issue norm="99991231T203000+0100"/></docdata><pubdata ex-ref="javascript:alert(1)"/></head><body><body.head><hedline><hl1>Lights &b;</hl1></hedline></body.head><body.content><p>${prose}</p></body.content></body></nitf>`,
  ),
  text(
    "RIS",
    "a.ris",
    "TY  - NEWS\nTI  - Lights\nAU  - Arnel, Jo\nDA  - 9999/12/31\nJO  - Le Quai\nUR  - javascript:alert(1)\nAB  - The lights burn.\nER  - \n",
  ),
  text(
    "BibTeX",
    "a.bib",
    '@string{q = "Le Quai"}\n@article{a,\n title = {Lights on the {Quay}},\n author = "Arnel, Jo",\n journal = q # " Today",\n date = {9999-12-31},\n url = {javascript:alert(1)},\n abstract = {They b\\"urn.}\n}\n',
  ),
  text(
    "CSL-JSON",
    "b.json",
    '[{"id":"a","type":"article-newspaper","title":"Lights","URL":"javascript:alert(1)","issued":{"date-parts":[[9999,12,31]]},"container-title":"Le Quai","abstract":"They burn."}]',
  ),
  text(
    "CSV",
    "a.csv",
    `Title,Body,Published,URL\n"Lights, ""on"" the quay","${prose}\nMore.",9999-12-31,javascript:alert(1)\nSecond,${prose},2026-11-14,\n`,
  ),
  text(
    "JSON Lines",
    "a.jsonl",
    `{"headline":"Lights","publishedAt":"9999-12-31","url":"javascript:alert(1)","source":{"name":"Le Quai"},"content":"${prose}"}\n{"headline":"Second","content":"<p>${prose}</p>"}\n`,
  ),
  text(
    "RSS",
    "c.xml",
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Le Quai</title><item>${item}<pubDate>Fri, 31 Dec 9999 10:00:00 GMT</pubDate><description><![CDATA[<p>${prose}</p>]]></description></item></channel></rss>`,
  ),
  text(
    "Atom",
    "d.xml",
    `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Le Quai</title><entry><id>1</id><title>Lights</title><link href="javascript:alert(1)"/><updated>9999-12-31T10:00:00Z</updated><content type="html">&lt;p&gt;${prose}&lt;/p&gt;</content></entry></feed>`,
  ),
  text(
    "RDF",
    "e.xml",
    `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns="http://purl.org/rss/1.0/"><channel><title>Le Quai</title></channel><item>${item}<dc:date>9999-12-31</dc:date><description>${prose}</description></item></rdf:RDF>`,
  ),
  text(
    "JSON Feed",
    "c.json",
    `{"version":"https://jsonfeed.org/version/1.1","title":"Le Quai","items":[{"id":"1","url":"javascript:alert(1)","title":"Lights","date_published":"9999-12-31T10:00:00Z","content_html":"<p>${prose}</p>"}]}`,
  ),
  text(
    "OPML",
    "a.opml",
    '<?xml version="1.0"?><opml version="2.0"><body><outline text="Le Quai" xmlUrl="javascript:alert(1)"/></body></opml>',
  ),
];
