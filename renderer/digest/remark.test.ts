import { describe, expect, it } from "vitest";
import { type Digest, digest as digestSchema } from "../../shared/domain/digest.ts";
import { remarkQuotation } from "./remark.ts";
import { findEntry } from "./state.ts";

const withEntry = (headline: string, summary: string): Digest =>
  digestSchema.parse({
    id: 1,
    name: "Morning review",
    language: "en",
    masthead: { title: "Morning review", issuer: "", number: 1, day: "2026-11-10", marking: "" },
    sections: [{ key: "s", title: "Strait", entries: [{ key: "a", articleId: 1, headline, summary, passages: [] }] }],
    updatedAt: "2026-11-10T06:00:00.000Z",
  });

const remarked = (digest: Digest, quoted: string) => findEntry(remarkQuotation(digest, "a", quoted, "our translation"), "a");

describe("remarkQuotation", () => {
  it.each([
    ["He spoke of “calm seas for all”, and left.", "He spoke of “calm seas for all” [our translation], and left."],
    ["Il a dit « calm seas for all ».", "Il a dit « calm seas for all » [our translation]."],
    ['"calm seas for all"', '"calm seas for all" [our translation]'],
  ])("puts the remark after the closing mark: %s", (summary, expected) => {
    expect(remarked(withEntry("Talks", summary), "calm seas for all")?.summary).toBe(expected);
  });

  it("remarks the next one when the first has its remark", () => {
    const first = "“calm seas for all” [sic], then “calm seas for all”.";
    expect(remarked(withEntry("Talks", first), "calm seas for all")?.summary).toBe(
      "“calm seas for all” [sic], then “calm seas for all” [our translation].",
    );
  });

  it("remarks a quotation of the headline, and leaves an entry without the words as it is", () => {
    const digest = withEntry("“Calm seas for all”", "A summary.");
    expect(remarked(digest, "Calm seas for all")?.headline).toBe("“Calm seas for all” [our translation]");
    expect(remarked(digest, "rough seas")).toEqual(findEntry(digest, "a"));
  });
});
