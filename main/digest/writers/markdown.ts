/** The review as Markdown with footnotes, for mail programs and wikis. */
import type { Digest } from "../../../shared/domain/digest.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import type { SourceArticle } from "../../../shared/domain/source-article.ts";
import { layOutPage, type PageEntry, type PageNote, type PageParagraph } from "../page.ts";

/** @returns CommonMark with the footnotes of GitHub and Pandoc; captured words cannot become markup */
export function writeMarkdown(digest: Digest, sources: ReadonlyMap<ArticleId, SourceArticle>): string {
  const page = layOutPage(digest, sources);
  const facts = [page.issue, page.issuer, page.languages]
    .filter(Boolean)
    .map((line) => escapeText(line))
    .join(" · ");
  const parts = [
    page.marking === "" ? "" : `**${escapeText(page.marking)}**`,
    `# ${escapeText(page.title)}`,
    facts,
    ...page.sections.flatMap(({ title, entries }) => [`## ${escapeText(title)}`, ...entries.flatMap(entryParts)]),
    page.notes.length === 0 ? "" : "---",
    page.verified === null ? "" : `*${escapeText(page.verified)}*`,
    page.cited === null ? "" : `*${escapeText(page.cited)}*`,
    page.notes.map(noteLine).join("\n"),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function entryParts({ headline, url, source, summary, passages, licence }: PageEntry): string[] {
  return [
    `### ${linked(headline, url)}`,
    source === "" ? "" : `*${escapeText(source)}*`,
    ...summary.map(runs),
    ...passages.map((passage) => `${quoted(runs(passage))}${passage.source === "" ? "" : `\n>\n> — ${escapeText(passage.source)}`}`),
    licence === null ? "" : `*${escapeText(licence)}*`,
  ];
}

function runs(paragraph: PageParagraph): string {
  return paragraph.runs.map(({ text, note }) => escapeText(text, "\n") + (note === null ? "" : `[^${note}]`)).join("");
}

const quoted = (text: string): string =>
  text
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");

const noteLine = ({ number, text, url }: PageNote): string => `[^${number}]: ${linked(text, url)}`;

const linked = (text: string, url: string | null): string =>
  url === null ? escapeText(text) : `[${escapeText(text)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`;

/** @param lineBreak  what a line feed becomes: a space where one line is wanted */
function escapeText(text: string, lineBreak = " "): string {
  return text
    .replace(/[\\`*_[\]<>#|~]/g, "\\$&")
    .replace(/\s*\n\s*/g, lineBreak)
    .replace(/^(\s*)([-+=])/gm, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/gm, "$1\\$2")
    .replace(/&(?=#?\w+;)/g, "\\&");
}
