/** What the stages before the archive hand on: a document out of a capture, and the article that cleaning made of it. */
import type { Block, Published, RemovedBlock, Verdict } from "./article.ts";
import type { IsoInstant } from "./time.ts";

/** What the carrier itself says about a document (mail header, database field); evidence for cleaning, not truth. */
export interface DocumentHints {
  readonly headline?: string;
  readonly byline?: string;
  readonly date?: string;
  /** The day that an office document says it was made on: less than a date of publication. */
  readonly created?: string;
  /** When a feed says that it came out: the page itself knows better. */
  readonly entryDate?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly language?: string;
  /** Where the document stands in its capture ("mail.eml > release.pdf"); absent where it is the whole of it. */
  readonly part?: string;
  readonly standfirst?: string;
  /** The rights line ("© 2026 Le Quai"), as the carrier words it. */
  readonly rights?: string;
  /**
   * When the capture came in, or when its carrier says that this part of it was fetched: the anchor for "Monday" and the bound for "not in
   * the future".
   */
  readonly capturedAt: IsoInstant;
}

/** A decoded document, before cleaning. */
export type SourceDocument =
  | { readonly kind: "page"; readonly html: string; readonly hints: DocumentHints }
  | { readonly kind: "text"; readonly text: string; readonly hints: DocumentHints };

/** Who published, as far as cleaning can tell; the archive matches it to an outlet by domain, then by name. */
export interface OutletGuess {
  readonly name: string | null;
  readonly domain: string | null;
  readonly evidence: string;
}

/**
 * Why cleaning removed a line, as `why` of a removed block has it. `outside`: not in the story's region; `element`: in an element that calls itself a menu, a share bar …; `words`: it reads
 * like furniture; `links`: links and little else; `repeated`: it stands on the page already; `heading`: no text came under it; `date`,
 * `sign-off`, `credit`: read into a field, or said of the picture or the desk alone; `author`: it is about the writer; `tail`: after the end
 * of a letter; `correction`: a person said so.
 */
export type RemovalReason =
  | "outside"
  | "element"
  | "words"
  | "links"
  | "repeated"
  | "heading"
  | "date"
  | "sign-off"
  | "credit"
  | "author"
  | "tail"
  | "correction";

/** An article before it has a place in the archive. `removed` lists what was taken for furniture, so that nothing goes unseen. */
export interface CleanArticle {
  readonly headline: string;
  readonly standfirst: string | null;
  readonly byline: string | null;
  /** The byline's people, one by one. */
  readonly authors: readonly string[];
  /** The agency that dateline or byline names. */
  readonly agency: string | null;
  readonly dateline: string | null;
  readonly published: Published;
  /** The last change that the page tells of; null where it tells of none. */
  readonly updated: Published | null;
  /** Where it stands in its capture, as in `DocumentHints`. */
  readonly part?: string;
  readonly language: string | null;
  readonly outlet: OutletGuess | null;
  readonly url: string | null;
  readonly blocks: readonly Block[];
  readonly removed: readonly RemovedBlock[];
  readonly verdict: Verdict;
  /** The words, the field or the count that decided, as they stand in the capture; null for `complete`. */
  readonly verdictReason: string | null;
}
