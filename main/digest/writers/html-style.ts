/** The review as a printed sheet: serif text, sans facts, one blue, A4. Part of the page, so that the file needs nothing else. */
export const pageStyle = `
@page { size: A4; margin: 18mm 20mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font: 8pt "Inter Variable", Inter, sans-serif; color: #686258; } }
:root { --ink: #1d1b18; --ink-2: #56524a; --line: #cfc9bc; --accent: #1f4b99;
  --serif: "Source Serif 4 Variable", "Source Serif 4", Charter, Georgia, "Noto Naskh Arabic Variable", "Noto Naskh Arabic", serif;
  --sans: "Inter Variable", Inter, "Helvetica Neue", Arial, "Noto Naskh Arabic Variable", "Noto Naskh Arabic", sans-serif; }
* { box-sizing: border-box; }
html { background: #ece9e1; color: var(--ink); font: 11.5pt/1.5 var(--serif); -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { width: 210mm; max-width: 100%; min-height: 297mm; margin: 24px auto; padding: 18mm 20mm; background: #fff; box-shadow: 0 1px 6px #1d1b1822; }
a { color: inherit; text-decoration: none; }
a:hover { color: var(--accent); text-decoration: underline; }
.marking { margin: 0 0 12pt; text-align: center; font: 600 8pt var(--sans); letter-spacing: .08em; text-transform: uppercase; color: var(--ink-2); }
.masthead { display: flex; align-items: end; justify-content: space-between; gap: 16pt; padding-bottom: 6pt; border-bottom: 1.5pt solid var(--ink); }
h1 { margin: 0; font-size: 20pt; line-height: 1.15; font-weight: 600; letter-spacing: -.01em; }
.issue { flex: none; max-width: 55%; text-align: end; font: 8.5pt/1.4 var(--sans); color: var(--ink-2); font-variant-numeric: tabular-nums; }
.issue p { margin: 0; }
h2 { margin: 18pt 0 10pt; padding-bottom: 4pt; border-bottom: .5pt solid var(--line); font-size: 13.5pt; line-height: 1.25; font-weight: 600; break-after: avoid; }
article { margin: 0 0 14pt; }
h3 { margin: 0; font-size: 11.5pt; line-height: 1.3; font-weight: 600; break-after: avoid; }
.source { margin: 1pt 0 5pt; font: 8.5pt/1.4 var(--sans); color: var(--ink-2); break-after: avoid; font-variant-numeric: tabular-nums; }
article > p:not(.source) { margin: 0 0 5pt; orphans: 2; widows: 2; }
blockquote { margin: 6pt 0; padding-inline-start: 9pt; border-inline-start: 1.5pt solid var(--accent); break-inside: avoid; }
blockquote p { margin: 0; white-space: pre-line; }
blockquote footer { font: 8pt/1.4 var(--sans); color: var(--ink-2); font-variant-numeric: tabular-nums; }
[dir="rtl"] { line-height: 1.75; }
sup { font: 600 .62em/0 var(--sans); vertical-align: super; margin-inline-start: 1pt; }
sup a { color: var(--accent); }
.notes { margin-top: 22pt; padding-top: 7pt; border-top: .5pt solid var(--line); font: 8.5pt/1.5 var(--sans); color: var(--ink-2); }
.notes h2 { margin: 0 0 3pt; padding: 0; border: 0; font: 600 8.5pt var(--sans); }
.notes ol { margin: 0; padding: 0; list-style: none; columns: 2; column-gap: 18pt; font-variant-numeric: tabular-nums; }
.notes li { break-inside: avoid; }
.notes .number { color: var(--accent); font-weight: 600; }
.notes li:target, sup:target { background: #e3eaf7; }
.cited { margin: 7pt 0 0; color: #56524a; overflow-wrap: anywhere; }
.verified { margin: 7pt 0 0; color: #2b6a45; }
@media print { html { background: none; } body { width: auto; min-height: 0; margin: 0; padding: 0; box-shadow: none; } }
@media (max-width: 700px) { body { margin: 0; padding: 20px; } .masthead { display: block; } .issue { max-width: none; text-align: start; } .notes ol { columns: 1; } }
`;
