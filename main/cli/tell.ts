/** Each kind of error in a sentence for who sits at a terminal: what happened, to what, what to do next. */
import type { AppError } from "../../shared/contract/errors.ts";
import { assertNever } from "../../shared/domain/result.ts";

export function tell(error: AppError): string {
  switch (error.kind) {
    case "query-invalid":
      return `The query cannot be read at character ${error.at + 1}: ${error.reason}`;
    case "archive-missing":
      return `There is no archive at ${error.file}. Import into it to make one.`;
    case "archive-exists":
      return `${error.file} is there already and was left as it is.`;
    case "archive-not-ours":
      return `${error.file} is not a Communiqué archive and was left as it is.`;
    case "archive-newer":
      return `${error.file} was made by a newer Communiqué (archive ${error.found}, this program knows ${error.known}) and was left as it is.`;
    case "archive-read-only":
      return `${error.file} or its folder cannot be written to. Move the archive to a folder of your own to change it.`;
    case "archive-unfinished":
      return `${error.file} was not closed in order, and its folder cannot be written to. Copy it with the files beside it to a folder of your own.`;
    case "archive-unreadable":
      return `${error.file} cannot be read (${error.cause}). Nothing was changed.`;
    case "archive-in-use":
      return `${error.file} is open in another Communiqué. Close it there first.`;
    case "archive-damaged":
      return `${error.file} is damaged (${error.cause}). Nothing was changed; go back to a backup.`;
    case "disk-full":
      return `The disk is full: ${error.file} could not be written. What was stored before is kept; free some space and try again.`;
    case "no-archive":
      return "No archive is open. Name one with --archive FILE.";
    case "not-found":
      return `There is no such ${error.what} in the archive.`;
    case "name-taken":
      return `The name ${error.name} is taken; choose another.`;
    case "input-invalid":
      return `This cannot be done as asked: ${error.detail}`;
    case "file-unwritable":
      return `${error.file} could not be written (${error.cause}).`;
    case "quotations-differ":
      return `${error.count} of the digest's passages differ from the archive. Mend them or mark them as edited, then export again.`;
    case "cannot-print":
      return "PDF is printed by the program's window; export it there, or choose .html, .docx or .md here.";
    case "cancelled":
      return "Cancelled. What was stored before is kept.";
    case "process-ended":
      return "A part of the program stopped. What was stored before is kept; try again.";
    case "unexpected":
      return `Something went wrong that should not: ${error.cause}`;
    default:
      return assertNever(error);
  }
}
