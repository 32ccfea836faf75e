import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { articleId, digestId } from "../../shared/domain/ids.ts";
import type { Digest } from "../../shared/domain/digest.ts";
import { draftDigest } from "./draft.ts";
import type { DigestSourceArticle } from "./source-article.ts";
import { checkDigest } from "./verify.ts";
import { writeDocx } from "./writers/docx.ts";
import { writeHtml } from "./writers/html.ts";
import { writeMarkdown } from "./writers/markdown.ts";

const source: DigestSourceArticle = {
  id: articleId.parse(1),
  headline: "Council asks <both> capitals for restraint",
  outlet: "Meridian Wire",
  country: "Estmark",
  published: { day: "2026-11-02", instant: null, certainty: "certain", evidence: [], candidates: [] },
  language: "en",
  url: "https://meridianwire.example/1",
  blocks: [
    { kind: "paragraph", text: "Nobody in the room asked who fired, one participant said.", credit: null },
    { kind: "paragraph", text: "The draft & its sentence were gone.", credit: null },
  ],
};
const arabic: DigestSourceArticle = { ...source, id: articleId.parse(2), headline: "دعوات إلى ضبط النفس", outlet: "البوصلة", language: "ar", url: "javascript:alert(1)", published: { ...source.published, day: null, certainty: "candidates", candidates: [{ day: "2026-11-02", why: "" }, { day: "2026-11-03", why: "" }] } };
const sources = new Map([source, arabic].map((each) => [each.id, each]));

function aDigest(change: (digest: Digest) => Digest = (digest) => digest): Digest {
  const draft = draftDigest("Morning review", [source, arabic], new Date(2026, 10, 3));
  return change({ ...draft, id: digestId.parse(1), updatedAt: "2026-11-03T06:00:00.000Z" });
}

function withEntry(change: Partial<Digest["sections"][number]["entries"][number]>): Digest {
  return aDigest((digest) => ({ ...digest, sections: digest.sections.map((section) => ({ ...section, entries: section.entries.map((entry, at) => (at === 0 ? { ...entry, ...change } : entry)) })) }));
}

const firstPassage = () => {
  const passage = aDigest().sections[0]?.entries[0]?.passages[0];
  if (!passage) throw new Error("the draft has a passage");
  return passage;
};

describe("checkDigest", () => {
  it("passes a draft whose passages equal the archive, and names the uncertain date", () => {
    expect(checkDigest(aDigest(), sources)).toEqual({ passages: 2, equal: 2, edited: 0, issues: [{ kind: "date-uncertain", entryKey: "e2" }], passes: true });
  });

  it("blocks a passage with one changed word and shows both wordings", () => {
    const changed = { ...firstPassage(), text: "Nobody in the room wanted to ask who fired, one participant said." };
    const report = checkDigest(withEntry({ passages: [changed] }), sources);
    expect(report.passes).toBe(false);
    expect(report.issues[0]).toMatchObject({ kind: "differs", archived: source.blocks[0]?.text });
  });

  it("lets an openly edited passage pass and counts it", () => {
    expect(checkDigest(withEntry({ passages: [{ ...firstPassage(), text: "Nobody asked.", edited: true }] }), sources)).toMatchObject({ passes: true, edited: 1 });
  });

  it("finds quotations in a summary, cuts and all, and blocks invented ones", () => {
    expect(checkDigest(withEntry({ summary: "He said “nobody in the room […] who fired”." }), sources).passes).toBe(true);
    expect(checkDigest(withEntry({ summary: "He said “everybody knew who fired”." }), sources).issues).toContainEqual({ kind: "quotation-not-found", entryKey: "e1", quoted: "everybody knew who fired" });
  });

  it("calls passages of a missing article lost", () => {
    expect(checkDigest(aDigest(), new Map()).issues.filter((issue) => issue.kind === "lost")).toHaveLength(2);
  });
});

describe("writers", () => {
  it("write every headline, passage and note; markup of the press stays text", async () => {
    const html = writeHtml(aDigest(), sources);
    expect(html).toContain("Council asks &lt;both&gt; capitals");
    expect(html).toContain("Meridian Wire, 2 Nov 2026, par. 1");
    expect(html).toContain('<h3 dir="rtl">');
    expect(html).not.toContain("javascript:");
    expect(writeMarkdown(aDigest(), sources)).toContain("> Nobody in the room asked who fired");
    const parts = unzipSync(await writeDocx(aDigest(), sources));
    expect(strFromU8(parts["word/document.xml"] ?? new Uint8Array())).toContain("Nobody in the room asked who fired");
    expect(strFromU8(parts["word/footnotes.xml"] ?? new Uint8Array())).toContain("Meridian Wire, 2 Nov 2026, par. 1");
  });
});
