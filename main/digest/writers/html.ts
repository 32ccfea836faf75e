/** The review as one self-contained page, to read on a screen and to print on A4. It also is what becomes the PDF. */
import type { Digest } from "../../../shared/domain/digest.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import type { SourceArticle } from "../../../shared/domain/source-article.ts";
import { type DigestPage, layOutPage, type PageEntry, type PageNote, type PageParagraph, type PagePassage } from "../page.ts";
import { pageStyle } from "./html-style.ts";

/** @returns a whole document; every word of digest and archive is escaped, and its policy lets nothing run or load */
export function writeHtml(digest: Digest, sources: ReadonlyMap<ArticleId, SourceArticle>): string {
  const page = layOutPage(digest, sources);
  return `<!doctype html>
<html lang="${htmlText(page.language)}" dir="${page.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText([page.title, page.issue].join(", "))}</title>
<style>${pageStyle}</style>
</head>
<body>
${masthead(page)}
<main>
${page.sections.map(section).join("\n")}
</main>
${notes(page)}
</body>
</html>
`;
}

function masthead({ marking, title, issuer, issue, languages }: DigestPage): string {
  const mark = marking === "" ? "" : `<p class="marking" dir="auto">${htmlText(marking)}</p>\n`;
  const lines = [
    issue,
    [issuer, languages]
      .filter(Boolean)
      .map((text) => `<bdi>${htmlText(text)}</bdi>`)
      .join(" · "),
  ];
  const [first = "", second = ""] = lines;
  const facts = `<p>${htmlText(first)}</p>${second === "" ? "" : `<p>${second}</p>`}`;
  return `<header>\n${mark}<div class="masthead"><h1 dir="auto">${htmlText(title)}</h1><div class="issue">${facts}</div></div>\n</header>`;
}

function section({ title, entries }: DigestPage["sections"][number]): string {
  return `<section>\n<h2 dir="auto">${htmlText(title)}</h2>\n${entries.map(entry).join("\n")}\n</section>`;
}

function entry({ headline, direction, url, source, summary, passages, licence }: PageEntry): string {
  const parts = [
    `<h3 dir="${direction}">${linked(headline, url)}</h3>`,
    source === "" ? "" : `<p class="source">${isolated(source, " · ")}</p>`,
    ...summary.map((paragraph) => `<p dir="${paragraph.direction}">${runs(paragraph)}</p>`),
    ...passages.map(passage),
    licence === null ? "" : `<p class="source" dir="auto">${htmlText(licence)}</p>`,
  ];
  return `<article>\n${parts.filter(Boolean).join("\n")}\n</article>`;
}

function passage(quoted: PagePassage): string {
  const lang = quoted.language === null ? "" : ` lang="${htmlText(quoted.language)}"`;
  const footer = quoted.source === "" ? "" : `<footer>${isolated(quoted.source, ", ")}</footer>`;
  return `<blockquote dir="${quoted.direction}"><p${lang}>${runs(quoted)}</p>${footer}</blockquote>`;
}

function runs(paragraph: PageParagraph): string {
  return paragraph.runs.map(({ text, note }) => htmlText(text).replaceAll("\n", "<br>") + (note === null ? "" : reference(note))).join("");
}

const reference = (note: number): string => `<sup id="place-${note}"><a href="#note-${note}">${note}</a></sup>`;

function notes({ notes: list, notesTitle, verified, cited }: DigestPage): string {
  if (list.length === 0 && cited === null) return "";
  const listed = list.length === 0 ? "" : `<h2>${htmlText(notesTitle)}</h2>\n<ol>\n${list.map(noteLine).join("\n")}\n</ol>\n`;
  const seal = verified === null ? "" : `<p class="verified">${htmlText(verified)}</p>\n`;
  const search = cited === null ? "" : `<p class="cited">${isolated(cited, " · ")}</p>\n`;
  return `<footer class="notes">\n${listed}${seal}${search}</footer>`;
}

function noteLine({ number, text, url }: PageNote): string {
  const back = `<a class="number" href="#place-${number}">${number}</a>`;
  const facts = isolated(text, ", ");
  return `<li id="note-${number}">${back} ${url === null ? facts : link(facts, url)}</li>`;
}

function linked(text: string, url: string | null): string {
  const words = `<bdi>${htmlText(text)}</bdi>`;
  return url === null ? words : link(words, url);
}

const link = (markup: string, url: string): string => `<a href="${htmlText(url)}" rel="noreferrer">${markup}</a>`;

/** Each fact by itself, so that an Arabic name does not turn the date beside it round. */
function isolated(line: string, separator: string): string {
  return line
    .split(separator)
    .map((fact) => `<bdi>${htmlText(fact)}</bdi>`)
    .join(separator);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function htmlText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
