import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { ByteStream } from "./byte-stream.ts";
import { partsOfLarge } from "./large-file.ts";
import { inMemory } from "./source.ts";
import { capturedAt, join, utf8 } from "./test-capture.ts";

const huge = 65 * 1024 * 1024;
/** Repeated farther apart than packing looks back: it does not shrink. */
const filler = Buffer.alloc(huge, randomBytes(40_000));

/** Its parts and what each begins with, or why it is not there. */
async function partsIn(bytes: Uint8Array, name: string): Promise<(readonly [part: string, beginning: string])[]> {
  const found: (readonly [string, string])[] = [];
  for await (const each of partsOfLarge(inMemory(bytes), name, { capturedAt }))
    found.push([each.part, "reason" in each ? each.reason.kind : Buffer.from(each.bytes.subarray(0, 12)).toString()]);
  return found;
}

const mail = (subject: string, body: Uint8Array | string): Uint8Array =>
  join(
    utf8(`From a@b Fri Nov 13 10:00:00 2026\nSubject: ${subject}\nFrom: a@b.example\nTo: c@d.example\n\n`),
    typeof body === "string" ? utf8(body) : body,
    utf8("\n"),
  );
const box = join(mail("One", "Lights."), mail("Two", filler), mail("Three", "From the quay\n>From here on"));

function record(address: string, body: Uint8Array, type = "text/html", length?: number): Uint8Array {
  const head = `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n`;
  const opening = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2026-11-03T09:22:11Z\r\nContent-Length: ${length ?? head.length + body.length}\r\n\r\n`;
  return join(utf8(opening + head), body, utf8("\r\n\r\n"));
}
const page = (title: string): Uint8Array => utf8(`<h1>${title}</h1>`);
const site = "https://lequai.example";

describe("a large mailbox", () => {
  it("gives its mails one by one, and names the one that is too large itself", async () => {
    expect(await partsIn(box, "box.mbox")).toEqual([
      ["mail 1.eml", "Subject: One"],
      ["mail 2.eml", "too-large"],
      ["mail 3.eml", "Subject: Thr"],
    ]);
  });

  it("does so in a ZIP file, stored or packed, and packed by itself", async () => {
    const names = ["mail 1.eml", "mail 2.eml", "mail 3.eml"];
    for (const level of [0, 1] as const) {
      const zip = zipSync({ "mail/box.mbox": box, "a.html": page("Lights"), "b.html": page("Lights") }, { level });
      const found = await partsIn(zip, "takeout.zip");
      expect(found.map(([part]) => part)).toEqual([...names.map((name) => `mail/box.mbox > ${name}`), "a.html", "b.html"]);
    }
    expect((await partsIn(gzipSync(box, { level: 1 }), "box.mbox.gz")).map(([part]) => part)).toEqual(names);
  }, 120_000);

  it("gives the mails before the place where it is broken, and says that the rest is lost", async () => {
    const packed = gzipSync(join(...Array.from({ length: 70 }, (_, nth) => mail(`${nth}`, randomBytes(1 << 20).toString("base64")))));
    const found = await partsIn(packed.subarray(0, packed.length - (1 << 20)), "box.mbox.gz");
    expect(found.length).toBeGreaterThan(67);
    expect(found.at(-1)).toEqual(["", "packed-broken"]);
  });
});

describe("a large web archive", () => {
  it("gives its pages, tells apart those of one address, names the paper that is too large, and passes over the film", async () => {
    const records = [
      record(`${site}/1`, page("One")),
      record(`${site}/film`, filler, "video/mp4"),
      record(`${site}/1`, page("Two")),
      record(`${site}/1`, page("One")),
      record(`${site}/paper`, filler, "application/pdf"),
      record(`${site}/lie`, page("Three"), "text/html", 2 ** 40),
      record(`${site}/4`, page("Four")),
    ];
    expect(await partsIn(join(...records), "a.warc")).toEqual([
      [`${site}/1`, "<h1>One</h1>"],
      [`${site}/1 (2)`, "<h1>Two</h1>"],
      [`${site}/paper`, "too-large"],
      [`${site}/lie`, "<h1>Three</h"],
      [`${site}/4`, "<h1>Four</h1"],
    ]);
  });

  it("in a collection gives the pages that its list names", async () => {
    const collection = zipSync(
      {
        "datapackage.json": utf8("{}"),
        "archive/a.warc.gz": gzipSync(join(record(`${site}/1`, page("One")), record(`${site}/2`, page("Two")))),
        "archive/b.warc": record(`${site}/film`, filler, "video/mp4"),
        "pages/pages.jsonl": utf8(`{"url":"${site}/2"}`),
      },
      { level: 0 },
    );
    expect(await partsIn(collection, "a.wacz")).toEqual([[`${site}/2`, "<h1>Two</h1>"]]);
  });
});

describe("a large file that is one document", () => {
  it("is refused", async () => {
    expect(await partsIn(join(utf8("%PDF-1.7\n"), filler), "a.pdf")).toEqual([["", "too-large"]]);
    expect(await partsIn(filler, "a.txt")).toEqual([["", "too-large"]]);
    const word = zipSync({ "word/document.xml": filler }, { level: 0 });
    expect(await partsIn(word, "a.docx")).toEqual([["", "too-large"]]);
  });
});

describe("a stream of bytes", () => {
  it("gives the same, however it comes in chunks and is taken", async () => {
    const lines = fc.array(fc.constantFrom("From a", "Fro", "From", "", "text"), { maxLength: 12 }).map((each) => utf8(each.join("\n")));
    await fc.assert(
      fc.asyncProperty(lines, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), async (bytes, sizes) => {
        const stream = new ByteStream(cut(bytes, sizes));
        const parts: Uint8Array[] = [];
        while ((await stream.peek(1)).length > 0) parts.push((await stream.takeToLine("From", bytes.length)) ?? expect.unreachable());
        expect(Buffer.from(join(...parts))).toEqual(Buffer.from(bytes));
        const whole = Buffer.from(bytes).toString();
        expect(parts.map((part) => Buffer.from(part).toString())).toEqual(whole === "" ? [] : whole.split(/(?<=\n)(?=From)/));
      }),
    );
  });
});

async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, nth = 0; at < bytes.length; nth += 1) {
    const end = at + (sizes[nth % sizes.length] ?? 1);
    yield bytes.subarray(at, end);
    at = end;
  }
}
