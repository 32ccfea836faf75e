/** Finds what a summary puts between quotation marks. */
import type { Span } from "../../shared/domain/span.ts";
import { countWords } from "./wording.ts";

export interface Quotation {
  /** The words between the marks, without them. */
  readonly text: string;
  /** From the opening mark to after the closing one, in the summary. */
  readonly span: Span;
  /** The writer says in brackets right after it that the words are not the original's: "[our translation]". */
  readonly edited: boolean;
}

/** Shorter ones are names, titles and scare quotes. */
const fewestWords = 3;

interface Marks {
  readonly close: string;
  /** Marks that also serve as an apostrophe close only where no letter follows. */
  readonly apostrophe?: true;
  /** Opening and closing look alike, so it opens only where a word may begin. */
  readonly alike?: true;
}

const marks: Readonly<Record<string, Marks>> = {
  "“": { close: "”" },
  "„": { close: "“”" },
  "«": { close: "»" },
  "»": { close: "«" },
  "‹": { close: "›" },
  "「": { close: "」" },
  "『": { close: "』" },
  "‘": { close: "’", apostrophe: true },
  "‚": { close: "‘", apostrophe: true },
  '"': { close: '"', alike: true },
  "'": { close: "'", apostrophe: true, alike: true },
};

const letter = /[\p{L}\p{N}]/u;
const remark = /^[\s.,;:!?]*\[[^\]]*\p{L}[^\]]*\]/u;

/** @returns quotations of three words and more, in order; one that is never closed runs to the end of its line */
export function findQuotations(summary: string): Quotation[] {
  const found: Quotation[] = [];
  for (let at = 0; at < summary.length; at += 1) {
    const kind = marks[summary[at] ?? ""];
    if (kind === undefined || !opens(summary, at, kind)) continue;
    const end = closingOf(summary, at, kind);
    if (end === null) continue;
    const text = summary.slice(at + 1, end).trim();
    const after = Math.min(end + 1, summary.length);
    if (countWords(text) >= fewestWords) found.push({ text, span: { start: at, end: after }, edited: remark.test(summary.slice(after)) });
    at = end;
  }
  return found;
}

function opens(text: string, at: number, kind: Marks): boolean {
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  if (kind.alike || kind.apostrophe) return !letter.test(before) && letter.test(after);
  // A German paper closes with the mark that opens a Danish or an English one.
  return !(letter.test(before) && !letter.test(after));
}

/** Place of the closing mark; end of the line when there is none, but null for marks that may have been an apostrophe. */
function closingOf(text: string, at: number, kind: Marks): number | null {
  const line = text.indexOf("\n", at);
  const limit = line < 0 ? text.length : line;
  for (let place = at + 1; place < limit; place += 1) {
    if (!kind.close.includes(text[place] ?? "")) continue;
    if (kind.apostrophe && letter.test(text[place + 1] ?? " ")) continue;
    return place;
  }
  return kind.apostrophe ? null : limit;
}
