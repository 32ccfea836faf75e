import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { join, readDocuments, readWhole, surviveDamage, utf8 } from "./test-capture.ts";
import { buildTar } from "./test-tar.ts";

const page = utf8("<!doctype html><title>Lights</title><p>The lights burn.</p>");
const long = `${"a-folder-of-many-letters/".repeat(8)}page.html`;

describe("a TAR archive", () => {
  it("gives the documents of its files, each with its path, packed or not", async () => {
    const archive = buildTar([
      ["./days/", "", "5"],
      ["./days/a.html", page],
      ["._a.html", page],
      ["link.html", "", "2"],
      ["b.txt", "Harbour\n\nThe harbour sleeps."],
    ]);
    const { mediaType, documents, unread } = await readWhole(archive, "news.tar");
    expect(mediaType).toBe("application/x-tar");
    expect(documents.map((each) => each.hints.part)).toEqual(["./days/a.html", "b.txt"]);
    expect(unread).toEqual([]);
    for (const name of ["news.tar.gz", "news.tgz"]) expect(await readDocuments(gzipSync(archive), name)).toEqual(documents);
  });

  it("reads names that are too long for a head, in either way", async () => {
    const length = long.length + "path=\n".length + 4;
    const posix = buildTar([
      ["pax", `${length} path=${long}\n`, "x"],
      ["short", page],
    ]);
    const gnu = buildTar([
      ["././@LongLink", `${long}\0`, "L"],
      ["short", page],
    ]);
    for (const each of [posix, gnu]) expect((await readDocuments(each, "a.tar"))[0]?.hints.part).toBe(long);
  });

  it("says where it is cut off, and goes no further where it is broken", async () => {
    const archive = buildTar([
      ["a.html", page],
      ["b.html", join(page, new Uint8Array(2000).fill(32))],
    ]);
    const cut = await readWhole(archive.subarray(0, 2000), "a.tar");
    expect(cut.documents).toHaveLength(1);
    expect(cut.unread).toEqual([{ part: "b.html", reason: { kind: "packed-broken" } }]);
    const broken = archive.slice();
    broken.fill(7, 1024, 1100);
    expect((await readWhole(broken, "a.tar")).unread).toEqual([{ part: "", reason: { kind: "packed-broken" } }]);
  });

  it("survives a thousand kinds of damage", () =>
    surviveDamage(
      [
        buildTar([
          ["a.html", page],
          ["pax", "20 path=pages/b.txt\n", "x"],
          ["b.txt", "The lights burn."],
        ]),
      ],
      "a.tar",
    ));
});
