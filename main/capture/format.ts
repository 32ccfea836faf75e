/** A format that can be captured: how a file of it is recognised, and its reader. */
import type { DocumentHints, SourceDocument } from "../../shared/domain/clean-article.ts";
import type { Reason } from "../../shared/domain/reason.ts";
import type { Result } from "../../shared/domain/result.ts";
import type { Budget } from "./budget.ts";
import type { ReadCapture } from "./read-capture.ts";

/** Why a file was not read. */
export type Refusal = Reason;

/** A format whose bytes are not one text: a container, a mail, an office document. */
export interface BinaryFormat {
  /** Looks at the first bytes, and at the name's ending only where they do not tell. Never throws. */
  readonly is: (bytes: Uint8Array, name: string) => boolean;
  readonly read: (bytes: Uint8Array, hints: DocumentHints, name: string, reading: Reading) => Promise<Result<ReadCapture, Refusal>>;
}

/** A format that is one text in one character set. */
export interface TextFormat {
  readonly mediaType: string;
  /** Looks at a bounded part of the text. Never throws. */
  readonly is: (text: string, name: string) => boolean;
  /** The documents in their order; a refusal where the text is of this format but cannot be read. Never throws. */
  readonly read: (text: string, hints: DocumentHints) => Result<readonly SourceDocument[], Refusal>;
}

/** A file inside a file. */
export interface Part {
  readonly bytes: Uint8Array;
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
