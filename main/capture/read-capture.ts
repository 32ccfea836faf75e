/** What reading a captured file gives. */
import type { SourceDocument } from "../../shared/domain/clean-article.ts";
import type { Reason } from "../../shared/domain/reason.ts";

export interface ReadCapture {
  readonly mediaType: string;
  /** Character set that the bytes were read with, null where parts of the file have their own. */
  readonly charset: string | null;
  readonly documents: readonly SourceDocument[];
  /** The parts of a container that could not be read, each with the reason. */
  readonly unread?: readonly UnreadPart[];
}

export interface UnreadPart {
  /** Its way from the capture: "news.zip > scans.zip > page.html". */
  readonly part: string;
  readonly reason: Reason;
}
