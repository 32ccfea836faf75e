import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { readWhole, refusalOf, surviveDamage, utf8 } from "../test-capture.ts";
import { buildCompoundFile, fixed, type Properties, wide } from "./test-message.ts";

const sentAt = (iso: string): bigint => BigInt(Date.parse(iso) + 11_644_473_600_000) * 10_000n;

const letter: Properties = {
  "__properties_version1.0": fixed(32, [[0x00390040, sentAt("2026-11-11T19:25:41Z")]]),
  "__substg1.0_0037001F": wide("Lights à Tarnhof"),
  "__substg1.0_0C1A001F": wide("Press Service"),
  "__substg1.0_5D01001F": wide("press@council.example"),
  "__substg1.0_1000001F": wide("The lights burn."),
};

const attached = (properties: Properties, flags = 0n): Properties => ({
  "__properties_version1.0": fixed(8, [[0x37140003, flags]]),
  ...properties,
});

describe("a mail of Outlook", () => {
  it("gives its text and what its properties say", async () => {
    const { mediaType, documents } = await readWhole(buildCompoundFile(letter), "a.msg");
    expect(mediaType).toBe("application/vnd.ms-outlook");
    expect(documents).toEqual([
      {
        kind: "text",
        text: "The lights burn.",
        hints: {
          capturedAt: "2026-11-11T19:25:41.000Z",
          headline: "Lights à Tarnhof",
          date: "2026-11-11T19:25:41.000Z",
          outlet: "Press Service",
        },
      },
    ]);
  });

  it("keeps the sender's own day where its header came along", async () => {
    const header = wide("Received: by x\r\nDate: Thu, 12 Nov 2026 00:25:41 +0500\r\nFrom: x\r\n");
    const { documents } = await readWhole(buildCompoundFile({ ...letter, "__substg1.0_007D001F": header }), "a.msg");
    expect(documents[0]?.hints).toMatchObject({ date: "Thu, 12 Nov 2026 00:25:41 +0500", capturedAt: "2026-11-11T19:25:41.000Z" });
  });

  it("gives its page before its text, and texts in the code page of the mail", async () => {
    const page = "<html><body><p>Огни на причале не гасят.</p></body></html>";
    const russian = {
      "__properties_version1.0": fixed(32, [[0x3fde0003, 1251n]]),
      "__substg1.0_0037001E": iconv.encode("Огни", "windows-1251"),
      "__substg1.0_10130102": iconv.encode(page, "windows-1251"),
      "__substg1.0_1000001E": iconv.encode("Огни", "windows-1251"),
    };
    const { documents } = await readWhole(buildCompoundFile(russian), "a.msg");
    expect(documents).toMatchObject([{ kind: "page", html: page, hints: { headline: "Огни" } }]);
  });

  it("gives what is attached, mails among that, without the pictures of its page", async () => {
    const long = `<!doctype html><h1>Harbour</h1><p>${"The harbour sleeps. ".repeat(400)}</p>`;
    const bytes = buildCompoundFile({
      ...letter,
      "__attach_version1.0_#00000000": attached({ "__substg1.0_37010102": utf8(long), "__substg1.0_3707001F": wide("harbour.html") }),
      "__attach_version1.0_#00000001": attached({ "__substg1.0_37010102": utf8("x"), "__substg1.0_3707001F": wide("a.html") }, 4n),
      "__attach_version1.0_#00000002": attached({
        "__substg1.0_3701000D": { ...letter, "__substg1.0_0037001F": wide("Inner"), "__properties_version1.0": fixed(24, []) },
      }),
    });
    const { documents, unread } = await readWhole(bytes, "a.msg");
    expect(documents.map((each) => [each.hints.part, each.hints.headline])).toEqual([
      [undefined, "Lights à Tarnhof"],
      ["harbour.html", undefined],
      ["Inner.msg", "Inner"],
    ]);
    expect(documents[1]).toMatchObject({ kind: "page", html: long });
    expect(unread).toEqual([]);
  });

  it("is read by its rich text where it has no other: packed, or made of a page", async () => {
    const packed = Buffer.from("2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0", "hex");
    const bare = { "__properties_version1.0": fixed(32, []), "__substg1.0_10090102": packed };
    expect((await readWhole(buildCompoundFile(bare), "a.msg")).documents).toMatchObject([{ kind: "text", text: "hello world" }]);
    const rich = utf8(
      "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset204 Arial;}}{\\*\\htmltag64 <p class=\\'22a\\'22>}\\htmlrtf {\\par \\htmlrtf0 {\\f1 \\'ce\\'e3\\'ed\\'e8}\\u8212 ?caf\\'e9{\\*\\mhtmltag0 no}\\htmlrtf\\par}\\htmlrtf0 {\\*\\htmltag72 </p>}}",
    );
    const stored = Buffer.concat([Buffer.from("0000000000000000", "hex"), Buffer.from("MELA"), Buffer.alloc(4), rich]);
    const { documents } = await readWhole(buildCompoundFile({ ...bare, "__substg1.0_10090102": stored }), "a.msg");
    expect(documents).toMatchObject([{ kind: "page", html: '<p class="a">Огни—café</p>' }]);
    await surviveDamage([buildCompoundFile({ ...bare, "__substg1.0_10090102": stored }), buildCompoundFile(bare)], "a.msg");
  });

  it("says so where there is no text, and leaves old Word files refused", async () => {
    expect(await refusalOf(buildCompoundFile({ "__properties_version1.0": fixed(32, []) }), "a.msg")).toMatch(/no text of its own/);
    expect(await refusalOf(buildCompoundFile({ WordDocument: utf8("x") }), "a.doc")).toMatch(/old office document/);
  });

  it("survives a thousand kinds of damage", () =>
    surviveDamage(
      [buildCompoundFile({ ...letter, "__attach_version1.0_#00000000": attached({ "__substg1.0_37010102": utf8("Lights.") }) })],
      "a.msg",
    ));
});
