/** An article as a press database hands it out: its fields, and its text without what the database adds. */
import type { DocumentHints, SourceDocument } from "../../../shared/domain/clean-article.ts";

export interface PressRecord {
  readonly headline?: string | undefined;
  readonly standfirst?: string | undefined;
  readonly byline?: string | undefined;
  readonly date?: string | undefined;
  readonly outlet?: string | undefined;
  readonly language?: string | undefined;
  readonly url?: string | undefined;
  readonly rights?: string | undefined;
  /** Paragraphs, in their order. */
  readonly body: readonly string[];
}

/** A record as a document: fields become hints, empty ones none at all. */
export function recordDocument(record: PressRecord, hints: DocumentHints): SourceDocument {
  return { kind: "text", text: record.body.join("\n\n"), hints: { ...hints, ...recordHints(record) } };
}

/** The fields of a record that have words, each on one line. */
export function recordHints(record: Omit<PressRecord, "body">): Omit<DocumentHints, "capturedAt"> {
  const { headline, standfirst, byline, date, outlet, language, url, rights } = record;
  const fields = { headline, standfirst, byline, date, outlet, language, url, rights };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const line = value?.replace(/\s+/g, " ").trim();
      return line ? [[name, line]] : [];
    }),
  );
}

/** "584 words", "295 mots": how databases give a text's length. */
export const isWordCount = (line: string): boolean =>
  /^\d[\d ,.\u00A0\u202F]*(?:words?|mots?|wörter|wort|palabras|parole|palavras|слов(?:а|о)?)$/i.test(line.trim());

/** A line that holds a day, its month in words or numbers, and its year. */
export const isDateLine = (line: string): boolean =>
  line.length < 120 &&
  (/(?<!\d)\d{1,2}(?:er|st|nd|rd|th|\.)?\s(?:de\s)?\p{L}{3,12}\.?\s(?:de\s)?(?:19|20)\d{2}(?!\d)/u.test(line) ||
    /\p{L}{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,\s(?:19|20)\d{2}(?!\d)/u.test(line) ||
    /(?<!\d)(?:(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./](?:19|20)\d{2})(?!\d)/.test(line));

/** "© 2026 Le Quai. Tous droits réservés." */
export const isRightsLine = (line: string): boolean =>
  line.length < 300 &&
  /^(?:©|\(c\)|copyright\b)|(?:tous droits réservés|all rights reserved|alle rechte vorbehalten|todos los derechos reservados)\.?$/i.test(
    line.trim(),
  );

/** A short line of names, as papers without "By" print it: no full stop at its end, each word with a capital. */
export function isNameLine(line: string): boolean {
  if (line.length > 90 || /[.!?:;…]$/.test(line) || /\d/.test(line)) return false;
  if (/^(?:by|par|von|por|di)\s\p{Lu}/iu.test(line)) return true;
  const words = line.split(/\s+(?:et|and|und|y|e|&)\s+|[\s,]+/).filter((word) => word !== "");
  return (
    words.length >= 2 &&
    words.length <= 12 &&
    words.every((word) => /^(?:\p{Lu}[\p{L}'’.-]*|(?:de|von|van|du|la|le|al|el|bin|der|den|d'|l')\p{Lu}?[\p{L}'’.-]*)$/u.test(word))
  );
}
