/** A format that can be captured: how a file of it is recognised, and its reader. */
import type { DocumentHints, SourceDocument } from "../../shared/domain/clean-article.ts";
import type { Reason } from "../../shared/domain/reason.ts";
import type { Result } from "../../shared/domain/result.ts";
import type { Budget } from "./budget.ts";
import type { ReadCapture, UnreadPart } from "./read-capture.ts";
import type { Source } from "./source.ts";

/** Why a file was not read. */
export type Refusal = Reason;

/** Looks at the first bytes, at the name's ending only where they do not tell, and further only into an archive. Never throws. */
type Recognise = (head: Uint8Array, name: string, source: Source) => boolean | Promise<boolean>;

/** A format of one document whose bytes are not one text: a mail, an office document. */
export interface BinaryFormat {
  readonly is: Recognise;
  readonly read: (bytes: Uint8Array, hints: DocumentHints, name: string, reading: Reading) => Promise<Result<ReadCapture, Refusal>>;
}

/** A format whose files hold others. They may be larger than memory: what they hold is read one after the other. */
export interface ContainerFormat {
  readonly is: Recognise;
  readonly mediaType: string;
  /** Said of one that holds nothing. */
  readonly empty: Reason;
  /** Throws `BrokenSource` where no more can be read, or what reading the source threw. */
  readonly parts: (source: Source, hints: DocumentHints, name: string) => AsyncIterable<Part | UnreadPart>;
}

/** A format that is one text in one character set. */
export interface TextFormat {
  readonly mediaType: string;
  /** Looks at a bounded part of the text. Never throws. */
  readonly is: (text: string, name: string) => boolean;
  /** The documents in their order; a refusal where the text is of this format but cannot be read. Never throws. */
  readonly read: (text: string, hints: DocumentHints) => Result<readonly SourceDocument[], Refusal>;
  /** What of a text that was read is missing, because the file was cut off; null where it is whole. */
  readonly cutOff?: (text: string) => UnreadPart | null;
}

/** A file inside a file. */
export interface Part {
  readonly source: Source;
  /** Its name in the container; the ending may tell its format. */
  readonly name: string;
  /** What the container says about it (address, day of capture). */
  readonly hints?: Partial<DocumentHints>;
  /** The character set that the container names for it. */
  readonly charset?: string | undefined;
  /** The container is only a wrapper: the part is the file itself and has no path of its own. */
  readonly isWhole?: boolean;
}

/** What a reader is given to read with what stands inside its file. */
export interface Reading {
  readonly budget: Budget;
  /** Tables, read as a person chose for them. */
  readonly table: TextFormat;
  /** Reads a part as a file of its own; its documents carry its path. Never throws. */
  readonly open: (part: Part, hints: DocumentHints) => Promise<Result<ReadCapture, Refusal>>;
  /** The articles of a press database's export that came as a document; null where the text is no export. */
  readonly readExport: (text: string, hints: DocumentHints) => readonly SourceDocument[] | null;
}
