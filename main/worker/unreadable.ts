/** Why an input of an import cannot be had. */
import type { Reason } from "../../shared/domain/reason.ts";

/** @param thrown what the system threw when the file or folder was looked at or read */
export function whyUnreadable(thrown: unknown): Reason {
  const code = thrown instanceof Error && "code" in thrown ? thrown.code : null;
  if (code === "ENOENT") return { kind: "moved-away" };
  if (code === "EACCES" || code === "EPERM") return { kind: "not-permitted" };
  if (code === "EIO") return { kind: "no-answer-of-disk" };
  return { kind: "unreadable", about: [thrown instanceof Error ? thrown.message : String(thrown)] };
}
