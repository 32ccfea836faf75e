import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { readCapture } from "../registry.ts";
import { capturedAt, join, readDocuments, readWhole, refusalOf, surviveDamage, utf8, wordsOf } from "../test-capture.ts";
import { inFrame } from "../test-zstd.ts";

const page = (title: string, text = "The lights burn on the quay."): string =>
  `<!doctype html><title>${title}</title><h1>${title}</h1><p>${text}</p>`;

describe("a saved page", () => {
  it("tells from where a browser saved it", async () => {
    const html = `<!DOCTYPE html>\n<!-- saved from url=(0033)https://lefanal.example/2026/quai -->\n<html><p>The lights burn.</p></html>`;
    expect((await readDocuments(utf8(html), "a.html"))[0]?.hints).toEqual({ capturedAt, url: "https://lefanal.example/2026/quai" });
  });

  it("tells from where and when SingleFile saved it", async () => {
    const html = `<!DOCTYPE html> <html lang=fr><!--\n Page saved with SingleFile \n url: https://lefanal.example/quai \n saved date: Mon Nov 02 2026 10:22:11 GMT+0100 (Central European Standard Time)\n--><p>The lights burn.</p></html>`;
    expect((await readDocuments(utf8(html), "a.html"))[0]?.hints).toEqual({
      capturedAt: "2026-11-02T09:22:11.000Z",
      url: "https://lefanal.example/quai",
    });
  });

  it("is read below the header that it was sent with, in the set that the header names", async () => {
    const head = "HTTP/1.1 200 OK\r\nDate: Mon, 02 Nov 2026 09:22:11 GMT\r\nContent-Type: text/html; charset=windows-1251\r\n\r\n";
    const [document] = await readDocuments(join(utf8(head), iconv.encode(page("Совет", "Огни."), "windows-1251")), "a.html");
    expect(wordsOf(document)).toContain("<h1>Совет</h1>");
    expect(document?.hints).toEqual({ capturedAt: "2026-11-02T09:22:11.000Z" });
  });

  it.each(["windows-1251", "koi8-r", "iso-8859-5", "utf-16le", "utf-8"])("is read in %s where it says so itself", async (charset) => {
    const html = `<!doctype html><meta charset="${charset}"><p>${"Совет собрался в понедельник в Тарнхофе. ".repeat(5)}`;
    expect(wordsOf((await readDocuments(Uint8Array.from(iconv.encode(html, charset)), "a.html"))[0])).toContain("Совет собрался");
  });

  it("survives a thousand kinds of damage", () =>
    surviveDamage([utf8(page("Lights")), utf8(`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n${page("Lights")}`)], "a.html"));
});

const part = (location: string, type: string, body: string): string =>
  `--edge\r\nContent-Type: ${type}\r\nContent-ID: <${location}@x>\r\nContent-Location: https://lefanal.example/${location}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${body.replaceAll("=", "=3D")}\r\n`;
const mhtml = (...parts: readonly string[]): Uint8Array =>
  utf8(
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://lefanal.example/quai?x=1\r\nSubject: Lights\r\nDate: Mon, 2 Nov 2026 09:22:11 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="edge"\r\n\r\n${parts.join("")}--edge--\r\n`,
  );

describe("a page in one file (MHTML)", () => {
  const whole = mhtml(
    part("quai", "text/html", page("Lights", "a =\r\nlong line")),
    part("ad", "text/html", page("Buy now")),
    part("s.css", "text/css", "p{}"),
  );

  it("gives the page, not what it shows, with address and time", async () => {
    const { mediaType, documents } = await readWhole(whole, "a.mhtml");
    expect(mediaType).toBe("multipart/related");
    expect(documents).toHaveLength(1);
    expect(wordsOf(documents[0])).toContain("<h1>Lights</h1>");
    expect(documents[0]?.hints).toEqual({ capturedAt: "2026-11-02T09:22:11.000Z", url: "https://lefanal.example/quai?x=1" });
  });

  it("gives the pages that a page only frames, each once, however they frame each other", async () => {
    const frame = (target: string): string => `<html><frameset><frame src="https://lefanal.example/${target}"></frameset></html>`;
    const framed = await readDocuments(
      mhtml(part("quai", "text/html", frame("story")), part("story", "text/html", page("Lights"))),
      "a.mht",
    );
    expect(framed.map((each) => each.hints.url)).toEqual(["https://lefanal.example/story"]);
    const cyclic = mhtml(part("quai", "text/html", frame("other")), part("other", "text/html", frame("quai")));
    expect(await readDocuments(cyclic, "a.mht")).toHaveLength(1);
  });

  it("survives a thousand kinds of damage", () => surviveDamage([whole], "a.mhtml"));
});

