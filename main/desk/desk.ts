/** Calls that join the archive with pure services. The reader process and the command line answer them alike, over the `Archive` interface. */
import type { CallInput, CallOutput } from "../../shared/contract/contract.ts";
import type { AppError } from "../../shared/contract/errors.ts";
import type { ConcordanceView } from "../../shared/contract/insight.ts";
import type { DigestFormat } from "../../shared/domain/digest.ts";
import type { DigestId } from "../../shared/domain/ids.ts";
import type { Result } from "../../shared/domain/result.ts";
import type { Asking, DigestDraft, InputOf, OutputOf, ReaderTable } from "../archive/archive.ts";
import { runComparison } from "./compare.ts";
import { writeConcordance } from "./concordance-file.ts";
import { checkStoredDigest, type DraftInput, digestFile, digestLines, draftFrom, previewDigest } from "./digest.ts";
import { findSimilar } from "./similar.ts";
import { findTranslations } from "./translations.ts";

type DeskCalls =
  | "search.similar"
  | "families.translations"
  | "compare.run"
  | "digests.check"
  | "digests.lines"
  | "digests.preview"
  | "article.original";

export type DeskTable = { [N in DeskCalls]: { readonly input: CallInput<N>; readonly output: CallOutput<N> } } & {
  /** The sections of a new digest out of its source; `store.createDigest` keeps them. */
  "desk.draftDigest": { readonly input: DraftInput; readonly output: DigestDraft };
  /** The feeds as an OPML list. */
  "desk.feedList": { readonly input: Record<never, never>; readonly output: string };
  /** Writes every line of a concordance to a file as CSV, with what it takes to cite it. */
  "desk.writeConcordance": { readonly input: { view: ConcordanceView; path: string }; readonly output: null };
  /** The digest as a file's content; for `pdf` the HTML to print. Refused (`quotations-differ`) while a quotation differs. */
  "desk.digestFile": { readonly input: { id: DigestId; format: DigestFormat }; readonly output: { name: string; bytes: Uint8Array } };
};

export type DeskHandlers = {
  [N in keyof DeskTable]: (input: InputOf<DeskTable, N>) => Promise<Result<OutputOf<DeskTable, N>, AppError>>;
};

/** @param archive  whatever answers the archive's reading calls */
export function deskHandlers(archive: Asking<ReaderTable>): DeskHandlers {
  return {
    "compare.run": (input) => runComparison(archive, input),
    "digests.check": (input) => checkStoredDigest(archive, input),
    "digests.lines": (input) => digestLines(archive, input),
    "digests.preview": (input) => previewDigest(archive, input),
    // The readers of every format come with the first original that is asked for.
    "article.original": async (input) => (await import("./original.ts")).showOriginal(archive, input),
    "search.similar": (input) => findSimilar(archive, input),
    "families.translations": (input) => findTranslations(archive, input),
    "desk.draftDigest": (input) => draftFrom(archive, input),
    "desk.feedList": async () => (await import("./feed-list.ts")).writeFeedList(archive),
    "desk.writeConcordance": ({ view, path }) => writeConcordance(archive, view, path),
    "desk.digestFile": (input) => digestFile(archive, input),
  };
}
