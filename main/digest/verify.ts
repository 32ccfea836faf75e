/** Compares every quotation of a digest with the archive: nobody is misquoted, or the digest says that it edited. */
import { anchorSelection } from "../../shared/anchor/anchor.ts";
import { readingText } from "../../shared/domain/article.ts";
import type { Digest, DigestEntry, DigestPassage, IntegrityIssue, IntegrityReport } from "../../shared/domain/digest.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { foldText } from "../../shared/query/terms.ts";
import type { DigestSourceArticle, Sources } from "./source-article.ts";

/** Shorter quotations in a summary are single words in marks, not somebody's sentence. */
const minQuotedWords = 3;

const quoted = /"([^"]{3,})"|“([^”]{3,})”|„([^“”]{3,})[“”]|«([^»]{3,})»/g;

/** @param sources  the articles that the digest names; a missing one makes its passages `lost` */
export function checkDigest(digest: Digest, sources: Sources): IntegrityReport {
  const entries = digest.sections.flatMap((section) => section.entries);
  const tally = { passages: 0, equal: 0, edited: 0 };
  const issues: IntegrityIssue[] = [];
  const firstKeys = new Map<ArticleId, string>();
  for (const entry of entries) {
    const source = sources.get(entry.articleId);
    entry.passages.forEach((passage, at) => {
      const issue = checkPassage(entry, passage, at, source);
      tally.passages += 1;
      if (passage.edited) tally.edited += 1;
      else if (issue === null) tally.equal += 1;
      if (issue !== null) issues.push(issue);
    });
    for (const words of quotationsIn(entry.summary)) {
      tally.passages += 1;
      if (source && isQuotedFrom(words, source)) tally.equal += 1;
      else issues.push({ kind: "quotation-not-found", entryKey: entry.key, quoted: words });
    }
    if (source && ["candidates", "unknown"].includes(source.published.certainty)) issues.push({ kind: "date-uncertain", entryKey: entry.key });
    const first = firstKeys.get(entry.articleId);
    if (first === undefined) firstKeys.set(entry.articleId, entry.key);
    else issues.push({ kind: "article-twice", entryKey: entry.key, otherKey: first });
  }
  const blocking = issues.some((issue) => issue.kind === "differs" || issue.kind === "lost" || issue.kind === "quotation-not-found");
  return { ...tally, issues, passes: !blocking };
}

function checkPassage(entry: DigestEntry, passage: DigestPassage, at: number, source: DigestSourceArticle | undefined): IntegrityIssue | null {
  if (passage.edited) return null;
  const place = { entryKey: entry.key, passage: at, printed: passage.text };
  if (!source) return { kind: "lost", ...place };
  const text = readingText(source.blocks);
  const found = anchorSelection(text, passage.selector);
  if (found.kind === "orphan") return { kind: "lost", ...place };
  const archived = text.slice(found.start, found.end);
  // Spacing may be set anew on a page; a letter or a mark may not.
  return plain(archived) === plain(passage.text) ? null : { kind: "differs", ...place, archived };
}

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

function quotationsIn(summary: string): string[] {
  return [...summary.matchAll(quoted)]
    .map((match) => (match[1] ?? match[2] ?? match[3] ?? match[4] ?? "").trim())
    .filter((words) => foldText(words).split(" ").length >= minQuotedWords);
}

/** The words stand in the article in this order; "[...]" leaves words out openly. */
function isQuotedFrom(words: string, source: DigestSourceArticle): boolean {
  const text = ` ${foldText(`${source.headline}\n${readingText(source.blocks)}`)} `;
  return words.split(/\[[^\]]*\]|…|\.\.\./).map(foldText).every((part) => part === "" || text.includes(` ${part} `));
}
