/** A text as word processors keep it: paragraphs of a kind, and what the file says of itself. It is read as the page that it describes. */
import type { DocumentHints, SourceDocument } from "../../../shared/domain/clean-article.ts";
import { bareName, isShown } from "../document-title.ts";
import type { Reading } from "../format.ts";

export interface OfficeBlock {
  readonly kind: "title" | "heading" | "list-item" | "paragraph";
  readonly text: string;
  /** Wholly in bold type, as headings are that nobody gave a style. */
  readonly isBold: boolean;
}

export interface OfficeText {
  readonly blocks: readonly OfficeBlock[];
  readonly title: string | null;
  readonly author: string | null;
  /** An ISO 8601 day or instant. */
  readonly created: string | null;
  readonly language: string | null;
}

const longestHeading = 160;

/** @returns the articles of a press database's export that came as a document, else the text as one article; never none */
export function toDocuments(
  { blocks, title, author, created, language }: OfficeText,
  hints: DocumentHints,
  name: string,
  reading: Reading,
): readonly SourceDocument[] {
  const told: DocumentHints = {
    ...hints,
    ...(author !== null && /\s/.test(author) ? { byline: author } : {}),
    ...(created !== null && /^\d{4}-\d{2}-\d{2}/.test(created) ? { created: created.slice(0, 10) } : {}),
    ...(language === null ? {} : { language }),
  };
  const shown = blocks.filter((block) => block.text !== "");
  if (shown.length === 0) return [{ kind: "text", text: "", hints: { ...told, headline: title ?? bareName(name) } }];
  const found = reading.readExport(blocks.map((block) => block.text).join("\n"), told);
  if (found !== null) return found;
  const headline = shown.find((block) => block.kind === "title") ?? unstyledHeadline(shown);
  const isReal =
    title !== null &&
    isShown(
      title,
      shown
        .slice(0, 6)
        .map((block) => block.text)
        .join(" "),
    );
  const stated = headline?.text ?? (isReal ? title : null);
  const html = shown.map((block) => element(block === headline ? "h1" : tagOf(block), block.text)).join("\n");
  return [{ kind: "page", html: `<article>${html}</article>`, hints: stated === null ? told : { ...told, headline: stated } }];
}

/** The first heading; where nobody gave one a style, the first line in bold type near the top. */
function unstyledHeadline(blocks: readonly OfficeBlock[]): OfficeBlock | null {
  const opening = blocks.slice(0, 8);
  return opening.find((block) => block.kind === "heading") ?? opening.find(isBoldHeading) ?? null;
}

const isBoldHeading = (block: OfficeBlock): boolean =>
  block.isBold && block.kind === "paragraph" && block.text.length >= 12 && block.text.length <= longestHeading;

function tagOf(block: OfficeBlock): string {
  if (block.kind === "title" || block.kind === "heading" || isBoldHeading(block)) return "h2";
  return block.kind === "list-item" ? "li" : "p";
}

const element = (tag: string, text: string): string =>
  `<${tag}>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br>")}</${tag}>`;