interface RecordOptions {
  readonly kind?: string;
  readonly date?: string;
  readonly length?: number;
}

function record(
  address: string,
  block: Uint8Array,
  { kind = "response", date = "2026-11-02T09:22:11Z", length = block.length }: RecordOptions = {},
): Uint8Array {
  const head = `WARC/1.0\r\nWARC-Type: ${kind}\r\nWARC-Target-URI: ${address}\r\nWARC-Date: ${date}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${length}\r\n\r\n`;
  return join(utf8(head), block, utf8("\r\n\r\n"));
}

const answer = (body: Uint8Array, more = "", status = "200 OK"): Uint8Array =>
  join(utf8(`HTTP/1.1 ${status}\r\nContent-Type: text/html; charset=utf-8\r\n${more}\r\n`), body);

describe("a web archive (WARC)", () => {
  const site = "https://lefanal.example";
  const chunked = utf8(
    `10\r\n${page("Three").slice(0, 16)}\r\n${(page("Three").length - 16).toString(16)}\r\n${page("Three").slice(16)}\r\n0\r\n\r\n`,
  );
  const records = [
    record("", utf8("software: test\r\n"), { kind: "warcinfo" }),
    record(`${site}/1`, answer(utf8(page("One")))),
    record(`${site}/2`, answer(gzipSync(page("Two")), "Content-Encoding: gzip\r\n"), { date: "2026-11-03T09:22:11Z" }),
    record(`${site}/3`, answer(chunked, "Transfer-Encoding: chunked\r\n")),
    record(`${site}/4`, answer(brotliCompressSync(page("Four")), "Content-Encoding: br\r\n")),
    record(`${site}/5`, answer(deflateSync(page("Five")), "Content-Encoding: deflate\r\n")),
    record(`${site}/gone`, answer(utf8(page("Not found")), "", "404 Not Found")),
    record(`${site}/1`, answer(utf8(page("One")))),
    record(`${site}/s.css`, utf8("HTTP/1.1 200 OK\r\nContent-Type: text/css\r\n\r\np{}")),
    record(`${site}/1`, utf8("GET /1 HTTP/1.1\r\n\r\n"), { kind: "request" }),
  ];
  const titles = ["One", "Two", "Three", "Four", "Five"];
  const titlesOf = async (bytes: Uint8Array, name: string): Promise<(string | undefined)[]> =>
    (await readDocuments(bytes, name)).map((each) => /<h1>(.*?)<\/h1>/.exec(wordsOf(each))?.[1]);

  it("gives each page that was answered once, with address and time, whatever it was packed with", async () => {
    expect(await titlesOf(join(...records), "a.warc")).toEqual(titles);
    const documents = await readDocuments(join(...records), "a.warc");
    expect(documents[1]?.hints).toEqual({ capturedAt: "2026-11-03T09:22:11.000Z", url: `${site}/2`, part: `${site}/2` });
  });

  it("is read packed, record by record and as a whole", async () => {
    expect(await titlesOf(join(...records.map((each) => gzipSync(each))), "a.warc.gz")).toEqual(titles);
    expect(await titlesOf(gzipSync(join(...records)), "a.warc.gz")).toEqual(titles);
  });

  it.each([3, 1_000_000, -1])("finds the next record where a length is wrong (%d)", async (length) => {
    const wrong = record(`${site}/1`, answer(utf8(page("One"))), { length });
    expect(await titlesOf(join(wrong, record(`${site}/2`, answer(utf8(page("Two"))))), "a.warc")).toEqual(["One", "Two"]);
  });

  it("gives what there is of one that is cut off", async () => {
    const packed = join(...records.slice(0, 3).map((each) => gzipSync(each)));
    expect(await titlesOf(packed.slice(0, -10), "a.warc.gz")).toEqual(["One", "Two"]);
  });

  it("gives a page of a server that does not say what it sends", async () => {
    const bare = record(`${site}/bare`, utf8("HTTP/1.1 200 OK\r\nServer: x\r\n\r\n<!doctype html><p>The lights burn."));
    expect(await readDocuments(bare, "a.warc")).toMatchObject([{ kind: "page", hints: { url: `${site}/bare` } }]);
  });

  it("names a page that cannot be unpacked", async () => {
    const torn = new Uint8Array(40).fill(0xff);
    torn.set(gzipSync(page("Six")).subarray(0, 10));
    const read = await readCapture(
      join(...records.slice(0, 2), record(`${site}/6`, answer(torn, "Content-Encoding: gzip\r\n"))),
      "a.warc",
      "2026-11-24T08:00:00.000Z",
    );
    expect(read).toMatchObject({ ok: true, value: { unread: [{ part: `${site}/6`, reason: { kind: "packed-page-broken" } }] } });
    expect(read.ok && read.value.documents.length).toBe(1);
  });

  it("says so where nothing was answered", async () => {
    expect(await refusalOf(record("https://a.example/", answer(utf8("gone"), "", "410 Gone")), "a.warc")).toMatch(
      /no page that was answered/,
    );
  });

  it("refuses a record that unpacks without end", async () => {
    const bomb = gzipSync(Buffer.alloc(600 * 1024 * 1024));
    expect(await refusalOf(bomb, "a.warc.gz")).toMatch(/more than 200 times its size/);
  });

  it("survives a thousand kinds of damage", () =>
    surviveDamage([join(...records), join(...records.map((each) => gzipSync(each)))], "a.warc"));

  it("in a collection (WACZ) gives the pages that its list names", async () => {
    const list = `{"format":"json-pages-1.0"}\n${JSON.stringify({ url: `${site}/2`, title: "Two" })}\n`;
    const wacz = (pages: Record<string, Uint8Array>): Uint8Array =>
      zipSync({ "datapackage.json": utf8("{}"), "archive/data.warc.gz": gzipSync(join(...records)), ...pages });
    expect(await titlesOf(wacz({ "pages/pages.jsonl": utf8(list) }), "a.wacz")).toEqual(["Two"]);
    expect(await titlesOf(wacz({}), "a.wacz")).toEqual(titles);
    await surviveDamage([wacz({ "pages/pages.jsonl": utf8(list) })], "a.wacz");
  });
});

