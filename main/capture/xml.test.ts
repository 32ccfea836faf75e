import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mutationRuns, mutationsOf } from "./test-mutation.ts";
import { childrenOf, findAll, findPath, parseXml, plainText } from "./xml.ts";

const text = (xml: string): string => plainText(parseXml(xml));

describe("parseXml", () => {
  it("reads elements, attributes and their namespaces", () => {
    const root = parseXml('<?xml version="1.0"?><a xmlns="urn:one" xmlns:b="urn:two"><b:c d="1 &amp; 2">x</b:c></a>');
    const child = root ? findPath(root, "c") : null;
    expect([root?.space, child?.space, child?.attributes.get("d"), child?.source()]).toEqual(["urn:one", "urn:two", "1 & 2", "x"]);
  });

  it("keeps what CDATA holds as it is written", () => {
    expect(text("<a>&lt;b&gt; <![CDATA[<i>&amp;</i>]]></a>")).toBe("<b> <i>&amp;</i>");
  });

  it("expands no entity that a document declares", () => {
    const bomb = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><l>&c;</l>';
    expect(text(bomb)).toBe("&c;");
  });

  it("opens no file or address that a document names", () => {
    expect(text('<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/hostname">]><l>&x;</l>')).toBe("&x;");
    expect(text('<!DOCTYPE l SYSTEM "http://narrowsgazette.example/a.dtd"><l>y</l>')).toBe("y");
  });

  it("lays what is nested too deep flat, and loses no word of it", () => {
    const root = parseXml(`${"<a>".repeat(100_000)}deep${"</a>".repeat(100_000)}`);
    expect(plainText(root)).toBe("deep");
    expect(root ? findAll(root, "a").length : 0).toBe(200);
  });

  it("forgives what is broken", () => {
    expect(text("<a>fish & chips <b>x</a>")).toBe("fish & chips x");
    expect(text("<a></b>x</a>")).toBe("x");
    expect(text("<a>1 < 2</a>")).toBe("1 < 2");
    expect(text("<a><b>x")).toBe("x");
    expect(parseXml("<r><a b=c d='e>f'>x</a></r>")?.children.length).toBe(1);
    expect(parseXml("no element")).toBeNull();
  });

  it("finds children of one name in any namespace", () => {
    const root = parseXml("<r><x:a>1</x:a><b/><a>2</a></r>");
    expect(root ? childrenOf(root, "a").map(plainText) : null).toEqual(["1", "2"]);
  });

  it("reads any text without throwing", () => {
    const sample =
      '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "b">]><r xmlns:n="urn:n"><n:a b="c">d &amp; e</n:a><![CDATA[f]]><!-- g --></r>';
    fc.assert(
      fc.property(mutationsOf(sample, ["<!DOCTYPE x [", "<![CDATA[", "<!--", "</r>", "xmlns:"]), (broken) => {
        const root = parseXml(broken);
        if (root) expect(findAll(root, root.name)[0]).toBe(root);
      }),
      { numRuns: mutationRuns },
    );
  });

  it.each(["<a", "<a b='", '<a b=">', "<!", "<![CDATA[", "</a", "&", "<a>", "<a xmlns:b='c'>", "]]>", "<!x [", "<?"])(
    "reads a megabyte of %j",
    (piece) => {
      const root = parseXml(`<r>${piece.repeat(1_000_000 / piece.length)}`);
      expect(root?.name).toBe("r");
    },
  );
});
