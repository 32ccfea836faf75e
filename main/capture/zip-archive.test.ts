import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { join, readWhole, refusalOf, surviveDamage, utf8 } from "./test-capture.ts";

const page = utf8("<!doctype html><title>Lights</title><p>The lights burn.</p>");
const mail = utf8(
  "From: a@b.example\r\nTo: c@d.example\r\nSubject: Lights\r\nDate: Wed, 11 Nov 2026 20:25:41 +0100\r\n\r\nThe lights burn.\r\n",
);

describe("a ZIP archive", () => {
  it("gives the documents of its files, each with its path", async () => {
    const inner = zipSync({ "b.txt": utf8("Harbour\n\nThe harbour sleeps.") });
    const { mediaType, documents, unread } = await readWhole(
      zipSync({ "days/a.html": page, "inner.zip": inner, "c.eml": mail }),
      "news.zip",
    );
    expect(mediaType).toBe("application/zip");
    expect(documents.map((each) => each.hints.part)).toEqual(["days/a.html", "inner.zip > b.txt", "c.eml"]);
    expect(documents[2]?.hints).toMatchObject({ headline: "Lights", capturedAt: "2026-11-11T19:25:41.000Z" });
    expect(unread).toEqual([]);
  });

  it("names what cannot be read and goes on", async () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]);
    const { documents, unread } = await readWhole(zipSync({ "a.png": picture, "b/c.html": page, "__MACOSX/b": picture }), "news.zip");
    expect(documents).toHaveLength(1);
    expect(unread).toEqual([{ part: "a.png", reason: { kind: "picture", about: ["PNG"] } }]);
  });

  it("refuses bombs", async () => {
    const zeros = new Uint8Array(20 * 1024 * 1024);
    expect(await refusalOf(zipSync({ "a.txt": zeros }), "a.zip")).toMatch(/more than 200 times its size/);
    const nested = Array.from({ length: 8 }).reduce<Uint8Array>((inner) => zipSync({ "a.zip": inner }, { level: 0 }), page);
    expect(await refusalOf(nested, "a.zip")).toMatch(/five deep/);
    const many = zipSync(Object.fromEntries(Array.from({ length: 20_100 }, (_, nth) => [`${nth}.txt`, utf8("a b c")])), { level: 0 });
    expect(await refusalOf(many, "a.zip")).toMatch(/20 000 parts/);
  });

  it("refuses entries that share their bytes, or unpack to more than they say", async () => {
    const whole = zipSync({ "a.html": page, "b.html": page }, { level: 0 });
    const view = new DataView(whole.buffer);
    const second = lastIndexOf(whole, [0x50, 0x4b, 1, 2]);
    const lying = whole.slice();
    new DataView(lying.buffer).setUint32(second + 20, 10_000, true);
    expect(await refusalOf(lying, "a.zip")).toMatch(/overlap/);
    expect(view.getUint32(second + 20, true)).toBe(page.length);
    const packed = zipSync({ "a.html": utf8("<html>".repeat(500)) });
    new DataView(packed.buffer).setUint32(lastIndexOf(packed, [0x50, 0x4b, 1, 2]) + 24, 10, true);
    const { unread } = await readWhole(packed, "a.zip");
    expect(unread).toEqual([{ part: "a.html", reason: { kind: "entry-unpackable" } }]);
  });

  it("reads the numbers of the large form, which stand apart", async () => {
    const { documents } = await readWhole(inLargeForm(zipSync({ "a.html": page })), "a.zip");
    expect(documents.map((each) => each.hints.part)).toEqual(["a.html"]);
  });

  it("says what is wrong with an encrypted and a cut archive", async () => {
    const whole = zipSync({ "a.html": page });
    const locked = whole.slice();
    const at = lastIndexOf(locked, [0x50, 0x4b, 1, 2]) + 8;
    locked[at] = (locked[at] ?? 0) | 1;
    expect((await readWhole(locked, "a.zip")).unread).toEqual([{ part: "a.html", reason: { kind: "entry-encrypted" } }]);
    expect(await refusalOf(whole.slice(0, -30), "a.zip")).toMatch(/cut off/);
  });

  it("survives a thousand kinds of damage", () =>
    surviveDamage([zipSync({ "a.html": page, "b.eml": mail, "c.txt": utf8("Lights ".repeat(40)) })], "a.zip"));
});

function lastIndexOf(bytes: Uint8Array, wanted: readonly number[]): number {
  for (let at = bytes.length - wanted.length; at >= 0; at -= 1) if (wanted.every((byte, nth) => bytes[at + nth] === byte)) return at;
  throw new Error("not there");
}

/** An archive of one file with its numbers where those go that are too large for their fields. */
function inLargeForm(whole: Uint8Array): Uint8Array {
  const entryAt = lastIndexOf(whole, [0x50, 0x4b, 1, 2]);
  const endAt = lastIndexOf(whole, [0x50, 0x4b, 5, 6]);
  const old = new DataView(whole.buffer, whole.byteOffset);
  const extra = new DataView(new ArrayBuffer(28));
  extra.setUint16(0, 1, true);
  extra.setUint16(2, 24, true);
  for (const [at, field] of [24, 20, 42].entries()) extra.setBigUint64(4 + at * 8, BigInt(old.getUint32(entryAt + field, true)), true);
  const entry = join(whole.slice(entryAt, endAt), new Uint8Array(extra.buffer));
  const view = new DataView(entry.buffer);
  for (const field of [24, 20, 42]) view.setUint32(field, 0xffffffff, true);
  view.setUint16(30, 28, true);
  const large = new DataView(new ArrayBuffer(56 + 20));
  large.setUint32(0, 0x06064b50, true);
  for (const [at, value] of [
    [4, 44],
    [24, 1],
    [32, 1],
    [40, entry.length],
    [48, entryAt],
  ] as const)
    large.setBigUint64(at, BigInt(value), true);
  large.setUint32(56, 0x07064b50, true);
  const end = whole.slice(endAt);
  const endView = new DataView(end.buffer);
  endView.setUint16(10, 0xffff, true);
  endView.setUint32(12, 0xffffffff, true);
  endView.setUint32(16, 0xffffffff, true);
  return join(whole.slice(0, entryAt), entry, new Uint8Array(large.buffer), end);
}
