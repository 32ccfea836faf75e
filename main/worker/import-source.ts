import { resolve } from "node:path";
import type { Capture } from "../../shared/domain/capture.ts";
import type { Reason } from "../../shared/domain/reason.ts";

/** The paths among the sources, made whole: what an interrupted job can go on with. Pasted text is stored at once or not at all. */
export const pathsOf = (sources: readonly ImportSource[]): string[] =>
  sources.flatMap((each) => (each.kind === "path" ? [resolve(each.path)] : []));

/** What an input is called in reports: its path, or the name of what was pasted or fetched. */
export function nameOfSource(source: ImportSource): string {
  if (source.kind === "stored") return source.capture.name;
  return source.kind === "path" || source.kind === "part" ? source.path : source.name;
}

/** One thing to import: a file or folder, a part of a large file, what was pasted, or what was fetched. */
export type ImportSource =
  | { readonly kind: "path"; readonly path: string }
  | {
      readonly kind: "part";
      /** The way to it: "/captures/box.mbox > mail 17.eml". */
      readonly path: string;
      /** Its own name, whose ending may tell its format. */
      readonly name: string;
      readonly bytes: Uint8Array;
      /** The set of characters that the file names for it. */
      readonly charset: string | undefined;
      /** Where it was fetched from, if the file says so. */
      readonly address: string | null;
      readonly capturedAt: string;
    }
  | { readonly kind: "paste"; readonly text: string; readonly html: string | null; readonly name: string }
  | {
      readonly kind: "fetched";
      readonly origin: "feed" | "address";
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly address: string | null;
      /** The set of characters that its server names; null without one. */
      readonly charset: string | null;
      /** Why it is less than was wanted, such as a summary without its page. */
      readonly missing: Reason | null;
      /** The outlet, where a person has said it of the feed; else what the text says. */
      readonly outlet: string | null;
      /** When the feed says that it came out. */
      readonly entryDate: string | null;
    }
  | StoredSource;

/** A capture out of the archive, to be cleaned once more; `deflated` holds its bytes. */
export interface StoredSource {
  readonly kind: "stored";
  readonly capture: Capture;
  readonly deflated: Uint8Array;
}
