/** Why an input of an import cannot be had, in a sentence for people. */

/** @param thrown what the system threw when the file or folder was looked at or read */
export function whyUnreadable(thrown: unknown): string {
  const code = thrown instanceof Error && "code" in thrown ? thrown.code : null;
  if (code === "ENOENT") return "It is no longer there: it was moved or deleted before it could be read.";
  if (code === "EACCES" || code === "EPERM") return "It cannot be read: permission denied.";
  if (code === "EIO") return "It cannot be read: the drive does not answer.";
  return `It cannot be read: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
}
