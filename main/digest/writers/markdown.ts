/** A digest as Markdown, for a mail or a wiki. */
import type { Digest } from "../../../shared/domain/digest.ts";
import { layOut } from "../page.ts";
import type { Sources } from "../source-article.ts";

export function writeMarkdown(digest: Digest, sources: Sources): string {
  const page = layOut(digest, sources);
  const head = [page.marking === "" ? "" : `*${escape(page.marking)}*`, `# ${escape(page.title)}`, [page.issuer, page.issue].filter((line) => line !== "").map(escape).join(" · ")];
  const sections = page.sections.flatMap(({ title, entries }) => [
    `## ${escape(title)}`,
    ...entries.flatMap((entry) => [
      `### ${entry.url === null ? escape(entry.headline) : `[${escape(entry.headline)}](<${entry.url}>)`}`,
      escape(entry.source),
      ...entry.summary.map(escape),
      ...entry.passages.map((passage) => `> ${escape(passage.text).replaceAll("\n", "\n> ")}${passage.edited ? " […]" : ""}[^${passage.note}]`),
    ]),
  ]);
  const notes = page.notes.map(({ number, text }) => `[^${number}]: ${escape(text)}`);
  return `${[...head, ...sections, ...notes].filter((part) => part !== "").join("\n\n")}\n`;
}

// What Markdown would take for its own marks; the words stay the press's.
const escape = (text: string): string => text.replace(/[\\`*_[\]<>#]/g, "\\$&");
