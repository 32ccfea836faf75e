/** A format that can be captured: how a file of it is recognised, and its reader. */
import type { DocumentHints, SourceDocument } from "../../shared/domain/clean-article.ts";
import type { Result } from "../../shared/domain/result.ts";
import type { ReadCapture } from "./read-capture.ts";

/** Why a file was not read, as a sentence for people. */
export interface Refusal {
  readonly reason: string;
}

/** A format whose bytes are not one text: a container, a mail, an office document. */
export interface BinaryFormat {
  /** Looks at the first bytes, and at the name's ending only where they do not tell. Never throws. */
  readonly is: (bytes: Uint8Array, name: string) => boolean;
  readonly read: (bytes: Uint8Array, hints: DocumentHints, name: string) => Promise<Result<ReadCapture, Refusal>>;
}

/** A format that is one text in one character set. */
export interface TextFormat {
  readonly mediaType: string;
  /** Looks at a bounded part of the text. Never throws. */
  readonly is: (text: string, name: string) => boolean;
  /** The documents in their order; a refusal where the text is of this format but cannot be read. Never throws. */
  readonly read: (text: string, hints: DocumentHints) => Result<readonly SourceDocument[], Refusal>;
}
