/** A digest as one self-contained page: no script, nothing loaded, A4 when printed. */
import type { Digest } from "../../../shared/domain/digest.ts";
import { layOut, type PageEntry } from "../page.ts";
import type { Sources } from "../source-article.ts";

const style = `
@page { size: A4; margin: 20mm 22mm; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1d1b18; font: 11pt/1.5 "Source Serif 4", "Noto Naskh Arabic", Georgia, "Times New Roman", serif; }
main { max-width: 170mm; margin: 0 auto; padding: 12mm 0; }
@media print { main { padding: 0; max-width: none; } }
.marking { text-align: center; font: 600 8.5pt/1 Inter, Arial, sans-serif; letter-spacing: 0.06em; text-transform: uppercase; color: #56524a; margin: 0 0 7mm; }
.masthead { display: flex; justify-content: space-between; align-items: flex-end; gap: 8mm; border-bottom: 2px solid #1d1b18; padding-bottom: 3mm; }
.masthead p { margin: 0; text-align: right; font: 8.5pt/1.5 Inter, Arial, sans-serif; color: #56524a; }
h1 { margin: 0; font-size: 20pt; line-height: 1.15; font-weight: 600; }
h2 { margin: 8mm 0 3mm; padding-bottom: 1.5mm; border-bottom: 1px solid #cfc9bc; font-size: 14pt; font-weight: 600; break-after: avoid; }
article { margin: 0 0 5.5mm; }
h3 { margin: 0; font-size: 12pt; line-height: 1.3; font-weight: 600; break-after: avoid; }
h3 a { color: inherit; text-decoration: none; }
.source { margin: 0 0 1.5mm; font: 8.5pt/1.5 Inter, Arial, sans-serif; color: #56524a; break-after: avoid; }
p { margin: 0 0 2mm; }
blockquote { margin: 2mm 0; padding-inline-start: 4mm; border-inline-start: 2px solid #1f4b99; }
blockquote p { margin: 0; }
sup a { color: #1f4b99; text-decoration: none; font-size: 8pt; }
.notes { margin-top: 9mm; padding: 2.5mm 0 0; border-top: 1px solid #cfc9bc; list-style: none; font: 8.5pt/1.55 Inter, Arial, sans-serif; color: #56524a; }
.notes a { color: inherit; }
`;

/** @returns a whole HTML document; every text of the press is escaped and keeps its own direction */
export function writeHtml(digest: Digest, sources: Sources): string {
  const page = layOut(digest, sources);
  const sections = page.sections.map(({ title, entries }) => `<section><h2 dir="auto">${text(title)}</h2>${entries.map(entryHtml).join("")}</section>`);
  const notes = page.notes.map(
    ({ number, text: note, url }) => `<li id="note-${number}"><a href="#passage-${number}">${number}</a> <bdi>${text(note)}</bdi>${url ? ` · ${link(url, url)}` : ""}</li>`,
  );
  return `<!doctype html>
<html lang="${text(page.language)}" dir="${page.language === "ar" ? "rtl" : "ltr"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(page.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${page.marking === "" ? "" : `<p class="marking">${text(page.marking)}</p>`}
<header class="masthead"><h1 dir="auto">${text(page.title)}</h1><p>${[page.issuer, page.issue].filter((line) => line !== "").map(text).join("<br>")}</p></header>
${sections.join("\n")}
${notes.length === 0 ? "" : `<ol class="notes">${notes.join("")}</ol>`}
</main>
</body>
</html>
`;
}

function entryHtml(entry: PageEntry): string {
  const headline = entry.url === null ? text(entry.headline) : link(entry.url, entry.headline);
  const summary = entry.summary.map((paragraph) => `<p dir="auto">${text(paragraph).replaceAll("\n", "<br>")}</p>`);
  const passages = entry.passages.map(
    (passage) =>
      `<blockquote dir="${passage.rtl ? "rtl" : "ltr"}"><p id="passage-${passage.note}">${text(passage.text)}${passage.edited ? " […]" : ""}<sup><a href="#note-${passage.note}">${passage.note}</a></sup></p></blockquote>`,
  );
  return `<article><h3 dir="${entry.rtl ? "rtl" : "ltr"}">${headline}</h3><p class="source"><bdi>${text(entry.source)}</bdi></p>${summary.join("")}${passages.join("")}</article>`;
}

const link = (url: string, label: string): string => `<a href="${text(url)}" rel="noreferrer">${text(label)}</a>`;

const text = (raw: string): string =>
  raw.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
