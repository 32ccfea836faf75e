/** LexisNexis and Nexis Uni: the lines of their pages, texts and office documents, article by article. */
import type { DocumentHints, SourceDocument } from "../../../shared/domain/clean-article.ts";
import { parsePage } from "../../../shared/markup/tree.ts";
import { readPageLines } from "../page-line.ts";
import { readNexisHeader } from "./nexis-header.ts";
import { readLabel, tailLabels } from "./nexis-label.ts";
import { isRightsLine, type PressRecord, recordDocument } from "./press-record.ts";

/** "12 of 146 DOCUMENTS" opens an article of LexisNexis, "End of Document" closes one of Nexis Uni. */
const opening = /^\d+ (?:of|de|von|di) \d+ (?:DOCUMENTS?|DOKUMENTE?|DOCUMENTOS?|DOCUMENTI)$/i;
const closing = /^(?:End of Document|Fin du document|Ende des Dokuments|Fin del documento|Fine del documento)$/i;

const isExport = (text: string): boolean =>
  /\b(?:LENGTH|LOAD-DATE|LANGUAGE|LÄNGE|LONGUEUR|Load-Date|Length|Longueur|Länge)\s*:/.test(text) &&
  /\d (?:of|de|von|di) \d+ DO[CK]UM|^[ \t]*(?:End of|Fin du|Ende des|Fin del|Fine del) Do[ck]ument\w{0,2}[ \t]*$/im.test(text);

const isMarkup = (text: string): boolean => /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype|html|head|body|p|div|h\d|a)\b/i.test(text.slice(0, 2000));

export const isNexisPage = (text: string): boolean => isMarkup(text) && isExport(text);
export const isNexisText = (text: string): boolean => !isMarkup(text) && isExport(text);

/** Every article of a page. Never throws. */
export const readNexisPage = (html: string, hints: DocumentHints): SourceDocument[] => readLines(pageLines(html), hints);

/** Every article of a text, of an office document's, too. Never throws. */
export const readNexisText = (text: string, hints: DocumentHints): SourceDocument[] =>
  readLines(
    text.split(/\r?\n/).map((line) => line.trim()),
    hints,
  );

function readLines(lines: readonly string[], hints: DocumentHints): SourceDocument[] {
  return splitArticles(lines).flatMap((article) => {
    const record = readArticle(article.lines, article.isOpened);
    return record ? [recordDocument(record, hints)] : [];
  });
}

/** A blank line between paragraphs and parts, none inside them. */
function pageLines(html: string): string[] {
  const lines = readPageLines(parsePage(html));
  return lines.flatMap(({ text, paragraph }, at) => (at > 0 && lines[at - 1]?.paragraph !== paragraph ? ["", text] : [text]));
}

interface Piece {
  readonly lines: string[];
  /** Whether the database has numbered it: what stands before the first number, or behind the last end, is no article. */
  readonly isOpened: boolean;
}

function splitArticles(lines: readonly string[]): Piece[] {
  const articles: Piece[] = [{ lines: [], isOpened: false }];
  for (const line of lines) {
    if (opening.test(line) || closing.test(line)) articles.push({ lines: [], isOpened: opening.test(line) });
    else articles.at(-1)?.lines.push(line);
  }
  return articles;
}

/** An article whose header is not understood is kept whole. */
function readArticle(lines: readonly string[], isOpened: boolean): PressRecord | null {
  const header = readNexisHeader(lines, isOpened);
  if (!header) return isOpened && lines.some((line) => line !== "") ? { body: [lines.join("\n").trim()] } : null;
  const fields = new Map(header.fields);
  const body: string[][] = [[]];
  let isTail = false;
  for (const line of lines.slice(header.end)) {
    const label = readLabel(line);
    if (label && tailLabels.has(label.name)) {
      isTail = true;
      if (!fields.has(label.name)) fields.set(label.name, label.value);
    } else if (isRightsLine(line) || /^(?:Classification|Graphic|Graphique|Grafik)$/i.test(line)) isTail = true;
    else if (line === "") body.push([]);
    else if (!isTail) body.at(-1)?.push(line);
  }
  return {
    headline: header.headline,
    standfirst: fields.get("highlight"),
    byline: fields.get("byline"),
    date: header.date,
    outlet: header.outlet,
    language: fields.get("language")?.split(";")[0],
    url: fields.get("url"),
    rights: lines.find(isRightsLine),
    body: withDateline(
      body.map((part) => part.join("\n")).filter((part) => part !== ""),
      fields.get("dateline"),
    ),
  };
}

/** The place stands in a field of its own; cleaning looks for it before the first sentence, in capitals. */
function withDateline(body: readonly string[], dateline: string | undefined): readonly string[] {
  const [first, ...others] = body;
  if (!dateline || first === undefined || first.toUpperCase().startsWith(dateline.toUpperCase().slice(0, 8))) return body;
  return [`${dateline.replace(/[\s—–-]+$/, "").toUpperCase()} — ${first}`, ...others];
}
