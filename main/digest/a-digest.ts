/** Builders for the tests of digests; every name in them is invented. */
import { describeSpan } from "../../shared/anchor/describe.ts";
import { type Block, readingText } from "../../shared/domain/article.ts";
import type { Digest, DigestEntry, DigestPassage } from "../../shared/domain/digest.ts";
import { articleId, digestId } from "../../shared/domain/ids.ts";
import type { SourceArticle } from "../../shared/domain/source-article.ts";

const paragraph = (text: string): Block => ({ kind: "paragraph", text, credit: null });

/** A story of the Narrows, certain of its day; `change` sets what a test is about. */
export function aSource(change: Partial<SourceArticle> = {}): SourceArticle {
  return {
    id: articleId.parse(1),
    headline: "Compact asks both capitals for restraint",
    outlet: "The Harbour Courier",
    country: "Velmark",
    published: { day: "2026-11-10", instant: "2026-11-09T23:48:00.000Z", certainty: "certain", evidence: [], candidates: [] },
    language: "en",
    url: "https://courier.example/restraint?a=1&b=2",
    blocks: [
      paragraph("The council ended after midnight with a text that names neither capital."),
      { kind: "caption", text: "The hall in Aldenhall.", credit: "Jo Arnel" },
      paragraph("“We expect deeds on the water, not on paper,” said Sigrun Halvey, the secretary general."),
      paragraph("“Nobody in the room asked who fired,” one participant said."),
    ],
    fullText: "unknown",
    licence: null,
    ...change,
  };
}

/** The passage of these words of the article. */
export function aPassage(words: string, source = aSource()): DigestPassage {
  const text = readingText(source.blocks);
  const start = text.indexOf(words);
  return { selector: describeSpan(text, start, start + words.length), text: words, edited: false };
}

export function anEntry(change: Partial<DigestEntry> = {}): DigestEntry {
  return { key: "a", articleId: articleId.parse(1), headline: aSource().headline, summary: "", passages: [], ...change };
}

export function aDigest(entries: DigestEntry[], change: Partial<Digest> = {}): Digest {
  return {
    id: digestId.parse(1),
    name: "Morning review 214",
    language: "en",
    masthead: {
      title: "Morning press review",
      issuer: "Embassy of Maravelle",
      number: 214,
      day: "2026-11-10",
      marking: "For official use",
    },
    sections: [{ key: "s", title: "Corran Strait", entries }],
    updatedAt: "2026-11-10T06:00:00.000Z",
    ...change,
  };
}

export const sourcesOf = (...sources: readonly SourceArticle[]) => new Map(sources.map((source) => [source.id, source]));