describe("a packed file", () => {
  it("is read as the file that it is", async () => {
    const [document] = await readDocuments(gzipSync(page("Lights")), "a.html.gz");
    expect(document).toMatchObject({ kind: "page", hints: { capturedAt } });
    expect(document?.hints.part).toBeUndefined();
  });

  it("by Zstandard is read as well, in one frame or in one for each record, unless it needs a dictionary", async () => {
    // Nine times one sentence, by the program zstd.
    const shrunk = Buffer.from(
      "KLUv/WRLAHUCAEKEDhGgbyDFHGcWNPCbn/Rz6Kk6NUSK5gCpRY6XGyKbDBd9j528/BlGHt6i6ztrhSz37Zu4985L3k9RgQ4FAGWgKGwUJwU1Rs3sjGHmAUNdOH4=",
      "base64",
    );
    const [document] = await readDocuments(shrunk, "a.html.zst");
    expect(wordsOf(document).match(/The lights burn on the quay\./g)).toHaveLength(9);
    const records = ["One", "Two"].map((title, nth) => record(`https://lefanal.example/${nth}`, answer(utf8(page(title)))));
    for (const archive of [inFrame(join(...records)), join(utf8("P*M\u0018\u0003\0\0\0abc"), ...records.map(inFrame))])
      expect(await readDocuments(archive, "a.warc.zst")).toHaveLength(2);
    const sharing = inFrame(join(...records));
    sharing[4] = 0xa1;
    const before = join(Uint8Array.of(0x5d, 0x2a, 0x4d, 0x18, 1, 0, 0, 0, 7), inFrame(join(...records)));
    for (const archive of [sharing, before]) expect(await refusalOf(archive, "a.warc.zst")).toMatch(/with a dictionary/);
    const greedy = inFrame(utf8(page("One")));
    greedy[8] = 0x7f;
    expect(await refusalOf(greedy, "a.html.zst")).toMatch(/broken/);
  });
});
